/** Words that thank, acknowledge and say good-bye, and those that only go along with them. */
const core =
  /谢|感谢|收到|好的|辛苦|明白|知道了|了解|謝|感謝|\b(?:thanks?|thx|thank you|noted|received|got it|appreciate[sd]?|understood|ok|okay|cheers)\b/i;
const words = [
  '非常感谢|十分感谢|多谢|谢谢|感谢|感謝|謝謝|谢|收到|好的|好|嗯|知道了|知道|明白|了解|辛苦了|辛苦|没问题|再次|非常|十分|太|大力|及时|耐心|专业|细心|一直|对|的|了|啦|哦|哈|呀|您们|您|你们|你|我们|我|们|支持|帮助|协助|回复|配合|分析|指导|帮忙|服务|处理|解答|老师|先生|女士|工程师|经理|团队|各位|大家|邮件|结案|案例|总结|信|已|也|这边|祝|工作|顺利|愉快|周末|生活|节日|快乐|再见|您好|你好|工',
  'thank you|thanks|thank|thx|many|so much|very much|much|a lot|lots|a ton|again|for|from|your|you|the|all|this|that|it|to|of|is|help|helping|support|quick|fast|prompt|kind|great|good|nice|excellent|perfect|work|job|effort|efforts|time|patience|reply|response|answer|analysis|update|information|info|letter|mail|email|confirmation|summary|closing|closure|case|assistance|ok|okay|noted|received|got|well|appreciated|appreciate|we|i|really|team|everyone|have|has|a|an|day|weekend|week|evening|and|hi|hello|dear|bye|understood|cheers|best|wishes|regards|very|indeed|see|been|on|in|in advance|advance',
];
const filler = new RegExp(`${words[0] ?? ''}|\\b(?:${words[1] ?? ''})\\b|[\\s\\p{P}\\p{S}]`, 'giu');

/** Nothing but thanks and courtesies: after closure such a mail changes nothing. */
export function isOnlyThanks(sentences: readonly string[]): boolean {
  const text = sentences.join(' ');
  if (text.length > 300 || !core.test(text) || /(?:ok|好)了/i.test(text)) return false;
  const left = text.replace(filler, '');
  // A name may be left: 李工, John.
  return left.length === 0 || /^(?:\p{Script=Han}{1,3}|[A-Z][a-z]{1,14})$/u.test(left);
}
