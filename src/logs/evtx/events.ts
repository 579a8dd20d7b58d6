// Windows event logs (.evtx): a file header, then chunks of 64 KiB that each stand alone; one chunk is held at a time.
import { limit } from '../../case/said/limits.ts';
import { walkXml } from './binary-xml.ts';
import { openCursor } from './cursor.ts';
import { openEvent } from './event.ts';

const headBytes = 4096;
const chunkBytes = 65_536;
const recordsFrom = 512;
const recordMagic = 0x00002a2a;
/** Size, number and time of a record stand before its XML; its size again after it. */
const recordHeadBytes = 24;
const recordTailBytes = 4;

export type Events = {
  readonly push: (bytes: Uint8Array) => void;
  readonly end: () => { readonly limits: readonly string[] };
};

/** "ElfFile" and a NUL: the head of a Windows event log. */
export function isEventLog(head: Uint8Array): boolean {
  return startsWith(head, 'ElfFile\0');
}

/** Hands every event to `take` as one line. What is broken is counted and passed over: each chunk is a new start. */
export function openEvents(take: (line: string) => void): Events {
  const chunk = new Uint8Array(chunkBytes);
  let filled = 0;
  let skip = headBytes;
  const broken = { chunks: 0, records: 0 };
  const finish = () => {
    if (filled === 0) return;
    const bytes = chunk.subarray(0, filled);
    if (startsWith(bytes, 'ElfChnk\0')) broken.records += readChunk(bytes, take);
    else if (bytes.some((byte) => byte !== 0)) broken.chunks++;
    filled = 0;
  };
  return {
    push: (bytes) => {
      let at = Math.min(skip, bytes.length);
      skip -= at;
      while (at < bytes.length) {
        const size = Math.min(chunkBytes - filled, bytes.length - at);
        chunk.set(bytes.subarray(at, at + size), filled);
        filled += size;
        at += size;
        if (filled === chunkBytes) finish();
      }
    },
    end: () => {
      finish();
      const limits = [
        ...(broken.chunks === 0 ? [] : [limit('event-blocks', { count: broken.chunks })]),
        ...(broken.records === 0 ? [] : [limit('event-records', { count: broken.records })]),
      ];
      return { limits };
    },
  };
}

/** Reads the records of one chunk; answers how many were damaged. */
function readChunk(chunk: Uint8Array, take: (line: string) => void): number {
  let broken = 0;
  let at = recordsFrom;
  while (at + recordHeadBytes < chunk.length) {
    const cursor = openCursor(chunk, at, chunk.length);
    if (cursor.long() !== recordMagic) return broken;
    const size = cursor.long();
    if (size <= recordHeadBytes + recordTailBytes || at + size > chunk.length) return broken + 1;
    const event = openEvent();
    if (!walkXml(chunk, at + recordHeadBytes, at + size - recordTailBytes, event.listener)) broken++;
    take(event.line());
    at += size;
  }
  return broken;
}

function startsWith(bytes: Uint8Array, word: string): boolean {
  return bytes.length >= word.length && [...word].every((character, at) => bytes[at] === character.charCodeAt(0));
}
