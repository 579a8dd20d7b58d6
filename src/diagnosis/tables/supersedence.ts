import { readTable } from './tsv.ts';

export type Superseding = { readonly kb: string; readonly date: string; readonly products: string; readonly supersedes: readonly string[] };
export type Supersedence = { readonly ofKb: (kb: string) => Superseding | null; readonly supersededBy: (kb: string) => readonly string[] };

/** Reads windows-kb-supersedence.tsv (security updates only). */
export function readSupersedence(file: string, text: string): Supersedence {
  const rows = readTable(file, text, ['kb', 'date_posted', 'products', 'supersedes']).map(
    (row): Superseding => ({ kb: row.kb, date: row.date_posted, products: row.products, supersedes: row.supersedes.match(/KB\d+/g) ?? [] }),
  );
  const kbs = new Map(rows.map((row) => [row.kb, row]));
  return {
    ofKb: (kb) => kbs.get(kb) ?? null,
    supersededBy: (kb) => rows.filter((row) => row.supersedes.includes(kb)).map((row) => row.kb),
  };
}
