// Walks the binary XML of one event record: elements, attributes and text, templates filled with the record's values.
import { type Cursor, openCursor } from './cursor.ts';
import { type Value, valueText, xmlType } from './value.ts';

/** Hears the XML in its order. */
export type Listener = {
  readonly open: (name: string) => void;
  readonly attribute: (name: string, text: string) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
};
type Walk = { readonly chunk: Uint8Array; readonly listener: Listener; tokens: number };

/** A record holds some hundred tokens; templates that call themselves would hold endlessly many. */
const tokensMax = 5000;
const depthMax = 6;
const valuesMax = 1000;
const nameLengthMax = 200;

/** Tells `listener` what stands between two places of a chunk; false where it could not be read to its end. */
export function walkXml(chunk: Uint8Array, from: number, end: number, listener: Listener): boolean {
  const walk = { chunk, listener, tokens: tokensMax };
  return fragment(walk, openCursor(chunk, from, end), null, 0) && walk.tokens > 0;
}

/** `values` null: outside of a template, where elements carry no dependency number. */
function fragment(walk: Walk, cursor: Cursor, values: readonly Value[] | null, depth: number): boolean {
  let attribute: string | null = null;
  let words = '';
  const endAttribute = () => {
    if (attribute !== null) walk.listener.attribute(attribute, words);
    attribute = null;
  };
  const say = (text: string) => {
    if (attribute !== null) words += text;
    else if (text !== '') walk.listener.text(text);
  };
  while (!cursor.isOver() && walk.tokens-- > 0) {
    const token = cursor.byte();
    switch (token & 0xbf) {
      case 0x00:
        return !cursor.isBroken();
      case 0x01:
        cursor.skip(values === null ? 4 : 6);
        walk.listener.open(nameAt(walk.chunk, cursor));
        if ((token & 0x40) !== 0) cursor.skip(4);
        break;
      case 0x02:
        endAttribute();
        break;
      case 0x03:
      case 0x04:
        endAttribute();
        walk.listener.close();
        break;
      case 0x05:
        if (cursor.byte() !== 0x01) return false;
        say(cursor.text(cursor.word()));
        break;
      case 0x06:
        endAttribute();
        attribute = nameAt(walk.chunk, cursor);
        words = '';
        break;
      case 0x07:
        say(cursor.text(cursor.word()));
        break;
      case 0x08:
        say(String.fromCharCode(cursor.word()));
        break;
      case 0x09:
        say(entities[nameAt(walk.chunk, cursor)] ?? '');
        break;
      case 0x0c:
        if (depth >= depthMax || !template(walk, cursor, depth)) return false;
        break;
      case 0x0d:
      case 0x0e: {
        const value = values?.[cursor.word()];
        cursor.skip(1);
        if (value?.type === xmlType) {
          if (depth >= depthMax) return false;
          fragment(walk, openCursor(walk.chunk, value.at, value.at + value.size), null, depth + 1);
        } else if (value !== undefined) say(valueText(walk.chunk, value));
        break;
      }
      case 0x0f:
        cursor.skip(3);
        break;
      default:
        // Processing instructions and what no event log holds.
        return false;
    }
  }
  return !cursor.isBroken();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A template stands where it is used first in its chunk; later uses point back to it. Its values follow. */
function template(walk: Walk, cursor: Cursor, depth: number): boolean {
  cursor.skip(5);
  const at = cursor.long();
  const head = openCursor(walk.chunk, at, walk.chunk.length);
  head.skip(20);
  const size = head.long();
  const from = head.at();
  if (head.isBroken() || from + size > walk.chunk.length) return false;
  if (at === cursor.at()) cursor.jump(from + size);
  const values = valuesAt(cursor);
  return values !== null && fragment(walk, openCursor(walk.chunk, from, from + size), values, depth + 1);
}

function valuesAt(cursor: Cursor): readonly Value[] | null {
  const count = cursor.long();
  if (count > valuesMax) return null;
  const kinds = Array.from({ length: count }, () => {
    const size = cursor.word();
    const type = cursor.byte();
    cursor.skip(1);
    return { size, type };
  });
  const values = kinds.map(({ size, type }) => {
    const at = cursor.at();
    cursor.skip(size);
    return { at, size, type };
  });
  return cursor.isBroken() ? null : values;
}

/** Names too stand where they are used first. */
function nameAt(chunk: Uint8Array, cursor: Cursor): string {
  const at = cursor.long();
  const isHere = at === cursor.at();
  const name = openCursor(chunk, at, chunk.length);
  name.skip(6);
  const length = name.word();
  if (isHere) cursor.skip(8 + (length + 1) * 2);
  return length > nameLengthMax ? '' : name.text(length);
}
