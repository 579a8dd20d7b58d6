import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type KnowledgeFile, readKnowledge } from '../../src/diagnosis/knowledge.ts';
import { openSnippets } from '../../src/render/snippets.ts';
import { exactBuild, failed, installed, judged, knowledgeFolder, ourKnowledge, reading, said } from './fixture.ts';

const files = readdirSync(knowledgeFolder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(yaml|tsv)$/.test(path))
  .map((path): KnowledgeFile => ({ path, text: readFileSync(join(knowledgeFolder, path), 'utf8') }));

it('knowledge that is made when it is used says the same as knowledge made at once', async () => {
  const readings = [
    reading('a/WindowsUpdate.log', {
      format: 'windowsupdate-decoded',
      to: '2023-05-30T15:05:21',
      observations: [exactBuild('17763.2090'), installed(['KB5001634', '2021-03-29'])],
      operations: [failed('0x80240439'), failed('0x80240008', 'install')],
    }),
  ];
  const evidence = { readings, statements: [said('更新失败，报错0x80240439')] };
  const atUse = readKnowledge(files, openSnippets(), 'at-use');
  expect(judged(atUse, evidence)).toEqual(judged(await ourKnowledge(), evidence));
});

it('a mistake in it is told with its place when it is met', () => {
  const broken = files.map(({ path, text }) => ({
    path,
    text: path.endsWith('os-behind.yaml') ? text.replace('target.exists', 'targt.exists') : text,
  }));
  const knowledge = readKnowledge(broken, openSnippets(), 'at-use');
  const readings = [reading('a/1.txt', { format: 'registry', observations: [exactBuild('17763.2090')] })];
  expect(() => judged(knowledge, { readings })).toThrow(/rules\/system\/os-behind\.yaml:\d+:\d+: when: the name "targt" does not exist/);
  expect(() => readKnowledge(broken, openSnippets())).toThrow(/os-behind\.yaml:\d+:\d+: when: the name "targt" does not exist/);
});
