import { expect, it } from 'vitest';
import type { Terminal } from '../../src/cli/command.ts';
import { openProgress } from '../../src/cli/progress.ts';

function terminal(showsProgress: boolean): Terminal & { readonly said: () => string } {
  let err = '';
  const own = { isTty: false, showsProgress, columns: 20, language: 'en', environment: {} } as const;
  return { ...own, out: () => undefined, err: (text) => (err += text), said: () => err };
}

it('a person sees what is being done on one line, which is gone at the end', () => {
  const person = terminal(true);
  const progress = openProgress(person);
  progress.say('1/2 更新日志/WindowsUpdate.log');
  progress.end();
  const [, shown, gone, last] = person.said().split('\r');
  expect([shown, gone?.trim(), last]).toEqual(['1/2 更新日志/Windo…', '', '']);
});

it('a file or a program that reads standard error sees nothing of it', () => {
  const program = terminal(false);
  const progress = openProgress(program);
  progress.say('1/2 CBS.log');
  progress.end();
  expect(program.said()).toBe('');
});
