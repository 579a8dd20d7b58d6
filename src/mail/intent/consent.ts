/** A bare yes (同意, OK): consent to close only where we had asked for it, and no word more. */
import { readProse } from './sentences.ts';
import { isOnlyThanks } from './thanks.ts';

/** Characters: a longer mail says more than yes. */
const yesMax = 120;
/** Characters of the quoted words looked at: the letter that is answered stands first. */
const askedMax = 6_000;

const zhYes =
  /^(?:嗯+|好|好的|是的?|对)?(?:我们?|我方|我这边|这边)?(?:都|也)?(?:嗯+|同意(?:的|了)?|可以(?:的|了)?|好的?|行|是的|对的|没(?:有)?问题|没(?:有)?意见|(?:无|没有?)异议|确认(?:同意|无误)?|认可|沒問題|沒意見|無異議|確認)(?:了|啦|哈|吧|哦)?$/;
const enYes =
  /^(?:yes|yep|yeah|ok|okay|sure|of course|agreed|(?:i|we) (?:do )?agree|confirmed|(?:i|we) confirm|approved|granted|correct|fine|(?:that(?:[’']?s| is) |it(?:[’']?s| is) )?(?:fine|ok|okay|good|alright)(?: (?:with|for) (?:me|us))?|no objections?(?: from (?:me|us|our side))?|go ahead|please do|please|yes,? please|please go ahead|sounds good|(?:yes |ok )?you may|you have (?:my|our) (?:consent|agreement|ok))$/i;

const zhAsked =
  /如您同意|若您同意|(?:是否|能否|可否|可不可以|能不能)[^。？?\n]{0,16}(?:关闭|结案|关单|關閉|結案)|(?:可以|同意)[^。？?\n]{0,10}(?:关闭|结案|关单|關閉|結案)[^。？?\n]{0,10}(?:吗|嗎|[？?])|(?:关闭|结案|关单)[^。？?\n]{0,8}(?:可以吗|是否可以|请(?:您)?确认)|请[^。？?\n]{0,16}确认[^。？?\n]{0,16}(?:关闭|结案|关单)/;
const enAsked =
  /\b(?:can|may|shall|should|could) (?:we|i) (?:now |then )?(?:close|go ahead and close)\b|\b(?:can|may) (?:this|the|your) (?:case|ticket|request) be closed\b|\bif you agree\b[^?\n]{0,80}\bclos|\b(?:agree|ok(?:ay)?|happy|fine|consent|objections?)\b[^.?\n]{0,40}\bclos(?:e|ing)\b|\bconfirm\b[^.?\n]{0,40}\bclos/i;

/** Nothing but a yes, with thanks around it at most. What says more, asks, or hedges is not one. */
export function isBareYes(newText: string): boolean {
  const { sentences, pastedLines } = readProse(newText);
  const text = sentences.join('\n');
  if (pastedLines > 0 || text.length > yesMax || /[?？]/.test(text)) return false;
  const parts = text
    .split(/[，,。.！!；;、~～\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isYes = (part: string): boolean => zhYes.test(part) || enYes.test(part);
  return parts.some(isYes) && parts.every((part) => isYes(part) || isOnlyThanks([part]));
}

/** The words that are answered ask whether the case may be closed. */
export function asksToClose(quotedText: string): boolean {
  const asked = quotedText.slice(0, askedMax);
  return zhAsked.test(asked) || enAsked.test(asked);
}
