import type { Terminal } from './command.ts';
import { cutTo, padTo } from './pages/width.ts';

export type Progress = { readonly say: (what: string) => void; readonly end: () => void };

/** One line on a person's standard error that says what is being done and for how long, and is gone when it is done. */
export function openProgress({ showsProgress, columns, err }: Terminal): Progress {
  if (!showsProgress) return { say: () => undefined, end: () => undefined };
  const width = columns - 1;
  const began = performance.now();
  let what = '';
  const draw = (): void => {
    const seconds = Math.floor((performance.now() - began) / 1000);
    err(`\r${padTo(cutTo(seconds < secondsShown ? what : `${seconds} s  ${what}`, width), width)}`);
  };
  const clock = setInterval(draw, 1000);
  clock.unref();
  return {
    say: (next) => {
      what = next;
      draw();
    },
    end: () => {
      clearInterval(clock);
      err(`\r${' '.repeat(width)}\r`);
    },
  };
}

/** Nobody needs to be told that something took a second. */
const secondsShown = 3;
