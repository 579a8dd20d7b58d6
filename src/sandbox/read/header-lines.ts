import type { HeaderLine } from '../../mail/parsed.ts';
import { fieldsOf } from './header-block.ts';

/** The fields of a repaired block as text, unfolded (RFC 5322 2.2.3). */
export function headerLinesOf(head: Buffer): readonly HeaderLine[] {
  return fieldsOf(head).map(({ key, bytes }) => ({ key, line: bytes.toString('utf8').replace(/\r?\n(?=[ \t])/g, '') }));
}
