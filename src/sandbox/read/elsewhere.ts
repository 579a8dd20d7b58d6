import type { AttachmentStream } from 'mailparser';
import { problem } from '../../case/said/problems.ts';

/** What a part says of content that did not come with this mail: it is neither fetched nor put together from other mails. */
export function elsewhere({ contentType, headers }: AttachmentStream): readonly string[] {
  const of = (name: string): string => parameter(headers.get('content-type'), name);
  // RFC 2046 5.2.2: a mail that the sender's program cut into several.
  if (contentType === 'message/partial') return [problem('partial', { number: of('number') || '?', total: of('total') || '?' })];
  // RFC 2046 5.2.3, RFC 2017: a file on a server, or somewhere in a mailbox.
  if (contentType !== 'message/external-body') return [];
  const place = [of('url'), [of('site'), of('directory'), of('name')].filter((one) => one !== '').join('/'), of('server')];
  return [problem('external', { place: place.find((one) => one !== '') ?? '?' })];
}

/** Longer ones name nothing that a person could follow. */
const parameterMax = 200;

function parameter(header: unknown, name: string): string {
  const all: unknown = typeof header === 'object' && header !== null ? Reflect.get(header, 'params') : undefined;
  const value: unknown = typeof all === 'object' && all !== null ? Reflect.get(all, name) : undefined;
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, parameterMax) : '';
}
