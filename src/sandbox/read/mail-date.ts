const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322 3.3 and the older zones of RFC 822; the day's name and comments may be missing or wrong. */
const shape = /(\d{1,2})[ -]+([a-z]{3})[a-z]*[ -]+(\d{2,4})[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([+-]\d{4}|[a-z]{1,5})?/i;
const zones: Readonly<Record<string, string>> = {
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
};

/** The Date header as RFC 3339 with the writer's own offset, or null where it cannot be read. */
export function mailDate(value: string): string | null {
  const found = shape.exec(value.slice(0, 200).replace(/\s+/g, ' '));
  const iso = found === null ? isoOf(value) : fromParts(found);
  return iso !== null && Number.isFinite(Date.parse(iso)) ? iso : null;
}

/** Some programs write RFC 3339 itself. */
function isoOf(value: string): string | null {
  return /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})/.exec(value.slice(0, 200))?.[0] ?? null;
}

function fromParts([, day = '', month = '', year = '', hour = '', minute = '', second = '00', zone = '']: RegExpExecArray): string | null {
  const number = months.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return null;
  const offset = zones[zone.toUpperCase()] ?? (/^[+-]/.test(zone) ? zone : '+0000');
  // RFC 5322 4.3: two digits from 00 to 49 are of this century; -0000 says "no zone known", which RFC 3339 writes the same way.
  const fullYear = year.length === 4 ? year : String(Number(year) + (year.length === 2 && Number(year) < 50 ? 2000 : 1900));
  const date = `${fullYear}-${two(number)}-${two(Number(day))}`;
  return `${date}T${two(Number(hour))}:${minute}:${second === '60' ? '59' : second}${offset.slice(0, 3)}:${offset.slice(3)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
