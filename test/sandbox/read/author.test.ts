import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/case/desk.ts';
import { readDesk } from '../../../src/config/desk.ts';
import { judgeSender } from '../../../src/mail/sender.ts';
import { openBench, type TestBench } from '../bench.ts';

const desk: Desk = readDesk(
  'desk: { address: support@desk.example }\ncustomers: [{ name: DONGHU, domains: [donghu.example] }]\n',
  'desk.yaml',
);
const known = { number: 'CAS-20417-K7M2Q9', customer: 'DONGHU', participants: ['guest@guest.example'] };

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function read(header: string | Buffer) {
  const rest = `\r\nTo: support@desk.example\r\nSubject: ${known.number}\r\n\r\nHello`;
  return (await bench.read(Buffer.concat([Buffer.from(header), Buffer.from(rest)]))).message;
}
const judged = async (header: string | Buffer): Promise<string> => judgeSender(await read(header), desk, known).sender;

describe('who wrote a mail, whatever its From header looks like', () => {
  it.each([
    ['From: shen@donghu.example'],
    ['From: <shen@donghu.example>'],
    ['From: Shen Li <shen@donghu.example>'],
    ['From: "Shen, Li" <Shen@DongHu.Example>'],
    ['From: Shen L. [IT] <shen@donghu.example>'],
    ['From: shen@donghu.example (Shen Li)'],
    ['From: "shen@donghu.example" <shen@donghu.example>'],
    ['From: =?utf-8?B?5rKI5aWz5aOr?= <shen@donghu.example>'],
    ['From: 沈女士 <shen@donghu.example>'],
    ['From: Shen Li\r\n <shen@donghu.example>'],
    ['From: Shen <shen@donghu.example>\r\nSender: robot@mail.donghu.example'],
  ])('a person of the customer: %j', async (header) => expect(await judged(header)).toBe('of-the-cases-customer'));

  it.each([
    ['two headers', 'From: shen@donghu.example\r\nFrom: x@evil.example'],
    ['the same header twice', 'From: shen@donghu.example\r\nFrom: shen@donghu.example'],
    ['two addresses', 'From: shen@donghu.example, x@evil.example'],
    ['two angles', 'From: <shen@donghu.example> <x@evil.example>'],
    ['two angles, ours last', 'From: <x@evil.example> <shen@donghu.example>'],
    ['a group', 'From: DONGHU: shen@donghu.example;'],
    ['a route', 'From: <@evil.example:shen@donghu.example>'],
    ['a relay in the local part', 'From: x%evil.example@donghu.example'],
    ['an older relay', 'From: evil.example!x@donghu.example'],
    ['a quoted local part', 'From: "shen"@donghu.example'],
    ['a quoted address before the domain', 'From: "shen@donghu.example"@evil.example'],
    ['a comment within the address', 'From: shen@donghu.example(.evil.example)x'],
    ['a comment that names another', 'From: shen@donghu.example (x@evil.example)'],
    ['a comment without an end', 'From: shen@donghu.example (x'],
    ['a quote without an end', 'From: "x <shen@donghu.example>'],
    ['a name that shows another', 'From: "ceo@icbc.example" <shen@donghu.example>'],
    ['a full-width name that shows another', 'From: ceo＠icbc.example <shen@donghu.example>'],
    ['an encoded name that shows another', 'From: =?utf-8?q?ceo=40icbc.example?= <shen@donghu.example>'],
    ['an encoded name that decodes to an address', 'From: =?utf-8?q?=22x=22_=3Cshen=40donghu.example=3E?= <x@evil.example>'],
    ['an address that only decoding makes', 'From: =?utf-8?q?shen=40donghu.example?= x@'],
    ['an encoded word within the address', 'From: <=?utf-8?q?shen?=@donghu.example>'],
    ['a NUL', 'From: shen@donghu\0.example'],
    ['a bare carriage return', 'From: x@evil.example\rFrom: shen@donghu.example'],
    ['an invisible letter', 'From: shen@dong\u200bhu.example'],
    ['a Cyrillic letter', 'From: shen@donghu.exаmple'],
    ['a full-width domain', 'From: shen@ｄｏｎｇｈｕ.example'],
    ['a Kelvin sign', 'From: shen@dong\u212au.example'],
    ['a local part in UTF-8', 'From: 沈@donghu.example'],
    ['a trailing dot', 'From: shen@donghu.example.'],
    ['two dots', 'From: shen@donghu..example'],
    ['an address literal', 'From: shen@[192.0.2.1]'],
    ['two signs', 'From: shen@donghu.example@evil.example'],
    ['a blank in the address', 'From: sh en@donghu.example'],
    ['a blank before the domain', 'From: shen@ donghu.example'],
    ['a name that parsers read differently', 'from : Shen <shen@donghu.example>'],
    ['a trailing comma', 'From: shen@donghu.example,'],
    ['a stranger who sends in the name of a person', 'From: shen@donghu.example\r\nSender: x@evil.example'],
  ])('is doubtful for %s, and says so', async (_what, header) => {
    const message = await read(header);
    expect(judgeSender(message, desk, known).sender).toBe('doubtful');
    expect(message.problems.filter((problem) => problem.startsWith('expected'))).toHaveLength(1);
  });

  it.each([[''], ['From:'], ['From: <>'], ['From: Shen'], ['X-From: shen@donghu.example']])('is nobody for %j', async (header) =>
    expect(await judged(header)).toBe('none'),
  );

  it.each([
    ['From: x@evil.example'],
    ['From: "Shen Li DONGHU" <x@evil.example>'],
    ['From: shen%donghu.example <x@evil.example>'],
    ['From: x@donghu.example.evil.example'],
    ['From: x@xn--donghu-9ta.example'],
    ['From: x@evil.example\r\nReply-To: shen@donghu.example\r\nSender: x@evil.example'],
  ])('is an outsider for %j', async (header) => expect(await judged(header)).toBe('nobody'));

  it('never is a participant where an outsider’s address stands in it', async () => {
    const piece = fc.constantFrom(
      ...[
        'shen@donghu.example',
        '<shen@donghu.example>',
        '<guest@guest.example>',
        'guest@guest.example',
        'donghu.example',
        '@',
        '<',
        '>',
        '"',
        '\\',
      ],
      ...[
        '(',
        ')',
        ',',
        ';',
        ':',
        ' ',
        '\t',
        '\r\n ',
        '\r',
        '\0',
        '.',
        '=?utf-8?q?',
        '?=',
        '=40',
        '=3C',
        '=?utf-8?B?c2hlbkBkb25naHUuZXhhbXBsZQ==?=',
      ],
      ...['Shen', '沈', '\u200b', '\u202e', '＠', '%', '!', '\r\nFrom: ', '\r\nSender: ', 'Group:'],
    );
    const pieces = fc.array(piece, { maxLength: 8 }).map((all) => all.join(''));
    const outsider = fc.constantFrom('<x@evil.example>', ' x@evil.example ');
    await fc.assert(
      fc.asyncProperty(pieces, outsider, pieces, async (before, address, after) => {
        expect(['nobody', 'none', 'doubtful']).toContain(await judged(`From: ${before}${address}${after}`));
      }),
      { numRuns: 400 },
    );
  });

  it('is told or doubted for any bytes at all, and nothing falls over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(['nobody', 'none', 'doubtful']).toContain(await judged(Buffer.concat([Buffer.from('From: '), bytes])));
      }),
      { numRuns: 200 },
    );
    expect(bench.faults).toEqual([]);
  });
});
