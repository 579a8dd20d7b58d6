import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../../src/mailbox/mailbox.ts';
import { type Dovecot, openDovecot } from '../support/dovecot.ts';
import { type MemoryLedger, memoryLedger } from '../support/ledger.ts';
import { quietLog } from '../support/store.ts';
import { until } from '../support/until.ts';

const backlog = 450;
const mailOf = (words: string): Buffer =>
  Buffer.from(`From: ann@customer.example\r\nMessage-ID: <${words}@customer.example>\r\n\r\n${words}\r\n`);
let dovecot: Dovecot;
let ledger: MemoryLedger;
let mailbox: Mailbox;
beforeEach(async () => {
  dovecot = await openDovecot();
  ledger = memoryLedger();
  for (let index = 0; index < backlog; index += 1) await dovecot.deliver(mailOf(`old-${index}`));
  const { host, port, user, password } = dovecot;
  const account = { host, port, security: 'none' as const, user, password, folders: ['INBOX'] };
  mailbox = openMailbox({ accounts: [account], sweepMs: 60_000, bytesMax: 1024 * 1024 }, ledger, quietLog);
}, 60_000);
afterEach(async () => {
  await mailbox.stop();
  await dovecot.close();
});

describe('a real mailbox with hundreds of mails in it', () => {
  it('is told apart from what arrives while they are taken, which is taken before the rest of them', async () => {
    const { keep } = ledger;
    ledger.keep = async (mail) => {
      await keep(mail);
      if (ledger.mails.length === 50) await dovecot.deliver(mailOf('new'));
    };
    await mailbox.start();
    await until('all of them', () => ledger.mails.length === backlog + 1);
    const place = ledger.mails.findIndex(({ raw }) => raw.includes('new@customer.example'));
    expect(place).toBeLessThan(backlog - 20);
    expect(ledger.mails.filter(({ isBacklog }) => !isBacklog)).toEqual([ledger.mails[place]]);
    expect(new Set(ledger.mails.map(({ uid }) => uid)).size).toBe(backlog + 1);
  });

  it('has a mail flagged only once it is in the ledger', async () => {
    const { keep } = ledger;
    const open = Promise.withResolvers<void>();
    let asked = 0;
    ledger.keep = async (mail) => {
      asked += 1;
      await open.promise;
      await keep(mail);
    };
    await mailbox.start();
    await until('some to be handed over', () => asked >= 8);
    expect(await dovecot.flagged()).toBe(0);
    open.resolve();
    await until('all to be flagged', async () => (await dovecot.flagged()) === backlog);
    expect(ledger.mails).toHaveLength(backlog);
  });
});
