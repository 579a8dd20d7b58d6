import { createHash } from 'node:crypto';
import type { Reading } from '../../case/reading.ts';
import { limit } from '../../case/said/limits.ts';
import { openReading } from '../../logs/reading.ts';
import { tolerate } from './source.ts';

export type Named = { readonly sha256: string; readonly bytes: number };

/** Reads one log to its end, or as far as it goes. */
export async function readLog(path: string, source: AsyncIterable<Buffer>, literals: readonly string[]): Promise<Reading> {
  const open = openReading({ path, sha256: '', bytes: 0, literals });
  const { sha256, bytes, why } = await run(source, open.push);
  const reading = open.end();
  const limits = [...(bytes === 0 && why === null ? [limit('empty')] : reading.limits), ...(why === null ? [] : [why])];
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

/** Counts and hashes what passes. */
export type Seal = { readonly pass: (source: AsyncIterable<Buffer>) => AsyncIterable<Buffer>; readonly end: () => Named };

export function openSeal(): Seal {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    pass: async function* (source) {
      for await (const piece of source) {
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
    },
    end: () => ({ sha256: hash.digest('hex'), bytes }),
  };
}

async function run(source: AsyncIterable<Buffer>, push: (piece: Buffer) => void): Promise<Named & { readonly why: string | null }> {
  const seal = openSeal();
  const tolerant = tolerate(source);
  for await (const piece of seal.pass(tolerant.bytes)) push(piece);
  return { ...seal.end(), why: tolerant.why() };
}
