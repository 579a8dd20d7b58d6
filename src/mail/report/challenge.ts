/** Challenge and response: the recipient's server keeps a letter back until its sender proves to be a person. */
const asks =
  /\b(?:confirm|verify|authenticate|validate) (?:that )?(?:you (?:are|sent)|your(?:self| (?:message|e-?mail|identity|address)))|(?:click|reply|respond)\b.{0,80}\bto (?:confirm|verify|deliver|release|complete)|(?:请|請).{0,30}(?:点击|點擊|回复|回覆|打开).{0,40}(?:确认|確認|验证|驗證)/is;
const holds =
  /\b(?:held|quarantined?|not (?:yet )?been delivered|whitelist|guest list|approved senders?|unknown sender|before (?:it|your message) (?:is|can be) delivered)\b|白名单|白名單|暂存|暫存|隔离|隔離|陌生发件人|(?:之后|之後|才).{0,12}(?:送达|投递|送達|投遞)/i;
/** Both stand together at the beginning. */
const openingLength = 2_000;

export function isChallenge(words: string): boolean {
  const opening = words.slice(0, openingLength);
  return asks.test(opening) && holds.test(opening);
}
