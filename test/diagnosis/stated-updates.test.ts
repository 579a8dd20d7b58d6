import { beforeAll, expect, it } from 'vitest';
import type { Observation } from '../../src/case/reading.ts';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import { saidInstalled } from '../../src/diagnosis/stated-updates.ts';
import { customerWords, exactBuild, findingOf, installed, judged, ourKnowledge, reading, said } from './fixture.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await ourKnowledge();
});

it.each([
  ['KB5005112已经安装成功，但仍然报错', 'KB5005112'],
  ['已安装KB5005112和KB 5025229。', 'KB5005112 KB5025229'],
  ['KB5005112装好了', 'KB5005112'],
  ['KB5005112 is installed, but KB5025229 fails.', 'KB5005112'],
  ['We have installed KB5005112.', 'KB5005112'],
  ['KB5005112装不上', ''],
  ['KB5005112没有安装成功', ''],
  ['是否已安装KB5005112', ''],
  ['KB5005112 is not installed', ''],
  ['Is it enough if KB5005112 is installed?', ''],
  ['安装KB5005112时报错', ''],
])('%s: claims "%s"', (text, updates) => {
  expect(saidInstalled(text).join(' ')).toBe(updates);
});

it.each<[string, readonly Observation[], string, boolean]>([
  ['neither the list nor the build shows it', [exactBuild('17763.2090'), installed(['KB5004308', '2021-07-29'])], 'KB5025229已安装', true],
  ['the build is older than the update', [exactBuild('17763.2090')], 'KB5025229已安装', true],
  ['the list shows it', [installed(['KB5025229', '2023-04-20'])], 'KB5025229已安装', false],
  ['the build is newer, and cumulative', [exactBuild('17763.4377'), installed(['KB5026362', '2023-05-10'])], 'KB5025229已安装', false],
  ['there is nothing to hold it against', [], 'KB5025229已安装', false],
  ['it was said to fail', [installed(['KB5004308', '2021-07-29'])], 'KB5025229安装失败', false],
])('a mail says an update is installed: %s', (_, observations, text, isTold) => {
  const readings = [reading('a/1.txt', { format: 'qfe', observations })];
  const diagnosis = judged(knowledge, { readings, statements: [said(text)] });
  const finding = findingOf(diagnosis, 'statements-disagree');
  expect(finding !== undefined).toBe(isTold);
  if (isTold) expect(finding).toMatchObject({ audience: 'engineer', about: ['stated:KB5025229'] });
  expect(customerWords(diagnosis)).not.toContain('来信称');
});

it.each<[string, readonly Observation[], string]>([
  ['exact', [exactBuild('17763.2090')], 'high'],
  ['taken from the list of updates', [installed(['KB5004308', '2021-07-29'])], 'medium'],
])('how far behind a machine is, is told with the confidence of its build: %s', (_, observations, confidence) => {
  const readings = [reading('a/1.txt', { format: 'qfe', to: '2023-05-30T12:00:00', observations })];
  expect(findingOf(judged(knowledge, { readings, statements: [said('更新失败')] }), 'os-behind')?.confidence).toBe(confidence);
});
