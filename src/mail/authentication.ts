/** What our own boundary found out about the sender (RFC 8601); what any other host wrote there is not believed. */
import type { Authentication, Person } from '../case/message.ts';
import { domainOf, isDomainWithin } from './domain.ts';
import { headerValues } from './header.ts';
import type { MailReading, ParsedMail } from './parsed.ts';

type Result = { readonly method: string; readonly verdict: string; readonly domain: string | null };

/** The verdict on the From address: DMARC where there is one, else an aligned DKIM or SPF pass. */
export function authenticationOf(parsed: ParsedMail, reading: MailReading, from: Person | null): Authentication {
  const { authservId } = reading;
  if (authservId === undefined || authservId === '') return none('no authentication boundary is configured');
  const values = headerValues(parsed.headerLines, 'authentication-results').map(withoutComments);
  // The boundary writes above what came with the mail: the topmost of its own counts.
  const own = values.find((value) => isOf(value, authservId));
  if (own === undefined) return none(`no Authentication-Results of ${authservId}`);
  const domain = from === null ? null : domainOf(from.address);
  if (domain === null) return none('the mail has no usable From address');
  return judge(readResults(own), domain, authservId);
}

function judge(results: readonly Result[], from: string, authservId: string): Authentication {
  const said = (result: Result): string => `${result.method}=${result.verdict} according to ${authservId}`;
  const aligned = (result: Result): boolean =>
    result.domain !== null && (isDomainWithin(from, result.domain) || isDomainWithin(result.domain, from));
  const dmarc = results.find((result) => result.method === 'dmarc');
  if (dmarc?.verdict === 'fail') return { verdict: 'fail', why: said(dmarc) };
  if (dmarc?.verdict === 'pass' && (dmarc.domain === null || aligned(dmarc))) return { verdict: 'pass', why: said(dmarc) };
  const proof = results.find(
    (result) => (result.method === 'dkim' || result.method === 'spf') && result.verdict === 'pass' && aligned(result),
  );
  if (proof !== undefined) return { verdict: 'pass', why: said(proof) };
  const failed = results.find((result) => (result.method === 'spf' || result.method === 'dkim') && result.verdict === 'fail');
  if (failed !== undefined) return { verdict: 'fail', why: said(failed) };
  return none(`${authservId} neither proved nor disproved the sender`);
}

function none(why: string): Authentication {
  return { verdict: 'none', why };
}

/** Comments may hold anything, also what looks like a result (RFC 8601 2.2). */
function withoutComments(value: string): string {
  let depth = 0;
  let kept = '';
  for (const character of value) {
    if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if (depth === 0) kept += character;
  }
  return kept;
}

function isOf(value: string, authservId: string): boolean {
  const id = value.split(';', 1)[0]?.trim().split(/\s/, 1)[0] ?? '';
  return id.toLowerCase() === authservId.toLowerCase();
}

function readResults(value: string): readonly Result[] {
  return value
    .split(';')
    .slice(1)
    .flatMap((part) => {
      const found = /^\s{0,40}([a-z0-9-]{1,30})\s{0,4}=\s{0,4}([a-z]{1,20})/i.exec(part);
      if (found === null) return [];
      const method = (found[1] ?? '').toLowerCase();
      return [{ method, verdict: (found[2] ?? '').toLowerCase(), domain: signedFor(method, part) }];
    });
}

/** The domain a result speaks for. */
function signedFor(method: string, part: string): string | null {
  const property = method === 'dkim' ? 'header.d' : method === 'dmarc' ? 'header.from' : 'smtp.mailfrom';
  const at = part.toLowerCase().indexOf(`${property}=`);
  if (at < 0) return null;
  const value = /^[^\s;]{1,300}/.exec(part.slice(at + property.length + 1))?.[0]?.replaceAll('"', '') ?? '';
  return value === '' ? null : value.slice(value.lastIndexOf('@') + 1).toLowerCase();
}
