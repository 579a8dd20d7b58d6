import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/case/message.ts';
import { intentOf } from '../../../src/mail/intent/intent.ts';
import { sayings } from './sayings.ts';

type Row = readonly [intent: Intent, words: string];

const replies: readonly Row[] = [
  // agrees to close
  ['agree-to-close', '终端升级完成，补丁装上了，这个case可以关了，感谢。'],
  ['agree-to-close', '可以结案了，谢谢。'],
  ['agree-to-close', '同意关闭。'],
  ['agree-to-close', '问题已解决，麻烦关闭该工单。'],
  ['agree-to-close', '好的，请结案吧'],
  ['agree-to-close', '案例关闭没问题，谢谢支持！'],
  ['agree-to-close', '没有其他问题了，可以关闭案例。'],
  ['agree-to-close', '如果没有其他事项，案例可以关闭了。'],
  ['agree-to-close', '那就先结单吧，后续如果再出现类似问题，我再联系您。'],
  ['agree-to-close', '更新失败的问题已经处理好了，烦请关单。'],
  ['agree-to-close', '問題已經解決，可以結案了，謝謝。'],
  ['agree-to-close', 'This can be closed.'],
  ['agree-to-close', 'All good now, please close the case.'],
  ['agree-to-close', 'Could you please close this ticket? The update went through.'],
  ['agree-to-close', 'We have no objection to closing the case.'],
  ['agree-to-close', 'You may close it now, thanks a lot for your help.'],
  ['agree-to-close', 'The servicing stack update did the trick. Feel free to close this\ncase.'],
  ['agree-to-close', 'Yes, I agree to close the case. If it happens again I will write to you.'],
  ['agree-to-close', 'Go ahead and close the request.'],
  // objects
  ['object', '还没有解决，先不要关闭。'],
  ['object', '问题没有解决，请继续跟进。'],
  ['object', '暂时不能结案，周末还要再验证一批机器。'],
  ['object', '先别关单，我们还在观察。'],
  ['object', '我不同意这个结论，磁盘空间是够的。'],
  ['object', '分析有误，这台机器没有接入WSUS。'],
  ['object', '請勿關閉，問題尚未解決。'],
  ['object', '请重新打开案例，昨天又出现了。'],
  ['object', 'Please do not close the case yet.'],
  ['object', 'The problem is not solved, so please keep the case open.'],
  ['object', 'I disagree: the proxy was never the cause.'],
  ['object', 'Your analysis is wrong, we have no proxy.'],
  ['object', "It isn't resolved yet."],
  ['object', 'It is too early to close this case.'],
  ['object', "We can't accept that the issue is closed."],
  // solved, without a word on closing
  ['solved', '已经解决了,谢谢'],
  ['solved', '重启之后更新成功，谢谢您的帮助。'],
  ['solved', '现在已恢复正常。'],
  ['solved', '按照您的步骤操作后，补丁可以正常安装了。'],
  ['solved', '之前报错0x80070bc2，装完SSU后已经正常。'],
  ['solved', '已解决更新失败的问题，非常感谢！'],
  ['solved', '不再报错了，多谢。'],
  ['solved', '問題已經解決了，感謝。'],
  ['solved', 'Solved, thank you!'],
  ['solved', 'It works now.'],
  ['solved', 'The update installed successfully after the reboot.'],
  ['solved', 'The issue has been fixed, many thanks.'],
  ['solved', 'No more errors since yesterday, everything works fine.'],
  ['solved', 'That solved it!'],
  // fails still
  ['report', '按建议操作后，更新仍然失败。'],
  ['report', '清理缓存并重启了，还是不行。'],
  ['report', '依旧报0x80240439错误。'],
  ['report', '已经解决了一台，但是另一台仍然失败。'],
  ['report', 'It still fails with the same error.'],
  ['report', 'I cleared the folder and rebooted, but the update failed again.'],
  ['report', 'KB5005112 installed successfully, but the cumulative update still fails.'],
  ['report', '安装成功，但重启后又蓝屏了。'],
  // asks
  ['question', '请问这个补丁需要重启吗？'],
  ['question', '为什么要先装SSU'],
  ['question', '案例可以关闭了吗？我这边不确定流程。'],
  ['question', '什么时候能给出分析结果？'],
  ['question', '是否需要在所有终端上执行？'],
  ['question', '還需要提供哪些日誌嗎？'],
  ['question', 'Do we have to reboot after the servicing stack update?'],
  ['question', 'Which logs do you need?'],
  ['question', 'Please explain what the code means.'],
  ['question', 'Could you tell me when the fix will be released'],
  ['question', 'It still fails. What should we try next?'],
  // more data in words
  ['more-data', '日志已上传到FTP，请查收。'],
  ['more-data', '补充信息如下：系统版本1809。'],
  ['more-data', 'I uploaded the logs to the share.'],
  ['more-data', 'Here is the output:\n2023-05-06 14:05:21 Agent started\n2023-05-06 14:05:22 Agent ended'],
  // only thanks
  ['thanks', '谢谢！'],
  ['thanks', '收到，谢谢李工。'],
  ['thanks', '好的，辛苦了'],
  ['thanks', 'Thanks!'],
  ['thanks', 'Thank you very much for your quick help, have a nice weekend.'],
  ['thanks', 'Noted, thanks.'],
  ['thanks', 'Thanks for closing the case.'],
  // unsure stays other
  ['other', '如果解决了，就可以关闭。'],
  ['other', '等我们验证后再关闭。'],
  ['other', 'If it is solved we can close it.'],
  ['other', 'You can close the case once the update is installed everywhere.'],
  ['other', '希望尽快解决。'],
  ['other', '我明天安排重启。'],
  ['other', '收到，我试一下再反馈。'],
  ['other', 'I will try it tomorrow.'],
  ['other', 'We hope this will be resolved soon.'],
  ['other', '防火墙已按要求关闭。'],
  ['other', 'I closed all programs and will run it tonight.'],
  ['other', '目前正常，我们再观察几天。'],
  ['other', ''],
];

