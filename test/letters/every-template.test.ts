import { describe, expect, it } from 'vitest';
import { languages } from '../../src/case/language.ts';
import { letters } from '../../src/case/letter.ts';
import type { LetterInput } from '../../src/letters/compose.ts';
import { templatesUnder } from '../../src/render/files.ts';
import { placeholdersOf } from '../../src/render/workshop.ts';
import { compose, folder, templates, wellFormed } from './composed.ts';
import { behind, contradiction, diagnosis, invalidFormat, lacking, message, report, resolved, stack } from './sample.ts';

describe('every template', () => {
  const cases: Readonly<Record<string, Partial<LetterInput>>> = {
    full: { diagnosis: diagnosis([behind, invalidFormat, stack, contradiction, lacking]), message: resolved },
    empty: {
      diagnosis: diagnosis([], { artifacts: [], machines: [] }),
      engineer: null,
      contactName: '',
      message: message('', 'other'),
      firstMessage: message('', 'other'),
    },
    healthy: { diagnosis: diagnosis([]), message: report },
  };
  it.each(
    languages.flatMap((language) => letters.flatMap((letter) => Object.keys(cases).map((name) => [language, letter, name] as const))),
  )('renders: %s %s, %s', (language, letter, name) => {
    const { text, html } = compose({ language, letter, ...cases[name] });
    expect(text).not.toMatch(/undefined|null|\[object|\{\{/);
    expect(html).toBe(wellFormed(html));
  });

  it('mentions the same values in every language', async () => {
    const [first, ...others] = await Promise.all(languages.map((language) => templatesUnder(`${folder}/${language}`)));
    for (const other of others) {
      expect([...other.keys()]).toEqual([...(first?.keys() ?? [])]);
      for (const [name, source] of other) {
        const original = first?.get(name);
        if (original !== undefined) expect([name, placeholdersOf(source)]).toEqual([name, placeholdersOf(original)]);
      }
    }
  });

  it('of an edited letter keeps the engineer’s words as they are', () => {
    const { text, html } = templates.letter('zh-CN', 'edited', { text: '许可：\n  a < b\n' });
    expect(text).toBe('许可：\n  a < b\n');
    expect(html).toContain('许可：<br/>\n&#160;&#160;a &lt; b');
  });
});
