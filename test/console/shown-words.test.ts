import { describe, expect, it } from 'vitest';
import { shownWords } from '../../src/console/shown-words.ts';

describe('the words of a mail on a page', () => {
  it('are all there while a page can show them', () => expect(shownWords('请看附件。', 5, 'zh-CN')).toBe('请看附件。'));

  it('are cut where a stranger sends a million, and say so', () => {
    expect(shownWords('x'.repeat(1_000_000), 4, 'en')).toBe('xxxx\n… (cut here: all of it is in the mail itself)');
    expect(shownWords('更新失败了', 4, 'zh-CN')).toBe('更新失败\n……（此处截断，全文见原始邮件）');
  });
});
