import { problem } from '../../case/said/problems.ts';
import { fieldsOf } from './header-block.ts';
import type { MailParts } from './parse.ts';

export type HeadAndBody = { readonly head: Buffer; readonly body: Buffer };

/** Looked at for the line that divides the parts. */
const searchedBytes = 64 * 1024;

/** What may be read instead of a mail whose parts cannot be told apart as it says, so that nothing was found in it. */
export function rescued({ head, body }: HeadAndBody, { text, html, attachments }: MailParts): HeadAndBody | null {
  const isSilent = text.trim() === '' && (html ?? '').trim() === '' && attachments.length === 0;
  const fields = fieldsOf(head);
  const type = fields.find(({ key }) => key === 'content-type')?.bytes.toString('latin1') ?? '';
  if (!isSilent || !/^content-type:\s*multipart\//i.test(type) || body.toString('latin1', 0, searchedBytes).trim() === '') return null;
  const encoding = fields.find(({ key }) => key === 'content-transfer-encoding')?.bytes.toString('latin1') ?? '';
  // RFC 2045 6.4 forbids it; some gateways do it.
  if (/:\s*base64/i.test(encoding)) return { head: withFields(head, [type]), body: Buffer.from(body.toString('latin1'), 'base64') };
  const boundary = dividerOf(body);
  const instead = boundary === null ? 'Content-Type: text/plain' : `Content-Type: multipart/mixed; boundary="${boundary}"`;
  return boundary !== null && boundary === boundaryIn(type) ? null : { head: withFields(head, [instead]), body };
}

export function rescuedParts(parts: MailParts): MailParts {
  return { ...parts, problems: [...parts.problems, problem('rescued')] };
}

function boundaryIn(type: string): string | undefined {
  const [, quoted, bare] = /boundary\s*=\s*(?:"([^"]*)"|([^;\s]*))/i.exec(type) ?? [];
  return quoted ?? bare;
}

/** A line of its own that begins with two dashes and stands there twice, or closes (RFC 2046 5.1.1). */
function dividerOf(body: Buffer): string | null {
  const lines = body.toString('latin1', 0, searchedBytes).split(/\r?\n/);
  const dividers = lines.filter((line) => /^--[0-9A-Za-z'()+_,./:=? -]{1,70}$/.test(line)).map((line) => line.slice(2).trimEnd());
  return dividers.find((one, place) => dividers.indexOf(one) !== place || dividers.includes(`${one}--`)) ?? null;
}

/** The head with these fields in the place of those that tell how the body is built. */
function withFields(head: Buffer, instead: readonly string[]): Buffer {
  const kept = fieldsOf(head).filter(({ key }) => !key.startsWith('content-'));
  const lines = [...kept.map(({ bytes }) => bytes), ...instead.map((field) => Buffer.from(field, 'latin1'))];
  return Buffer.concat([...lines.flatMap((line) => [line, Buffer.from('\r\n')]), Buffer.from('\r\n')]);
}
