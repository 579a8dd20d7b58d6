/** Dates for people: `2023-05-08 19:07` in the time zone asked for. */

/** A Date or an RFC 3339 text; what is neither is shown as it came. `zone`: IANA name (UTC); `style`: `day`, `time` or both (`minute`). */
export function dateText(value: unknown, named: { readonly zone?: unknown; readonly style?: unknown }): string {
  if (value === null) return '';
  const date = value instanceof Date ? value : new Date(String(value));
  if (Number.isNaN(date.getTime())) return String(value);
  const zone = typeof named.zone === 'string' ? named.zone : 'UTC';
  const parts = new Map(
    formatIn(zone)
      .formatToParts(date)
      .map(({ type, value: part }) => [type, part]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const day = `${get('year')}-${get('month')}-${get('day')}`;
  const time = `${get('hour')}:${get('minute')}`;
  if (named.style === 'day') return day;
  return named.style === 'time' ? time : `${day} ${time}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const two = '2-digit';
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
}
