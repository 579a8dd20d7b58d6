import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../src/console/word-diff.ts';

const shown = (before: string, after: string, language: 'zh-CN' | 'en' = 'zh-CN'): string =>
  wordDiff(before, after, language)
    .map(({ text, kind }) => (kind === 'added' ? `[+${text}]` : kind === 'removed' ? `[-${text}]` : text))
    .join('');

describe('what an engineer changed of a letter', () => {
  it.each([
    ['zh-CN', '请重启电脑后再试', '请重启服务器后再试', '请重启[-电脑][+服务器]后再试'],
    ['zh-CN', '先安装补丁。', '先备份，再安装补丁。', '先[+备份，再]安装补丁。'],
    ['en', 'Restart the machine.', 'Restart the server.', 'Restart the [-machine][+server].'],
    ['en', 'One.\nTwo.\n', 'One.\n\nTwo.\n', 'One.\n[+\n]Two.\n'],
    ['en', 'the same', 'the same', 'the same'],
  ] as const)('in %s, word by word: %j → %j', (language, before, after, expected) => {
    expect(shown(before, after, language)).toBe(expected);
  });

  it('loses no character of either text', () => {
    const text = fc.string({ unit: fc.constantFrom('补', '丁', '安', '装', 'a', 'b', ' ', '\n', '。', '😀'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDiff(before, after, 'zh-CN');
        const without = (kind: string): string =>
          changes
            .filter((change) => change.kind !== kind)
            .map((change) => change.text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('gives up on two unlike books instead of keeping the reader waiting', () => {
    const book = (seed: number): string => Array.from({ length: 60_000 }, (_, at) => `${(at * seed) % 99_991} `).join('');
    const [before, after] = [book(7_919), book(104_729)];
    expect(wordDiff(before, after, 'en')[0]).toEqual({ text: before, kind: 'removed' });
  });
});
