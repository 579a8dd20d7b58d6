import { beforeAll, expect, it } from 'vitest';
import type { Observation } from '../../src/case/reading.ts';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import { saidReleases } from '../../src/diagnosis/said-releases.ts';
import { baseOnly, customerWords, exactBuild, judged, ourKnowledge, reading, said } from './fixture.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await ourKnowledge();
});

it.each([
  ['系统为Windows 10 1809，补丁装不上', 'Windows 10 1809'],
  ['Win10 企业版 LTSC 21h2 更新失败', 'Windows 10 21H2'],
  ['Windows 10 Pro version 22H2, the update fails.', 'Windows 10 22H2'],
  ['操作系统Windows Server 2019', 'Windows Server 2019'],
  ['Server 2022 cannot install KB5025229', 'Windows Server 2022'],
  ['Our Windows 11 machine fails', 'Windows 11'],
  ['想升级到Windows 10 22H2', ''],
  ['Is Windows 10 1809 still supported?', ''],
  ['另一台Windows 10 1903正常', ''],
  ['The build is 10.0.17763.2090', ''],
])('%s: says "%s"', (text, releases) => {
  expect(saidReleases(text).join(' ')).toBe(releases);
});

it.each<[string, Observation, string, boolean]>([
  ['another version', exactBuild('17763.2090'), '系统是Windows 10 1903', true],
  ['another system', exactBuild('17763.2090'), 'Our Windows 11 machine fails', true],
  ['the version of exactly that build', exactBuild('17763.2090'), '系统是Windows 10 1809', false],
  ['the server of that build', exactBuild('17763.2090'), 'Server 2019更新失败', false],
  ['the system without its version', exactBuild('17763.2090'), 'Win10更新失败', false],
  ['one of two versions is that of the machine', exactBuild('17763.2090'), 'Windows 10 1809和Windows 10 1903都更新失败', false],
  ['the build was not read exactly', baseOnly('17763'), '系统是Windows 10 1903', false],
])('a mail names a version of Windows: %s', (_, observation, text, isTold) => {
  const readings = [reading('a/1.txt', { format: 'registry', observations: [observation] })];
  const diagnosis = judged(knowledge, { readings, statements: [said(text)] });
  const finding = diagnosis.findings.find(
    ({ rule, about }) => rule === 'statements-disagree' && about.some((word) => word.startsWith('stated:')),
  );
  expect(finding !== undefined).toBe(isTold);
  if (isTold) expect(finding).toMatchObject({ audience: 'engineer', evidence: [{ line: 5 }, { line: 6 }, { line: 1, text }] });
  expect(customerWords(diagnosis)).not.toContain('来信称');
});
