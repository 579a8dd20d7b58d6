import type { FieldsData } from '@kenjiuno/msgreader';
import { fieldsOf, headerEnd } from './header-block.ts';
import { headersOnly } from './header-repair.ts';

type Person = { readonly name: string; readonly address: string };

/** The header block of a mail saved by Outlook: the one it travelled with, and what the message itself says where that is silent. */
export function headOf(fields: FieldsData): Buffer {
  const travelled = Buffer.from(fields.headers ?? '', 'utf8');
  const block = travelled.subarray(0, headerEnd(travelled));
  const known = new Set(fieldsOf(block).map(({ key }) => key));
  const own = ownFields(fields).filter(([key]) => !known.has(key.toLowerCase()));
  const lines = own.map(([key, value]) => `${key}: ${value}\r\n`).join('');
  return headersOnly(Buffer.concat([Buffer.from(lines, 'utf8'), block]));
}

/** More people than any support mail has. */
const peopleMax = 500;

function ownFields(fields: FieldsData): readonly (readonly [string, string])[] {
  const sender = {
    name: fields.senderName ?? '',
    address: firstAddress([fields.senderSmtpAddress, fields.sentRepresentingSmtpAddress, fields.senderEmail, fields.creatorSMTPAddress]),
  };
  const recipients = (fields.recipients ?? []).slice(0, peopleMax);
  const written = (wanted: 'to' | 'cc'): string =>
    recipients
      .filter(({ recipType }) => (recipType ?? 'to') === wanted)
      .map(({ name = '', smtpAddress, email }) => writtenAs({ name, address: firstAddress([smtpAddress, email]) }))
      .filter((one) => one !== '')
      .join(', ');
  const all: readonly (readonly [string, string])[] = [
    ['From', writtenAs(sender)],
    ['To', written('to')],
    ['Cc', written('cc')],
    ['Subject', encoded(fields.subject ?? '')],
    ['Date', fields.clientSubmitTime ?? fields.messageDeliveryTime ?? ''],
    ['Message-ID', /^<[!-;=?-~]{1,900}>$/.test(fields.messageId ?? '') ? (fields.messageId ?? '') : ''],
  ];
  return all.filter(([, value]) => value !== '' && !/[\r\n]/.test(value));
}

/** Inside an Exchange organisation people have addresses of another kind (`/O=…/CN=…`), to which nobody outside can write. */
function firstAddress(candidates: readonly (string | undefined)[]): string {
  return candidates.find((one) => one !== undefined && /^[^\s@<>()",;:]{1,64}@[^\s@<>()",;:]{1,255}$/.test(one)) ?? '';
}

function writtenAs({ name, address }: Person): string {
  if (address === '') return '';
  const bare = name.replace(/^'(.*)'$/, '$1');
  return bare === '' || bare === address ? `<${address}>` : `${encoded(bare)} <${address}>`;
}

function encoded(text: string): string {
  return text === '' ? '' : `=?utf-8?B?${Buffer.from(text.toWellFormed(), 'utf8').toString('base64')}?=`;
}
