import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDemoMailbox } from '../../src/demo/mailbox.ts';
import { type Account, type Mailbox, openMailbox } from '../../src/mailbox/mailbox.ts';
import { type Dovecot, openDovecot } from '../support/dovecot.ts';
import { type MemoryLedger, memoryLedger } from '../support/ledger.ts';
import { keptLog } from '../support/log.ts';
import { until } from '../support/until.ts';

const mib = 1024 * 1024;
let count = 0;
/** A mail told apart by its number, with so many bytes of body. */
function mail(bytes = 20): { readonly raw: Buffer; readonly id: string } {
  count += 1;
  const id = `<${count}@customer.example>`;
  const head = `From: Ann <ann@customer.example>\r\nTo: support@desk.example\r\nSubject: mail ${count}\r\nMessage-ID: ${id}\r\n\r\n`;
  const line = Buffer.from(`${'x'.repeat(70)} \xe4\xbd\xa0\xff\r\n`, 'latin1');
  return { id, raw: Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, line), Buffer.from('\r\n')]) };
}

let dovecot: Dovecot;
let mailbox: Mailbox;
let ledger: MemoryLedger;
beforeAll(async () => {
  dovecot = await openDovecot();
});
afterAll(() => dovecot.close());
afterEach(() => mailbox.stop());

type Changed = Partial<Account> & { readonly sweepMs?: number; readonly sentFolder?: string };
function open({ sweepMs = 60_000, sentFolder, ...changed }: Changed = {}): void {
  const { host, port, user, password } = dovecot;
  const account: Account = { host, port, security: 'none', user, password, folders: ['INBOX'], ...changed };
  mailbox = openMailbox({ accounts: [account], sentFolder: sentFolder ?? null, sweepMs, bytesMax: 50 * mib }, ledger, keptLog());
}
async function listening(changed: Changed = {}): Promise<void> {
  open(changed);
  await mailbox.start();
  await until('it to listen', () => ledger.states.at(-1)?.state === 'listening');
}
const has = (id: string) => (): boolean => ledger.mails.some(({ raw }) => raw.includes(id));
const saidLast = (): string => `${ledger.states.at(-1)?.state}: ${ledger.states.at(-1)?.sentence}`;

