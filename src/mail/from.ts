/** Who wrote the mail: the one address of the one From header. Where programs could read it differently, that is said. */
import type { Authentication, Person } from '../case/message.ts';
import { problem } from '../case/said/problems.ts';
import { asciiAddress, domainOf, isDomainWithin, isSameAddress } from './domain.ts';
import { addressesIn, readAuthor } from './from-grammar.ts';
import { headerValues } from './header.ts';
import type { ParsedMail } from './parsed.ts';

/** `doubt`: why the author cannot be told for certain; null: told, or there is none. */
export type Author = { readonly from: Person | null; readonly doubt: string | null };

/**
 * Two readings must agree on one address: the parser's, and the grammar's of the header as it came. `raw` is the mail before it was
 * cleaned: an address with a NUL in it is no address. RFC 5322 3.6 allows two authors; no mail program of a customer writes two.
 */
export function authorOf(raw: ParsedMail, parsed: ParsedMail): Author {
  const written = headerValues(raw.headerLines, 'from');
  const people = parsed.from.filter((person) => person.address !== '');
  const value = written[0] ?? '';
  if (people.length === 0 && !value.includes('@')) return { from: null, doubt: null };
  if (written.length > 1) return doubtful(problem('many-froms', { count: written.length }));
  const authors = new Set(people.map((person) => person.address.toLowerCase()));
  if (authors.size > 1) return doubtful(problem('many-authors', { count: authors.size }));
  const author = readAuthor(value);
  if (author === null || people.length === 0) return doubtful(problem('unclear-from', { header: shown(value) }));
  const { name, address } = people[0] ?? { name: '', address: '' };
  const from = { address: author.address, name };
  if (!isSameAddress(asciiAddress(address), from.address))
    return doubtful(problem('two-readings', { one: shown(from.address), other: shown(address) }));
  const other = [name, ...author.shows].flatMap(addressesIn).find((named) => !isSameAddress(named, from.address));
  if (other === undefined) return { from, doubt: null };
  return { from, doubt: problem('other-in-name', { other: shown(other), address: shown(from.address) }) };
}

/** A Sender of another domain writes in the author's name (RFC 5322 3.6.2): doubtful, unless the author's own domain is proved. */
export function doubtOfAgent(raw: ParsedMail, from: Person | null, { verdict }: Authentication): string | null {
  if (from === null || verdict === 'pass') return null;
  const stranger = headerValues(raw.headerLines, 'sender').find((value) => value !== '' && !isOfAuthorsDomain(value, from.address));
  return stranger === undefined ? null : problem('sent-by-another', { agent: shown(stranger), address: shown(from.address) });
}

function isOfAuthorsDomain(value: string, author: string): boolean {
  const agent = readAuthor(value);
  if (agent === null || agent.shows.flatMap(addressesIn).some((named) => !isSameAddress(named, agent.address))) return false;
  const [own, theirs] = [domainOf(author), domainOf(agent.address)];
  return own !== null && theirs !== null && (isDomainWithin(own, theirs) || isDomainWithin(theirs, own));
}

function doubtful(doubt: string): Author {
  return { from: null, doubt };
}

/** Characters of a header that a sentence quotes. */
const shownMax = 120;

function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd').slice(0, shownMax);
}
