/** In charge of the exact bytes of a letter: what an engineer approves is what is composed here. */
import MailComposer from 'nodemailer/lib/mail-composer';
import { Fault } from '../case/fault.ts';
import type { Person } from '../case/message.ts';
import { letterHeader } from '../mail/parsed.ts';
import { isSafeAddress } from './address.ts';

export type MimeLetter = {
  readonly from: Person;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly date: Date;
  /** Outlook's own thread header, base64, as the answered mail carried it. */
  readonly threadIndex?: string | null;
  /** RFC 3834 3.1.7: no person wrote it, and no machine is to answer it. */
  readonly isAutomatic?: boolean;
};

/** Ids kept in References, and their characters, the first and the newest: some servers refuse a header of more than 10 kB. */
const referencesMax = 30;
const referencesLengthMax = 6_000;
/** RFC 5322 3.6.4, without what a hostile mail could break a header with. */
const messageIdShape = /^<[\x21-\x3b\x3d\x3f-\x7e]{1,400}>$/;
/** Outlook adds some seven characters with each answer; a line of more than 998 (2.1.1) is refused by some servers, and cannot be folded. */
const threadIndexShape = /^[A-Za-z0-9+/=]{1,900}$/;
/** Control characters and the line ends of Unicode have no place in a header (RFC 5322 2.2). */
const headerBreaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Composes RFC 5322 bytes with CRLF. Throws `Fault('address-unsafe')` or `Fault('message-id-unsafe')` naming the culprit. */
export async function composeMime(letter: MimeLetter): Promise<Buffer> {
  const encoding = encodingOf(letter.text);
  const composer = new MailComposer({
    from: { name: inHeader(letter.from.name), address: safe(letter.from.address) },
    to: letter.to.map(asAddress),
    cc: letter.cc.map(asAddress),
    subject: inHeader(letter.subject),
    messageId: safeId(letter.messageId),
    ...threading(letter),
    date: letter.date,
    text: { content: canonical(letter.text), contentType: 'text/plain; charset=utf-8', contentTransferEncoding: encoding },
    html: { content: canonical(letter.html), contentType: 'text/html; charset=utf-8', contentTransferEncoding: encoding },
    textEncoding: 'B',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}

function asAddress(address: string): Person {
  return { name: '', address: safe(address) };
}

/** Never an address string from a mail: nodemailer would parse it, and two of 25 hostile ones were redirected. */
function safe(address: string): string {
  if (isSafeAddress(address)) return address;
  throw new Fault('address-unsafe', `expected an address like name@domain.example, but came ${JSON.stringify(address.slice(0, 320))}`);
}

function safeId(messageId: string): string {
  if (messageIdShape.test(messageId)) return messageId;
  throw new Fault(
    'message-id-unsafe',
    `expected a Message-ID like <id@domain.example>, but came ${JSON.stringify(messageId.slice(0, 400))}`,
  );
}

/** Ids of the mails we answer come from outside: one that is not well-formed is left out. */
function threading({ messageId, inReplyTo, references, threadIndex, isAutomatic = false }: MimeLetter) {
  const kept = keptOf(references.filter((id) => messageIdShape.test(id)));
  return {
    ...(inReplyTo !== null && messageIdShape.test(inReplyTo) ? { inReplyTo } : {}),
    ...(kept.length > 0 ? { references: kept } : {}),
    headers: {
      [letterHeader]: messageId,
      ...(threadIndex && threadIndexShape.test(threadIndex) ? { 'Thread-Index': threadIndex } : {}),
      ...(isAutomatic ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' } : {}),
    },
  };
}

/** The first id names the thread, the newest ones what is answered (RFC 5322 3.6.4). */
function keptOf([first, ...rest]: readonly string[]): string[] {
  if (first === undefined) return [];
  let room = referencesLengthMax - first.length;
  const newest = rest.slice(1 - referencesMax).toReversed();
  const fitting = newest.findIndex((id) => {
    room -= id.length;
    return room < 0;
  });
  return [first, ...newest.slice(0, fitting < 0 ? newest.length : fitting).toReversed()];
}

function inHeader(value: string): string {
  return value.replace(headerBreaks, ' ').trim();
}

/** RFC 2046 4.1.1: a line break of text is CRLF, whatever the encoding. */
function canonical(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\r\n');
}

/** Base64 for Chinese (4 bytes for 3, where quoted-printable takes 9), readable bytes for English; never 8 bits, never flowed. */
function encodingOf(text: string): 'base64' | 'quoted-printable' {
  let others = 0;
  for (const character of text) if (character > '\u007f') others += 1;
  return others * 8 > text.length ? 'base64' : 'quoted-printable';
}