describe('a mail that arrives', () => {
  it('is in the ledger once, byte for byte, whether it came before or while we listened', async () => {
    ledger = memoryLedger();
    const before = mail();
    await dovecot.deliver(before.raw);
    await listening();
    const while_ = mail();
    await dovecot.deliver(while_.raw);
    await until('both', () => has(before.id)() && has(while_.id)());
    const kept = ledger.mails.find(({ raw }) => raw.includes(while_.id));
    expect(kept).toMatchObject({ mailbox: 'support@desk.example/INBOX', isCut: false, size: kept?.raw.length });
    expect(kept?.raw.subarray(-while_.raw.length).equals(while_.raw)).toBe(true);
    const uids = ledger.mails.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('is not handed over again after a restart of ours', async () => {
    await listening();
    const again = mail();
    await dovecot.deliver(again.raw);
    await until('the new one alone', has(again.id));
    expect(ledger.counts.at(-1)).toMatchObject({ name: 'support@desk.example/INBOX' });
  });

  it('comes in pieces when it is large, and as its headers alone when it is over the limit', async () => {
    await listening();
    const large = mail(5 * mib);
    const tooLarge = mail(60 * mib);
    await dovecot.deliver(large.raw);
    await dovecot.deliver(tooLarge.raw);
    await until('both', () => has(large.id)() && has(tooLarge.id)());
    const whole = ledger.mails.find(({ raw }) => raw.includes(large.id));
    expect(whole?.isCut).toBe(false);
    expect(whole?.raw.subarray(-large.raw.length).equals(large.raw)).toBe(true);
    const cut = ledger.mails.find(({ raw }) => raw.includes(tooLarge.id));
    expect(cut).toMatchObject({ isCut: true });
    expect(cut?.size).toBeGreaterThan(60 * mib);
    expect(cut?.raw.toString('latin1')).toMatch(/Message-ID: .*\r\n\r\n$/);
  });

  it('is offered again when the ledger could not keep it', async () => {
    await listening({ sweepMs: 200 });
    ledger.break(true);
    const kept = mail();
    await dovecot.deliver(kept.raw);
    await until('the trouble to be said', () => ledger.states.at(-1)?.state === 'down');
    expect(saidLast()).toBe('down: the mails could not be kept: the database is away');
    ledger.break(false);
    await until('it to be kept after all', has(kept.id));
  });

  it('is found by the sweep even when the server never said so', async () => {
    await listening({ sweepMs: 100 });
    const sweeps = ledger.counts.length;
    await until('three more sweeps', () => ledger.counts.length >= sweeps + 3);
    const { serverMails, ledgerMails } = ledger.counts.at(-1) ?? {};
    expect(ledgerMails).toBe(serverMails);
  });
});

describe('a server that', () => {
  it('dies and comes back is listened to again, and nothing is lost', async () => {
    await listening();
    await dovecot.kill();
    await until('it to be noticed', () => ledger.states.at(-1)?.state === 'down');
    await dovecot.restart();
    const meanwhile = mail();
    await dovecot.deliver(meanwhile.raw);
    await until('the mail of the meantime', has(meanwhile.id));
    await until('it to listen', () => ledger.states.at(-1)?.state === 'listening');
  });

  it('numbers its mails anew is looked at anew', async () => {
    await listening();
    const [before] = new Set(ledger.mails.map(({ uidValidity }) => uidValidity));
    const seen = ledger.mails.length;
    await dovecot.kill();
    await rm(join(dovecot.maildir, 'dovecot-uidlist'));
    await rm(join(dovecot.maildir, 'dovecot.index.cache'), { force: true });
    await rm(join(dovecot.maildir, 'dovecot.index.log'), { force: true });
    await rm(join(dovecot.maildir, 'dovecot-uidvalidity'), { force: true });
    await dovecot.restart();
    await until('every mail under its new number', () => ledger.mails.length === 2 * seen);
    expect(ledger.mails.at(-1)?.uidValidity).not.toBe(before);
  });

  it('refuses the password is said in a clear sentence without it', async () => {
    open({ password: 'hunter2' });
    await mailbox.start();
    await until('it to be said', () => ledger.states.at(-1)?.state === 'down');
    expect(saidLast()).toMatch(/^down: the server refused the user or password: (?!.*hunter2)/);
  });

  it('is not there is tried for ever, and stopping does not wait for it', async () => {
    open({ port: 1 });
    await mailbox.start();
    await until('it to be said', () => ledger.states.at(-1)?.state === 'down');
    expect(saidLast()).toMatch(/^down: nobody listens there/);
  });

  it('has no such folder is said', async () => {
    open({ folders: ['Nowhere'] });
    await mailbox.start();
    await until('it to be said', () => ledger.states.at(-1)?.state === 'down');
    expect(saidLast()).toMatch(/^down: the folder cannot be opened/);
  });
});

describe('the copy of a sent letter', () => {
  it('is filed once in the folder the server marks as Sent', async () => {
    open();
    const letter = mail();
    expect(await mailbox.append(null, letter.raw, ['\\Seen'])).toBe('filed');
    expect(await mailbox.append(null, letter.raw, ['\\Seen'])).toBe('already-there');
  });

  it('is filed in a folder of ours, made when it is missing', async () => {
    open({ sentFolder: 'Answers' });
    expect(await mailbox.append(null, mail().raw, ['\\Seen'])).toBe('filed');
    expect(await mailbox.append('Answers', mail().raw, [])).toBe('filed');
  });

  it('that cannot be filed is a fault with the reason', async () => {
    open({ password: 'hunter2' });
    await expect(mailbox.append(null, mail().raw, [])).rejects.toThrow(
      /^expected to file a copy in the folder of sent mails, but the server refused/,
    );
  });
});

describe('the demo mailbox', () => {
  it('behaves the same: mails arrive byte for byte, Sent takes a copy once, a new start numbers anew', async () => {
    const account = { user: 'desk', password: 'demo' };
    const demo = await openDemoMailbox(account);
    ledger = memoryLedger();
    const { host, port } = demo;
    const [early, second, empty, late, large] = [mail(), mail(), { raw: Buffer.alloc(0) }, mail(), mail(3 * mib)];
    for (const { raw } of [early, second, empty]) await demo.deliver(raw);
    await listening({ host, port, ...account });
    await demo.deliver(late.raw);
    await demo.deliver(large.raw);
    await until('all five', () => ledger.mails.length === 5);
    for (const { raw } of [early, second, empty, late, large]) expect(ledger.mails.filter((kept) => kept.raw.equals(raw))).toHaveLength(1);
    expect(ledger.mails[0]?.uidValidity).toBeGreaterThan(1_700_000_000n);
    expect(await mailbox.append(null, late.raw, ['\\Seen'])).toBe('filed');
    expect(await mailbox.append(null, late.raw, ['\\Seen'])).toBe('already-there');
    await mailbox.stop();
    await demo.close();
  });
});
