/** In charge of breaking logs and orders: `npm run bench -- log-fuzz FOLDER [N]`. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Reading } from '../src/case/reading.ts';
import { type Diagnosing, openDiagnosing } from '../src/cli/diagnosing.ts';
import { environment } from '../src/config/environment.ts';
import { openReading } from '../src/logs/reading.ts';
import { filesUnder } from '../src/sandbox/walk.ts';
import { unsound } from './log-fuzz/sound.ts';

type Tally = { shuffles: number; otherBytes: number; cuts: number; thrown: number; unsound: number; readonly said: string[] };

/** Shuffles of many logs must give the same bytes; a log cut anywhere must give a sound diagnosis and never throw. */
export async function bench([folder, count = '1000', seed = '1']: readonly string[]): Promise<string> {
  if (folder === undefined) return 'no corpus given: npm run bench -- log-fuzz FOLDER [N] [SEED]\n';
  const files = (await filesUnder(folder)).filter(({ name }) => /\.(log|txt|csv|xml)$/i.test(name));
  const diagnosing = await openDiagnosing(environment());
  const random = randomOf(Number(seed));
  const tally: Tally = { shuffles: 0, otherBytes: 0, cuts: 0, thrown: 0, unsound: 0, said: [] };
  try {
    const readings = await diagnosing.examine(files.map(({ file }) => file));
    const texts = await Promise.all(files.map(async ({ file, name }) => ({ name, bytes: await readFile(file) })));
    for (let round = 0; round < Number(count); round += 2) {
      shuffle(readings, diagnosing, random, tally);
      const { name, bytes } = texts[Math.floor(random() * texts.length)] ?? { name: '', bytes: Buffer.alloc(0) };
      cut(name, bytes, diagnosing, random, tally);
    }
  } finally {
    await diagnosing.close();
  }
  return [
    `${tally.shuffles} shuffles of up to ${togetherMax} logs: ${tally.otherBytes} gave other bytes`,
    `${tally.cuts} cuts: ${tally.thrown} threw, ${tally.unsound} were unsound`,
    ...tally.said.slice(0, saidMax),
    '',
  ].join('\n');
}

function shuffle(readings: readonly Reading[], diagnosing: Diagnosing, random: () => number, tally: Tally): void {
  const some = shuffled(readings, random).slice(0, 2 + Math.floor(random() * (togetherMax - 1)));
  const [one, other] = [some, shuffled(some, random)].map((order) => JSON.stringify(diagnosing.judge(order)));
  tally.shuffles += 1;
  if (one === other) return;
  tally.otherBytes += 1;
  tally.said.push(`order matters: ${some.map(({ path }) => path).join(', ')}`);
}

function cut(name: string, bytes: Buffer, diagnosing: Diagnosing, random: () => number, tally: Tally): void {
  const length = Math.floor(random() * Math.min(bytes.length, pieceMax));
  const from = random() < 0.5 ? 0 : Math.floor(random() * (bytes.length - length));
  tally.cuts += 1;
  try {
    const wrong = unsound(diagnosing.judge([readingOf(name, bytes.subarray(from, from + length), diagnosing, random)]));
    if (wrong.length === 0) return;
    tally.unsound += 1;
    tally.said.push(`${name} from ${from}, ${length} bytes: ${wrong[0]}`);
  } catch (error) {
    tally.thrown += 1;
    tally.said.push(`${name} from ${from}, ${length} bytes: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

/** The bytes come in pieces that end anywhere, as they do from a socket. */
function readingOf(name: string, bytes: Buffer, { knowledge }: Diagnosing, random: () => number): Reading {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const open = openReading({ path: name, sha256, bytes: bytes.length, literals: knowledge.literals });
  for (let at = 0; at < bytes.length; ) {
    const length = 1 + Math.floor(random() * chunkMax);
    open.push(bytes.subarray(at, at + length));
    at += length;
  }
  return open.end();
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

/** The same numbers for the same seed (mulberry32), so that a count can be had again. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const togetherMax = 8;
const pieceMax = 200_000;
const chunkMax = 50_000;
const saidMax = 20;
