/** A text field of a form or query; what is missing or no text is the empty string. */
export function field(form: unknown, name: string): string {
  if (typeof form !== 'object' || form === null) return '';
  const value: unknown = Object.getOwnPropertyDescriptor(form, name)?.value;
  return typeof value === 'string' ? value : '';
}

/** A whole number in a path or form, or null. */
export function wholeNumber(form: unknown, name: string): number | null {
  const text = field(form, name);
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
