import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/case/fault.ts';
import { understand } from '../../src/mail/understand.ts';
import { parsedMail, reading } from './parsed.ts';

const million = 1_000_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(million / piece.length)).slice(0, million);
const pieces = [
  ...[
    'a',
    ' ',
    '\n',
    '> ',
    '>',
    '-',
    '_',
    '发件人：',
    'From: a\n',
    '写道：',
    '写道：\n',
    '在 2024-03-04 ',
    'On 1 ',
    'wrote:\n',
    '谢谢\n',
    '-- \n',
    '如果',
    '没有',
  ],
  ...[
    '不',
    'not ',
    'close ',
    'can close ',
    '关闭',
    '请关闭',
    '更新仍然',
    '仍然',
    'fail ',
    '?',
    '。',
    '，',
    'CAS-',
    'CAS-1',
    '0x',
    '@',
    'a@',
    '<a@b> ',
    'tel',
    '电话：\n',
  ],
  ...[
    '\u00a0',
    '\u3000',
    '\t',
    '\r',
    '\r\n',
    'if ',
    'thank you ',
    'is now ',
    'the ',
    'n’t ',
    '(',
    '[',
    '|',
    '%',
    ':',
    '\u0000',
    '\ud800',
    '👍',
    '\u202e',
    '提示“',
    'says "',
    '是否需要问',
    'the not ',
    '如果还有',
    '再发',
    'i will send ',
    'have the logs ',
    '装不上',
    '關閉 ',
    'dont ',
  ],
];

// Each of these is a body that would take hours with one nested repetition; the runner's own limit ends such a test.
describe('a million characters of one thing', () => {
  it.each(pieces.map((piece) => [JSON.stringify(piece), piece] as const))('%s as the body', (_, piece) => {
    const text = fill(piece);
    const message = understand(parsedMail({ text }), reading);
    expect(message.newText.length + message.quotedText.length + message.signature.length).toBeLessThanOrEqual(million * 2);
  });

  it.each(pieces.map((piece) => [JSON.stringify(piece), piece] as const))('%s as every header', (_, piece) => {
    const text = fill(piece);
    const person = { address: text, name: text };
    const headerLines = ['from', 'auto-submitted', 'content-type', 'return-path', 'authentication-results', 'precedence'].map((key) => ({
      key,
      line: `${key}: ${text}`,
    }));
    const over = {
      subject: text,
      from: [person],
      to: [person],
      messageId: text,
      headerLines,
      reportText: text,
      nested: [{ subject: text, text }],
    };
    expect(understand(parsedMail(over), { ...reading, authservId: 'mx.desk.example' }).subject.length).toBeLessThanOrEqual(998);
  });

  it.each([
    ...pieces,
    'xu@lake.example ',
    '<a@b.cc>\n',
    '550 5.1.1 ',
    'user ',
    'message-id: <',
    'to: a@b.cc\n',
    '不存在',
    'held confirm you are ',
  ])('%j as a report of a mail server', (piece) => {
    const from = [{ address: 'MAILER-DAEMON@mx.donghu.example', name: '' }];
    const reportText = `Final-Recipient: rfc822; ${fill(piece)}`;
    for (const over of [{ text: fill(piece) }, { reportText, text: fill(piece) }]) {
      const { kind, report } = understand(parsedMail({ from, ...over }), reading);
      expect([kind, (report?.deliveries.length ?? 0) <= 100, JSON.stringify(report).length < 100_000]).toEqual(['bounce', true, true]);
    }
  });

  it.each([
    '<',
    '<div>',
    '</div>',
    '<blockquote>',
    '<!--',
    '<a b="',
    "<a b='",
    '&',
    '&#',
    '&amp',
    '<script>',
    '<p',
    '<div style="display:none">',
    '</',
    '<br>',
    '<pre>\n',
    '<includetail>',
  ])('%s as the HTML', (piece) => {
    expect(understand(parsedMail({ html: fill(piece) }), reading).kind).toBe('message');
  });
});

describe('lists without an end', () => {
  it('are cut', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({ address: `p${at}@donghu.example`, name: '' }));
    const message = understand(
      parsedMail({ to: many, references: many.map((one) => one.address), nested: many.map(() => ({ subject: 'x', text: 'y' })) }),
      reading,
    );
    expect(message.to.length).toBeLessThanOrEqual(500);
    expect(message.references.length).toBeLessThanOrEqual(200);
  });
});

describe('the desk’s own patterns', () => {
  it('are refused where they are too long or no expression, in a sentence', () => {
    expect(() => understand(parsedMail(), { ...reading, numbers: ['('] })).toThrow(Fault);
    expect(() => understand(parsedMail(), { ...reading, numbers: ['a'.repeat(401)] })).toThrow(
      'expected a pattern of at most 400 characters, but came 401',
    );
  });

  it('find nothing where they match nothing at all', () => {
    expect(understand(parsedMail(), { ...reading, numbers: ['x*'] }).case.number).toBeNull();
  });
});

describe('the expressions of this room', () => {
  const room = join(import.meta.dirname, '../../src/mail');
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

  it.each(files)('%s repeats nothing that repeats without a bound', (name) => {
    const text = readFileSync(join(room, name), 'utf8');
    // A group whose last part repeats without a bound, and which itself repeats without a bound: (a+)+, (\s*x*)*.
    expect(text.match(/\([^()\n]*[+*]\)(?:[+*]|\{\d+,\})/g) ?? []).toEqual([]);
    expect(text.match(/\.\*[^\n]{0,40}\.\*/g)?.filter((found) => !/^\.\*\//.test(found)) ?? []).toEqual([]);
  });
});
