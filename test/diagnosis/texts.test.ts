import { expect, it } from 'vitest';
import { languages } from '../../src/case/language.ts';
import { pastOf } from '../../src/diagnosis/past.ts';
import { look } from '../../src/diagnosis/scene.ts';
import { valuesOf } from '../../src/diagnosis/values.ts';
import { ourKnowledge } from './fixture.ts';

const knowledge = await ourKnowledge();
const nothing = look([], null, { day: null, soakDays: 0 }, pastOf(null, false), knowledge);

it.each(knowledge.rules.map((rule) => [rule.id, rule] as const))('every text of %s names only values that exist', (_, rule) => {
  const { title, statement, cause, ask } = rule.texts;
  for (const language of languages) {
    const values = valuesOf(rule, nothing, { operation: null, disagreement: null }, language, 'https://support.example/{kb}', knowledge);
    const snippets = [title, cause, ...(statement === null ? [] : [statement]), ...ask, ...rule.actions.map((action) => action.text)];
    for (const snippet of snippets) expect(snippet[language](values)).toBeTypeOf('string');
    for (const word of [...rule.concerns, ...rule.actions.flatMap((action) => action.url ?? [])]) expect(word(values)).toBeTypeOf('string');
  }
});

it('a customer is never told of a build by a rule that speaks to the engineer', () => {
  expect(
    knowledge.rules
      .filter((rule) => rule.audience === 'engineer' && (rule.texts.statement !== null || rule.actions.length > 0))
      .map((rule) => rule.id),
  ).toEqual([]);
});

it('no word is torn at its hyphen where a text was folded', () => {
  const torn = knowledge.rules.flatMap((rule) => {
    const values = valuesOf(rule, nothing, { operation: null, disagreement: null }, 'en', 'https://support.example/{kb}', knowledge);
    return rule.actions.map(({ text }) => text.en(values)).filter((words) => /[a-z]- [a-z]/.test(words));
  });
  expect(torn).toEqual([]);
});
