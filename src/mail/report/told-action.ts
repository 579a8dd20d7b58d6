import type { DeliveryAction } from '../../case/delivery.ts';

const permanent =
  /\(failure\)|permanent(?:ly)?\s(?:fatal\s)?(?:error|fail)|fail(?:ed|ure)\spermanent|giv(?:en|ing) up|will be deleted|for \d{1,2} days/i;
const delay =
  /\(delay\)|\bdelayed\b|delivery delay|warning: (?:could not|message)|warning message only|has not (?:yet )?been delivered|not yet been|will (?:keep|continue) (?:on )?(?:trying|to try)|still (?:being )?(?:retr|undelivered)|delivery incomplete|尚未送达|尚未传递|延迟|延遲|继续尝试|繼續嘗試/i;
const success = /\(success\)|^(?:successful mail delivery report|delivered:|relayed:|已送达|已傳遞)/i;
/** The explanation stands above; below come other servers' words. */
const openingLines = 15;

/** What a notice in prose is about: most speak of a failure, some of a delay. */
export function toldAction(subject: string, lines: readonly string[]): DeliveryAction {
  if (success.test(subject)) return 'delivered';
  if (permanent.test(subject)) return 'failed';
  if (delay.test(subject)) return 'delayed';
  const opening = lines.slice(0, openingLines).join(' ');
  return delay.test(opening) && !permanent.test(opening) ? 'delayed' : 'failed';
}
