import { beforeAll, expect, it } from 'vitest';
import type { Observation } from '../../src/case/reading.ts';
import { derive } from '../../src/diagnosis/derive.ts';
import { factsOf, gatherFacts } from '../../src/diagnosis/facts.ts';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import { fitOf } from '../../src/diagnosis/operation-fit.ts';
import { sourcesOf } from '../../src/diagnosis/source.ts';
import { baseOnly, exactBuild, installed, ourKnowledge, reading } from './fixture.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await ourKnowledge();
});

it.each([
  ['an update of another family', 'KB5001634', [exactBuild('17763.2090')], 'other-system'],
  ['an update of a family that shares them', 'KB5036892', [exactBuild('19045.2846')], 'fits'],
  ['one that the build holds already', 'KB5004308', [exactBuild('17763.4252')], 'already-there'],
  ['one that the list shows', 'KB5012170', [baseOnly('17763'), installed(['KB5012170', null])], 'already-there'],
  ['a newer one', 'KB5025229', [exactBuild('17763.2090')], 'fits'],
  ['one that no table knows', 'KB9999999', [exactBuild('17763.2090')], 'unknown'],
  ['a machine that says no build', 'KB5001634', [], 'unknown'],
  ['an operation without an update', '', [exactBuild('17763.2090')], 'unknown'],
])('%s', (_, id, observations: readonly Observation[], expected) => {
  const sources = sourcesOf([reading('a.txt', { format: 'registry', observations })], [], knowledge);
  const derived = derive(factsOf(gatherFacts(sources, null).all), null, { day: '2023-05-30', soakDays: 30 }, knowledge);
  expect(fitOf(id, derived, knowledge)).toBe(expected);
});
