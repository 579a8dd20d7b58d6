import { domainToASCII } from 'node:url';

/** An address that can be judged: one @, and nothing that a mail program would read otherwise than we do. */
const usable = /^[^\s@"(),:;<>[\\\]]{1,200}@([^\s@"(),:;<>[\\\]/]{1,253})$/u;
const ascii = /^[\x21-\x7e]+$/;

/**
 * The domain of an address, in lower case, or null where the address cannot be used. A domain with letters outside ASCII
 * is kept as written: mapped to ASCII, a full-width or Kelvin-sign look-alike would become the customer's own.
 */
export function domainOf(address: string): string | null {
  const domain = usable.exec(address)?.[1];
  if (domain === undefined) return null;
  const bare = domain.endsWith('.') ? domain.slice(0, -1) : domain;
  if (bare === '' || bare.startsWith('.') || bare.includes('..')) return null;
  return ascii.test(bare) ? bare.toLowerCase() : bare;
}

/** Is this domain that one, or below it? `known` is the desk's own word, so its international form is trusted. */
export function isDomainWithin(domain: string, known: string): boolean {
  const base = known
    .toLowerCase()
    .replace(/^[@.]{1,2}/, '')
    .replace(/\.$/, '');
  if (base === '') return false;
  return isWithin(domain, base) || (ascii.test(domain) && isWithin(domain, domainToASCII(base)));
}

function isWithin(domain: string, base: string): boolean {
  return base !== '' && (domain === base || domain.endsWith(`.${base}`));
}

/** Two addresses are the same person's: case does not tell ASCII ones apart, and nothing else is forgiven. */
export function isSameAddress(one: string, other: string): boolean {
  if (one === other) return one !== '';
  return ascii.test(one) && ascii.test(other) && one.toLowerCase() === other.toLowerCase();
}

/** The address in lower case with its domain in ASCII: parsers show `xn--` domains in their own letters. */
export function asciiAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return address.toLowerCase();
  const domain = address.slice(at + 1);
  return `${address.slice(0, at)}@${domainToASCII(domain) || domain}`.toLowerCase();
}
