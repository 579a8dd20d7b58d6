import { diffArrays } from 'diff';
import type { Language } from '../case/language.ts';

/** A run of words: only in the new text, only in the old one, or in both. */
export type Change = { readonly text: string; readonly kind: 'added' | 'removed' | 'same' };

/** Two unlike books take longer to compare than a person waits: then the one is shown struck out and the other new. */
const timeoutMs = 400;
const segmenters = {
  'zh-CN': new Intl.Segmenter('zh-CN', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
} as const;

/** What became of a text, word by word; Chinese, which has no spaces, by the words a reader sees. */
export function wordDiff(before: string, after: string, language: Language): readonly Change[] {
  const changes = diffArrays(wordsOf(before, language), wordsOf(after, language), { timeout: timeoutMs });
  if (changes === undefined) {
    return [
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ];
  }
  return changes.map(({ value, added, removed }) => ({ text: value.join(''), kind: added ? 'added' : removed ? 'removed' : 'same' }));
}

/** The same for a template. */
export function diffView(before: string, after: string, language: Language) {
  const changes = wordDiff(before, after, language);
  return {
    hasChanges: changes.some(({ kind }) => kind !== 'same'),
    changes: changes.map(({ text, kind }) => ({ text, isAdded: kind === 'added', isRemoved: kind === 'removed' })),
  };
}

/** Words with the spaces behind them, so that a diff does not hold on to spaces; a line end is a word of its own. */
function wordsOf(text: string, language: Language): string[] {
  const words: string[] = [];
  for (const { segment } of segmenters[language].segment(text)) {
    const last = words.at(-1);
    if (/^[^\S\n]+$/.test(segment) && last !== undefined && !last.endsWith('\n')) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}
