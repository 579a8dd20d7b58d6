import { addressIn } from './address.ts';

/** Where an address stands in a notice. */
export type Place = {
  readonly line: number;
  readonly address: string;
  /** It stands there as somebody else's. */
  readonly isAside: boolean;
};
export type Roles = {
  /** Addresses that are no recipients whatever is said beside them: ours, and the writer's of the report. */
  readonly others: readonly string[];
  /** Whom the report goes to: who wrote the letter, and seldom its recipient too. */
  readonly writers: readonly string[];
  /** Recipients that a header names (X-Failed-Recipients), or none. */
  readonly named: readonly string[];
};

/** In prose only ASCII: Chinese words stand beside an address without a blank. Between angle brackets any (RFC 6531 3.3). */
const address =
  /<([^\s<>@"]{1,64}@[^\s<>@"]{1,253})>|(?<![\w/=?&%+.-])(?:mailto:)?([a-z0-9!#$%&'*+^_`{|}~.-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})/giu;
/** What stands before an address that is somebody else's. */
const elsewhere =
  /(?:mail from|from|sender|reply-to|contact|assistance|message-id|by|cc|发件人|寄件者|寄件人|联系)\s{0,3}[:：]?\s{0,3}(?:mailto:)?<?$/i;
/** The letter's own header, quoted as a reminder. */
const quoting = /^\s*(?:to|cc|收件人|抄送)\s*[:：]/i;
const office = /^(?:postmaster|mailer-daemon|abuse|helpdesk|noreply|no-reply|root)@/i;

/** The addresses that can be recipients: first without those that stand as somebody else anywhere, then with them, if no other is left. */
export function placesOf(lines: readonly string[], { others, writers, named }: Roles): readonly Place[] {
  const only = new Set(named.map((one) => one.toLowerCase()));
  const not = new Set(others.map((one) => one.toLowerCase()));
  const all = lines.flatMap((line, at) => placesIn(line, at)).filter((place) => !not.has(place.address));
  if (only.size > 0) return all.filter((place) => only.has(place.address));
  const aside = new Set([
    ...writers.map((one) => one.toLowerCase()),
    ...all.filter((place) => place.isAside).map((place) => place.address),
  ]);
  const likely = all.filter((place) => !aside.has(place.address) && !office.test(place.address));
  const stated = likely.filter((place) => !quoting.test(lines[place.line] ?? ''));
  return [stated, likely, all].find((places) => places.length > 0) ?? [];
}

function placesIn(line: string, at: number): readonly Place[] {
  return [...line.matchAll(address)].flatMap((match) => {
    const found = addressIn(match[1] ?? match[2] ?? '')?.toLowerCase();
    return found === undefined ? [] : [{ line: at, address: found, isAside: elsewhere.test(line.slice(0, match.index)) }];
  });
}
