/** How Notes heads a quoted mail: the sender and the date on lines of their own, then the recipients under bare keys. */
import { bareHeaderKind } from './header-block.ts';

/** Written lines that the block takes at most. */
const blockMax = 12;

const sender =
  /^\s{0,12}(?:[^<>]{1,60}<[^\s<>]{1,80}@[^\s<>]{1,120}>|[\p{L}\d .-]{2,40}(?:\/[\p{L}\d .-]{1,40}){1,5}(?:@\w{1,40})?)\s{0,8}$/u;
const date = /^\s{0,12}\d{1,4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,4}日?(?:\s.{0,12}\d{1,2}:\d{2}.{0,12})\s{0,8}$/;

export function startsNotesBlock(lines: readonly string[], at: number): boolean {
  if (!sender.test((lines[at] ?? '').slice(0, 300))) return false;
  const below = lines.slice(at + 1, at + 1 + blockMax * 2).filter((line) => line.trim() !== '');
  if (!date.test(below[0] ?? '')) return false;
  const kinds = below.slice(1, blockMax).map((line) => bareHeaderKind(line));
  return kinds.includes('to') && kinds.includes('subject');
}
