import { beforeAll, expect, it } from 'vitest';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import { stackNeed } from '../../src/diagnosis/stack-need.ts';
import { ourKnowledge } from './fixture.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await ourKnowledge();
});

const none: readonly string[] = [];
it.each([
  ['1809 before August 2021 needs KB5005112', '17763.2090', '17763.4252', none, null, 'KB5005112 missing'],
  ['and has it when the list shows it', '17763.2090', '17763.4252', ['KB5005112'], null, 'KB5005112 there'],
  ['or when the build already carries its own', '17763.2300', '17763.4252', none, null, 'KB5005112 there'],
  ['or when servicing says the version', '17763.2090', '17763.4252', none, '10.0.17763.2090', 'KB5005112 there'],
  ['in May 2021 it was another one', '17763.1879', '17763.1971', none, null, 'KB5003243 missing'],
  ['1607 has a stand-alone one to this day', '14393.5582', '14393.5921', ['KB5017396'], null, 'KB5023788 missing'],
  ['and the newest of the day is enough', '14393.5582', '14393.5921', ['KB5023788'], null, 'KB5023788 there'],
  ['2004 of May 2021 is new enough', '19041.985', '19041.1052', none, null, 'KB5005260 there'],
  ['2004 before that is not', '19041.928', '19041.1052', none, null, 'KB5005260 missing'],
  ['Server 2022 carries it inside', '20348.1131', '20348.1787', none, null, null],
  ['so does Windows 11', '22621.963', '22621.1702', none, null, null],
])('%s', (_, build, lcu, installed, version, expected) => {
  const target = knowledge.builds.ofBuild(lcu)[0];
  if (target === undefined) throw new Error(`expected ${lcu} in the table`);
  const need = stackNeed({ build, target, installed, version }, knowledge.ssu, knowledge.builds);
  expect(need === null ? null : `${need.kb} ${need.isMissing ? 'missing' : 'there'}`).toBe(expected);
});
