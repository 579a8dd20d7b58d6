/** A line that fails in each way lines fail, between us and Dovecot: is every mail in the ledger once, and how long does it take? */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Mailbox, openMailbox } from '../src/mailbox/mailbox.ts';
import { type Dovecot, openDovecot } from '../test/support/dovecot.ts';
import { type FaultProxy, lineFaults, openFaultProxy } from '../test/support/fault-proxy/proxy.ts';
import { type KeptLedger, openKeptLedger } from '../test/support/kept-ledger.ts';
import { quietLog } from '../test/support/store.ts';

const mib = 1024 * 1024;
/** Before, in the middle of, and after the fault. */
const mailsEach = 20;
/** Even a fault that nobody notices lasts this long, and one that was noticed goes on for as long: attempts to come back meet it too. */
const lastsMs = 10_000;
const noticedMaxMs = 90_000;

type Row = {
  readonly fault: string;
  readonly sent: number;
  readonly once: number;
  readonly noticedMs: number | null;
  readonly flowsMs: number;
};
type Scene = { readonly dovecot: Dovecot; readonly ledger: KeptLedger; readonly sent: Buffer[] };

/** Each fault on its own Dovecot and its own ledger, with the times of the product. */
export async function bench(words: readonly string[]): Promise<string> {
  const rows: Row[] = [];
  for (const fault of lineFaults) if (words.length === 0 || words.includes(fault)) rows.push(await inScene(fault, onLine(fault)));
  if (words.length === 0 || words.includes('kill')) {
    rows.push(await inScene('kill -9 of Dovecot, 5 times', killDovecot));
    rows.push(await inScene('kill -9 of our listener, 5 times', killListener));
  }
  const head = ['fault', 'mails sent', 'in ledger once', 'noticed after s', 'flows again after s'];
  const cells = rows.map(({ fault, sent, once: kept, noticedMs, flowsMs }) => [
    fault,
    String(sent),
    String(kept),
    seconds(noticedMs),
    seconds(flowsMs),
  ]);
  return `${[head, ...cells].map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(21))).join('')).join('\n')}\n`;
}

type Play = (scene: Scene) => Promise<Pick<Row, 'noticedMs' | 'flowsMs'>>;

async function inScene(fault: string, play: Play): Promise<Row> {
  const [dovecot, ledger] = await Promise.all([openDovecot(), openKeptLedger()]);
  const sent: Buffer[] = [];
  try {
    const times = await play({ dovecot, ledger, sent });
    return { fault, sent: sent.length, once: await ledger.once(sent), ...times };
  } finally {
    await dovecot.close();
    await ledger.close();
  }
}

function onLine(fault: (typeof lineFaults)[number]): Play {
  return async (scene) => {
    const proxy = await openFaultProxy(scene.dovecot.port);
    const mailbox = listenBy(scene, proxy.port);
    try {
      await deliver(scene, mailsEach);
      await arrived(scene);
      return await throughFault(scene, proxy, fault);
    } finally {
      await mailbox.stop();
      await proxy.close();
    }
  };
}

async function throughFault(
  scene: Scene,
  proxy: FaultProxy,
  fault: (typeof lineFaults)[number],
): Promise<Pick<Row, 'noticedMs' | 'flowsMs'>> {
  const { states } = scene.ledger;
  const before = states.length;
  const began = performance.now();
  proxy.begin(fault);
  // What on-call can see: the line is down, or mails are there that cannot be taken.
  const isNoticed = (): boolean =>
    states.slice(before).some(({ state, sentence }) => state === 'down' || sentence.includes('could not be taken'));
  const delivering = deliver(scene, mailsEach);
  const limitMs = fault === 'delay' ? lastsMs : noticedMaxMs;
  while (!isNoticed() && performance.now() - began < limitMs) await pause(50);
  const noticedMs = isNoticed() ? performance.now() - began : null;
  await delivering;
  await pause(lastsMs);
  proxy.end();
  return { noticedMs, flowsMs: await flowing(scene) };
}

async function killDovecot(scene: Scene): Promise<Pick<Row, 'noticedMs' | 'flowsMs'>> {
  const { dovecot, ledger } = scene;
  await deliver(scene, 100);
  const mailbox = listenBy(scene, dovecot.port);
  try {
    for (let times = 0; times < 5; times += 1) {
      const before = await ledger.count();
      while ((await ledger.count()) < Math.min(before + 10, scene.sent.length)) await pause(5);
      await dovecot.kill();
      await dovecot.restart();
    }
    return { noticedMs: null, flowsMs: await flowing(scene) };
  } finally {
    await mailbox.stop();
  }
}

async function killListener(scene: Scene): Promise<Pick<Row, 'noticedMs' | 'flowsMs'>> {
  await deliver(scene, 100);
  for (let times = 0; times < 5; times += 1) {
    const before = await scene.ledger.count();
    const listener = startListener(scene);
    while ((await scene.ledger.count()) < Math.min(before + 10, scene.sent.length)) await pause(5);
    await killed(listener);
  }
  const last = startListener(scene);
  const flowsMs = await flowing(scene);
  await killed(last);
  return { noticedMs: null, flowsMs };
}

function startListener({ dovecot, ledger }: Scene): ChildProcess {
  const { port, user, password } = dovecot;
  const place = JSON.stringify({ port, user, password, ...ledger.place });
  return spawn(process.execPath, [join(import.meta.dirname, '../test/support/listener.ts'), place], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function listenBy({ dovecot, ledger }: Scene, port: number): Mailbox {
  const { host, user, password } = dovecot;
  const account = { host, port, security: 'none' as const, user, password, folders: ['INBOX'] };
  const mailbox = openMailbox({ accounts: [account], sweepMs: 60_000, bytesMax: 50 * mib }, ledger.ledger, quietLog);
  void mailbox.start();
  return mailbox;
}

/** Small mails, every fifth of 300 KB, every tenth of 3 MB. */
async function deliver({ dovecot, sent }: Scene, mails: number): Promise<void> {
  for (let index = 0; index < mails; index += 1) {
    const bytes = index % 10 === 9 ? 3 * mib : index % 5 === 4 ? 300_000 : 400;
    const head = `From: ann@customer.example\r\nSubject: mail ${sent.length}\r\nMessage-ID: <${sent.length}@customer.example>\r\n\r\n`;
    const raw = Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, 'a line {7} of a mail\r\n'), Buffer.from('\r\n')]);
    sent.push(raw);
    await dovecot.deliver(raw);
  }
}

/** From now until a mail delivered now, and all before it, are there. */
async function flowing(scene: Scene): Promise<number> {
  const began = performance.now();
  await deliver(scene, 1);
  await arrived(scene);
  return performance.now() - began;
}

async function arrived({ ledger, sent }: Scene): Promise<void> {
  const deadline = performance.now() + 120_000;
  while ((await ledger.count()) < sent.length && performance.now() < deadline) await pause(20);
}

function seconds(ms: number | null): string {
  return ms === null ? '–' : (ms / 1000).toFixed(1);
}
