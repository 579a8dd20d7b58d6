import type { Reading } from '../../src/case/reading.ts';
import { openReading } from '../../src/logs/reading.ts';

export type ReadOptions = { readonly path?: string; readonly literals?: readonly string[]; readonly chunkBytes?: number };

/** Reads bytes in chunks of one size. */
export function readBytes(bytes: Uint8Array, { path = 'artifact', literals = [], chunkBytes = 65_536 }: ReadOptions = {}): Reading {
  const reading = openReading({ path, sha256: 'a'.repeat(64), bytes: bytes.length, literals });
  for (let at = 0; at < bytes.length; at += chunkBytes) reading.push(bytes.subarray(at, at + chunkBytes));
  return reading.end();
}

export function readText(text: string, options: ReadOptions = {}): Reading {
  return readBytes(new TextEncoder().encode(text), options);
}
