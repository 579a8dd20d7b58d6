/** A mailbox with 10,000 mails in it: how fast are they stored and worked through, in how much memory, and does a new mail wait for them? */
import { type Dovecot, openDovecot } from '../test/support/dovecot.ts';
import { type Drains, drains } from './backlog/drain.ts';
import { mailAt } from './backlog/mails.ts';
import { type WholeRun, wholeRun } from './backlog/whole.ts';

const mailsDefault = 10_000;
const rounds = 3;
/** Deliveries at a time. */
const deliveriesAtOnce = 8;

/** `words`: how many mails, and `drain` or `whole` for one half only. */
export async function bench(words: readonly string[]): Promise<string> {
  const mails = Number(words.find((word) => /^\d+$/.test(word)) ?? mailsDefault);
  const asked = words.filter((word) => !/^\d+$/.test(word));
  const dovecot = await openDovecot();
  try {
    const bytes = await fill(dovecot, mails);
    const lines = [`${mails} mails, ${(bytes / 1024 ** 2).toFixed(0)} MiB, in Dovecot before we came`];
    if (asked.length === 0 || asked.includes('drain')) lines.push(...drainLines(await drains(dovecot, mails, rounds)));
    if (asked.length === 0 || asked.includes('whole')) lines.push(...wholeLines(await wholeRun(dovecot, mails), mails));
    return `${lines.join('\n')}\n`;
  } finally {
    await dovecot.close();
  }
}

async function fill(dovecot: Dovecot, mails: number): Promise<number> {
  let [next, bytes] = [0, 0];
  const deliver = async (): Promise<void> => {
    while (next < mails) {
      const raw = mailAt(next);
      next += 1;
      bytes += raw.length;
      await dovecot.deliver(raw);
    }
  };
  await Promise.all(Array.from({ length: deliveriesAtOnce }, deliver));
  return bytes;
}

function drainLines({ ours, synced, unsynced }: Drains): readonly string[] {
  const row = (name: string, rates: readonly number[], ratio: string): string =>
    `  ${name.padEnd(52)}${median(rates).toFixed(0).padStart(7)} mails/s  ${ratio.padEnd(6)} (${rates.map((rate) => rate.toFixed(0)).join(', ')})`;
  const times = (peer: readonly number[]): string => `${(median(ours) / median(peer)).toFixed(2)} x`;
  return [
    'fetched and stored, in turn, medians:',
    row('Casewright: blob, row, flag, all durable', ours, ''),
    row('imapflow fetchOne, a file each, fsync: ours is', synced, times(synced)),
    row('imapflow fetchOne, a file each, no fsync: ours is', unsynced, times(unsynced)),
  ];
}

function wholeLines(run: WholeRun, mails: number): readonly string[] {
  const rate = (ms: number): string => `${((mails * 1000) / ms).toFixed(0).padStart(6)} mails/s, all after ${(ms / 1000).toFixed(1)} s`;
  const outcomes = Object.entries(run.outcomes).map(([state, count]) => `${count} ${state}`);
  return [
    'the whole product (listen, work) on Redis and embedded PostgreSQL, from the start of its process:',
    `  in the ledger                ${rate(run.storedMs)}`,
    `  every mail has its outcome   ${rate(run.settledMs)} (${outcomes.join(', ')})`,
    `  every case has its letter    ${rate(run.draftedMs)}`,
    `  CPU until then: ${(run.cpuMs.product / mails).toFixed(1)} ms a mail in our processes, ${(run.cpuMs.database / mails).toFixed(1)} ms in PostgreSQL`,
    `  most memory: ${run.peakMb.toFixed(0)} MiB, its children together ${run.childrenMb.toFixed(0)} MiB`,
    '  new mails that came meanwhile, from delivery:',
    ...run.fresh.map(
      ({ outcomeMs, draftedMs, backlogLeft }) =>
        `    outcome after ${(outcomeMs / 1000).toFixed(2)} s, letter drafted after ${(draftedMs / 1000).toFixed(2)} s, before ${backlogLeft} mails of the backlog`,
    ),
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
