/** What our boundary proved of a sender, and what not: `authentication.why` of messages holds these in English. */
import { makerOf, type Saying } from './saying.ts';

export const proofs = {
  'no-boundary': { en: 'no authentication boundary is configured', 'zh-CN': '没有配置负责验证的邮件服务器' },
  'no-results': { en: 'no Authentication-Results of {boundary}', 'zh-CN': '没有 {boundary} 的 Authentication-Results' },
  'no-author': { en: 'the mail has no usable From address', 'zh-CN': '邮件没有可用的发件人地址' },
  unproved: { en: '{boundary} neither proved nor disproved the sender', 'zh-CN': '{boundary} 既未证实也未否定发件人' },
  garbled: {
    en: 'the Authentication-Results of {boundary} break their grammar and prove nothing',
    'zh-CN': '{boundary} 的 Authentication-Results 不合语法，不能证明什么',
  },
  sealed: { en: '{claim} according to {sealer}, whose ARC seal holds', 'zh-CN': 'ARC 签封有效的 {sealer} 的结论：{claim}' },
  claim: { en: '{claim} according to {boundary}', 'zh-CN': '{boundary} 的结论：{claim}' },
} as const satisfies Readonly<Record<string, Saying>>;

/** Makes the English sentence that a message keeps. */
export const proof = makerOf(proofs);
