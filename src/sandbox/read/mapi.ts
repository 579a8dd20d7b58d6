import { codePageText } from './code-page.ts';

export type MapiValue = { readonly bytes: Buffer; readonly isUnicode: boolean; readonly isText: boolean; readonly isObject: boolean };

/** Property types (MS-OXCDATA 2.11.1). */
const types = { object: 0x0d, text: 0x1e, unicode: 0x1f, binary: 0x102 } as const;
const fixedBytes = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);
const manyValues = 0x1000;
const firstNamed = 0x8000;

/** The properties of a TNEF attribute (MS-OXTNEF 2.1.3.4) that have one value, by identifier. A broken list gives those before the break. */
export function propertiesIn(list: Buffer): ReadonlyMap<number, MapiValue> {
  const found = new Map<number, MapiValue>();
  const cursor = openCursor(list);
  try {
    for (let left = cursor.number(4); left > 0; left -= 1) readProperty(cursor, found);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

function readProperty(cursor: Cursor, found: Map<number, MapiValue>): void {
  const type = cursor.number(2);
  const id = cursor.number(2);
  if (id >= firstNamed) passName(cursor);
  const kind = type & ~manyValues;
  const length = fixedBytes.get(kind);
  const isMany = (type & manyValues) !== 0;
  const count = isMany || length === undefined ? cursor.number(4) : 1;
  for (let value = 0; value < count; value += 1) {
    const bytes = cursor.padded(length ?? cursor.number(4));
    if (value === 0 && !isMany)
      found.set(id, {
        bytes,
        isUnicode: kind === types.unicode,
        isText: kind === types.text || kind === types.unicode,
        isObject: kind === types.object,
      });
  }
}

/** The set's GUID, then a number or a name. */
function passName(cursor: Cursor): void {
  cursor.padded(16);
  if (cursor.number(4) === 0) cursor.number(4);
  else cursor.padded(cursor.number(4));
}

export function bytesOf({ bytes }: MapiValue): Buffer {
  return bytes;
}

/** Null where it is no text. */
export function textOf(value: MapiValue | undefined, codePage: number | undefined): string | undefined {
  if (value?.isText !== true) return undefined;
  const text = value.isUnicode ? value.bytes.toString('utf16le') : codePageText(value.bytes, codePage);
  return text.replace(/\0.*$/s, '');
}

type Cursor = { readonly number: (bytes: 2 | 4) => number; readonly padded: (length: number) => Buffer };

/** Every step goes forward, and past the end it throws RangeError: no count that the bytes pretend can make it turn for long. */
function openCursor(list: Buffer): Cursor {
  let at = 0;
  return {
    number: (bytes) => {
      const value = list.readUIntLE(at, bytes);
      at += bytes;
      return value;
    },
    padded: (length) => {
      if (at + length > list.length) throw new RangeError('past the end');
      const bytes = list.subarray(at, at + length);
      at += length + ((4 - (length % 4)) % 4);
      return bytes;
    },
  };
}
