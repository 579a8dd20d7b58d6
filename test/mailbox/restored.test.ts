import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../../src/mailbox/mailbox.ts';
import { type Dovecot, openDovecot } from '../support/dovecot.ts';
import { type KeptLedger, openKeptLedger } from '../support/kept-ledger.ts';
import { quietLog } from '../support/store.ts';
import { until } from '../support/until.ts';

let dovecot: Dovecot;
let ledger: KeptLedger;
let mailbox: Mailbox;
beforeAll(async () => {
  [dovecot, ledger] = await Promise.all([openDovecot(), openKeptLedger()]);
  const { host, port, user, password } = dovecot;
  const account = { host, port, security: 'none' as const, user, password, folders: ['INBOX'] };
  mailbox = openMailbox({ accounts: [account], sweepMs: 500, bytesMax: 1024 * 1024 }, ledger.ledger, quietLog);
});
afterAll(async () => {
  await mailbox.stop();
  await dovecot.close();
  await ledger.close();
});

async function deliver(words: string): Promise<Buffer> {
  const raw = Buffer.from(`From: ann@customer.example\r\nMessage-ID: <${words}@customer.example>\r\n\r\n${words}\r\n`);
  await dovecot.deliver(raw);
  return raw;
}
const copied = (from: string, to: string): number | null => spawnSync('cp', ['-a', from, to]).status;

it('a real mailbox restored from a backup, whose next mails bear numbers of before, loses none of them', async () => {
  const before = [await deliver('one'), await deliver('two')];
  await mailbox.start();
  await until('the first two', async () => (await ledger.count()) === 2);
  const backup = `${dovecot.maildir}-backup`;
  expect(copied(dovecot.maildir, backup)).toBe(0);
  const lost = await deliver('six');
  await until('a third', async () => (await ledger.count()) === 3);
  await dovecot.kill();
  await rm(dovecot.maildir, { recursive: true });
  expect(copied(backup, dovecot.maildir)).toBe(0);
  await dovecot.restart();
  const fresh = await deliver('eleven');
  await until('the fresh mail', async () => (await ledger.once([fresh])) === 1);
  expect(await ledger.once([lost])).toBe(1);
  await until('the others under their numbers of now', async () => (await ledger.count()) === 6);
  expect(await ledger.once(before)).toBe(0);
}, 60_000);
