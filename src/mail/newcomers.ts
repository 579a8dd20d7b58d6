/** People whom mails name and who get no letters: shown to the engineer as "add?", never added by themselves. */
import type { Message, Person } from '../case/message.ts';
import { asciiAddress, domainOf } from './domain.ts';

/** `address` with its domain in ASCII: a look-alike in letters of another script shows as `xn--…`. */
export type Newcomer = { readonly address: string; readonly name: string; readonly place: 'from' | 'reply-to' | 'to' | 'cc' };

/** More are shown to nobody: a mail to hundreds is a list. */
const newcomersMax = 20;

/** Newest mail first; each address once, where it stands first. `known` are the recipients and our own addresses. */
export function newcomersIn(
  messages: readonly Pick<Message, 'from' | 'replyTo' | 'to' | 'cc'>[],
  known: readonly string[],
): readonly Newcomer[] {
  const seen = new Set(known.map((address) => address.toLowerCase()));
  const found: Newcomer[] = [];
  for (const { from, replyTo, to, cc } of messages.toReversed())
    for (const [place, people] of [
      ['from', from === null ? [] : [from]],
      ['reply-to', replyTo],
      ['to', to],
      ['cc', cc],
    ] as const)
      for (const newcomer of people.map((person) => ({ ...plain(person), place }))) {
        const isNew = domainOf(newcomer.address) !== null && !seen.has(newcomer.address);
        seen.add(newcomer.address);
        if (isNew && found.length < newcomersMax) found.push(newcomer);
      }
  return found;
}

function plain({ address, name }: Person): Person {
  return { address: asciiAddress(address), name };
}
