/** What the customer said: the problem, that it is solved, that a call took place, that the case may be closed. Each with its proof. */
import type { Language } from '../case/language.ts';
import type { Message } from '../case/message.ts';
import type { Statement } from '../case/reading.ts';
import type { Claim, LetterInput, Proof } from './input.ts';
import { begun, ended, fails, hasHan, isWell, oneLine, sentencesOf, withoutEnd } from './words.ts';

const trouble =
  /失[败敗]|[错錯][误誤]|[报報][错錯]|[异異]常|[无無]法|不能|不了|[装裝打]不上|没反应|没有反应|很慢|[蓝藍]屏|卡[在住死]|故障|崩[溃潰]|回[滚滾]|fail|error|cannot|can['’]?t|unable|(?:does|do|did) ?n[o'’]t|crash|stuck|freez|hangs?\b|won['’]t|\bnot (?:work|start|install|updat)|\bno longer\b|\bnone of\b|\bstop(?:s|ped)\b|\brefus|\breject|tim(?:es|ed|ing) out|\bslow|roll(?:s|ed|ing)? back|0x[0-9a-f]{8}/iu;
/** Said of much else too: taken where no sentence says more. */
const mayBeTrouble = /[问問][题題]|problem|issue|help|帮忙|[协協]助/iu;
const closing = /关闭|结案|关单|close|closing/iu;
const calls =
  /(?:刚才|刚刚|方才|上午|下午|昨天|今天|早上|之前).{0,8}(?:电话|通话|致电)|(?:电话|通话)(?:里|中|沟通|确认|会议)|\b(?:on|during|in|after|per|from) (?:the|our|your|today's|yesterday's) (?:phone )?call\b|\b(?:spoke|talked|discussed|confirmed)\b[^.]{0,30}\b(?:phone|call)\b|\bas (?:discussed|agreed|confirmed) (?:by|over|on) (?:the )?phone\b/iu;
const futureCalls =
  /(?:请|麻烦|希望|能否|可否|可以|尽快|稍后|明天|方便|等).{0,10}(?:电话|通话|致电)|\b(?:please|could you|can you|will|let's|would)\b[^.]{0,30}\bcall\b/iu;
/** A call note this much older than the customer's newest mail no longer means "just now" (ms). */
const callAgeMaxMs = 86_400_000;

/** The problem in the customer's own sentence, else the case's title. Null: neither says one. */
export function problemOf({ firstMessage, case: { title }, statements, language }: LetterInput): Claim | null {
  const sentences = sentencesOf(firstMessage.newText);
  const sentence = sentences.find((candidate) => trouble.test(candidate)) ?? sentences.find((candidate) => mayBeTrouble.test(candidate));
  if (sentence !== undefined) return { says: inOurVoice(sentence, language), evidence: [wordsOf(firstMessage, sentence, statements)] };
  const named = oneLine(title ?? '');
  const subject: Proof = { path: 'subject', sha256: '', line: null, text: oneLine(firstMessage.subject) };
  return named === '' ? null : { says: inOurVoice(named, language), evidence: [subject] };
}

/** Chinese letters go on after 用户反馈; a sentence in another language, or one that says "we" and "you", is quoted instead. */
function inOurVoice(sentence: string, language: Language): string {
  if (language !== 'zh-CN') return begun(sentence);
  const told = hasHan(sentence) ? ofTheUser(sentence) : sentence;
  return hasHan(told) && !/[我咱您你]/u.test(told) ? ended(told, language) : `“${sentence}”`;
}

/** Asks for our work: no part of the problem. */
const plea =
  /^(?:麻烦|麻煩|烦请|煩請|还请|還請|请|請|辛苦|帮忙|幫忙|劳驾|望|希望|能否|可否|能不能|能帮|可以帮)[^，,。；;]{0,24}[。！!？?]?$/u;
/** Points at what came along, or says how it was sent: no part of the problem either. */
const things = /邮件|日志|日誌|密码|密碼|截图|截圖|文件|信息|资料|資料|附件|记录|紀錄|压缩包|[Ll]og|\b(?:csv|zip)\b/u;
const sending =
  /上[传傳]|打包|导出|導出|匯出|贴|貼|[发發]送|附件|压缩包|[查请請][收见見看]|如附|另附|[转轉][发發]|加密|[压壓][缩縮]|告知|另[发發]|短信|如下|见下|太大|拷/u;

const thanks = /^(?:谢谢|謝謝|多谢|多謝|感谢|感謝|辛苦)[^，,。]{0,6}[。！!～~]?$/u;

function isPointer(clause: string): boolean {
  return (
    /^[请請](?:查收|查看附件|[见見]附件)|[贴貼附写寫]在?(?:下面|后面|最后)[：:。]?$/u.test(clause) ||
    (things.test(clause) && sending.test(clause) && !trouble.test(clause))
  );
}

/** "我们营业部的电脑更新失败，日志见附件，麻烦看看" as the user's report: 营业部的电脑更新失败，请协助分析问题原因. */
function ofTheUser(sentence: string): string {
  const told = sentence.replace(/^(?:我们?|咱们?)(?:这边|这里|这儿)?的?(?=[^我咱您你]{2})/u, '');
  const clauses = told.split(/[，,]/u).map((clause) => clause.trim());
  const isOurs = (clause: string, place: number): boolean => isPointer(clause) || thanks.test(clause) || (place > 0 && plea.test(clause));
  const own = clauses.filter((clause, place) => !isOurs(clause, place));
  const named = own.some((clause) => trouble.test(clause)) ? [] : clauses.filter((clause) => plea.test(clause)).flatMap(askedAbout);
  const kept = named.length > 0 ? named : own;
  const isPlea = clauses.some((clause, place) => place > 0 && plea.test(clause) && !isPointer(clause));
  return [...(kept.length === 0 ? clauses : kept).map(withoutMark), ...(isPlea ? ['请协助分析问题原因'] : [])].join('，');
}

/** 请帮忙看看测试机补丁失败的原因 tells of 测试机补丁失败. */
function askedAbout(clause: string): readonly string[] {
  const about = withoutEnd(clause)
    .replace(asking, '')
    .replace(/的?(?:具体)?(?:原因|问题)$/u, '');
  return trouble.test(about) ? [about] : [];
}

const asking = /^(?:麻烦|烦请|还请|请|辛苦|帮忙|劳驾|希望|能否|可否|能不能|您|你|帮我们?|给|协助|排查|分析|处理|查看|看看|看|查|一下|下)+/u;

function withoutMark(clause: string): string {
  return withoutEnd(clause).replace(/[：:]+$/u, '');
}

/** That the customer calls the problem solved, in their words where these can be repeated in ours. */
export function resolvedOf({ message, statements }: LetterInput): { readonly words: string; readonly evidence: readonly Proof[] } | null {
  if (message.intent !== 'solved' && message.intent !== 'agree-to-close') return null;
  const sentences = sentencesOf(message.newText);
  const clauses = sentences.flatMap((sentence) => (hasHan(sentence) ? sentence.split(/[，,。；;！!]/u) : [sentence])).map(withoutEnd);
  const telling = clauses.filter((clause) => isWell(clause) && !fails(clause) && !closing.test(clause) && !calls.test(clause));
  const repeatable = telling.filter((clause) => !hasHan(clause) || !/[我您你咱贵]|谢/u.test(clause));
  // A bare yes to closing says nothing on how it went.
  if (telling.length === 0 && message.intent === 'agree-to-close') return null;
  const joined = repeatable.join(hasHan(repeatable.join('')) ? '，' : ' ');
  const words = isBareOutcome.test(joined) ? '' : joined;
  return { words, evidence: [wordsOf(message, telling[0] ?? sentences[0] ?? message.newText, statements)] };
}

/** 已经解决了: what is solved is ours to say. */
const isBareOutcome =
  /^(?:现在|目前|都|全部)?(?:已经?)?(?:都|全部)?(?:得到)?(?:解决|恢复|修复|处理|完成|成功|正常)(?:了|好了|完成|正常了?)?$/u;

/** That the customer agrees to close: their message, or a call note that says so. */
export function consentOf({ message, statements }: LetterInput): Claim | null {
  if (message.intent === 'agree-to-close') {
    const sentence = sentencesOf(message.newText).find((candidate) => closing.test(candidate)) ?? message.newText;
    return { says: oneLine(sentence), evidence: [wordsOf(message, sentence, statements)] };
  }
  const noted = statements.find(
    ({ kind, text }) =>
      kind === 'call-note' && closing.test(text) && /同意|可以|确认|agree|ok|may be closed|can be closed/iu.test(text) && !fails(text),
  );
  return noted === undefined ? null : { says: oneLine(noted.text), evidence: [proofOf(noted)] };
}

/** That a call has just taken place: the newest message says so, or a call note of its day or later does. */
export function callOf({ message, statements }: LetterInput): Claim | null {
  const sentence = sentencesOf(message.newText).find((candidate) => calls.test(candidate) && !futureCalls.test(candidate));
  if (sentence !== undefined) return { says: sentence, evidence: [wordsOf(message, sentence, statements)] };
  const since = Date.parse(message.date ?? '');
  const noted = statements.findLast(({ kind, at }) => kind === 'call-note' && !(Date.parse(at ?? '') < since - callAgeMaxMs));
  return noted === undefined ? null : { says: oneLine(noted.text), evidence: [proofOf(noted)] };
}

function wordsOf(message: Message, sentence: string, statements: readonly Statement[]): Proof {
  const stated = statements.find(({ kind, text }) => kind === 'message' && text === message.newText);
  return { path: stated?.path ?? message.messageId ?? 'message', sha256: stated?.sha256 ?? '', line: null, text: oneLine(sentence) };
}

function proofOf({ path, sha256, text }: Statement): Proof {
  return { path, sha256, line: null, text };
}
