/** A line without the marks that a mail puts before quoted words: `> > text` → `text`. setupapi's own `>>>  [` is none. */
export function unquoted(text: string): string {
  return text.charCodeAt(0) === greaterThan ? text.replace(/^(?:>(?!>>) ?){1,5}/, '') : text;
}

const greaterThan = 62;
