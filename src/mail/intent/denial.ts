/** Consent is never read where anything is denied beside the closing: a closure drafted without consent is the dearest mistake. */
import { closeEn } from './closing-en.ts';
import { closeZh } from './closing-zh.ts';
import { eraser } from './words.ts';

const closing = new RegExp(`${closeZh}|${closeEn}`, 'i');
const denials = [
  /(?<!特)[不别勿未没甭暂缓拒](?!同(?!意))|(?<!目)前(?!台|端|置|面|期)|(?<![期等招接看])待|才|撤回|收回|推迟|驳回|意见|想[关结]|怎么|如何/,
  /(?:上一?个|之前的?那?个?|旧的?|另一个|别的|其[他它]|重复的?(?:那个)?)\s?(?:case|工?单|案例|ticket)|(?:上个?(?:月|周|次|回)|以前|早先)的?那[个张条]|把(?![^，]{0,12}(?:case|案例|案子|单|ticket|sr|它|这个|此案|本案|问题))[^，]{1,12}(?:[关结]|归档)|(?:case|案例|工单)(?:里|中|上)的/i,
  /\b(?:not|never|no|nobody|none|nor|neither|without|hardly|before|refus\w*|refrain\w*|hold|withdr\w+|revok\w+|postpon\w*|delay\w*|suspend\w*)\b/i,
  /\b(?:far from|instead|reluctant|unwilling|hesita\w+|stop|dare|only|except|ignore|disregard|how to|must wait|(?:other|previous|old|another|second|duplicate|change|internal|own) (?:case|ticket|one|request))\b/i,
  /\bclos(?:e|ing) (?:the|an?|your|our|my|their|any|all) (?!(?:[\w-]+ ){0,2}?(?:case|ticket|issue|request|incident|call|sr|thread|matter|problem|one|task|topic|support|cas-\S+)\b)/i,
];
/** `没问题，可以关闭`: what is denied is a hindrance. */
const withoutHindrances = eraser([
  [
    'no objection',
    /(?:没有?|无)(?:任何|什么|其[他它])?(?:问题|意见|异议|疑问|事|疑义)|不(?:用|必|需要?)(?:再)?(?:等|问|回)|同意[^，]{0,4}意见/g,
    /\b(?:no|without) (?:(?:any|further|more|other|additional) )*(?:remarks|objections?|comments?|questions?|issues?|problems?|concerns?|additions|changes|actions?|steps?|work|investigation)\b(?! until| before)/gi,
  ],
]);

export const speaksOfClosing = (clause: string): boolean => closing.test(clause);

/** The clause that speaks of closing denies, or what follows it with a but. */
export function isDenied(sentence: string): boolean {
  const clauses = sentence.split(/[，,。；;!！]|\.\s/);
  return clauses.some((clause) => closing.test(clause) && denials.some((denial) => denial.test(afterBut(withoutHindrances(clause)))));
}

/** `原因没查到但可以关`: a but before the closing leaves behind what was denied. */
function afterBut(clause: string): string {
  const parts = clause.split(/但是?|\bbut\b/i);
  const at = parts.findIndex((part) => closing.test(part));
  return parts.slice(Math.max(0, at)).join(' ');
}
