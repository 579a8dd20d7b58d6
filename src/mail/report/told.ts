import type { Delivery, DeliveryAction } from '../../case/delivery.ts';
import { causeOf } from './cause.ts';
import type { Notice } from './notice.ts';
import { type Place, placesOf, type Roles } from './places.ts';
import { codeIn, isTemporaryCode } from './status.ts';
import { oneLine } from './status-report.ts';
import { toldAction } from './told-action.ts';

export type Telling = Roles & { readonly subject: string; readonly notice: Notice };

/** Recipients of one report; more are a list's business. */
const recipientsMax = 100;
/** Lines after an address that speak of it. */
const wordsLines = 5;

/** What a report in prose says: the addresses it names, and what stands beside each. */
export function toldDeliveries({ subject, notice, others, writers, named }: Telling): readonly Delivery[] {
  const places = placesOf(notice.lines, { others, writers, named });
  const recipients = [...new Set([...named, ...places.map((place) => place.address)].map((address) => address.toLowerCase()))];
  const action = toldAction(subject, notice.lines);
  const whole = notice.lines.join('\n');
  const known = recipients.length > 0 ? recipients : recipientsBelow(notice.returned, others);
  return (known.length > 0 ? known : ['']).slice(0, recipientsMax).map((recipient) => {
    const beside = besides(notice.lines, places, recipient);
    const isClear = codeIn(beside).status !== null || codeIn(beside).reply !== null || causeOf(null, beside) !== 'other';
    return deliveryOf(recipient, action, isClear ? beside : `${beside}\n${whole}`);
  });
}

function deliveryOf(recipient: string, action: DeliveryAction, words: string): Delivery {
  const code = codeIn(words);
  const cause = causeOf(code.status, words);
  const isCoded = code.status !== null || code.reply !== null;
  return {
    recipient,
    action,
    status: code.status,
    isTemporary: isCoded ? isTemporaryCode(code) : cause === 'no-connection',
    cause,
    diagnostic: oneLine(tellingLines(words)),
  };
}

/** Everything said beside an address: its lines, and those that follow until another address comes. */
function besides(lines: readonly string[], places: readonly Place[], recipient: string): string {
  const foreign = new Set(places.filter((place) => place.address !== recipient).map((place) => place.line));
  const taken = new Set<number>();
  for (const { line } of places.filter((place) => place.address === recipient)) {
    taken.add(line);
    let words = 0;
    for (let at = line + 1; at < lines.length && words < wordsLines && !foreign.has(at); at += 1) {
      if ((lines[at] ?? '').trim() === '') continue;
      taken.add(at);
      words += 1;
    }
  }
  return [...taken]
    .sort((one, other) => one - other)
    .map((at) => lines[at] ?? '')
    .join('\n');
}

/** The first line with a code and its continuation; without a code the first line that gives a reason. */
function tellingLines(words: string): string {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const coded = lines.findIndex((line) => codeIn(line).status !== null || codeIn(line).reply !== null);
  if (coded < 0) return lines.find((line) => causeOf(null, line) !== 'other') ?? '';
  const rest = lines.slice(coded + 1);
  const end = rest.findIndex((line) => !/^\s/.test(line));
  return [lines[coded] ?? '', ...rest.slice(0, end < 0 ? rest.length : end)].join(' ');
}

/** A letter sent back without a word on whom it was for still says it itself. */
function recipientsBelow(returned: string, others: readonly string[]): readonly string[] {
  const to = /^(?:> ?)?(?:to|x-original-to|收件人)\s?[:：](.{1,500})$/im.exec(returned)?.[1] ?? '';
  return [...new Set(placesOf([to], { others, writers: [], named: [] }).map((place) => place.address))];
}
