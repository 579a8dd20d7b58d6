/** Who wrote the mail: the one address of the one From header, or nobody where the mail makes that doubtful. */

import { domainToASCII } from 'node:url';
import type { Person } from '../case/message.ts';
import { problem } from '../case/said/problems.ts';
import { isSameAddress } from './domain.ts';
import { headerValues } from './header.ts';
import type { ParsedMail } from './parsed.ts';

export type Author = { readonly from: Person | null; readonly problem: string | null };

/**
 * RFC 5322 3.6: one From header; two authors need a Sender, and no honest mail program of a customer writes two. The parsed
 * address must stand in the header as it came: a name that decodes to `"x" <victim@…>` has misled parsers.
 */
export function authorOf(parsed: ParsedMail): Author {
  const people = parsed.from.filter((person) => person.address !== '');
  const from = people[0];
  if (from === undefined) return { from: null, problem: problem(parsed.from.length > 0 ? 'from-without-address' : 'no-from') };
  if (people.some((person) => !isSameAddress(person.address, from.address)))
    return { from: null, problem: problem('many-authors', { count: people.length }) };
  const raw = headerValues(parsed.headerLines, 'from');
  if (raw.length > 1) return { from: null, problem: problem('many-froms', { count: raw.length }) };
  if (raw[0] !== undefined && !isWritten(from.address, raw[0])) return { from: null, problem: problem('other-from') };
  return { from, problem: null };
}

function isWritten(address: string, raw: string): boolean {
  const written = raw.toLowerCase();
  const angles = [...written.matchAll(/<([^<>]{1,400})>/g)].map((match) => (match[1] ?? '').trim());
  const place = angles.at(-1) ?? written;
  return [address.toLowerCase(), inAscii(address)].some((form) => (angles.length > 0 ? place === form : place.includes(form)));
}

/** Parsers show `xn--` domains in their own letters. */
function inAscii(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`.toLowerCase();
}
