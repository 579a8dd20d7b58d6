/** In charge of the reasons for which we read a mail of a public test suite unlike its authors: the tables of docs/agreement.md. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a bench says, and whether it must not pass. */
export type Told = { readonly said: string; readonly hasFailed: boolean };

/** By case, in the spelling of the bench: the last cell of the row that names it. */
export async function readReasons(): Promise<ReadonlyMap<string, string>> {
  const page = await readFile(join(import.meta.dirname, '../docs/agreement.md'), 'utf8');
  return reasonsOf(page);
}

export function reasonsOf(page: string): ReadonlyMap<string, string> {
  const rows = page.split('\n').filter((line) => /^\| `/.test(line));
  const reasons = rows.flatMap((row) => {
    const cells = row.split('|').map((cell) => cell.trim());
    const why = cells.at(-2) ?? '';
    return [...(cells[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, why] as const);
  });
  return new Map(reasons);
}

/** Each difference with its reason. One without a reason fails, and so does a reason for what is the same by now. */
export function hold(differing: ReadonlyMap<string, string>, alike: readonly string[], reasons: ReadonlyMap<string, string>): Told {
  const lines = [...differing].map(
    ([name, difference]) => `${difference}\n    why: ${reasons.get(name) ?? 'NO REASON in docs/agreement.md'}`,
  );
  const stale = alike.filter((name) => reasons.has(name));
  const lacking = [...differing.keys()].filter((name) => !reasons.has(name));
  const last = `${differing.size} unlike, ${lacking.length} of them without a reason; ${stale.length} reasons for what is the same by now`;
  const said = [...lines, ...stale.map((name) => `the same by now, but docs/agreement.md has a reason: ${name}`), last].join('\n');
  return { said, hasFailed: lacking.length + stale.length > 0 };
}
