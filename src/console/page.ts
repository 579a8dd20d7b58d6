import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../case/language.ts';
import type { Session } from '../store/session.ts';
import { texts } from './say.ts';
import type { ConsoleWorld } from './world.ts';

export { texts };

/** The language the browser asks for first among ours (RFC 9110 12.5.4); Chinese where it asks for neither. */
export function languageOfBrowser(request: FastifyRequest): Language {
  const asked = String(request.headers['accept-language'] ?? '').toLowerCase();
  const [zh, english] = [asked.indexOf('zh'), asked.indexOf('en')];
  return english >= 0 && (zh < 0 || english < zh) ? 'en' : 'zh-CN';
}

/** A page before sign-in. */
export function showPage(world: ConsoleWorld, reply: FastifyReply, name: string, language: Language, values: object): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(world.templates.page(name, { ...frame(world, language, null, name), ...values }));
}

/** A page behind sign-in, in the engineer's language; `place` is the entry of the menu it belongs to. */
export function showTo(
  world: ConsoleWorld,
  reply: FastifyReply,
  session: Session,
  name: string,
  values: object,
  place = name,
): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .send(world.templates.page(name, { ...frame(world, session.language, session, place), ...values }));
}

function frame({ desk }: ConsoleWorld, language: Language, session: Session | null, place: string) {
  return {
    texts: texts[language],
    language,
    otherLanguage: language === 'en' ? 'zh-CN' : 'en',
    otherLanguageName: language === 'en' ? '中文' : 'English',
    deskName: desk.name,
    zone: desk.timezone,
    csrf: session?.csrf ?? '',
    who: session?.name ?? '',
    isSignedIn: session !== null,
    mayAct: session !== null && session.role !== 'on-call',
    place,
  };
}

/** How long something waits, short: `3 min`, `2 h`, `5 d`. */
export function ageText(ms: number, language: Language): string {
  const units = language === 'en' ? [' min', ' h', ' d'] : [' 分钟', ' 小时', ' 天'];
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return language === 'en' ? '< 1 min' : '不到 1 分钟';
  if (minutes < 60) return `${minutes}${units[0]}`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)}${units[1]}` : `${Math.floor(minutes / 1440)}${units[2]}`;
}
