import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../../src/mailbox/mailbox.ts';
import { type Dovecot, openDovecot } from '../support/dovecot.ts';
import { type FaultProxy, lineFaults, openFaultProxy } from '../support/fault-proxy/proxy.ts';
import { type KeptLedger, openKeptLedger } from '../support/kept-ledger.ts';
import { keptLog } from '../support/log.ts';
import { hasty } from '../support/pace.ts';
import { until } from '../support/until.ts';

let dovecot: Dovecot;
let ledger: KeptLedger;
const sent: Buffer[] = [];
beforeAll(async () => {
  dovecot = await openDovecot();
});
afterAll(() => dovecot.close());
beforeEach(async () => {
  ledger = await openKeptLedger();
});
afterEach(() => ledger.close());

async function deliver(mails: number, bytes = 400): Promise<void> {
  for (let index = 0; index < mails; index += 1) {
    const head = `From: ann@customer.example\r\nSubject: mail ${sent.length}\r\nMessage-ID: <${sent.length}@customer.example>\r\n\r\n`;
    const raw = Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, 'a line {7} of a mail\r\n'), Buffer.from('\r\n')]);
    sent.push(raw);
    await dovecot.deliver(raw);
  }
}
const arrived = (): Promise<unknown> => until('every mail to be in the ledger', async () => (await ledger.count()) >= sent.length);
const exactlyOnce = async (): Promise<void> => {
  expect(await ledger.once(sent)).toBe(sent.length);
  expect(await ledger.count()).toBe(sent.length);
};

describe('every mail is in the ledger once, byte for byte, through', () => {
  let proxy: FaultProxy;
  let mailbox: Mailbox;
  beforeEach(async () => {
    proxy = await openFaultProxy(dovecot.port);
    const { host, user, password } = dovecot;
    const account = { host, port: proxy.port, security: 'none' as const, user, password, folders: ['INBOX'] };
    mailbox = openMailbox({ accounts: [account], sweepMs: 1_000, bytesMax: 50 * 1024 * 1024, pace: hasty }, ledger.ledger, keptLog());
    await mailbox.start();
  });
  afterEach(async () => {
    await mailbox.stop();
    await proxy.close();
  });

  it.each(lineFaults)('a line with the fault: %s', async (fault) => {
    await deliver(3);
    await deliver(1, 2 * 1024 * 1024);
    await arrived();
    const before = ledger.states.length;
    proxy.begin(fault);
    await deliver(3);
    await deliver(1, 2 * 1024 * 1024);
    const isDown = (): boolean => ledger.states.slice(before).some(({ state }) => state === 'down');
    const isMet = fault === 'silence' || fault === 'half-open' || fault === 'one byte a second' ? isDown : (): boolean => proxy.met() >= 4;
    await until('the fault to be met', isMet);
    proxy.end();
    await deliver(1);
    await arrived();
    await until('it to listen again', () => ledger.states.at(-1)?.state === 'listening');
    await exactlyOnce();
  });
});

describe('a process that is killed in the middle of fetching loses no mail and keeps none twice:', () => {
  const listener = (): ChildProcess => {
    const { port, user, password } = dovecot;
    const place = JSON.stringify({ port, user, password, ...ledger.place });
    return spawn(process.execPath, [join(import.meta.dirname, '../support/listener.ts'), place], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };
  const killed = async (child: ChildProcess): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  const someMore = async (): Promise<void> => {
    const before = await ledger.count();
    await until('some more mails', async () => (await ledger.count()) >= Math.min(before + 5, sent.length));
  };

  it('our listener', async () => {
    await deliver(30, 100_000);
    for (let times = 0; times < 3; times += 1) {
      const child = listener();
      await someMore();
      await killed(child);
    }
    const last = listener();
    await arrived();
    await killed(last);
    await exactlyOnce();
  });

  it('the mail server', async () => {
    const child = listener();
    await deliver(30, 100_000);
    for (let times = 0; times < 3; times += 1) {
      await someMore();
      await dovecot.kill();
      await dovecot.restart();
      await deliver(2);
    }
    await arrived();
    await killed(child);
    await exactlyOnce();
  });
});
