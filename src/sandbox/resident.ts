import { readFileSync } from 'node:fs';

/** Bytes of memory a process occupies, or 0 where this system does not say (only Linux has /proc). */
export function residentBytes(pid: number): number {
  try {
    // proc(5): the second number of statm is the resident set in pages; pages are 4 KiB on every machine Node ships for, 64 KiB on some arm64.
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return Number.isFinite(pages) ? pages * 4096 : 0;
  } catch {
    return 0;
  }
}
