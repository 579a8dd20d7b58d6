/** How a mail came to its end: `mail.why` holds these in English, where it is no reason of the review list. */
import { makerOf, type Saying } from './saying.ts';

export const ends = {
  opens: { en: 'opens {number}', 'zh-CN': '由此新建案例 {number}' },
  'filed-by-letter': {
    en: 'filed into {number}: it answers a letter of that case',
    'zh-CN': '归入案例 {number}：它回复了该案例的信件',
  },
  'filed-by-hand': { en: 'filed into {number} by {engineer}', 'zh-CN': '由 {engineer} 归入案例 {number}' },
  'filed-merged': { en: 'filed into {number}: {named} was merged into it', 'zh-CN': '归入案例 {number}：{named} 已并入其中' },
  filed: { en: 'filed into {number}', 'zh-CN': '归入案例 {number}' },
  automatic: { en: '{kind}: moves no case', 'zh-CN': '{kind:kind}：不改变任何案例' },
  'automatic-letter': {
    en: '{kind} on a letter of {number}: moves no case',
    'zh-CN': '{kind:kind}，关于案例 {number} 的信件：不改变任何案例',
  },
  'automatic-named': { en: '{kind} naming {number}: moves no case', 'zh-CN': '{kind:kind}，提到案例 {number}：不改变任何案例' },
  'automatic-twin': { en: 'the same automatic mail as {mail}', 'zh-CN': '与自动邮件 {mail} 相同' },
  twin: { en: 'the same mail as {mail}, which was filed', 'zh-CN': '与已归入案例的邮件 {mail} 相同' },
} as const satisfies Readonly<Record<string, Saying>>;

/** Makes the English sentence that a mail's row keeps. */
export const end = makerOf(ends);
