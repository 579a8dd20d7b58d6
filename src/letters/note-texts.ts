import type { InEachLanguage } from '../case/language.ts';

type NoteTexts = {
  readonly consentNotExplicit: string;
  readonly complains: string;
  readonly replyIsBlank: string;
  readonly otherCases: (numbers: readonly string[]) => string;
  readonly noLog: string;
  readonly nothingRead: string;
  readonly healthy: string;
  readonly unexplained: (codes: readonly string[]) => string;
  readonly unsure: (title: string, isLow: boolean) => string;
  readonly limit: (path: string, limit: string) => string;
  readonly moreLimits: (count: number) => string;
  readonly machines: (names: readonly string[]) => string;
  readonly otherLanguage: (language: string) => string;
  readonly done: (steps: readonly string[]) => string;
  readonly settled: (machines: readonly string[]) => string;
  readonly noOwner: (desk: string) => string;
  readonly linkedFile: (file: string, url: string) => string;
  readonly mailProblem: (problem: string) => string;
};

/** The sentences beside a draft, in every language. */
export const noteTexts: InEachLanguage<NoteTexts> = {
  'zh-CN': {
    consentNotExplicit: '客户没有明确同意结案：信中请客户确认，发送前请核实。',
    complains: '客户在投诉，或要求升级处理：请先与客户联系，再决定这封信是否合适。',
    replyIsBlank: '答复尚未填写：请把信中的占位文字换成您自己的话再批准。',
    otherCases: (numbers) => `来信中还提到了案例 ${numbers.join('、')}：请核对客户说的是哪一个案例，必要时移动该邮件。`,
    noLog: '案例中没有日志：信中只能请客户收集。',
    nothingRead: '附件中没有读出任何日志，信中不含对该电脑的判断。',
    healthy: '日志中没有发现失败记录：请核对客户是否上传了正确的电脑、正确时间段的日志。',
    unexplained: (codes) => `日志中有错误代码 ${codes.join('、')}，但没有规则能解释：请人工分析，信中没有给出原因。`,
    unsure: (title, isLow) => `“${title}”的把握程度${isLow ? '低' : '中等'}：发送前请核对证据。`,
    limit: (path, limit) => `${path}：${limit}`,
    moreLimits: (count) => `另有 ${count} 处内容未能完整读取，见案例页。`,
    machines: (names) => `日志来自 ${names.length} 台电脑（${names.join('、')}）：请确认每条结论说的是哪一台。`,
    otherLanguage: (language) => `客户来信的语言是 ${language}，与本信语言不同。`,
    done: (steps) => `客户表示已做过、信中不再重复的步骤：${steps.join('；')}`,
    settled: (machines) => `客户表示 ${machines.join('、')} 已恢复正常：信中不再提及，发送前请核实。`,
    noOwner: (desk) => `案例还没有负责人：本信以“${desk}”署名。`,
    linkedFile: (file, url) => `来信只给出了链接，文件没有随信发来，系统不会下载：${file}，${url}`,
    mailProblem: (problem) => `来信未能完整读取：${problem}`,
  },
  en: {
    consentNotExplicit: 'The customer has not explicitly agreed to close: the letter asks for it; check before sending.',
    complains: 'The customer complains, or asks for someone above: speak to them first, then judge whether this letter fits.',
    replyIsBlank: 'The answer is not written yet: replace the placeholder with your own words before approving.',
    otherCases: (numbers) =>
      `The mail also speaks of ${numbers.join(', ')}: check which case the customer means, and move the mail where it belongs elsewhere.`,
    noLog: 'The case has no log: the letter can only ask for one.',
    nothingRead: 'No log could be read from the attachments, so the letter says nothing about the machine.',
    healthy: 'The logs show no failure: check that they are from the right machine and the right time.',
    unexplained: (codes) => `The logs carry ${codes.join(', ')}, which no rule explains: look yourself; the letter names no cause.`,
    unsure: (title, isLow) => `Confidence in "${title}" is ${isLow ? 'low' : 'medium'}: check the evidence before sending.`,
    limit: (path, limit) => `${path}: ${limit}`,
    moreLimits: (count) => `${count} more parts could not be read completely; see the case page.`,
    machines: (names) => `The logs come from ${names.length} machines (${names.join(', ')}): check which one each statement is about.`,
    otherLanguage: (language) => `The customer wrote in ${language}, which is not the language of this letter.`,
    done: (steps) => `Steps the customer says they have taken, left out of the letter: ${steps.join('; ')}`,
    settled: (machines) => `The customer calls ${machines.join(', ')} settled: the letter says no more of it; check before sending.`,
    noOwner: (desk) => `The case has no owner yet: the letter is signed "${desk}".`,
    linkedFile: (file, url) => `The mail only links to a file, which was not sent and is not fetched: ${file}, ${url}`,
    mailProblem: (problem) => `The mail could not be read completely: ${problem}`,
  },
};
