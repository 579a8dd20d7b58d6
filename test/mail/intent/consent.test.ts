import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/case/message.ts';
import { asksToClose, isBareYes } from '../../../src/mail/intent/consent.ts';
import { intentOf } from '../../../src/mail/intent/intent.ts';

const zhQuestion = '以上，如您同意，请回复本邮件确认，我们将关闭此case；如有任何其他问题，可随时与我联系，谢谢。';
const enQuestion = 'If you agree, please reply to this mail and we will close the case.';
const intent = (newText: string, quotedText: string): Intent =>
  intentOf({ newText, quotedText, title: null, isFirst: false, hasFiles: false });

describe('a bare yes', () => {
  it.each([
    '同意',
    '同意。',
    '同意，谢谢！',
    '可以',
    '可以的，感谢支持。',
    '好的，谢谢',
    '嗯，可以',
    '没问题',
    '没有异议。',
    '确认',
    '您好：\n\n我们同意，辛苦了。',
    'OK',
    'Ok, thanks!',
    'Yes.',
    'Yes, please.',
    'Agreed, thank you.',
    'We agree.',
    'Fine with me.',
    'No objections from our side.',
    'Hi Alice,\n\nsure, go ahead. Thanks a lot',
  ])('closes where we asked, and only there: %s', (words) => {
    expect([intent(words, zhQuestion), intent(words, enQuestion)]).toEqual(['agree-to-close', 'agree-to-close']);
    expect(['other', 'thanks']).toContain(intent(words, '请您按以上步骤操作后告知结果。'));
  });

  it.each([
    '不同意',
    '不可以',
    '还没有解决，先不要关闭。',
    '可以，但是先等一周',
    '同意，但周五再关',
    '好的，我先试试',
    '可以关闭吗？',
    '同意这个分析，下一步怎么做？',
    '谢谢',
    '收到',
    '可以，另一台电脑也失败了',
    'No',
    'Not yet.',
    'OK, I will try.',
    'Yes, but please wait until Friday.',
    'Fine, but one more question: do I need to reboot?',
    'I do not agree.',
    'OK? What happened',
  ])('is not: %s', (words) => {
    expect(intent(words, zhQuestion)).not.toBe('agree-to-close');
    expect(isBareYes(words)).toBe(false);
  });
});

describe('words on closing without our question', () => {
  it.each(['可以关闭', '可以关闭了。', '关了吧', 'OK to close', 'OK to close, thanks', 'yes please close', 'Yes, please close.'])(
    'agree: %s',
    (words) => {
      expect(intent(words, '')).toBe('agree-to-close');
    },
  );
});

describe('our question whether to close', () => {
  it.each<readonly [boolean, string]>([
    [true, zhQuestion],
    [true, enQuestion],
    [true, '请问此案例是否可以关闭？'],
    [true, '如果没有其他问题，可以结案吗？'],
    [true, '> Can we close the case?'],
    [true, 'Are you happy for us to close this case?'],
    [false, '如果能及时解决问题，我们将考虑关闭案例。'],
    [false, '以上，经用户同意，此case将做关闭处理，谢谢。'],
    [false, 'With your agreement, we are closing this case.'],
    [false, 'If the problem is resolved, we will consider closing the case. If you disagree, please tell us.'],
    [false, '请按步骤操作。'],
  ])('%s: %s', (expected, quoted) => expect(asksToClose(quoted)).toBe(expected));
});
