/** The header block of a mail as bytes: where it ends and which fields it has (RFC 5322 2.2). */
export type Field = {
  /** Lower case. */ readonly key: string /** The whole field as it came, folded, without its last line break. */;
  readonly bytes: Buffer;
};

const newline = 0x0a;

/** Where the header block ends: the offset of the first byte of the body, after the empty line. */
export function headerEnd(mail: Buffer): number {
  let start = 0;
  while (start < mail.length) {
    const at = mail.indexOf(newline, start);
    if (at < 0) return mail.length;
    const isEmpty = at === start || (at === start + 1 && mail[start] === 0x0d);
    if (isEmpty) return at + 1;
    start = at + 1;
  }
  return mail.length;
}

/** The fields of a header block, folded lines kept together. A line without a colon is a field with an empty key. */
export function fieldsOf(block: Buffer): readonly Field[] {
  const fields: Field[] = [];
  let start = 0;
  while (start < block.length) {
    let end = lineEnd(block, start);
    while (isFold(block[end])) end = lineEnd(block, end);
    const bytes = withoutBreak(block.subarray(start, end));
    if (bytes.length > 0) fields.push({ key: keyOf(bytes), bytes });
    start = end;
  }
  return fields;
}

function lineEnd(block: Buffer, from: number): number {
  const at = block.indexOf(newline, from);
  return at < 0 ? block.length : at + 1;
}

function isFold(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

function withoutBreak(line: Buffer): Buffer {
  let end = line.length;
  while (end > 0 && (line[end - 1] === newline || line[end - 1] === 0x0d)) end -= 1;
  return line.subarray(0, end);
}

/** RFC 5322 has no field name this long; a longer "name" is a line that happens to hold a colon. */
const keyLengthMax = 128;

function keyOf(bytes: Buffer): string {
  const colon = bytes.subarray(0, keyLengthMax).indexOf(0x3a);
  return colon < 0 ? '' : bytes.toString('latin1', 0, colon).trim().toLowerCase();
}
