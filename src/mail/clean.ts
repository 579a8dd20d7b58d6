/** The door: what no database, page or letter can hold is taken out of every string here, once. */

import type { Attachment, Person } from '../case/message.ts';
import { problem } from '../case/said/problems.ts';
import type { ParsedMail } from './parsed.ts';

/** Characters of a body that are read; the whole mail stays in the blob store. A body of prose never comes near it. */
export const bodyMax = 1_000_000;
/** RFC 5322 2.1.1: no header line is longer than this. */
export const subjectMax = 998;
/** People of one header, ids of one thread, nested mails, characters of a name: more is an attack or a list. */
const peopleMax = 500;
const referencesMax = 200;
const nestedMax = 50;
const nestedIdsMax = 10;
const nameMax = 500;

/** Half a surrogate pair: no UTF-8 exists for it. */
const loneSurrogate = /\p{Cs}/gu;
/** Marks that show nothing but hide or turn what stands beside them; of no use in a subject or an address. */
const invisible = /\u00ad|\u200b|\u200e|\u200f|[\u202a-\u202e]|\u2060|[\u2066-\u2069]|\ufeff/g;

/** The text without NUL, which PostgreSQL text cannot hold, and lone surrogates. */
export function clean(text: string): string {
  return text.replaceAll('\0', '').replace(loneSurrogate, '');
}

type LongText = 'long-body' | 'long-header' | 'long-file-name';

/** The parsed mail with every string cleaned and every list within its limit; what was taken away is said in `problems`. */
export function cleanMail(parsed: ParsedMail): ParsedMail {
  const said = new Set<string>();
  const tidy = (text: string, max = bodyMax, what: LongText = 'long-body'): string => {
    const tidied = clean(text);
    if (tidied.length !== text.length) said.add(problem('characters'));
    if (tidied.length > max) said.add(problem(what, { count: max }));
    return clean(tidied.slice(0, max));
  };
  const line = (text: string): string =>
    tidy(text, subjectMax, 'long-header')
      .replace(/[\r\n\t]+/g, ' ')
      .replace(invisible, '')
      .trim();
  const person = (one: Person): Person => ({ address: line(one.address), name: line(one.name) });
  const people = (all: readonly Person[]): readonly Person[] => all.slice(0, peopleMax).map(person);
  const body = (text: string): string => tidy(text).replace(/\r\n?/g, '\n');
  const fileName = (name: string): string => tidy(name, nameMax, 'long-file-name');
  const attachment = (one: Attachment): Attachment => ({
    ...one,
    name: fileName(one.name),
    type: line(one.type),
    within: one.within === null ? null : fileName(one.within),
  });
  const tidied: ParsedMail = {
    headerLines: parsed.headerLines.map(({ key, line: text }) => ({ key: key.toLowerCase(), line: tidy(text, bodyMax, 'long-header') })),
    subject: line(parsed.subject),
    from: people(parsed.from),
    to: people(parsed.to),
    cc: people(parsed.cc),
    replyTo: people(parsed.replyTo),
    date: parsed.date === null ? null : line(parsed.date),
    messageId: parsed.messageId === null ? null : line(parsed.messageId),
    inReplyTo: parsed.inReplyTo === null ? null : line(parsed.inReplyTo),
    references: parsed.references.slice(-referencesMax).map(line),
    text: body(parsed.text),
    html: parsed.html === null ? null : body(parsed.html),
    attachments: parsed.attachments.map(attachment),
    problems: parsed.problems.map((sentence) => tidy(sentence)),
    isCut: parsed.isCut,
    reportText: parsed.reportText === null ? null : body(parsed.reportText),
    nested: parsed.nested.slice(0, nestedMax).map((mail) => ({
      subject: line(mail.subject),
      text: body(mail.text),
      ids: (mail.ids ?? []).slice(0, nestedIdsMax).map(line),
    })),
  };
  return { ...tidied, problems: [...tidied.problems, ...said] };
}
