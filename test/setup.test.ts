import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('the command that npm runs starts the program', () => {
  const setup = fileURLToPath(new URL('../setup.mjs', import.meta.url));
  expect(execFileSync(process.execPath, [setup, 'casewright', '--help'], { encoding: 'utf8' })).toContain('Usage: casewright');
});
