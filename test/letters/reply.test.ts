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

  it('quotes neither salutation nor the blanks of paragraphs', () => {
    const asked = message('李工，您好：\n\n    安装SSU需要重启吗？\n', 'question');
    expect(compose({ letter: 'reply', message: asked }).text).toContain('关于您提到的：\n> 安装SSU需要重启吗？\n【');
    const english = message('Hi Dana,\n\nDo we need to reboot?', 'question');
    expect(compose({ letter: 'reply', language: 'en', message: english }).text).toContain('You wrote:\n> Do we need to reboot?\n');
  });

  it('tells the engineer first that the customer complains, in this mail or in one that still waits for its answer', () => {
    const complaint = message('两天没人理我们了，请升级处理。', 'object', { complains: true });
    const question = message('安装SSU需要重启吗？', 'question');
    const ofLetter = (more: Parameters<typeof compose>[0]) => compose({ letter: 'reply', ...more }).notes[0];
    expect(ofLetter({ message: complaint })).toContain('客户在投诉');
    expect(ofLetter({ message: question, unanswered: [complaint, question] })).toContain('客户在投诉');
    expect(ofLetter({ message: question })).not.toContain('客户在投诉');
  });

  it('tells the engineer that the mail speaks of another case', () => {
    const asked = message('CAS-20455-A1B2C3 可以关闭了', 'agree-to-close');
    const mentions = [
      { place: 'subject', number: 'CAS-20417-Q7M2K8' },
      { place: 'words', number: 'CAS-20455-A1B2C3' },
      { place: 'quoted', number: 'CAS-20999-Z9Z9Z9' },
    ] as const;
    const { notes } = compose({ letter: 'reply', message: { ...asked, case: { ...asked.case, mentions } } });
    expect(notes.filter((note) => note.includes('来信中还提到了案例'))).toEqual([
      '来信中还提到了案例 CAS-20455-A1B2C3：请核对客户说的是哪一个案例，必要时移动该邮件。',
    ]);
  });
});
