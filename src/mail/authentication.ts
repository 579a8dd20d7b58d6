/** What our own boundary found out about the sender (RFC 8601); what any other host wrote there is not believed. */
import type { Authentication, Person } from '../case/message.ts';
import { proof } from '../case/said/proofs.ts';
import { vouchedFor } from './arc.ts';
import { type Result, readResults } from './authentication-results.ts';
import { domainOf, isDomainWithin } from './domain.ts';
import { headerValues } from './header.ts';
import type { HeaderLine, MailReading, ParsedMail } from './parsed.ts';

/** Exchange Online signs its results with no name, against RFC 8601 2.2; it renames those that came with the mail. */
const unnamed = 'exchange-online';

/**
 * The verdict on the From address: DMARC where there is one, else an aligned DKIM or SPF pass. The boundary writes above what came with the
 * mail: a pass counts only at the top of its own words, a fail wherever they stand. A forwarder we trust may vouch with its ARC seal.
 * `raw` is the mail before it was cleaned: a name with a NUL in it is not the boundary's, which looks for its own exact name to take it out.
 */
export function authenticationOf(raw: ParsedMail, reading: MailReading, from: Person | null): Authentication {
  const boundary = reading.authservId?.toLowerCase() ?? '';
  const lines = raw.headerLines.filter(isPlainlyNamed);
  if (boundary === '') return withoutBoundary(lines, from);
  const own = headerValues(lines, 'authentication-results').filter((value) => isOf(value, boundary));
  const [top] = own;
  if (top === undefined) return none(proof('no-results', { boundary }));
  const domain = from === null ? null : domainOf(from.address);
  if (domain === null) return none(proof('no-author'));
  const sealed = saysArcPass(top) ? sealedVerdict(lines, reading, domain) : null;
  if (sealed !== null) return sealed;
  const said = own.map((value) => judgeValue(value, domain, (claim) => proof('claim', { claim, boundary })));
  const failed = said.find((verdict) => verdict?.verdict === 'fail');
  return failed ?? said[0] ?? none(proof(readResults(top) === null ? 'garbled' : 'unproved', { boundary }));
}

/** A blank before the colon is the old grammar (RFC 5322 4.5.8): no boundary writes it, and not every one takes it for its own header. */
function isPlainlyNamed({ line }: HeaderLine): boolean {
  return /^[a-z-]{1,60}:/i.test(line);
}

/** Where no boundary is named, nobody's pass is believed; a fail at the very top is: who writes it there gets a person's look, no more. */
function withoutBoundary(lines: readonly HeaderLine[], from: Person | null): Authentication {
  const [top] = headerValues(lines, 'authentication-results');
  const domain = from === null ? null : domainOf(from.address);
  if (top === undefined || domain === null) return none(proof('no-boundary'));
  // The name is anybody's words, and this sentence is kept.
  const by = /^[a-z0-9.-]{1,255}/i.exec(readResults(top)?.by ?? '')?.[0] ?? 'Authentication-Results';
  const verdict = judgeValue(top, domain, (claim) => proof('claim', { claim, boundary: by }));
  return verdict?.verdict === 'fail' ? verdict : none(proof('no-boundary'));
}

function none(why: string): Authentication {
  return { verdict: 'none', why };
}

function isOf(value: string, boundary: string): boolean {
  const read = readResults(value);
  if (read !== null) return boundary === unnamed ? read.by === null : read.by === boundary;
  // A value that breaks the grammar further on still begins with its author's name.
  const first = value.split(/[\s;(]/, 1)[0]?.toLowerCase() ?? '';
  return boundary === unnamed ? first.includes('=') : first === boundary;
}

function saysArcPass(top: string): boolean {
  return readResults(top)?.results.some(({ method, verdict }) => method === 'arc' && verdict === 'pass') === true;
}

/** What a trusted forwarder proved before it changed the mail; null: nothing. */
function sealedVerdict(lines: readonly HeaderLine[], reading: MailReading, from: string): Authentication | null {
  const vouched = vouchedFor(lines, reading.sealers ?? []);
  if (vouched === null) return null;
  const verdict = judge(vouched.results, from, (claim) => proof('sealed', { claim, sealer: vouched.sealer }));
  return verdict?.verdict === 'pass' ? verdict : null;
}

type Sentence = (claim: string) => string;

/** What cannot be read proves nothing, and does not hide a failure that stands in it. */
function judgeValue(value: string, from: string, sentence: Sentence): Authentication | null {
  const read = readResults(value);
  if (read !== null) return judge(read.results, from, sentence);
  const failed = /\b(?:dmarc|spf|dkim|compauth)\s{0,4}=\s{0,4}fail\b/i.exec(value)?.[0];
  return failed === undefined ? null : { verdict: 'fail', why: sentence(failed) };
}

/** Null: the results neither prove nor disprove the author. */
function judge(results: readonly Result[], from: string, sentence: Sentence): Authentication | null {
  const said = (verdict: 'pass' | 'fail', { method, verdict: word }: Result): Authentication => ({
    verdict,
    why: sentence(`${method}=${word}`),
  });
  const dmarc = results.filter(({ method }) => method === 'dmarc');
  const refused = dmarc.find(isFail);
  if (refused !== undefined) return said('fail', refused);
  const proved = [...dmarc, ...results].find((result) => isProof(result, from));
  if (proved !== undefined) return said('pass', proved);
  const failed = results.find((result) => (methods.has(result.method) || result.method === verdictOfAll) && isFail(result));
  return failed === undefined ? null : said('fail', failed);
}

const methods = new Set(['dmarc', 'dkim', 'spf']);
/** Exchange Online's own sum of the others: its fail is what it says of a domain without DMARC that somebody else writes from. */
const verdictOfAll = 'compauth';

/** RFC 8601 2.7; `hardfail` is SPF's older word (RFC 5451). */
function isFail({ verdict }: Result): boolean {
  return verdict === 'fail' || verdict === 'hardfail';
}

/** A pass counts for the domain it speaks for, and for those above and below it (relaxed alignment, RFC 7489 3.1). */
function isProof(result: Result, from: string): boolean {
  const domain = result.verdict === 'pass' && methods.has(result.method) ? signedFor(result) : null;
  return domain !== null && (isDomainWithin(from, domain) || isDomainWithin(domain, from));
}

/** The domain a result speaks for. Gmail names the signer by `header.i` alone. */
function signedFor({ method, says }: Result): string | null {
  const property = method === 'dmarc' ? ['header.from'] : method === 'dkim' ? ['header.d', 'header.i'] : ['smtp.mailfrom'];
  const value = property.map((name) => says.get(name) ?? '').find((named) => named !== '') ?? '';
  return value === '' ? null : value.slice(value.lastIndexOf('@') + 1).toLowerCase();
}
