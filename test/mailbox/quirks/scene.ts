/** A mailbox that listens to a scripted server, for one quirk after the other: what each file of this folder tells, `quirks` runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../../../src/mailbox/mailbox.ts';
import { type MemoryLedger, memoryLedger } from '../../support/ledger.ts';
import { type KeptLog, keptLog } from '../../support/log.ts';
import { hasty } from '../../support/pace.ts';
import { put } from '../../support/scripted-imap/box.ts';
import { openScriptedImap, type ScriptedImap } from '../../support/scripted-imap/server.ts';
import { until } from '../../support/until.ts';

/** Each name is that of a row of the table in docs/operating.md, in the same words. */
type Quirks = Readonly<Record<string, () => Promise<void>>>;

export let server: ScriptedImap;
export let ledger: MemoryLedger;
export let log: KeptLog;
let mailbox: Mailbox | null = null;

export function quirks(rows: Quirks): void {
  beforeEach(() => {
    ledger = memoryLedger();
    log = keptLog();
  });
  afterEach(async () => {
    await mailbox?.stop();
    mailbox = null;
    await server.close();
  });
  describe('a server with a quirk loses no mail:', () => {
    it.each(Object.keys(rows))('%s', async (name) => {
      await rows[name]?.();
    });
  });
  it('docs/operating.md names each of them', () => {
    const told = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8');
    expect(Object.keys(rows).filter((name) => !told.includes(`| ${name} |`))).toEqual([]);
  });
}

let count = 0;
export function mail(bytes = 40): Buffer {
  count += 1;
  const head = `From: ann@customer.example\r\nSubject: mail ${count}\r\nMessage-ID: <${count}@customer.example>\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, 'words of mail\r\n'), Buffer.from('\r\n')]);
}
export async function serve(options: Parameters<typeof openScriptedImap>[0] = {}, mails = 0): Promise<void> {
  server = await openScriptedImap(options);
  for (let index = 0; index < mails; index += 1) put(server.box, mail());
}
/** The ledger has these already, whatever they are. */
export function knowing(uids: ReadonlySet<number>): void {
  const { known } = ledger;
  ledger.known = async (name, uidValidity) => {
    const { numbering, uids: kept } = await known(name, uidValidity);
    return { numbering, uids: new Set([...uids, ...kept]) };
  };
}
export function listen(sweepMs = 60_000, security: 'none' | 'starttls' = 'none'): void {
  const { host, port } = server;
  const account = { host, port, security, user: 'support@desk.example', password: 'right', folders: ['INBOX'] };
  mailbox = openMailbox({ accounts: [account], sweepMs, bytesMax: 8 * 1024 * 1024, pace: hasty }, ledger, log);
  void mailbox.start();
}
export function arrive(raw = mail()): Buffer {
  put(server.box, raw);
  server.announce(`* ${server.box.mails.length} EXISTS\r\n`);
  return raw;
}
/** Every mail of the server is in the ledger, byte for byte and once: the memory ledger throws on a second time. */
const hasAll = (): boolean =>
  server.box.mails.every(({ raw }) => ledger.mails.some((kept) => kept.raw.equals(raw))) && ledger.mails.length === server.box.mails.length;
export const allArrive = (): Promise<unknown> => until('every mail, byte for byte and once', hasAll);
export const isListening = (): Promise<unknown> => until('it to listen', () => ledger.states.at(-1)?.state === 'listening');
export const saying = (sentence: RegExp): Promise<unknown> =>
  until(`it to say ${sentence}`, () => ledger.states.some((said) => said.state === 'down' && sentence.test(said.sentence)));
export const commands = (name: string): readonly string[] =>
  server.lines.filter((line) => line.split(' ').slice(1).join(' ').startsWith(name));
