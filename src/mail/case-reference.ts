import type { CaseReference, NumberPlace } from '../case/message.ts';
import type { Finder } from './patterns.ts';
import type { SubjectParts } from './subject.ts';

export type PlacesToLook = {
  readonly newText: string;
  readonly attachmentNames: readonly string[];
  readonly quotedText: string;
  readonly nested: readonly { readonly subject: string; readonly text: string }[];
};
type Mention = CaseReference['mentions'][number];

/** More numbers than these are a list of cases. */
const mentionsMax = 30;
/** The public word for each place. */
const foundIn = { subject: 'subject', words: 'body', 'file-name': 'attachment', quoted: 'body', inside: 'attachment' } as const;

/**
 * Which case a mail names. The first place that names any number decides: subject, new words, file names, quoted words,
 * mails inside the mail. Two numbers in that place disagree: `others` holds the further ones. `mentions` are those of every place.
 */
export function referTo(subject: SubjectParts, places: PlacesToLook, findNumbers: Finder, findTokens: Finder): CaseReference {
  const { priority, customer, title, stage, token } = subject;
  const mentions = mentionsIn(subject.numbers, places, findNumbers);
  const first = mentions[0] ?? null;
  return {
    number: first?.number ?? null,
    priority,
    customer,
    title,
    stage,
    token: token ?? findTokens(places.newText).at(-1)?.text ?? null,
    foundIn: first === null ? null : foundIn[first.place],
    others: mentions.filter(({ place }) => place === first?.place).flatMap(({ number }) => (number === first?.number ? [] : [number])),
    mentions,
  };
}

/** In the order of the places. The words of mails inside are read only where nothing else names a number: they are long. */
function mentionsIn(inSubject: readonly string[], places: PlacesToLook, findNumbers: Finder): readonly Mention[] {
  const { newText, attachmentNames, quotedText, nested } = places;
  const found = [
    ...inSubject.map((number): Mention => ({ place: 'subject', number })),
    ...mentioned('words', [newText], findNumbers),
    ...mentioned('file-name', attachmentNames, findNumbers),
    ...mentioned('quoted', [quotedText], findNumbers),
    ...mentioned(
      'inside',
      nested.map((mail) => mail.subject),
      findNumbers,
    ),
  ];
  const texts = nested.map((mail) => mail.text);
  return (found.length > 0 ? found : mentioned('inside', texts, findNumbers)).slice(0, mentionsMax);
}

function mentioned(place: NumberPlace, texts: readonly string[], findNumbers: Finder): readonly Mention[] {
  const numbers = new Set(texts.flatMap((text) => findNumbers(text).map((hit) => hit.text)));
  return [...numbers].map((number) => ({ place, number }));
}
