import { repairBlock } from './header-repair.ts';

/**
 * Gives a part of the mail the name and the encoding that its header block means once it is repaired as the mail's own is. The bytes of
 * the mail are not touched: what is attached keeps its sha256. mailparser (pinned) has no setting for this: the part is asked twice.
 */
export function repairPart(part: object, declared: string | null): void {
  const block: unknown = Reflect.get(Object(Reflect.get(part, 'headers')), 'headers');
  if (!Buffer.isBuffer(block) || !needsRepair(block)) return;
  const twin = twinOf(part, repairBlock(block, declared));
  for (const field of ['filename', 'encoding']) Reflect.set(part, field, Reflect.get(twin, field));
}

/** Raw letters, encoded words and coded parameters may be wrong; so may an encoding with more words behind it, or a `;` be forgotten. */
function needsRepair(block: Buffer): boolean {
  if (block.some((byte) => byte >= 0x80) || block.includes('=?') || block.includes('*')) return true;
  const text = block.toString('latin1');
  return /encoding:[^\n]*;/i.test(text) || /content-(?:type|disposition):\s{0,8}[\w.+/-]{1,140}\s{1,8}[a-z-]{1,40}\s{0,2}=/i.test(text);
}

/** The same part of the same mail, with other headers. */
function twinOf(part: object, block: Buffer): object {
  const twin: unknown = Reflect.construct(part.constructor, [Reflect.get(part, 'parentNode'), Reflect.get(part, 'config')]);
  if (typeof twin !== 'object' || twin === null) throw new Error('expected a part of mailsplit, as the pinned version makes them');
  for (const [name, values] of [
    ['addHeaderChunk', [block]],
    ['parseHeaders', []],
  ] as const) {
    const method: unknown = Reflect.get(twin, name);
    if (typeof method === 'function') Reflect.apply(method, twin, values);
  }
  return twin;
}
