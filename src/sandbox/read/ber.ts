/** Values in Basic Encoding Rules (ITU-T X.690), as far as signed mail needs them. */
export type Value = { readonly tag: number; readonly content: Buffer /** Where the next value begins. */; readonly end: number };

/** Values inside values; signed mail has about eight. */
const depthMax = 24;

/** The value that begins at this place, or null where none that can be read does. */
export function valueAt(bytes: Buffer, at: number, depth = 0): Value | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  // Tags of more than one byte and lengths of more than four have no place in a mail.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > depthMax) return null;
  if (first === 0x80) return openEnded(bytes, at, depth);
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + lengthBytes;
  if (lengthBytes > 4 || start > bytes.length) return null;
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes);
  return start + length > bytes.length ? null : { tag, content: bytes.subarray(start, start + length), end: start + length };
}

/** 8.1.3.6: a value whose length is not told ends with two zero bytes. */
function openEnded(bytes: Buffer, at: number, depth: number): Value | null {
  let next = at + 2;
  while (bytes[next] !== 0 || bytes[next + 1] !== 0) {
    const inner = valueAt(bytes, next, depth + 1);
    if (inner === null) return null;
    next = inner.end;
  }
  return { tag: bytes.readUInt8(at), content: bytes.subarray(at + 2, next), end: next + 2 };
}

/** The values inside a value, up to the first that cannot be read. */
export function valuesIn({ content }: Value): readonly Value[] {
  const values: Value[] = [];
  for (let at = 0; at < content.length; ) {
    const value = valueAt(content, at);
    if (value === null) break;
    values.push(value);
    at = value.end;
  }
  return values;
}

const [octets, octetsInPieces] = [0x04, 0x24];

/** The bytes of an octet string, which may come in pieces; null where it is none. */
export function octetsOf(value: Value, depth = 0): Buffer | null {
  if (value.tag === octets) return value.content;
  if (value.tag !== octetsInPieces || depth > depthMax) return null;
  const pieces = valuesIn(value).map((piece) => octetsOf(piece, depth + 1));
  return pieces.includes(null) ? null : Buffer.concat(pieces.filter((piece) => piece !== null));
}
