/** A person's terminal that keeps what was said to it. */
import type { Terminal } from '../../src/cli/command.ts';
import { runCommandLine } from '../../src/cli/run.ts';

export type KeptTerminal = Terminal & { readonly said: () => { readonly out: string; readonly err: string } };

export function keptTerminal(over: Partial<Terminal> = {}): KeptTerminal {
  let [out, err] = ['', ''];
  return {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTty: false,
    showsProgress: false,
    columns: 100,
    language: 'en',
    environment: {},
    ...over,
    said: () => ({ out, err }),
  };
}

export type Answer = { readonly code: number; readonly out: string; readonly err: string };

/** What a command line answers. */
export async function typed(words: readonly string[], over: Partial<Terminal> = {}): Promise<Answer> {
  const terminal = keptTerminal(over);
  return { code: await runCommandLine(words, terminal), ...terminal.said() };
}
