/** What moving mails and merging cases does to drafts and mails: kept in English. */
import { makerOf, type Saying } from './saying.ts';

export const regroupings = {
  'mail-left': { en: 'a mail was moved to {number}', 'zh-CN': '有邮件移到了 {number}' },
  'mail-came': { en: 'a mail was moved here from {number}', 'zh-CN': '有邮件从 {number} 移入' },
  merged: { en: 'the case was merged into {number}', 'zh-CN': '案例已并入 {number}' },
  'merged-here': { en: '{number} was merged into this case', 'zh-CN': '{number} 并入了本案例' },
  undone: { en: 'a move or a merger was undone', 'zh-CN': '移动或合并已撤销' },
  moved: { en: 'moved from {from} into {to} by {engineer}', 'zh-CN': '由 {engineer} 从 {from} 移入 {to}' },
} as const satisfies Readonly<Record<string, Saying>>;

/** Makes the English sentence that a draft or a mail keeps. */
export const regrouped = makerOf(regroupings);
