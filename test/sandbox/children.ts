import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Children of this very process that run our child module; only Linux tells. */
export function childrenHere(): readonly number[] {
  const path = `/proc/${process.pid}/task/${process.pid}/children`;
  if (!existsSync(path)) return [];
  const pids = readFileSync(path, 'latin1').trim().split(' ').filter(Boolean).map(Number);
  return pids.filter(
    (pid) => existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('sandbox/child'),
  );
}

/** The files that a process has open now. */
export function openFiles(pid: number | undefined): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  return existsSync(folder) ? readdirSync(folder).map((fd) => linkOf(join(folder, fd))) : [];
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
