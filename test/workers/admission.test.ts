/** docs/admission.md, cell by cell, through the real reader, the real intake and PostgreSQL: only the cells that say so change a case. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepMail, mailById } from '../../src/store/mail.ts';
import { openReviews } from '../../src/store/review.ts';
import { intake } from '../../workers/intake.ts';
import { openBench as openSandboxBench, type TestBench } from '../sandbox/bench.ts';
import { type Cast, castFor, columns, mailOf, proofs, senders, stateOf } from './admission-mails.ts';
import { type Bench, openBench } from './world.ts';

const tables = tablesIn(await readFile(join(import.meta.dirname, '..', '..', 'docs', 'admission.md'), 'utf8'));
let bench: Bench;
let reader: TestBench;
beforeAll(async () => {
  [bench, reader] = await Promise.all([openBench(), openSandboxBench({ processes: 2 })]);
});
afterAll(async () => {
  await Promise.all([bench.close(), reader.close()]);
});

/** The tables of the page: by heading, by row, the cells. */
function tablesIn(page: string): Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> {
  const sections = page.split(/^## /m).slice(1);
  return Object.fromEntries(sections.map((section) => [section.split('\n', 1)[0] ?? '', rowsIn(section)]));
}

function rowsIn(section: string): Readonly<Record<string, readonly string[]>> {
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...cells] = line.slice(2, -2).split(' | ');
      return [name.trim(), cells.map((cell) => cell.trim())];
    }),
  );
}

let uid = 0;
async function arrive(bytes: Buffer): Promise<number> {
  uid += 1;
  const { sha256 } = await bench.world.blobs.put(bytes);
  const key = { mailbox: 'desk@desk.example/INBOX', uidValidity: 9n, uid };
  return (await keepMail(bench.db, { ...key, sha256, bytes: bytes.length, isCut: false })).id;
}

async function take(bytes: Buffer): Promise<{ readonly state: string; readonly reason: string; readonly rung: readonly string[] }> {
  const id = await arrive(bytes);
  bench.rung.length = 0;
  const settings = { ...bench.world.settings, mail: { ...bench.world.settings.mail, authservId: 'mx.desk.example' } };
  await intake({ ...bench.world, sandbox: reader.sandbox, settings }, String(id));
  const review = (await openReviews(bench.db)).find(({ mailId }) => mailId === id);
  return {
    state: (await mailById(bench.db, id))?.state ?? '',
    reason: review?.reason ?? '',
    rung: bench.rung.map((ring) => `${ring.step} ${ring.id}`),
  };
}

/** What became of the mail, in the words of the page. */
async function outcomeOf(cast: Cast, bytes: Buffer): Promise<string> {
  const before = await stateOf(bench.db, cast);
  const { state, reason, rung } = await take(bytes);
  const after = await stateOf(bench.db, cast);
  const changed = Object.keys(after).filter((number) => JSON.stringify(after[number]) !== JSON.stringify(before[number]));
  if (state !== 'filed') {
    expect({ changed, rung }).toEqual({ changed: [], rung: [] });
    return state === 'review' ? reason : state;
  }
  const [number = ''] = changed;
  expect({ changed, rung }).toEqual({ changed: [number], rung: [`diagnose ${number}`] });
  return wordFor(before[number], after[number]);
}

type State = Awaited<ReturnType<typeof stateOf>>[string];

function wordFor(before: State | undefined, after: State | undefined): string {
  expect(after).toMatchObject({ status: 'open', turn: 'ours' });
  if (before === undefined) {
    expect(after).toMatchObject({ messages: 1, participants: 1 });
    return 'opens';
  }
  expect(after).toMatchObject({ version: before.version + 1, messages: before.messages + 1, participants: before.participants });
  if (before.status === 'closed') return 'reopens';
  expect([before.drafts, before.dispatches, after?.drafts, after?.dispatches]).toEqual([['approved'], ['waiting'], ['stale'], ['voided']]);
  return 'filed';
}

describe.each(proofs)('a mail whose sender is $heading', ({ heading, results }) => {
  it('has its table on the page, with these columns and rows', () => {
    expect(tables[heading]?.['from']).toEqual(columns.map(({ name }) => name));
    expect(Object.keys(tables[heading] ?? {}).filter((name) => name !== 'from' && !name.startsWith('-'))).toEqual(
      senders.map(({ name }) => name),
    );
  });

  it.each(senders)('from $name', async (sender) => {
    const outcomes: string[] = [];
    for (const column of columns) {
      const cast = await castFor(bench.db);
      outcomes.push(await outcomeOf(cast, mailOf({ sender, column, cast, results: results(sender) })));
    }
    expect(outcomes).toEqual(tables[heading]?.[sender.name]);
  });
});
