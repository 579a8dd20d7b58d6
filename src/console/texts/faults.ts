import type { InEachLanguage } from '../../case/language.ts';

/**
 * What a page says of a fault, by its code. `{name}` stands for a value of the fault, `{name:family}` for the page's own word for it
 * (`{state:draft}` → `draft.waiting`). A code that is not here is shown with its code alone; the log has the English sentence.
 */
export const faultTexts: Readonly<Record<string, InEachLanguage<string>>> = {
  'acknowledgements-running': { 'zh-CN': '收信确认没有停止。', en: 'Acknowledgements are not stopped.' },
  'address-invalid': {
    'zh-CN': '应是一个邮箱地址，例如 xu@customer.example，但输入的是“{address}”。',
    en: 'Expected a mail address such as xu@customer.example, but came “{address}”.',
  },
  'address-unsafe': {
    'zh-CN': '有一个收件人的地址，不同的邮件服务器可能读成不同的地址：请先移除，或换一个地址。',
    en: 'One recipient has an address that mail servers may read differently: take it off, or add another one.',
  },
  'blob-missing': {
    'zh-CN': '存储中找不到这些字节，请联系值班人员。',
    en: 'The stored bytes cannot be read; tell the person on call.',
  },
  'case-known': {
    'zh-CN': '应是一个新的案例号，但案例 {number} 已经存在：请把邮件归入该案例。',
    en: 'Expected a number that is new here, but case {number} exists: file the mail into it.',
  },
  'case-moved-on': {
    'zh-CN': '案例现在是“{status:status}”，不能这样处理。',
    en: 'The case is now “{status:status}”, where this cannot be done.',
  },
  'case-unknown': {
    'zh-CN': '应是一个案例的编号，但没有案例 {number}。',
    en: 'Expected the number of a case, but there is no case {number}.',
  },
  'recipient-unknown': { 'zh-CN': '{address} 不是收件人。', en: '{address} is no recipient.' },
  'csrf-refused': {
    'zh-CN': '此页面的登录令牌已失效：请重新加载页面后再试。',
    en: 'Expected the token of your session, but came another: load the page again.',
  },
  'cross-site-refused': {
    'zh-CN': '此请求来自另一个网站，已拒绝。',
    en: 'This request came from another site and was refused.',
  },
  'database-unreachable': { 'zh-CN': '数据库目前没有响应，请稍后再试。', en: 'The database does not answer now; try again in a moment.' },
  'dispatch-known': {
    'zh-CN': '只有结果未知的发送才需要说明，这一次已有结果。',
    en: 'Only a dispatch whose outcome is unknown can be settled; this one has an outcome.',
  },
  'dispatch-unknown': { 'zh-CN': '没有这次发送。', en: 'There is no such dispatch.' },
  'subject-long': { 'zh-CN': '主题最多 {most} 个字符。', en: 'Expected a subject of at most {most} characters.' },
  'draft-empty': { 'zh-CN': '信件正文不能为空。', en: 'Expected the words of the letter, but the text is empty.' },
  'draft-stale': {
    'zh-CN': '草稿 {number} 现在是“{state:draft}”，不再等待批准。',
    en: 'Draft {number} is now “{state:draft}” and no longer waits.',
  },
  'draft-unfilled': {
    'zh-CN': '信中的占位文字还没有换成您自己的话：请先修改再批准。',
    en: 'The letter still holds its placeholder: write your own words before you approve.',
  },
  'draft-unknown': { 'zh-CN': '没有这份草稿。', en: 'There is no such draft.' },
  'engineer-unknown': {
    'zh-CN': '应是本支持台一位工程师的地址，但输入的是“{address}”。',
    en: 'Expected the address of one of the desk’s engineers, but came “{address}”.',
  },
  'failures-settled': {
    'zh-CN': '这次发送没有待处理的未送达记录。',
    en: 'Nothing of this dispatch waits to be seen to.',
  },
  'mail-not-automatic': { 'zh-CN': '这封邮件目前不是自动邮件。', en: 'This mail is not taken for automatic now.' },
  'letter-leaving': {
    'zh-CN': '{number} 有信件正在发送或结果未知：请等它有结果后再试。',
    en: 'A letter of {number} is being sent or its outcome is unknown: wait until it is settled.',
  },
  'same-case': { 'zh-CN': '这就是案例 {number} 本身。', en: 'That is case {number} itself.' },
  'message-unfiled': {
    'zh-CN': '这封邮件不在任何案例中：请在待查邮件中归档。',
    en: 'This mail lies in no case: file it from the review list.',
  },
  'only-mail': { 'zh-CN': '这是 {number} 唯一的邮件：请改为合并案例。', en: 'This is the only mail of {number}: merge the case instead.' },
  'regrouped-meanwhile': {
    'zh-CN': '刚有人移动了邮件或合并了案例：请重新加载后再试。',
    en: 'Somebody has just moved a mail or merged a case here: load the page again.',
  },
  'other-customer': {
    'zh-CN': '{from} 与 {to} 属于不同客户，不能合并。',
    en: '{from} and {to} are of different customers and cannot be merged.',
  },
  'regrouping-undone': { 'zh-CN': '此移动或合并已被撤销。', en: 'This move or merger was undone already.' },
  'regrouping-overtaken': { 'zh-CN': '邮件此后又被移动：请先撤销后来的移动。', en: 'The mail was moved on since: undo that first.' },
  'mail-unread': {
    'zh-CN': '这封邮件无法读取：请在修复后重新读取，或标为自动邮件。',
    en: 'This mail could not be read: replay it after a fix, or mark it automatic.',
  },
  'note-empty': { 'zh-CN': '备注不能为空。', en: 'Expected the words of the note, but it is empty.' },
  'number-malformed': {
    'zh-CN': '“{number}”不是本支持台的案例号格式。',
    en: '“{number}” is not a case number of this desk.',
  },
  'page-unknown': { 'zh-CN': '没有这个页面。', en: 'There is no such page.' },
  'reason-missing': { 'zh-CN': '退回草稿需要写明原因。', en: 'Expected a reason for returning the draft, but it is empty.' },
  'recipients-missing': {
    'zh-CN': '这个案例没有收件人：请先在案例页添加。',
    en: 'The case has no recipient: add one on the case page first.',
  },
  'review-settled': { 'zh-CN': '这封邮件已有人处理。', en: 'Somebody has settled this mail already.' },
  'role-refused': { 'zh-CN': '您的角色只能查看，不能操作。', en: 'Your role reads only; an engineer can do this.' },
  'sandbox-closed': { 'zh-CN': '程序正在停止，请稍后再试。', en: 'The program is stopping; try again in a moment.' },
  'sandbox-deadline': { 'zh-CN': '没能在规定时间内读取此文件。', en: 'The file could not be read in time.' },
  'sandbox-died': { 'zh-CN': '读取此文件的进程中途结束。', en: 'The process that read this file ended.' },
  'sandbox-failed': { 'zh-CN': '此文件无法读取。', en: 'The file could not be read.' },
  'session-missing': { 'zh-CN': '请先登录。', en: 'Sign in first.' },
  'too-many-tries': { 'zh-CN': '尝试次数过多：请一分钟后再试。', en: 'Too many tries: wait a minute.' },
  'undo-too-late': {
    'zh-CN': '这封信{state:dispatch}，已经不能撤销。',
    en: 'Too late to undo: the letter is “{state:dispatch}”.',
  },
};
