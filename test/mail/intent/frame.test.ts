import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/case/message.ts';
import { understand } from '../../../src/mail/understand.ts';
import { parsedMail, reading } from '../parsed.ts';
import { readLabelled, sets } from './labelled.ts';

/** A reply of these words, as the whole line reads it. */
const intentOfMail = (text: string): Intent => understand(parsedMail({ text }), reading).intent;
/** A mail of courtesies alone is either of these; framing it with thanks may turn one into the other. */
const calm = (intent: Intent): Intent => (intent === 'thanks' ? 'other' : intent);

const greetings = ['李工您好：', '您好，', '各位老师好：', 'Hi team,', 'Dear Mr. Li,', 'Hello,', '李工，', ''];
const thanks = [
  '谢谢！',
  '感谢您的支持。',
  '谢谢您的帮助！',
  '辛苦了。',
  'Thanks!',
  'Thank you for your help.',
  'Best regards,',
  '謝謝！',
  '',
];
const signatures = [
  '沈女士\n电话：010-5555 0100\n邮箱：shen@donghu.example',
  '-- \nShen\nDonghu Bank, IT operations',
  '发自我的iPhone',
  'Sent from my iPhone',
  '',
];
const disclaimers = [
  '本邮件及其附件含有保密信息，如果您不是收件人，请勿使用，请立即通知发件人并关闭删除本邮件。',
  'This e-mail may contain confidential information. If you are not the intended recipient, do not open the attached files; please report the error.',
  'Confidentiality notice: cannot be closed, failed, attached, solved?',
  '',
];
/** None asks whether to close: there, and only there, a bare yes means more (consent.test.ts). */
const quotes = [
  '发件人: 客服 <support@desk.example>\n发送时间: 2024年3月4日 9:00\n收件人: 沈女士 <shen@donghu.example>\n主题: 回复\n\n更新仍然失败，日志见附件。请问还需要什么日志？我不同意。',
  'On Mon, 4 Mar 2024 at 09:00, Support <support@desk.example> wrote:\n> The problem is solved by the update, it works again.\n> Do not close it. Which logs do you need? See attached.',
  '> 已经解决了，恢复正常。\n> 先不要关闭，还是失败，为什么？',
  '',
];
const sentences = sets.flatMap(readLabelled).map((row) => row.sentence);
const oneOf = (lines: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...lines);

describe('what stands around the words of a customer', () => {
  it('does not change what they want: greeting, thanks, signature, disclaimer, quoted letters', () => {
    fc.assert(
      fc.property(
        oneOf(sentences),
        fc.record({
          greeting: oneOf(greetings),
          thanks: oneOf(thanks),
          signature: oneOf(signatures),
          disclaimer: oneOf(disclaimers),
          quote: oneOf(quotes),
        }),
        (sentence, frame) => {
          const mail = [frame.greeting, sentence, frame.thanks, frame.signature, frame.disclaimer, frame.quote]
            .filter((part) => part !== '')
            .join('\n\n');
          expect(calm(intentOfMail(mail))).toBe(calm(intentOfMail(sentence)));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each(sentences)('says the same with a curly apostrophe or in wide letters: %s', (sentence) => {
    const wide = sentence.replace(/[A-Za-z]{2,4}(?=[了，。]|$)/g, (word) =>
      word.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    );
    expect(intentOfMail(sentence.replaceAll("'", '’'))).toBe(intentOfMail(sentence));
    expect(calm(intentOfMail(/\p{Script=Han}/u.test(sentence) ? wide : sentence))).toBe(calm(intentOfMail(sentence)));
  });
});
