// Network addresses. A version of four small numbers looks like one: what stands around decides.
const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';

export const addresses: readonly RegExp[] = [
  new RegExp(`(?<![\\w.~-])(?<address>(?:${octet}\\.){3}${octet})(?![\\w~]|\\.\\d|-\\d)`, 'dg'),
  /(?<![\w:.%-])(?<address>[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?::(?:\d{1,3}\.){3}\d{1,3})?)(?![\w:])/dgi,
  /(?<![\w:-])(?<address>(?:[0-9a-f]{2}-){5}[0-9a-f]{2}|(?:[0-9a-f]{2}:){5}[0-9a-f]{2})(?![\w:-])/dgi,
];

/** Whether such a word is a network address that tells something. `before` and `after` are what stands around it. */
export function isTellingAddress(word: string, before: string, after: string): boolean {
  if (/^[\d.]+$/.test(word)) return word.split('.').length === 4 && isTellingIpv4(word, before, after);
  if (/^(?:[0-9a-f]{2}[-:]){5}[0-9a-f]{2}$/i.test(word)) return !/^(?:00[-:]){5}|^(?:ff[-:]){5}/i.test(word);
  return isTellingIpv6(word);
}

/** RFC 1918, RFC 6598, link-local. */
const inner = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.)/;
/** No host's: this net, loopback, multicast, masks. */
const nobodys = /^(?:0\.|127\.|22[4-9]\.|23\d\.|24\d\.|25\d\.)/;
const saysVersion =
  /(?:\bv|ver(?:s[a-zãó]{2,5}|\.)?|版本|バージョン|верси\p{L}{1,2}|revision|release|build|firmware|driver)\W{0,12}$|\d{4},$| [-–] $|(?<![\\/])\\$/iu;

/** An address of a customer's own net. */
export function isInnerAddress(word: string): boolean {
  return inner.test(word);
}

function isTellingIpv4(word: string, before: string, after: string): boolean {
  if (nobodys.test(word) || saysVersion.test(before) || /^:[a-z]/i.test(after)) return false;
  return inner.test(word) || !word.endsWith('.0');
}

/** RFC 4291: eight groups, or fewer around one `::`. Loopback, unspecified and multicast are nobody's; `Add::Dad` is no address. */
function isTellingIpv6(word: string): boolean {
  const halves = word.split('::');
  const groups = word.split(':').filter((group) => group !== '');
  if (halves.length > 2 || !/\d/.test(word) || groups.length < 2) return false;
  if (halves.length === 1 ? groups.length !== 8 && !(groups.length === 7 && word.includes('.')) : groups.length > 7) return false;
  return !/^ff0/i.test(word) && !/^:|:$/.test(halves.length === 1 ? word : '');
}
