/** U+2400: what a reader sees where the mail carried a NUL, which PostgreSQL takes neither in text nor in jsonb. */
const nulSign = '\u2400';

/** A string as PostgreSQL takes it: NUL is marked, and a half surrogate pair (jsonb refuses it) becomes U+FFFD. */
export function clean(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', nulSign) : whole;
}

/** A query parameter, cleaned: strings and arrays of strings; all else as it is. */
export function cleanParameter(value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(cleanParameter);
  return value;
}

/** JSON whose strings and keys PostgreSQL takes. */
export function cleanJson(value: unknown): string {
  return JSON.stringify(cleaned(value));
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [clean(key), cleaned(member)]));
}
