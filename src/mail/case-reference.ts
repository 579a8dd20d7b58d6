import type { CaseReference } from '../case/message.ts';
import type { Finder } from './patterns.ts';
import type { SubjectParts } from './subject.ts';

export type PlacesToLook = {
  readonly newText: string;
  readonly attachmentNames: readonly string[];
  readonly quotedText: string;
  readonly nested: readonly { readonly subject: string; readonly text: string }[];
};

/**
 * Which case a mail names. The first place that names any number decides: subject, new words, file names, quoted words,
 * mails inside the mail. Two numbers in that place disagree: `others` holds the further ones.
 */
export function referTo(subject: SubjectParts, places: PlacesToLook, findNumbers: Finder, findTokens: Finder): CaseReference {
  const { priority, customer, title, stage, token } = subject;
  const found = firstPlace(subject.numbers, places, findNumbers);
  return {
    number: found?.numbers[0] ?? null,
    priority,
    customer,
    title,
    stage,
    token: token ?? findTokens(places.newText).at(-1)?.text ?? null,
    foundIn: found?.place ?? null,
    others: found?.numbers.slice(1) ?? [],
  };
}

type Found = { readonly place: 'subject' | 'body' | 'attachment'; readonly numbers: readonly string[] };

function firstPlace(inSubject: readonly string[], places: PlacesToLook, findNumbers: Finder): Found | null {
  if (inSubject.length > 0) return { place: 'subject', numbers: inSubject };
  const look = (place: Found['place'], texts: readonly string[]): Found | null => {
    const numbers = [...new Set(texts.flatMap((text) => findNumbers(text).map((hit) => hit.text)))];
    return numbers.length > 0 ? { place, numbers } : null;
  };
  return (
    look('body', [places.newText]) ??
    look('attachment', places.attachmentNames) ??
    look('body', [places.quotedText]) ??
    look(
      'attachment',
      places.nested.map((mail) => mail.subject),
    ) ??
    look(
      'attachment',
      places.nested.map((mail) => mail.text),
    )
  );
}
