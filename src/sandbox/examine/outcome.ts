import { createHash } from 'node:crypto';
import type { Reading } from '../../case/reading.ts';
import { openReading } from '../../logs/reading.ts';
import { tolerate } from './source.ts';

export type Named = { readonly sha256: string; readonly bytes: number };

/** Reads one log to its end, or as far as it goes. */
export async function readLog(path: string, source: AsyncIterable<Buffer>, literals: readonly string[]): Promise<Reading> {
  const open = openReading({ path, sha256: '', bytes: 0, literals });
  const { sha256, bytes, why } = await run(source, open.push);
  const reading = open.end();
  const limits = [
    ...(bytes === 0 && why === null ? ['The file is empty: there is nothing in it to read.'] : reading.limits),
    ...(why === null ? [] : [why]),
  ];
  return { ...reading, sha256, bytes, limits };
}

/** The one recorded outcome of what could not be read, with the sentence that says why and what to ask for. */
export async function closedOutcome(path: string, source: AsyncIterable<Buffer>, sentences: readonly string[]): Promise<Reading> {
  const { sha256, bytes } = await run(source, () => undefined);
  return unread(path, { sha256, bytes }, sentences);
}

export function unread(path: string, { sha256, bytes }: Named, limits: readonly string[]): Reading {
  const empty = { clues: [], observations: [], operations: [], codes: [], sightings: [] };
  return { path, sha256, bytes, format: 'binary', encoding: 'binary', lines: 0, from: null, to: null, limits, ...empty };
}

async function run(source: AsyncIterable<Buffer>, push: (piece: Buffer) => void): Promise<Named & { readonly why: string | null }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const tolerant = tolerate(source);
  for await (const piece of tolerant.bytes) {
    hash.update(piece);
    bytes += piece.length;
    push(piece);
  }
  return { sha256: hash.digest('hex'), bytes, why: tolerant.why() };
}
