import type { AliasMap, Name } from '../case/alias.ts';
import type { Diagnosis } from '../case/diagnosis.ts';
import type { Person } from '../case/message.ts';
import { changeBy, inDiagnosis, textsOfDiagnosis } from './diagnosis.ts';
import { type Leaving, openRedaction, type Redaction } from './redaction.ts';

/** What people wrote in a case, as far as it may leave: the new words of each message, and the notes. Signatures and quoted words stay behind. */
export type CaseWords = {
  readonly title: string;
  readonly customer: string;
  readonly messages: readonly MessageWords[];
  readonly notes: readonly NoteWords[];
};
export type MessageWords = {
  readonly at: string;
  readonly from: Person | null;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly string[];
};
export type NoteWords = { readonly at: string; readonly kind: string; readonly by: Person; readonly text: string };

export type RedactedCase = { readonly words: CaseWords; readonly diagnosis: Diagnosis | null; readonly map: AliasMap };

/** A case's words and its diagnosis under the same aliases, and the map with those that were needed. */
export function redactCase(
  words: CaseWords,
  diagnosis: Diagnosis | null,
  known: Pick<Leaving, 'names' | 'keptHosts'>,
  map: AliasMap,
): RedactedCase {
  const written = [
    words.title,
    ...words.messages.flatMap(({ subject, text, attachments }) => [subject, text, ...attachments]),
    ...words.notes.map(({ text }) => text),
  ];
  const texts = [...written.map((text) => ({ text, by: 'person' as const })), ...(diagnosis === null ? [] : textsOfDiagnosis(diagnosis))];
  const redaction = openRedaction({ texts, keptHosts: known.keptHosts, names: [...known.names, ...namesOfWords(words)] }, map);
  return {
    words: inWords(words, redaction),
    diagnosis: diagnosis === null ? null : inDiagnosis(diagnosis, changeBy(redaction)),
    map: redaction.map,
  };
}

/** A person by name and by address; a name that is an address is known as one. */
export function namesOfPerson({ name, address }: Person): readonly Name[] {
  const own: readonly Name[] = name.trim() === '' || name.includes('@') ? [] : [{ kind: 'person', original: name.trim() }];
  return address.includes('@') ? [...own, { kind: 'mail', original: address }] : own;
}

function namesOfWords({ customer, messages, notes }: CaseWords): readonly Name[] {
  const people = [...messages.flatMap(({ from }) => from ?? []), ...notes.map(({ by }) => by)];
  return [...people.flatMap(namesOfPerson), { kind: 'organisation', original: customer }];
}

function inWords(words: CaseWords, redaction: Redaction): CaseWords {
  const { person } = changeBy(redaction);
  const who = ({ name, address }: Person): Person => ({
    name: redaction.redactName({ kind: 'person', original: name.trim() }),
    address: redaction.redactName({ kind: 'mail', original: address }),
  });
  return {
    title: person(words.title),
    customer: redaction.redactName({ kind: 'organisation', original: words.customer }),
    messages: words.messages.map((message) => ({
      at: message.at,
      from: message.from === null ? null : who(message.from),
      subject: person(message.subject),
      text: person(message.text),
      attachments: message.attachments.map(person),
    })),
    notes: words.notes.map((note) => ({ ...note, by: who(note.by), text: person(note.text) })),
  };
}
