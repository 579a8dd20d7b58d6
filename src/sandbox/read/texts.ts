import type { MailParser } from 'mailparser';

export type Texts = { readonly text: string; readonly html: string | null; readonly reportText: string | null };

type Part = {
  readonly type: 'text/plain' | 'text/html' | 'message/delivery-status';
  readonly content: string;
  readonly isAlternative: boolean;
};

/**
 * The words of a parsed mail. Where plain parts and HTML parts stand one after the other (and are not two versions of the same words),
 * all of them become HTML, in order: a gateway's plain disclaimer must not hide the letter beside it.
 */
export function textsOf(parser: MailParser): Texts {
  const parts: Part[] = [];
  collect(Reflect.get(parser, 'tree'), false, parts);
  const plain = parts.filter((part) => part.type === 'text/plain');
  const html = parts.filter((part) => part.type === 'text/html');
  const report = parts.filter((part) => part.type === 'message/delivery-status');
  const reportText = report.length === 0 ? null : join(report);
  if (html.length === 0) return { text: join(plain), html: null, reportText };
  const isSideBySide =
    plain.some((part) => part.content.trim() !== '') && html.some((part) => !part.isAlternative && part.content.trim() !== '');
  if (!isSideBySide) return { text: join(plain), html: join(html), reportText };
  const words = parts.filter((part) => part.type === 'text/html' || (part.type === 'text/plain' && !part.isAlternative));
  return { text: '', html: words.map(asHtml).join('<br>\n'), reportText };
}

function join(parts: readonly Part[]): string {
  return parts.map((part) => part.content).join('\n');
}

function asHtml(part: Part): string {
  if (part.type === 'text/html') return part.content;
  const escaped = part.content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<div>${escaped.replaceAll('\n', '<br>\n')}</div>`;
}

function collect(node: unknown, isAlternative: boolean, parts: Part[]): void {
  if (typeof node !== 'object' || node === null) return;
  const type: unknown = Reflect.get(node, 'contentType');
  const content: unknown = Reflect.get(node, 'textContent');
  if (isTextType(type) && typeof content === 'string') parts.push({ type, content, isAlternative });
  const children: unknown = Reflect.get(node, 'children');
  if (!Array.isArray(children)) return;
  for (const child of children) collect(child, isAlternative || type === 'multipart/alternative', parts);
}

function isTextType(type: unknown): type is Part['type'] {
  return type === 'text/plain' || type === 'text/html' || type === 'message/delivery-status';
}
