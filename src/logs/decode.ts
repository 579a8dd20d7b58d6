// Bytes to text: decides the encoding once, from the first bytes that tell, then decodes as they come.

import { isAscii } from 'node:buffer';
import { limit } from '../case/said/limits.ts';
import { codePage850, decodeCodePage850 } from './code-page-850.ts';
import { chooseEncoding } from './encoding.ts';

export type Decoder = {
  readonly push: (chunk: Uint8Array) => void;
  /** `encoding` is null for bytes that are no text. */
  readonly end: () => { readonly encoding: string | null; readonly limits: readonly string[] };
};

/** Bytes looked at before an encoding is decided; 64 KiB of text is enough to tell, and little to hold. */
export const sampleBytesMax = 65_536;

/**
 * Hands decoded text to `take`.
 * As long as only ASCII came the encoding stays open: a log may hold its first Chinese word after a megabyte.
 */
export function openDecoder(take: (text: string) => void): Decoder {
  let state: 'start' | 'ascii' | 'sample' | 'text' | 'binary' = 'start';
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let encoding: string | null = null;
  let decoder: { readonly decode: (bytes?: Uint8Array, options?: { readonly stream: boolean }) => string } | null = null;
  let hasLoss = false;
  const ascii = new TextDecoder('utf-8');

  const emit = (text: string) => {
    if (text.includes('\uFFFD')) hasLoss = true;
    if (text !== '') take(text);
  };
  const gather = (chunk: Uint8Array) => {
    pending.push(chunk.slice());
    pendingBytes += chunk.length;
  };
  const settle = (isFirst: boolean) => {
    const bytes = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    const sample = bytes.subarray(0, sampleBytesMax);
    const choice = chooseEncoding(sample, isFirst);
    if (choice === 'binary') state = 'binary';
    else if (choice === 'ascii') {
      state = 'ascii';
      plain(bytes);
    } else {
      state = 'text';
      encoding = choice;
      decoder = choice === codePage850 ? { decode: (some = new Uint8Array(0)) => decodeCodePage850(some) } : new TextDecoder(choice);
      emit(decoder.decode(bytes, { stream: true }));
    }
  };
  const plain = (chunk: Uint8Array) => {
    const at = firstBeyondAscii(chunk);
    emit(ascii.decode(at === -1 ? chunk : chunk.subarray(0, at)));
    if (at === -1) return;
    state = 'sample';
    gather(chunk.subarray(at));
    if (pendingBytes >= sampleBytesMax) settle(false);
  };
  return {
    push: (chunk) => {
      if (state === 'text' && decoder !== null) emit(decoder.decode(chunk, { stream: true }));
      else if (state === 'ascii') plain(chunk);
      else if (state !== 'binary') {
        gather(chunk);
        if (pendingBytes >= sampleBytesMax) settle(state === 'start');
      }
    },
    end: () => {
      if (state === 'start' || state === 'sample') settle(state === 'start');
      if (state === 'sample') settle(false);
      if (decoder !== null) emit(decoder.decode());
      const name = state === 'binary' ? null : (encoding ?? 'utf-8');
      return { encoding: name, limits: hasLoss && name !== null ? [limit('lost-bytes', { encoding: name })] : [] };
    },
  };
}

function firstBeyondAscii(chunk: Uint8Array): number {
  if (isAscii(chunk)) return -1;
  for (let at = 0; at < chunk.length; at++) if ((chunk[at] ?? 0) >= 0x80) return at;
  return -1;
}
