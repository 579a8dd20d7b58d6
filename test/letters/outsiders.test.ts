import { describe, expect, it } from 'vitest';
import { languages } from '../../src/case/language.ts';
import { letters } from '../../src/case/letter.ts';
import { compose, wellFormed } from './composed.ts';
import { input, message } from './sample.ts';

describe('words of outsiders', () => {
  const hostile = '<script>alert(1)</script>\u0000\u202Eevil\u0007 安装失败 {{number}} {{{x}}}';
  it.each(languages.flatMap((language) => letters.map((letter) => [language, letter] as const)))(
    'stay words in %s %s',
    (language, letter) => {
      const evil = message(hostile, 'agree-to-close', { subject: hostile });
      const { text, html, subject } = compose({
        language,
        letter,
        message: evil,
        firstMessage: evil,
        contactName: hostile,
        case: { ...input().case, title: hostile },
      });
      expect(html).not.toContain('<script');
      expect(text + html + subject).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
      expect(html).toBe(wellFormed(html));
    },
  );

  it('an address is no name to greet', () => {
    expect(compose({ contactName: 'zhou@bank.example' }).text).toMatch(/^您好：/);
    expect(compose({ contactName: '', language: 'en' }).text).toMatch(/^Hello,/);
  });
});
