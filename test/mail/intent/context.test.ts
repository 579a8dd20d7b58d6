import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../src/case/letter.ts';
import type { Intent } from '../../../src/case/message.ts';
import { intentOf } from '../../../src/mail/intent/intent.ts';
import { understand } from '../../../src/mail/understand.ts';
import { parsedMail, reading } from '../parsed.ts';

const intent = (newText: string, answers: Letter | null): Intent =>
  intentOf({ newText, title: null, isFirst: false, hasFiles: false, answers });

describe('the letter that is answered', () => {
  it.each<readonly [string, Intent, Intent]>([
    ['还是不行。', 'report', 'object'],
    ['Still not working.', 'report', 'object'],
    ['可以关闭了，谢谢。', 'agree-to-close', 'agree-to-close'],
    ['已经恢复正常了。', 'solved', 'solved'],
    ['谢谢！', 'thanks', 'thanks'],
  ])('a failure that answers our closure objects to it: %s', (words, otherwise, toClosure) => {
    expect([intent(words, null), intent(words, 'closure')]).toEqual([otherwise, toClosure]);
  });

  it.each<readonly [string, Intent]>([
    ['机房在三楼，由物业托管。', 'more-data'],
    ['明天下班后发您。', 'other'],
    ['收到，谢谢。', 'other'],
    ['请问要收集哪些日志？', 'question'],
  ])('what is told after we asked for data is data: %s', (words, expected) => {
    const found = intent(words, 'information-request');
    expect(found === 'thanks' ? 'other' : found).toBe(expected);
  });

  it('is no success where one machine is well and another fails still, whatever came along', () => {
    const newText = 'APP-02 is fixed after freeing space. APP-01 still times out, see the new log.';
    expect(intentOf({ newText, title: null, isFirst: false, hasFiles: true, answers: null })).toBe('more-data');
  });

  it('is known by the stage word of the subject', () => {
    const subject = 'Re: [案例号: CAS-20417-K7M2Q9 ] % |P2|DONGHU|网点终端更新失败 % 结案 CMIT:0000412';
    expect(understand(parsedMail({ subject, text: '还是不行。' }), reading).intent).toBe('object');
    expect(understand(parsedMail({ text: '还是不行。' }), reading).intent).toBe('report');
  });
});
