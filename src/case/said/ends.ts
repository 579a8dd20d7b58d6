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
  'acknowledgement-off': { en: 'acknowledgements were switched off', 'zh-CN': '收信确认已关闭' },
  'acknowledgement-stopped': { en: 'acknowledgements were stopped: too many within an hour', 'zh-CN': '收信确认已停止：一小时内过多' },
  'acknowledgement-late': { en: 'it could not leave within an hour', 'zh-CN': '一小时内没能发出' },
  'acknowledgement-unknown': {
    en: 'the process ended after it was handed over; whether it was accepted is unknown',
    'zh-CN': '交出之后进程中断，不知是否已被接受',
  },
  'same-bytes': {
    en: 'the same mail as {mail}, byte for byte: the server gave it again under another number',
    'zh-CN': '与邮件 {mail} 逐字节相同：服务器以另一个编号再次给出',
  },
  twin: { en: 'the same mail as {mail}, which was filed', 'zh-CN': '与已归入案例的邮件 {mail} 相同' },
} as const satisfies Readonly<Record<string, Saying>>;

/** Makes the English sentence that a mail's row keeps. */
export const end = makerOf(ends);
