/** What processes have spent, as /proc tells it: on a machine that others use too, CPU time says more than the clock. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Milliseconds of CPU of a process and of all its children, those that have ended and been waited for too. */
export function cpuMs(pid: number): number {
  const own = statOf(pid);
  if (own === null) return 0;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(Number(name))?.parent === pid)
    .map((name) => cpuMs(Number(name)));
  return children.reduce((sum, one) => sum + one, own.ms);
}

export function parentOf(pid: number): number {
  return statOf(pid)?.parent ?? 0;
}

export async function childrenOf(pid: number): Promise<readonly number[]> {
  const pids = await readFile(`/proc/${pid}/task/${pid}/children`, 'latin1').catch(() => '');
  return pids.split(' ').filter(Boolean).map(Number);
}

/** In MiB: what it holds now, or the most it ever held; 0 of a process that has ended. */
export async function memoryOf(pid: number, what: 'VmHWM' | 'VmRSS'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
}

/** proc(5): fields 14 to 17 count in hundredths of a second. */
const tickMs = 10;

function statOf(pid: number): { readonly parent: number; readonly ms: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), ms: ticks * tickMs };
  } catch {
    return null;
  }
}
