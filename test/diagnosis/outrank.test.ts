import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import { failed, judged, ourKnowledge, reading } from './fixture.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await ourKnowledge();
});

const end = (line: number, code: string) => ({ line, text: `Agent           * END * Finding updates, Exit code = ${code}` });
const at = (line: number, code: string, id: string) =>
  failed(code, 'scan', {
    id,
    proof: end(line, code),
    trail: [{ line: line - 1, text: `*FAILED* [${code.slice(2)}] Synchronize` }, end(line, code)],
  });
const log = reading('WindowsUpdate.log', {
  format: 'windowsupdate-decoded',
  operations: [at(20, '0x80240439', '1'), at(90, '0x80240008', '2')],
});

describe('a catch-all is silenced code by code', () => {
  it('an unexplained code is told beside an explained one of the same machine, and the explained one is told once', () => {
    const { findings } = judged(knowledge, { readings: [log] });
    const found = findings.filter(({ verdict }) => verdict === 'found').map(({ rule, about }) => [rule, about.join()]);
    expect(found).toEqual([
      ['wu-invalid-format', '0x80240439'],
      ['unexplained-error', '0x80240008'],
    ]);
  });

  it('what failed inside is explained with it: the code that only says "failed" is not told again', () => {
    const inside = failed('0x80240008', 'scan', {
      trail: [{ line: 7, text: 'Setup *FAILED* [80240439] Synchronize' }, end(9, '0x80240008')],
      proof: end(9, '0x80240008'),
    });
    const both = reading('WindowsUpdate.log', { format: 'windowsupdate-decoded', operations: [at(5, '0x80240439', '1'), inside] });
    const rules = judged(knowledge, { readings: [both] }).findings.map(({ rule }) => rule);
    expect(rules).toContain('wu-invalid-format');
    expect(rules).not.toContain('unexplained-error');
  });
});
