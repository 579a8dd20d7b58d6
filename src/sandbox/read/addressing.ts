import type { AddressObject, EmailAddress, Headers } from 'mailparser';
import type { Person } from '../../case/message.ts';
import type { ParsedMail } from '../../mail/parsed.ts';
import { fieldsOf } from './header-block.ts';
import { mailDate } from './mail-date.ts';

type Addressing = Pick<ParsedMail, 'subject' | 'from' | 'to' | 'cc' | 'replyTo' | 'date' | 'messageId' | 'inReplyTo' | 'references'>;

/** Who wrote to whom, about what and when, and which mails it answers. */
export function addressing(headers: Headers, head: Buffer): Addressing {
  const dateField = fieldsOf(head).find(({ key }) => key === 'date');
  return {
    subject: oneLine(textOf(headers, 'subject') ?? ''),
    from: peopleOf(headers, 'from'),
    to: peopleOf(headers, 'to'),
    cc: peopleOf(headers, 'cc'),
    replyTo: peopleOf(headers, 'reply-to'),
    date: dateField === undefined ? null : mailDate(dateField.bytes.toString('utf8').slice('date:'.length)),
    messageId: textOf(headers, 'message-id'),
    inReplyTo: textOf(headers, 'in-reply-to'),
    references: textsOf(headers, 'references').slice(-referencesMax),
  };
}

/** The newest ones say what is answered; RFC 5322 sets no limit, threads of this length exist only in attacks. */
const referencesMax = 200;
/** More people than any support mail has. */
const peopleMax = 500;

function oneLine(text: string): string {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return lines.join(' ').trim();
}

function textOf(headers: Headers, key: string): string | null {
  return textsOf(headers, key)[0] ?? null;
}

function textsOf(headers: Headers, key: string): readonly string[] {
  const value = headers.get(key);
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function peopleOf(headers: Headers, key: string): readonly Person[] {
  const value = headers.get(key);
  const objects = Array.isArray(value) ? value : [value];
  return objects
    .filter(isAddressObject)
    .flatMap((object) => object.value)
    .flatMap(members)
    .slice(0, peopleMax);
}

function isAddressObject(value: unknown): value is AddressObject {
  return typeof value === 'object' && value !== null && 'value' in value && Array.isArray(value.value);
}

function members(entry: EmailAddress): readonly Person[] {
  if (entry.group !== undefined) return entry.group.flatMap(members);
  if (entry.address === undefined || entry.address === '') return [];
  return [{ address: entry.address, name: entry.name }];
}
