import { decodeText } from './charset.ts';

/** RFC 2231: a parameter in pieces (`filename*0*=`), with a charset before its first quote, each byte as `%XX`. */
const piece = /;\s*(filename|name)\*(?:(\d{1,2})(\*)?)?\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/gi;

type Piece = { readonly place: number; readonly isCoded: boolean; readonly value: string };

/** A file name and its folds; longer ones are left as they are. */
const fieldLengthMax = 16 * 1024;

/** A field whose coded file name a parser would read wrong (no charset, a wrong or unknown one, a `%` that codes nothing): coded rightly. */
export function withPlainNames(field: string): string {
  if (!field.includes('*') || field.length > fieldLengthMax) return field;
  return ['filename', 'name'].reduce((text, name) => recoded(text.replace(/\r?\n(?=[ \t])/g, ''), name) ?? text, field);
}

/** Null where nothing is wrong. */
function recoded(field: string, name: string): string | null {
  const found = [...field.matchAll(piece)].filter((match) => match[1]?.toLowerCase() === name);
  const pieces = found
    .map(
      ([, , place, star, value = '']): Piece => ({
        place: Number(place ?? 0),
        isCoded: place === undefined || star !== undefined,
        value: bare(value),
      }),
    )
    .sort((one, other) => one.place - other.place);
  const [first] = pieces;
  if (first === undefined || !first.isCoded) return null;
  const labelled = /^([^']{0,60})'[^']{0,60}'/.exec(first.value);
  const values = pieces.map(({ value, isCoded }, place) => ({
    isCoded,
    value: place === 0 ? value.slice(labelled?.[0].length ?? 0) : value,
  }));
  const bytes = Buffer.concat(values.map(({ value, isCoded }) => (isCoded ? unescaped(value) : Buffer.from(value, 'utf8'))));
  const label = labelled?.[1] ?? null;
  if (label !== null && isRight(bytes, label) && values.every(({ value, isCoded }) => !isCoded || !/%(?![0-9a-f]{2})/i.test(value)))
    return null;
  const others = field.replace(piece, (match, which: string) => (which.toLowerCase() === name ? '' : match));
  return `${others}; ${name}*=utf-8''${escaped(decodeText(bytes, label).text)}`;
}

function bare(value: string): string {
  const trimmed = value.trim();
  return trimmed.startsWith('"') ? trimmed.slice(1, -1).replace(/\\(.)/g, '$1') : trimmed;
}

function unescaped(value: string): Buffer {
  const pieces = value
    .split(/(%[0-9a-f]{2})/i)
    .map((one, place) => (place % 2 === 1 ? Buffer.from(one.slice(1), 'hex') : Buffer.from(one, 'utf8')));
  return Buffer.concat(pieces);
}

function isRight(bytes: Buffer, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function escaped(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
