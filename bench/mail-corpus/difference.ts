import type { Message } from '../../src/case/message.ts';
import type { Expected } from './expected.ts';

export type Difference = {
  readonly field: 'subject' | 'from' | 'count' | 'name' | 'bytes';
  readonly expected: string;
  readonly came: string;
};

/** Where the product sees another mail than the other parser did. */
export function differences(expected: Expected, message: Message): readonly Difference[] {
  const found: Difference[] = [];
  const hold = (field: Difference['field'], wanted: string | null, came: string): void => {
    if (wanted !== null && plain(wanted) !== plain(came)) found.push({ field, expected: wanted, came });
  };
  hold('subject', expected.subject, message.subject);
  hold('from', expected.from, message.from?.address ?? message.problems.join('; '));
  const names = (all: readonly { readonly name: string | null }[]): string =>
    `${all.length}: ${all.map(({ name }) => name ?? '–').join(', ')}`;
  if (expected.attachments.length !== message.attachments.length) {
    found.push({ field: 'count', expected: names(expected.attachments), came: names(message.attachments) });
    return found;
  }
  for (const [place, wanted] of expected.attachments.entries()) {
    hold('name', wanted.name, message.attachments[place]?.name ?? '');
    hold('bytes', wanted.bytes === null ? null : String(wanted.bytes), String(message.attachments[place]?.bytes ?? ''));
  }
  return found;
}

/** Blanks, case and the marks that we take out on purpose are no difference. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '').toLowerCase();
}
