/** Mail delivered to Dovecot over LMTP → draft ready, with Dovecot's own IDLE delay measured apart by a bare IMAP client beside ours. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { caseByNumber } from '../src/store/cases.ts';
import { until } from '../test/support/until.ts';
import { demoCases, openWhole } from '../test/support/world.ts';

const mails = 100;

/** Delivers one report with a log after the other, each its own case, and waits for its draft. */
export async function bench(): Promise<string> {
  const whole = await openWhole(10);
  const { host, port, user, password } = whole.dovecot;
  const bare = new ImapFlow({ host, port, secure: false, auth: { user, pass: password }, logger: false });
  try {
    await bare.connect();
    await bare.mailboxOpen('INBOX');
    let announced = 0;
    bare.on('exists', () => {
      announced = performance.now();
    });
    const report = await readFile(join(demoCases, '4-wsus-scan', '1-report.eml'), 'latin1');
    const [total, idle, ours]: [number[], number[], number[]] = [[], [], []];
    for (let index = 0; index < mails; index += 1) {
      const number = `CAS-${20000 + index}-BENCH1`;
      const raw = Buffer.from(report.replaceAll('CAS-10630-D5T4W2', number).replaceAll('o1.c10630', `bench.${index}`), 'latin1');
      announced = 0;
      const delivered = performance.now();
      await whole.dovecot.deliver(raw);
      await until(`${number} to be drafted`, async () => (await caseByNumber(whole.world.store.db, number))?.status === 'drafted');
      const drafted = performance.now();
      total.push(drafted - delivered);
      if (announced > 0) {
        idle.push(announced - delivered);
        ours.push(drafted - announced);
      }
    }
    return [
      `mail delivered to Dovecot → draft ready, ${mails} mails with a log, one after the other`,
      row('delivered → draft ready', total),
      row('delivered → Dovecot announces it', idle),
      row('announced → draft ready (ours)', ours),
      '',
    ].join('\n');
  } finally {
    bare.close();
    await whole.close();
  }
}

function row(name: string, values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): string => `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)} ms`;
  return `  ${name.padEnd(36)} p50 ${at(0.5).padStart(8)}   p99 ${at(0.99).padStart(8)}   (${sorted.length})`;
}
