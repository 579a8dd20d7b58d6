import { describe, expect, it } from 'vitest';
import { composeAcknowledgement } from '../../src/letters/acknowledgement.ts';
import { templates, wellFormed } from './composed.ts';

const number = 'CAS-20417-K7M2Q9';

describe('an acknowledgement', () => {
  it.each([
    ['zh-CN', `自动回复: [案例号: ${number} ]`, '收信确认', '技术支持'],
    ['en', `Automatic reply: [Case #: ${number} ]`, 'sent automatically', 'Technical Support'],
  ] as const)('in %s says that a mail came, in which case, and that a program says so', (language, subject, words, deskName) => {
    const letter = composeAcknowledgement({ number, language, deskName }, templates.letter);
    expect(letter.subject).toBe(subject);
    for (const part of [number, words, deskName]) expect(letter.text).toContain(part);
    expect(letter.html).toBe(wellFormed(letter.html));
  });
});