const withFiles: readonly Row[] = [
  ['more-data', '更新仍然失败'],
  ['more-data', '按照建议操作了，还是没有解决，新的日志见附件。'],
  ['more-data', 'Attached are the logs you asked for.'],
  ['more-data', 'The update failed again, see the new CBS.log.'],
  ['more-data', ''],
  ['more-data', '附件是日志，请问还需要什么？'],
  ['agree-to-close', '补丁安装成功，截图见附件，可以关闭案例了。'],
  ['solved', '已经解决了，谢谢。'],
  ['object', '先不要关闭，日志见附件。'],
  ['question', '请问这张截图里的补丁要装吗？'],
];

const firstMails: readonly Row[] = [
  ['report', '补丁安装失败，请协助分析问题原因。'],
  ['report', '系统一直无法更新，请问是什么原因？'],
  ['report', 'Our servers fail to install KB5012170 since yesterday. Could you help?'],
  ['report', '电脑更新后蓝屏'],
  ['report', 'Windows Update does not start any more, error 0x80070422.'],
  ['report', '问题一直没有解决，请帮忙。'],
  ['question', '请问KB5005112适用于1809版本吗？'],
  ['question', 'Which servicing stack update does Windows 10 1809 need?'],
  ['other', '您好，我是新的联系人，以后请抄送我。'],
];

const intentFor = (
  newText: string,
  of: { readonly isFirst?: boolean; readonly hasFiles?: boolean; readonly title?: string } = {},
): Intent => intentOf({ newText, title: of.title ?? null, isFirst: of.isFirst ?? false, hasFiles: of.hasFiles ?? false });

describe('the intent of a reply', () => {
  it.each(replies)('%s: %s', (intent, words) => expect(intentFor(words)).toBe(intent));
});

describe('the intent of a reply with files', () => {
  it.each(withFiles)('%s: %s', (intent, words) => expect(intentFor(words, { hasFiles: true })).toBe(intent));
});

describe('the intent of a first mail', () => {
  it.each(firstMails)('%s: %s', (intent, words) => expect(intentFor(words, { isFirst: true })).toBe(intent));

  it('reads the failure in the title when the words only point to the files', () => {
    expect(intentFor('日志见附件。', { isFirst: true, hasFiles: true, title: '门诊终端更新报错' })).toBe('report');
  });

  it('takes files without words for a report', () => {
    expect(intentFor('', { isFirst: true, hasFiles: true })).toBe('report');
  });
});

describe('what customers say', () => {
  it.each(sayings.map(([intent, words, isFirst = false, hasFiles = false]) => ({ intent, words, isFirst, hasFiles })))(
    '$intent: $words',
    ({ intent, words, isFirst, hasFiles }) => expect(intentFor(words, { isFirst, hasFiles })).toBe(intent),
  );
});

describe('a log pasted into the mail', () => {
  it('does not speak for the customer', () => {
    const words = 'Everything works now.\n2023-05-06 14:05:21 FAILED [80240439] Web service call\n2023-05-06 14:05:22 FAILED again';
    expect(intentFor(words)).toBe('solved');
  });
});
