/** The act of speaking on closing the case: yes, no, only if, or asking. */
import { asksUsEn, caseEn, noEn, yesEn } from './closing-en.ts';
import { asksUsZh, noZh, topicTool, yesZh } from './closing-zh.ts';
import { isDenied } from './denial.ts';
import { hedges } from './hedging.ts';
import { eraser, finder } from './words.ts';

/** A double no is a yes; so is `even if`. */
const doubleNo =
  /\b(?:no objections?|(?:don't|do not|would not) (?:mind|object)|no (?:problem|issue|concerns?|reservations?)|not a problem|have nothing against|without objections?)\b(?:[^.,;]{0,14}\b(?:to|with|against|about|on|if|when)\b)?|\b(?:even )?if you (?=close)/gi;
/** `never got solved, but please close`: not closing is what is negated. */
const besides = eraser([
  [
    'unsolved, closed all the same',
    /\b(?:not|never)\b(?! (?:be )?(?:mark|set|flag|treat|consider|call|declar|see|regard))[^.,;]{0,24}\b(?:solved|resolved|fixed|found|pursue|need)\w*\b(?:[^.,;]{0,20}?(?=\bbut\b|[,;]))?/gi,
    /\b(?:not|never)\b[^.,;]{0,24}\b(?:follow|investigate|occur|happen|appear)\w*\b(?:[^.,;]{0,20}?(?=\bbut\b|[,;]))?/gi,
    /\bno (?:more|further)\b[^.,;]{0,30}|\bnot? (?:longer )?needed\b|\bno longer [^.,;]{0,20}/gi,
  ],
  [
    'unsolved, closed all the same',
    /(?:不用|不必|无需|不需要?|暂不|不再|没有?|未|不)(?:再)?(?:查|追|跟|回复|需要|支持|处理|深究|其[他它]|别的|别)[^，。,关结]{0,8}/g,
  ],
]);

/** `No need to keep it open`: near to a yes, and not one; nor a no. */
const needlesslyOpen =
  /\b(?:no (?:need|reason|point)|not necessary|need not|do not need) (?:to |in )?(?:keep|leave|hav)\w*\b[^.,;]{0,20}\bopen\b|(?:不用|不必|无需|没必要)[^，]{0,4}(?:开着|保持|留着|挂着)(?:了)?(?:打开|开启|open)?/i;

/** May a closed case be opened again: a question, no wish. */
const asksToReopen =
  /(?:还|可以|能|会|是否|如何|怎么)[^，。,]{0,6}重新打开[^，。,]{0,6}[吗？?]|\b(?:can|could|may|would|is it possible)\b(?! you)[^.?]{0,60}\bre-?open[^.?]{0,60}\?/i;

const refusesZh = finder(noZh);
const refusesEn = finder(noEn);
const allowsZh = finder(yesZh);
const allowsEn = finder(yesEn);

export type ClosingWord = 'yes' | 'no' | 'asked' | 'only-if' | null;

/** What this sentence says on closing. */
export function closingWord(sentence: string): ClosingWord {
  if (asksToReopen.test(sentence)) return 'asked';
  const text = besides(sentence.replace(needlesslyOpen, ' ').replace(doubleNo, 'agree to '));
  const isTool = topicTool.test(text);
  if ((refusesZh(text) && !isTool) || (refusesEn(text) && caseEn.test(text))) return 'no';
  const isChinese = allowsZh(text) && !isTool;
  const isEnglish = allowsEn(text) && caseEn.test(text);
  if ((!isChinese && !isEnglish) || isDenied(text)) return null;
  const asksUs = isChinese ? asksUsZh.test(text) : asksUsEn.test(text) && !/\bwe\b/i.test(text);
  if (/[?？]|吗|么[。]?$/.test(text) && !asksUs) return 'asked';
  return hedges[isChinese ? 'zh' : 'en'](text) ? 'only-if' : 'yes';
}
