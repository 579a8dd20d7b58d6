/** An Authentication-Results value by the grammar of RFC 8601 2.2: whose words they are, and what they say. */

export type Result = { readonly method: string; readonly verdict: string; readonly says: ReadonlyMap<string, string> };
export type Results = {
  /** The authserv-id, or null where the first statement is already a result (Exchange Online names itself nowhere). */
  readonly by: string | null;
  readonly results: readonly Result[];
};

/** Characters and statements of one value that are read: no boundary writes more. */
const valueMax = 10_000;
const statementsMax = 100;

/** Null where a quote or a comment does not end: what follows could be anybody's words. */
export function readResults(value: string): Results | null {
  const statements = statementsIn(value.slice(0, valueMax));
  if (statements === null) return null;
  const [first = [], ...rest] = statements.slice(0, statementsMax);
  const isUnnamed = first[0]?.includes('=') === true;
  return {
    by: isUnnamed ? null : (first[0] ?? '').toLowerCase(),
    results: (isUnnamed ? [first, ...rest] : rest).flatMap(resultOf),
  };
}

function resultOf([claim = '', ...rest]: readonly string[]): readonly Result[] {
  const [method, verdict] = pair(claim);
  if (verdict === '') return [];
  // `dkim/1=pass`: the method's version is of no use to anybody.
  return [{ method: method.split('/', 1)[0] ?? '', verdict: verdict.toLowerCase(), says: new Map(rest.map(pair)) }];
}

function pair(word: string): readonly [string, string] {
  const at = word.indexOf('=');
  return at < 0 ? [word.toLowerCase(), ''] : [word.slice(0, at).toLowerCase(), word.slice(at + 1)];
}

/** Words between semicolons; a quoted string is part of its word whatever it holds, a comment is a blank. */
function statementsIn(value: string): readonly (readonly string[])[] | null {
  const statements: string[][] = [[]];
  let word = '';
  const endWord = (): void => {
    if (word !== '') statements.at(-1)?.push(word);
    word = '';
  };
  for (let at = 0; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === '(' || character === '"') {
      const end = character === '(' ? commentEnd(value, at) : quoteEnd(value, at);
      if (end === null) return null;
      if (character === '"') word += value.slice(at + 1, end).replace(/\\(.)/gs, '$1');
      else if (!isBeforeOrAfterEquals(value, end, word)) endWord();
      at = end;
    } else if (character === ';') {
      endWord();
      statements.push([]);
    } else if (!/\s/.test(character)) word += character;
    else if (!isBeforeOrAfterEquals(value, at, word)) endWord();
  }
  endWord();
  return statements;
}

/** `dkim = pass` is one claim. */
function isBeforeOrAfterEquals(value: string, at: number, word: string): boolean {
  return word.endsWith('=') || (word !== '' && /^.\s{0,20}=/s.test(value.slice(at, at + 22)));
}

function quoteEnd(value: string, start: number): number | null {
  for (let at = start + 1; at < value.length; at += 1) {
    if (value.charAt(at) === '"') return at;
    if (value.charAt(at) === '\\') at += 1;
  }
  return null;
}

function commentEnd(value: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return at;
    if (character === '\\') at += 1;
  }
  return null;
}
