import type { Box } from './box.ts';

/** A command as it came: `{ tag: 'A3', name: 'UID FETCH', rest: '1:* (UID)' }`. */
export type Command = { readonly tag: string; readonly name: string; readonly rest: string };

/** What a plain IMAP4rev1 server says, as latin1 text. `capabilities` beside `IMAP4rev1`. */
export function plainAnswer({ tag, name, rest }: Command, box: Box, capabilities: string): string {
  const ok = `${tag} OK done\r\n`;
  if (name === 'CAPABILITY') return `* CAPABILITY IMAP4rev1 ${capabilities}\r\n${ok}`;
  if (name === 'ID') return `* ID ("name" "scripted" "vendor" "test")\r\n${ok}`;
  if (name === 'NAMESPACE') return `* NAMESPACE (("" "/")) NIL NIL\r\n${ok}`;
  if (name === 'LIST' || name === 'LSUB') return `${rest.includes(box.name) ? `* LIST () "/" ${box.name}\r\n` : ''}${ok}`;
  if (name === 'SELECT' || name === 'EXAMINE') return selected(tag, rest, box);
  if (name === 'UID SEARCH') return `* SEARCH${box.mails.map(({ uid }) => ` ${uid}`).join('')}\r\n${ok}`;
  if (name === 'UID FETCH') return `${fetched(rest, box)}${ok}`;
  if (name === 'IDLE') return '+ idling\r\n';
  if (name === 'NOOP') return `* ${box.mails.length} EXISTS\r\n${ok}`;
  if (['DONE', 'LOGIN', 'UID STORE', 'ENABLE', 'LOGOUT'].includes(name)) return ok;
  return `${tag} BAD not known here\r\n`;
}

function selected(tag: string, rest: string, box: Box): string {
  if (rest.replaceAll('"', '') !== box.name) return `${tag} NO [NONEXISTENT] no such mailbox\r\n`;
  return [
    '* FLAGS (\\Seen \\Deleted)',
    `* OK [PERMANENTFLAGS (${box.permanentFlags})] may be changed`,
    `* ${box.mails.length} EXISTS`,
    '* 0 RECENT',
    `* OK [UIDVALIDITY ${box.uidValidity}] valid`,
    `* OK [UIDNEXT ${box.uidNext}] next`,
    `${tag} OK [${box.isReadOnly ? 'READ-ONLY' : 'READ-WRITE'}] opened\r\n`,
  ].join('\r\n');
}

/** One row for each mail of the set. */
export function fetched(rest: string, box: Box): string {
  const [set = ''] = rest.split(' ', 1);
  const isWanted = wantedBy(set, box);
  return box.mails
    .flatMap((mail, position) => (isWanted(mail.uid) ? [`* ${position + 1} FETCH (${itemsOf(rest, mail, box)})\r\n`] : []))
    .join('');
}

function itemsOf(rest: string, { uid, raw, at }: Box['mails'][number], box: Box): string {
  const [, start, length] = /BODY(?:\.PEEK)?\[\](?:<(\d+)\.(\d+)>)?/.exec(rest) ?? [];
  const items = [`UID ${uid}`];
  if (rest.includes('INTERNALDATE')) items.push(`INTERNALDATE "${imapDate(at)}"`);
  if (rest.includes('RFC822.SIZE')) items.push(`RFC822.SIZE ${box.sizeOf(raw)}`);
  if (/BODY(?:\.PEEK)?\[\]/.test(rest)) {
    const from = Number(start ?? 0);
    const bytes = raw.subarray(from, length === undefined ? undefined : from + Number(length));
    items.push(`BODY[]${start === undefined ? '' : `<${start}>`} {${bytes.length}}\r\n${bytes.toString('latin1')}`);
  }
  return items.join(' ');
}

/** RFC 3501 9: `17-Jul-1996 02:44:25 -0700`. */
function imapDate(at: Date): string {
  const [, day, month, year, time] = at.toUTCString().split(' ');
  return `${day}-${month}-${year} ${time} +0000`;
}

/** RFC 3501 6.4.8: `n:*` always holds the highest UID. */
function wantedBy(set: string, { mails }: Box): (uid: number) => boolean {
  const last = mails.at(-1)?.uid ?? 0;
  const ends = set.split(',').map((part) => part.split(':').map((end) => (end === '*' ? last : Number(end))));
  const runs = ends.map(([from = 0, to = from]) => ({ from: Math.min(from, to), to: Math.max(from, to) }));
  return (uid) => runs.some(({ from, to }) => uid >= from && uid <= to);
}
