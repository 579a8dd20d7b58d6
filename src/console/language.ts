import type { FastifyRequest } from 'fastify';
import type { Language } from '../case/language.ts';
import { en } from './texts/en.ts';
import { zhCN } from './texts/zh-CN.ts';

export const texts = { 'zh-CN': zhCN, en } as const;

/** Before sign-in the browser keeps the language somebody chose; afterwards the account does. */
export const languageCookie = 'casewright-language';

/** The language chosen on this browser, else the one it asks for first among ours (RFC 9110 12.5.4); Chinese where it asks for neither. */
export function languageOfBrowser(request: FastifyRequest): Language {
  const chosen = request.cookies[languageCookie];
  if (chosen === 'en' || chosen === 'zh-CN') return chosen;
  const asked = String(request.headers['accept-language'] ?? '').toLowerCase();
  const [zh, english] = [asked.indexOf('zh'), asked.indexOf('en')];
  return english >= 0 && (zh < 0 || english < zh) ? 'en' : 'zh-CN';
}

/** A text whose key is made of a value that came from elsewhere; `otherwise` where there is none. */
export function textOf(language: Language, key: string, otherwise: string): string {
  const say: Readonly<Record<string, string>> = texts[language];
  return Object.hasOwn(say, key) ? (say[key] ?? otherwise) : otherwise;
}

/** How long something waits, short: `3 min`, `2 h`, `5 d`. */
export function ageText(ms: number, language: Language): string {
  const units = language === 'en' ? [' min', ' h', ' d'] : [' 分钟', ' 小时', ' 天'];
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 60) return `${minutes}${units[0]}`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)}${units[1]}` : `${Math.floor(minutes / 1440)}${units[2]}`;
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}
