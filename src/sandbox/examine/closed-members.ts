/** What of an archive stays closed, in words. `knowledge/rules/archive` seeks these sentences: a letter asks for what they name. */

/** `called`: "The ZIP". `names`: the encrypted ones; `all`: how many members there are. */
export function encryptedSentence(called: string, names: readonly string[], all: number): string {
  const what =
    names.length === all
      ? `${called} is encrypted and cannot be read`
      : `${called} is encrypted and cannot be read in part: ${names.length} of ${all} members are encrypted`;
  return `${what}${names.length === 0 ? '' : ` (${namesOf(names)})`}: ask for it without a password.`;
}

export function methodSentence(names: readonly string[]): string {
  return `Packed by a method that is not read here (${namesOf(names)}): ask for an ordinary ZIP.`;
}

export function damageSentence(called: string, why: string, isRead = false): string {
  return `${called} is damaged or incomplete and ${isRead ? 'could be read only so far' : 'cannot be opened'} (${why.slice(0, 200)}): ask for it again.`;
}

export function memorySentence(called: string): string {
  return `${called} needs more memory to be unpacked than is given here: ask for an ordinary ZIP.`;
}

export function partSentence(called: string): string {
  return `${called} is one part of several and cannot be read without the others: ask for all parts, or for one ZIP.`;
}

/** Names in one sentence. */
const namedMax = 5;

function namesOf(members: readonly string[]): string {
  const names = members.slice(0, namedMax).map((name) => name.slice(0, 80));
  return members.length > namedMax ? `${names.join(', ')} and ${members.length - namedMax} more` : names.join(', ');
}
