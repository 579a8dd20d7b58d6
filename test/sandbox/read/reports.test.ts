import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeliveryReport } from '../../../src/case/delivery.ts';
import type { Message } from '../../../src/case/message.ts';
import { openBench, type TestBench } from '../bench.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const folder = join(import.meta.dirname, '..', '..', 'mail', 'bounces');
const ours = '<cas-10001-a1b2c3.1.5e0c7d3a@desk.example>';
const read = async (name: string): Promise<Message> => (await bench.read(readFileSync(join(folder, `${name}.eml`)))).message;

const xu = 'xu@lake.example';
/** Mail, its kind, and of each recipient: address, action, code, temporary or permanent, cause. */
const reports: readonly (readonly [string, Message['kind'], readonly string[]])[] = [
  ['postfix', 'bounce', [`${xu} failed 5.1.1 permanent no-such-address`]],
  ['headers-only', 'bounce', [`${xu} failed 5.2.2 permanent mailbox-full`]],
  [
    'several',
    'bounce',
    [
      `${xu} failed 5.2.2 permanent mailbox-full`,
      'zhou@lake.example delayed 4.4.1 temporary no-connection',
      'team@lake.example expanded 2.0.0 permanent other',
      'li@lake.example relayed 2.1.9 permanent other',
      'wang@lake.example delivered 2.0.0 permanent other',
    ],
  ],
  ['delayed', 'bounce', [`${xu} delayed 4.4.1 temporary no-connection`]],
  ['i18n', 'bounce', ['徐@lake.example failed 5.6.7 permanent other']],
  ['rewritten-id', 'bounce', [`${xu} failed 5.3.4 permanent too-large`]],
  ['read-receipt', 'auto-reply', [`${xu} read - permanent other`]],
  ['deleted-unread', 'auto-reply', [`${xu} deleted - permanent other`]],
  ['exchange-zh-cn', 'bounce', [`${xu} failed 5.1.10 permanent no-such-address`]],
  ['exchange-zh-tw', 'bounce', [`${xu} failed 5.2.2 permanent mailbox-full`]],
  ['exchange-prose', 'bounce', [`${xu} failed 5.2.2 permanent mailbox-full`]],
  ['office-365', 'bounce', [`${xu} failed 5.1.10 permanent no-such-address`]],
  ['qmail', 'bounce', [`${xu} failed 5.1.1 permanent no-such-address`, 'zhou@lake.example failed 5.2.2 permanent mailbox-full']],
  ['exim', 'bounce', [`${xu} failed 5.7.1 permanent not-allowed`]],
  ['exim-delay', 'bounce', [`${xu} delayed - temporary no-connection`]],
  ['domino', 'bounce', [`${xu} failed - permanent no-such-address`]],
  ['yahoo', 'bounce', [`${xu} failed - permanent no-such-address`]],
  ['gmail', 'bounce', ['xu@nowhere.example failed - permanent no-such-domain']],
  ['sendmail', 'bounce', [`${xu} failed 5.1.1 permanent no-such-address`]],
  ['qq', 'bounce', [`${xu} failed - permanent no-such-address`]],
  ['coremail', 'bounce', [`${xu} failed - permanent mailbox-full`]],
  ['netease-html', 'bounce', [`${xu} failed - permanent mailbox-full`]],
  ['alimail', 'bounce', [`${xu} failed - permanent mailbox-closed`]],
  ['imail', 'bounce', [`${xu} failed - temporary no-connection`]],
  ['challenge', 'auto-reply', [`${xu} failed - temporary wants-confirmation`]],
  ['fields-in-words', 'bounce', [`${xu} failed 5.2.1 permanent mailbox-closed`]],
  ['no-boundary', 'bounce', [`${xu} failed 5.1.1 permanent no-such-address`]],
];

describe('who did not receive a letter, and why', () => {
  it.each(reports)('%s', async (name, kind, expected) => {
    const message = await read(name);
    expect([message.kind, message.kindDoubt, said(message.report)]).toEqual([kind, undefined, expected]);
  });

  it('is known of every mail here', () => {
    expect(readdirSync(folder).sort()).toEqual(reports.map(([name]) => `${name}.eml`).sort());
  });
});

function said(report: DeliveryReport | undefined): readonly string[] {
  return (report?.deliveries ?? []).map(({ recipient, action, status, isTemporary, cause }) =>
    [recipient, action, status ?? '-', isTemporary ? 'temporary' : 'permanent', cause].join(' '),
  );
}

describe('the letter that a report speaks of', () => {
  it.each([
    'postfix',
    'headers-only',
    'i18n',
    'rewritten-id',
    'read-receipt',
    'exchange-zh-cn',
    'exchange-prose',
    'qmail',
    'exim',
    'yahoo',
    'sendmail',
    'coremail',
    'alimail',
    'imail',
    'no-boundary',
  ])('is named in what came back: %s', async (name) => {
    expect((await read(name)).report?.letterIds[0]).toBe(ours);
  });

  it.each(['exchange-zh-tw', 'office-365', 'domino', 'gmail', 'qq', 'challenge'])('is named by the thread alone: %s', async (name) => {
    const { report, inReplyTo, references } = await read(name);
    expect([report?.letterIds, [inReplyTo, ...references].includes(ours)]).toEqual([[], true]);
  });

  it('is not named by a server that says neither', async () => {
    const { report, inReplyTo, references } = await read('netease-html');
    expect([report?.letterIds, inReplyTo, references]).toEqual([[], null, []]);
  });
});

describe('the words of the server', () => {
  it.each([
    ['postfix', '550 5.1.1 <xu@lake.example>: Recipient address rejected: User unknown in virtual mailbox table'],
    ['exim', 'host mx2.lake.example [192.0.2.26]: 550-5.7.1 Our policy does not allow mail from 192.0.2.10'],
    ['domino', 'User xu (xu@lake.example) not listed in Domino Directory'],
    ['coremail', '对方邮箱已满，无法接收您的邮件。'],
    ['qq', 'host mx.lake.example[192.0.2.25] said: 550 Mailbox not found'],
  ])('are kept on one line: %s', async (name, words) => {
    expect((await read(name)).report?.deliveries[0]?.diagnostic).toBe(words);
  });
});
