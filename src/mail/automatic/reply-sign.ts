import { header } from '../header.ts';
import type { HeaderLine, ParsedMail } from '../parsed.ts';
import { stripPrefixes } from '../prefix.ts';
import { isChallenge } from '../report/challenge.ts';
import { hasNullSender, isSubmittedByAutomat, type Sign } from './sign.ts';

const replySubject =
  /^(?:自动回复|自動回覆|自动答复|自動回復|自動答覆|自动应答|自動應答|外出自动回复|(?:automatic|automated) (?:reply|response)|auto-?\s?reply|auto-?response|autoresponder|out[- ]of[- ](?:the[- ])?office|abwesenheitsnotiz|abwesend|automatische antwort|réponse automatique|respuesta automática|risposta automatica|自動返信|不在通知)(?=\s?[:([-]|$|\s(?:autoreply|re:|auto|from:|reply|response|message))/i;
const awaySubject =
  /^(?:休假通知|外出通知|出差通知|不在办公室|不在辦公室|我正在休假|我在休假|out of (?:the )?office\b|ooo(?=\s?[:-])|on (?:leave|vacation)\b|away (?:from|until)\b|(?:已读|已讀|未读|未讀|read|not read)(?=:))/i;
/** What an answering machine says of itself. A person speaks of "an automatic reply", never as one. */
const machineWords =
  /(?:这是|這是|此(?:为|為|邮件为|郵件為)|本(?:邮件|郵件|信|回复)?(?:为|為|是|由|系)?)\S{0,8}(?:系统|系統)?自动(?:回复|回覆|答复|发送|发出|生成)|自動(?:回覆|發送|寄出)|请勿(?:直接)?回复(?:此|本)?邮件|\bthis is an? (?:auto-?|automatic(?:ally)?|automated)[- ]?(?:generated )?(?:reply|response|message|e-?mail|acknowledg)|automatically generated (?:reply|response|message|e-?mail)|\bI(?:['’]m| am) (?:currently |now )?(?:out of (?:the )?office|on (?:annual |sick |maternity )?leave|on vacation|away)\b/i;
/** It says so at once, and says little else. */
const [machineOpening, machineLength] = [200, 1_500];

/** Whether a program answers. */
export function replySign(parsed: ParsedMail, subject: string, newText: string): Sign {
  if (header(parsed.headerLines, 'content-type').toLowerCase().startsWith('multipart/report')) return 'sure';
  const isMarked = isSubmittedByAutomat(parsed) || hasNullSender(parsed) || parsed.headerLines.some(isMachineHeader);
  // A rule of somebody's mailbox passes a person's mail on under the same headers.
  if (isMarked) return stripPrefixes(subject).isForward ? 'forward' : 'sure';
  if (replySubject.test(subject)) return 'sure';
  if (awaySubject.test(subject)) return 'subject';
  if (newText.length > machineLength || parsed.attachments.some(({ inline }) => !inline)) return null;
  return machineWords.test(newText.slice(0, machineOpening)) || isChallenge(newText) ? 'words' : null;
}

/** `X-Autoreply`, `X-Mail-Auto-Response`, `X-Amazon-Auto-Reply` …; X-Auto-Response-Suppress asks for silence and says nothing of its own mail. */
const machineHeader =
  /^(?:x-(?:[a-z0-9]{1,20}-){0,3})?auto-?(?:reply|replied|respond|response|responder|answer|generated)(?:-(?:from|to|type|by|message))?$/;

function isMachineHeader({ key, line }: HeaderLine): boolean {
  const value = line
    .slice(line.indexOf(':') + 1)
    .trim()
    .toLowerCase();
  if (machineHeader.test(key)) return !/^(?:no|false|0|none)?$/.test(value);
  if (key === 'precedence' || key === 'x-precedence') return value === 'auto_reply' || value === 'auto-reply';
  if (key === 'x-ms-exchange-generated-message-source') return value !== '';
  if (key === 'x-post-messageclass') return value.includes('autoresponder');
  return (key === 'x-fc-machinegenerated' && value === 'true') || (key === 'delivered-to' && value === 'autoresponder');
}
