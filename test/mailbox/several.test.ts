import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../../src/mailbox/mailbox.ts';
import { type Dovecot, openDovecot } from '../support/dovecot.ts';
import { type MemoryLedger, memoryLedger } from '../support/ledger.ts';
import { keptLog } from '../support/log.ts';
import { hasty } from '../support/pace.ts';
import { put } from '../support/scripted-imap/box.ts';
import { openScriptedImap, type ScriptedImap } from '../support/scripted-imap/server.ts';
import { until } from '../support/until.ts';

const mailOf = (words: string): Buffer =>
  Buffer.from(`From: ann@customer.example\r\nMessage-ID: <${words}@customer.example>\r\n\r\n${words}\r\n`);
const [inbox, orders, urgent] = ['support@desk.example/INBOX', 'support@desk.example/工单/客户 A', 'urgent@other.example/INBOX'];

let dovecot: Dovecot;
let other: ScriptedImap;
let mailbox: Mailbox;
let ledger: MemoryLedger;
beforeEach(async () => {
  [dovecot, other] = await Promise.all([openDovecot(), openScriptedImap()]);
  ledger = memoryLedger();
  const { host, port, user, password } = dovecot;
  const main = { host, port, security: 'none' as const, user, password, folders: ['INBOX', '工单/客户 A'] };
  const second = { host, port: other.port, security: 'none' as const, user: 'urgent@other.example', password: 'x', folders: ['INBOX'] };
  mailbox = openMailbox({ accounts: [main, second], sweepMs: 60_000, bytesMax: 1024 * 1024, pace: hasty }, ledger, keptLog());
});
afterEach(async () => {
  await mailbox.stop();
  await Promise.all([dovecot.close(), other.close()]);
});
const last = (name: string) => ledger.states.findLast((said) => said.name === name)?.state;
const countOf = (name: string) => ledger.counts.findLast((counts) => counts.name === name);

describe('several mailboxes, and several folders of one', () => {
  it('are listened to side by side: each mail is kept under its own folder, each folder has its own counts and its own health', async () => {
    await mailbox.append('工单/客户 A', mailOf('order'), []);
    await mailbox.start();
    expect(ledger.watched).toEqual([inbox, orders, urgent]);
    await until('all three to listen', () => [inbox, orders, urgent].every((name) => last(name) === 'listening'));
    await dovecot.deliver(mailOf('help'));
    put(other.box, mailOf('hurry'));
    other.announce('* 1 EXISTS\r\n');
    await until('three mails', () => ledger.mails.length === 3);
    expect(
      Object.fromEntries(ledger.mails.map(({ raw, mailbox: name }) => [/Message-ID: <(\w+)@/.exec(raw.toString())?.[1], name])),
    ).toEqual({
      help: inbox,
      order: orders,
      hurry: urgent,
    });
    await until('three counts', () =>
      [inbox, orders, urgent].every((name) => countOf(name)?.serverMails === 1 && countOf(name)?.ledgerMails === 1),
    );

    await other.close();
    await until('the one to be down', () => last(urgent) === 'down');
    await dovecot.deliver(mailOf('more'));
    await until('a fourth mail', () => ledger.mails.length === 4);
    expect([last(inbox), last(orders)]).toEqual(['listening', 'listening']);
  });
});
