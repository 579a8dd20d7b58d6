import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedContent } from '../../../src/sandbox/read/signed-content.ts';
import { openBench, type TestBench } from '../bench.ts';
import { head, mail, mailWithPart } from './sample.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const value = (tag: number, ...contents: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(contents);
  const length = content.length < 0x80 ? Buffer.from([content.length]) : Buffer.from([0x82, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
};
const openEnded = (tag: number, ...contents: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...contents, Buffer.alloc(2)]);
const identifier = (hex: string): Buffer => value(0x06, Buffer.from(hex, 'hex'));
const [signedData, enveloped, content] = ['2a864886f70d010702', '2a864886f70d010703', '2a864886f70d010701'].map(identifier);
const number = value(0x02, Buffer.from([1]));

/** A mail wrapped into its signature (RFC 8551 3.5.2), without signers: nobody checks them here. */
const wrapped = (inner: string): Buffer => {
  const encapsulated = value(0x30, content ?? Buffer.alloc(0), value(0xa0, value(0x04, Buffer.from(inner))));
  return value(0x30, signedData ?? Buffer.alloc(0), value(0xa0, value(0x30, number, value(0x31), encapsulated, value(0x31))));
};
/** The same as a program writes it that does not know the length before. */
const wrappedInPieces = (...pieces: readonly string[]): Buffer => {
  const octets = openEnded(0x24, ...pieces.map((piece) => value(0x04, Buffer.from(piece))));
  const encapsulated = openEnded(0x30, content ?? Buffer.alloc(0), openEnded(0xa0, octets));
  return openEnded(0x30, signedData ?? Buffer.alloc(0), openEnded(0xa0, openEnded(0x30, number, value(0x31), encapsulated)));
};
const encrypted = value(0x30, enveloped ?? Buffer.alloc(0), value(0xa0, value(0x30, number)));
const sealedMail = (bytes: Buffer): string =>
  mail(
    ...head,
    'Subject: [CAS-08871-N4X1F0] sealed',
    'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename=smime.p7m',
    '',
    bytes.toString('base64'),
    '',
  );
const inner = mailWithPart(['Content-Disposition: attachment; filename=CBS.log'], 'a log')
  .split('\r\n')
  .slice(head.length + 2)
  .join('\r\n');

describe('what a signature of S/MIME wraps', () => {
  test('comes out, in one piece or several', () => {
    expect(signedContent(wrapped('Hello'))?.toString()).toBe('Hello');
    expect(signedContent(wrappedInPieces('Hel', 'lo'))?.toString()).toBe('Hello');
  });

  test.each([
    ['encrypted', encrypted],
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('Hello, this is no S/MIME at all')],
    ['lengths without end', Buffer.alloc(10_000, 0x30)],
    ['open ends in open ends', Buffer.from('3080'.repeat(5_000), 'hex')],
  ])('%s: nothing', (_what, bytes) => {
    expect(signedContent(bytes)).toBeNull();
  });

  test('cut anywhere it gives nothing, and never fails', () => {
    const whole = wrappedInPieces('Hel', 'lo');
    for (let end = 0; end < whole.length; end += 1) signedContent(whole.subarray(0, end));
  });
});

describe('a mail of S/MIME', () => {
  test('wrapped into its signature: its words and files are the mail’s', async () => {
    const { message } = await bench.read(sealedMail(wrapped(inner)));
    expect(message).toMatchObject({ newText: 'words', case: { number: 'CAS-08871-N4X1F0' }, problems: [] });
    expect(message.attachments).toMatchObject([{ name: 'CBS.log', bytes: 5 }]);
  });

  test('signed beside its words: these are read as ever', async () => {
    const { message } = await bench.read(
      mailWithPart(['Content-Type: application/pkcs7-signature; name=smime.p7s', 'Content-Disposition: attachment; filename=smime.p7s']),
    );
    expect([message.newText, message.problems]).toEqual(['words', []]);
  });

  test('encrypted: said, with what to ask for', async () => {
    const { message } = await bench.read(sealedMail(encrypted));
    expect(message.problems).toEqual([
      'the mail is encrypted or sealed (S/MIME) and its words cannot be read: ask for it without encryption',
    ]);
    expect(message.attachments).toMatchObject([{ name: 'smime.p7m' }]);
  });

  test('signatures around signatures end', async () => {
    const layer = (bytes: Buffer): string =>
      sealedMail(bytes)
        .split('\r\n')
        .slice(head.length + 1)
        .join('\r\n');
    const deep = Array.from({ length: 6 }).reduce<string>((within) => layer(wrapped(within)), 'Content-Type: text/plain\r\n\r\nHello');
    const { message } = await bench.read(mail(...head, 'Subject: s', deep));
    expect(message.problems.join()).toMatch(/S\/MIME/);
  });
});
