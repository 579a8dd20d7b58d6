/** Runs a command as a user would and measures it from outside: seconds, and the memory of its whole process tree. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** `rssMb`: the largest sum of resident memory of the process and its children that was seen, looked at every 50 ms. */
export type Measured = { readonly seconds: number; readonly rssMb: number };

/** Throws when the command fails; exit codes of `mayExit` count as done (grep exits with 1 where it finds nothing). */
export async function measure(command: readonly string[], cwd: string, mayExit: readonly number[] = [0]): Promise<Measured> {
  const [program = '', ...args] = command;
  const started = performance.now();
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said = `${said}${piece.toString()}`.slice(-2000);
  });
  let rssMb = 0;
  let code: number | null | undefined;
  child.on('error', (error) => {
    said = error.message;
    code = -1;
  });
  child.on('exit', (exit) => {
    code = exit;
  });
  while (code === undefined) {
    rssMb = Math.max(rssMb, treeRssMb(child.pid ?? 0));
    await pause(50);
  }
  if (code === null || !mayExit.includes(code))
    throw new Error(`expected "${command.join(' ')}" to succeed, but it ended with ${code}: ${said}`);
  return { seconds: (performance.now() - started) / 1000, rssMb };
}

/** True when this program can be started here. */
export function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => {
    try {
      return readdirSync(folder).includes(program);
    } catch {
      return false;
    }
  });
}

function treeRssMb(root: number): number {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(contentOf(`/proc/${entry}/stat`))?.[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0));
  const kilobytes = [...parents.keys()]
    .filter(belongs)
    .map((pid) => Number(/VmRSS:\s+(\d+)/.exec(contentOf(`/proc/${pid}/status`))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** A process may end between the listing and the look. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
