/** What forwarders found out before they changed the mail on its way (RFC 8617): believed of a sealer we trust, and of no other. */
import { type Result, readResults } from './authentication-results.ts';
import { headerValues } from './header.ts';
import type { HeaderLine } from './parsed.ts';

/** RFC 8617 4.2.1. */
const instancesMax = 50;

/**
 * The results of the earliest forwarder in an unbroken row of trusted sealers, counted from the last: each vouches for the one before. Whether
 * the chain of seals holds is the boundary's to say (`arc=pass`); without that, nothing here is worth anything.
 */
export function vouchedFor(
  lines: readonly HeaderLine[],
  sealers: readonly string[],
): { readonly sealer: string; readonly results: readonly Result[] } | null {
  const seals = byInstance(headerValues(lines, 'arc-seal'));
  const found = byInstance(headerValues(lines, 'arc-authentication-results'));
  const trusted = new Set(sealers.map((sealer) => sealer.toLowerCase()));
  let vouched: { readonly sealer: string; readonly results: readonly Result[] } | null = null;
  for (let instance = Math.max(0, ...seals.keys()); instance > 0; instance -= 1) {
    const sealer = sealerOf(seals.get(instance) ?? '');
    if (!trusted.has(sealer)) break;
    vouched = { sealer, results: readResults(found.get(instance) ?? '')?.results ?? [] };
  }
  return vouched;
}

/** `i=2; …` by its number; a number that stands twice breaks the chain and is left out. */
function byInstance(values: readonly string[]): ReadonlyMap<number, string> {
  const sets = new Map<number, string>();
  const twice = new Set<number>();
  for (const value of values) {
    const instance = Number(/(?:^|;)\s{0,20}i\s{0,4}=\s{0,4}(\d{1,2})\s{0,20}(?:;|$)/.exec(value)?.[1] ?? 0);
    if (sets.has(instance)) twice.add(instance);
    if (instance > 0 && instance <= instancesMax) sets.set(instance, value.replace(/^\s{0,20}i\s{0,4}=\s{0,4}\d{1,2}\s{0,20};/, ''));
  }
  for (const instance of twice) sets.delete(instance);
  return sets;
}

function sealerOf(seal: string): string {
  return (/(?:^|;)\s{0,20}d\s{0,4}=\s{0,4}([^\s;]{1,253})/.exec(seal)?.[1] ?? '').toLowerCase();
}
