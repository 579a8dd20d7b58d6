import type { ChildProcess } from 'node:child_process';
import { Fault } from '../case/fault.ts';
import { problem } from '../case/said/problems.ts';
import { answerFrom, type ToChild } from './job.ts';
import { residentBytes } from './resident.ts';

export type Asking = { readonly memoryMaxMb: number; readonly deadlineMs: number };

export function send(child: ChildProcess, message: ToChild): void {
  if (child.connected) child.send(message);
}

/** Gives a child one job and waits for its answer, its end, its deadline or its memory limit, whichever comes first. */
export function ask(child: ChildProcess, asked: Extract<ToChild, { say: 'job' }>, { deadlineMs, memoryMaxMb }: Asking): Promise<unknown> {
  return new Promise((settle, fail) => {
    let fault: Fault | null = null;
    let hasStarted = false;
    const kill = (because: Fault): void => {
      fault ??= because;
      child.kill('SIGKILL');
    };
    const late = setTimeout(() => kill(deadlineFault(deadlineMs)), deadlineMs);
    const watch = setInterval(() => tooLarge(child, memoryMaxMb) && kill(memoryFault(memoryMaxMb)), watchEveryMs);
    const done = (): void => {
      clearTimeout(late);
      clearInterval(watch);
      child.off('exit', onExit);
      child.off('message', onMessage);
    };
    const onExit = (code: number | null, signal: string | null): void => {
      done();
      fail(fault ?? (hasStarted ? diedFault(code, signal, memoryMaxMb) : notStartedFault()));
    };
    const onMessage = (said: unknown): void => {
      const answer = answerFrom(said);
      if (answer?.id !== asked.id || fault !== null) return;
      if (answer.say === 'started') {
        hasStarted = true;
        return;
      }
      done();
      if (answer.say === 'done') settle(answer.result);
      else fail(new Fault(answer.code, answer.sentence));
    };
    child.on('exit', onExit);
    child.on('message', onMessage);
    send(child, asked);
  });
}

/** How often a working child's memory is looked at: the heap has V8's own cap, but buffers do not count in it. */
const watchEveryMs = 200;
/** Beside the heap: the program itself (about 90 MB) and the buffers of a mail at the size limit, read and decoded. */
const besideHeapMb = 384;

function tooLarge(child: ChildProcess, memoryMaxMb: number): boolean {
  return child.pid !== undefined && residentBytes(child.pid) > (memoryMaxMb + besideHeapMb) * 1024 * 1024;
}

function deadlineFault(deadlineMs: number): Fault {
  return new Fault('sandbox-deadline', problem('late', { ms: deadlineMs }));
}

function memoryFault(memoryMaxMb: number): Fault {
  return new Fault('sandbox-died', problem('memory', { mb: memoryMaxMb }));
}

/** The child was gone before it saw the job: another one may try. */
function notStartedFault(): Fault {
  return new Fault('sandbox-died', problem('not-begun'), { isTemporary: true });
}

function diedFault(code: number | null, signal: string | null, memoryMaxMb: number): Fault {
  // V8 aborts when its heap is full (SIGABRT, or exit code 134 through a shell).
  if (signal === 'SIGABRT' || code === 134) return memoryFault(memoryMaxMb);
  return new Fault('sandbox-died', problem('died', { words: signal ?? `exit code ${code}` }));
}
