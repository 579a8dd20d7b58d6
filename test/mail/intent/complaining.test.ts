import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/mail/understand.ts';
import { parsedMail, reading } from '../parsed.ts';

const read = (text: string) => understand(parsedMail({ text }), reading);

describe('a mail that complains', () => {
  it.each([
    '两天没人理我们了，请升级处理。',
    '已经等了三天，一个电话都没有。',
    '发了四封邮件都没有回音，请你们领导联系我。',
    '日志已经给过三遍了，怎么又要？',
    '同样的日志要了三次，能不能换个工程师？换一位工程师吧。',
    '对处理进度非常不满，我要投诉。',
    '案件拖了兩個禮拜，請轉給資深工程師。',
    'Nobody called us back, please escalate.',
    'We have been waiting for a week without any reply.',
    'Please put us through to your manager.',
    'This is the third time you ask for the same file.',
    'We sent the logs three times already. This goes in circles.',
    'I want to make a formal complaint.',
  ])('calls the engineer, and objects: %s', (text) => {
    expect(read(text)).toMatchObject({ intent: 'object', complains: true });
  });

  it.each([
    '用户一直没有回复，我再催一下。',
    '抱歉这么久没有回复您。',
    '系统已经升级处理完毕，一切正常。',
    '三天没有再出现了，谢谢。',
    '等了两个小时更新还没装完。',
    '第三次报错，还是0x80070643。',
    '同样问题又出现在另一台，日志见附件。',
    '领导已同意，可以关闭案例。',
    '如果再没人处理的话，需要升级吗？',
    'Sorry for the late reply, I was on leave.',
    'Two domain controllers lost the trust relationship.',
    'The second line of the log shows the code.',
    'We escalated it to our own network team.',
    'Nobody can log in since the patch.',
    'I asked the user, no answer yet.',
    'For three days no update was installed.',
    'The management console does not open.',
  ])('is not: %s', (text) => {
    expect(read(text).complains).toBeUndefined();
  });

  it('is told apart from what it wants besides', () => {
    expect(read('谢谢你们，终于弄好了。不过说实话，前两周完全没人理我们，很失望。案例可以关闭。').complains).toBe(true);
  });
});
