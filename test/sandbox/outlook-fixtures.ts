import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { u16, u32 } from './archive-fixtures.ts';

type File = { readonly name: string; readonly content: Buffer | string };
export type Letter = { readonly subject: string; readonly body: string; readonly files: readonly File[] };

/** A mail saved by Outlook (MS-OXMSG). */
export function makeMsg({ subject, body, files }: Letter): Buffer {
  const entries: Parameters<typeof burn>[0] = [{ name: 'Root Entry', type: 5, length: 0, children: [] }];
  const add = (parent: number, name: string, content: Buffer | null): number => {
    const bytes = content ?? Buffer.alloc(0);
    entries.push(
      content === null
        ? { name, type: 1, length: 0, children: [] }
        : { name, type: 2, length: bytes.length, binaryProvider: () => Uint8Array.from(bytes) },
    );
    entries[parent]?.children?.push(entries.length - 1);
    return entries.length - 1;
  };
  add(0, '__properties_version1.0', Buffer.alloc(32));
  add(0, '__substg1.0_0037001F', Buffer.from(subject, 'utf16le'));
  add(0, '__substg1.0_1000001F', Buffer.from(body, 'utf16le'));
  for (const [place, { name, content }] of files.entries()) {
    const attachment = add(0, `__attach_version1.0_#${place.toString(16).padStart(8, '0')}`, null);
    add(attachment, '__properties_version1.0', Buffer.alloc(8));
    add(attachment, '__substg1.0_3707001F', Buffer.from(name, 'utf16le'));
    add(attachment, '__substg1.0_37010102', Buffer.from(content));
  }
  return Buffer.from(burn(entries));
}

/** A winmail.dat (MS-OXTNEF): names in Unicode properties, contents in attributes, as Exchange writes them. */
export function makeTnef({ subject, body, files }: Letter): Buffer {
  const attribute = (level: number, id: number, value: Buffer): Buffer => {
    const sum = value.reduce((total, byte) => (total + byte) & 0xffff, 0);
    return Buffer.concat([Buffer.from([level]), u16(id), u16(6), u32(value.length), value, u16(sum)]);
  };
  const text = (id: number, words: string): Buffer => {
    const bytes = Buffer.from(`${words}\0`, 'utf16le');
    return Buffer.concat([u16(0x1f), u16(id), u32(1), u32(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  };
  const properties = (list: readonly Buffer[]): Buffer => Buffer.concat([u32(list.length), ...list]);
  return Buffer.concat([
    u32(0x223e9f78),
    u16(1),
    attribute(1, 0x9003, properties([text(0x37, subject), text(0x1000, body)])),
    ...files.flatMap(({ name, content }) => [
      attribute(2, 0x9002, Buffer.alloc(14)),
      attribute(2, 0x8010, Buffer.from('SHORT~1.LOG\0')),
      attribute(2, 0x800f, Buffer.from(content)),
      attribute(2, 0x9005, properties([text(0x3707, name)])),
    ]),
  ]);
}
