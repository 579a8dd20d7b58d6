import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { u16, u32 } from './archive-fixtures.ts';

/** `cid`: the HTML shows it by this id. No content: the message only refers to it. */
type File = { readonly name: string; readonly content: Buffer | string | null; readonly cid?: string };
export type Letter = { readonly subject: string; readonly body: string; readonly files: readonly File[] };
/** What an Outlook message may hold besides; `messages`: mails passed on as attachments. */
export type Saved = Letter & {
  readonly html?: string;
  readonly rtf?: Buffer;
  readonly headers?: string;
  readonly sender?: { readonly name: string; readonly address: string };
  readonly recipients?: readonly { readonly name: string; readonly address: string }[];
  readonly messages?: readonly Saved[];
};

type Entries = Parameters<typeof burn>[0];

/** A mail saved by Outlook (MS-OXMSG). */
export function makeMsg(letter: Saved): Buffer {
  const entries: Entries = [{ name: 'Root Entry', type: 5, length: 0, children: [] }];
  addMessage(entries, 0, letter, 32);
  return Buffer.from(burn(entries));
}

function addMessage(entries: Entries, at: number, letter: Saved, headBytes: number): void {
  const { subject, body, html, rtf, headers, sender, files, messages = [], recipients = [] } = letter;
  add(entries, at, '__properties_version1.0', Buffer.alloc(headBytes));
  const text = (parent: number, tag: string, words: string | undefined): void => {
    if (words !== undefined) add(entries, parent, `__substg1.0_${tag}001F`, Buffer.from(words, 'utf16le'));
  };
  text(at, '0037', subject);
  text(at, '1000', body);
  text(at, '1013', html);
  text(at, '007D', headers);
  text(at, '0C1A', sender?.name);
  text(at, '5D01', sender?.address);
  if (rtf !== undefined) add(entries, at, '__substg1.0_10090102', rtf);
  for (const [place, { name, address }] of recipients.entries()) {
    const recipient = add(entries, at, `__recip_version1.0_#${numbered(place)}`, null);
    add(entries, recipient, '__properties_version1.0', Buffer.alloc(8));
    text(recipient, '3001', name);
    text(recipient, '39FE', address);
  }
  for (const [place, file] of [...files, ...messages].entries()) {
    const attachment = add(entries, at, `__attach_version1.0_#${numbered(place)}`, null);
    add(entries, attachment, '__properties_version1.0', Buffer.alloc(8));
    if ('content' in file) {
      text(attachment, '3707', file.name);
      text(attachment, '3712', file.cid);
      if (file.content !== null) add(entries, attachment, '__substg1.0_37010102', Buffer.from(file.content));
    } else {
      text(attachment, '3001', file.subject);
      addMessage(entries, add(entries, attachment, '__substg1.0_3701000D', null), file, 24);
    }
  }
}

/** A stream, or with null a storage; gives its place. */
function add(entries: Entries, parent: number, name: string, content: Buffer | null): number {
  const bytes = content ?? Buffer.alloc(0);
  entries.push(
    content === null
      ? { name, type: 1, length: 0, children: [] }
      : { name, type: 2, length: bytes.length, binaryProvider: () => Uint8Array.from(bytes) },
  );
  entries[parent]?.children?.push(entries.length - 1);
  return entries.length - 1;
}

function numbered(place: number): string {
  return place.toString(16).padStart(8, '0');
}

/** RTF as Outlook keeps it, not compressed (MS-OXRTFCP 2.1.3.1.1). */
export function makeRtf(rtf: string): Buffer {
  const bytes = Buffer.from(rtf, 'latin1');
  return Buffer.concat([u32(bytes.length + 12), u32(bytes.length), u32(0x414c454d), u32(0), bytes]);
}

/** A winmail.dat (MS-OXTNEF): names in Unicode properties, contents in attributes, as Exchange writes them. */
export function makeTnef({ subject, body, files, rtf }: Letter & { readonly rtf?: Buffer }): Buffer {
  const attribute = (level: number, id: number, value: Buffer): Buffer => {
    const sum = value.reduce((total, byte) => (total + byte) & 0xffff, 0);
    return Buffer.concat([Buffer.from([level]), u16(id), u16(6), u32(value.length), value, u16(sum)]);
  };
  const property = (type: number, id: number, value: Buffer): Buffer =>
    Buffer.concat([u16(type), u16(id), u32(1), u32(value.length), value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
  const text = (id: number, words: string): Buffer => property(0x1f, id, Buffer.from(`${words}\0`, 'utf16le'));
  const bytes = (id: number, value: Buffer): Buffer => property(0x102, id, value);
  const properties = (list: readonly Buffer[]): Buffer => Buffer.concat([u32(list.length), ...list]);
  return Buffer.concat([
    u32(0x223e9f78),
    u16(1),
    attribute(1, 0x9003, properties([text(0x37, subject), text(0x1000, body), ...(rtf === undefined ? [] : [bytes(0x1009, rtf)])])),
    ...files.flatMap(({ name, content }) => [
      attribute(2, 0x9002, Buffer.alloc(14)),
      attribute(2, 0x8010, Buffer.from('SHORT~1.LOG\0')),
      attribute(2, 0x800f, Buffer.from(content ?? '')),
      attribute(2, 0x9005, properties([text(0x3707, name)])),
    ]),
  ]);
}
