/** What of an archive stays closed, in words. `knowledge/rules/archive` seeks these sentences: a letter asks for what they name. */
import { type Container, called } from '../../case/said/containers.ts';
import { limit } from '../../case/said/limits.ts';

/** `names`: the encrypted ones; `all`: how many members there are. */
export function encryptedSentence(container: Container, names: readonly string[], all: number): string {
  const closed = { container: called(container), names: namesOf(names) };
  if (names.length === 0) return limit('encrypted', closed);
  return names.length === all ? limit('encrypted-members', closed) : limit('encrypted-in-part', { ...closed, part: names.length, all });
}

export function methodSentence(names: readonly string[]): string {
  return limit('method', { names: namesOf(names) });
}

export function damageSentence(container: Container, why: string, isRead = false): string {
  return limit(isRead ? 'damaged-in-part' : 'damaged', { container: called(container), words: why.slice(0, 200) });
}

export function memorySentence(container: Container): string {
  return limit('memory', { container: called(container) });
}

export function partSentence(container: Container): string {
  return limit('part', { container: called(container) });
}

/** Names in one sentence. */
const namedMax = 5;

function namesOf(members: readonly string[]): string {
  const names = members.slice(0, namedMax).map((name) => name.slice(0, 80));
  return members.length > namedMax ? `${names.join(', ')} and ${members.length - namedMax} more` : names.join(', ');
}
