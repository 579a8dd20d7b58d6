/** In charge of holding the product against a folder of mails nobody here wrote: `npm run bench -- mail-corpus FOLDER…`. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeliveryReport } from '../src/case/delivery.ts';
import { openLog } from '../src/config/log.ts';
import { openSandbox, type Sandbox, type SandboxMail } from '../src/sandbox/sandbox.ts';
import { filesUnder } from '../src/sandbox/walk.ts';
import { hold, readReasons, type Told } from './agreement.ts';
import { type Difference, differences } from './mail-corpus/difference.ts';
import { carriedAs, expectedOf } from './mail-corpus/expected.ts';
import { mailsOf } from './mail-corpus/mails-of.ts';

type Row = {
  readonly name: string;
  readonly outcome: string;
  readonly ms: number;
  readonly isHeld: boolean;
  readonly unlike: readonly Difference[];
  readonly report: DeliveryReport | null;
};

const reading = { numbers: ['CAS-\\d{5}-[A-Z0-9]{6}'], tokens: ['CMIT:\\d{7}'], ownAddresses: ['desk@desk.example'] };
const deadlineMs = 60_000;

/** Every mail goes through the real read path; files that are no mails by themselves travel in one. */
export async function bench(folders: readonly string[]): Promise<Told> {
  if (folders.length === 0) return { said: 'no corpus given: npm run bench -- mail-corpus FOLDER…\n', hasFailed: false };
  const sandbox = openSandbox({ processes: 2, jobsPerProcess: 200, memoryMaxMb: 512, deadlineMs, log: openLog({ level: 'error' }) });
  const rows: Row[] = [];
  try {
    for (const folder of folders) for (const { file } of await filesUnder(folder)) rows.push(...(await rowsOf(sandbox, file)));
  } finally {
    await sandbox.close();
  }
  return page(rows, await readReasons());
}

async function rowsOf(sandbox: Sandbox, file: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const expected = await expectedOf(file);
  for (const { name, bytes, carries } of await mailsOf(file)) {
    const started = performance.now();
    const read = await readBytes(sandbox, bytes);
    const ms = performance.now() - started;
    const outcome = read instanceof Error ? `failed: ${read.message}` : read.message.kind;
    const opinion = expected === null || carries === undefined ? expected : carriedAs(carries, expected);
    const unlike = opinion === null || read instanceof Error ? [] : differences(opinion, read.message);
    const report = read instanceof Error ? null : (read.message.report ?? null);
    rows.push({ name, outcome, ms, isHeld: opinion !== null, unlike, report });
  }
  return rows;
}

async function readBytes(sandbox: Sandbox, bytes: Buffer): Promise<SandboxMail | Error> {
  const scratch = await mkdtemp(join(tmpdir(), 'casewright-mail-corpus-'));
  try {
    const file = join(scratch, 'mail');
    await writeFile(file, bytes);
    const mail = await sandbox.read(file, reading, scratch);
    for (const { path } of mail.attachments) await readFile(path);
    return mail;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function page(rows: readonly Row[], reasons: ReadonlyMap<string, string>): Told {
  const unlike = rows.flatMap((row) => row.unlike);
  const held = rows.filter((row) => row.isHeld);
  const alike = held.filter((row) => row.unlike.length === 0).map(({ name }) => name);
  const differing = held.filter((row) => row.unlike.length > 0).map((row) => [row.name, described(row)] as const);
  const { said, hasFailed } = hold(new Map(differing), alike, reasons);
  const slowest = [...rows].sort((one, other) => other.ms - one.ms)[0];
  const lines = [
    said,
    ...rows.filter(({ outcome }) => outcome.startsWith('failed')).map(({ name, outcome }) => `${name}: ${outcome}`),
    `${rows.length} mails, one outcome each: ${counted(rows.map(({ outcome }) => outcome.split(':', 1)[0] ?? ''))}`,
    `${alike.length} of ${held.length} with another parser's opinion agree with it; unlike: ${counted(unlike.map(({ field }) => field))}`,
    reported(rows.flatMap(({ report }) => report ?? [])),
    slowest === undefined ? '' : `slowest: ${Math.round(slowest.ms)} ms, ${slowest.name}`,
    '',
  ];
  return { said: lines.join('\n'), hasFailed };
}

function described({ name, unlike }: Row): string {
  return unlike
    .map(({ field, expected, came }) => `${field.padEnd(11)} ${name}\n    expected ${expected}\n    came     ${came}`)
    .join('\n');
}

function reported(reports: readonly DeliveryReport[]): string {
  const of = (fits: (report: DeliveryReport) => boolean): number => reports.filter(fits).length;
  const isNamed = of(({ deliveries }) => deliveries.length > 0 && deliveries.every(({ recipient }) => recipient !== ''));
  const isReasoned = of(({ deliveries }) => deliveries.some(({ status, cause }) => status !== null || cause !== 'other'));
  const isTied = of(({ letterIds }) => letterIds.length > 0);
  return `${reports.length} reports on letters: every recipient named in ${isNamed}, a code or cause in ${isReasoned}, ids of the letter in ${isTied}`;
}

function counted(names: readonly string[]): string {
  const counts = Map.groupBy(names, (name) => name);
  return [...counts].map(([name, all]) => `${all.length} ${name}`).join(', ') || 'none';
}
