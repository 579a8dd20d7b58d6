import { describe, expect, it } from 'vitest';
import { hasBlank } from '../../src/letters/blank.ts';
import { compose } from './composed.ts';
import { message } from './sample.ts';

describe('a reply', () => {
  it('quotes the question and leaves a visible place for the engineer’s words', () => {
    const { text, notes } = compose({ letter: 'reply', message: message('安装SSU需要重启吗？\n影响业务吗？', 'question') });
    expect(text).toContain('> 安装SSU需要重启吗？\n> 影响业务吗？');
    expect(hasBlank(text)).toBe(true);
    expect(notes.join()).toContain('答复尚未填写');
  });
});
