/** A table that can be brought up to date by a file: its columns, what makes a row one and the same, and what its cells look like. */
export type TableShape = {
  readonly name: string;
  /** Below the knowledge folder. */
  readonly path: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** How the rows stand, by the first column of the key: 17763.917 comes before 17763.2090 as a build, and after it as text. */
  readonly order: 'build' | 'text';
  readonly cells: Readonly<Record<string, { readonly pattern: RegExp; readonly expected: string }>>;
};

const kb = { pattern: /^KB\d{6,7}$/, expected: 'an update like KB5025229' };
const day = { pattern: /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, expected: 'a date like 2023-04-11' };
const source = { pattern: /\S/, expected: 'where the row is from' };

/** The tables that Microsoft's monthly releases change; the others change with the program. */
export const tableShapes: readonly TableShape[] = [
  {
    name: 'builds',
    path: 'tables/windows-builds.tsv',
    columns: ['build', 'kb', 'release_date', 'kind', 'product', 'source'],
    key: ['build', 'kb'],
    order: 'build',
    cells: {
      build: { pattern: /^\d{4,5}\.\d{1,5}$/, expected: 'a build like 17763.4252' },
      kb,
      release_date: day,
      kind: { pattern: /^(?:B|preview|out-of-band|unflagged|rtm)$/, expected: 'B, preview, out-of-band, unflagged or rtm' },
      product: { pattern: /\S/, expected: 'a product name' },
      source,
    },
  },
  {
    name: 'supersedence',
    path: 'tables/windows-kb-supersedence.tsv',
    columns: ['kb', 'date_posted', 'builds', 'products', 'supersedes', 'cve_rows', 'source'],
    key: ['kb'],
    order: 'text',
    cells: {
      kb,
      date_posted: day,
      supersedes: { pattern: /^(?:KB\d{6,7}(?:[;,] ?KB\d{6,7})*)?$/, expected: 'updates like KB5023702; KB5022840, or nothing' },
      source,
    },
  },
  {
    name: 'ssu',
    path: 'tables/windows-ssu.tsv',
    columns: ['os_build', 'release_date', 'ssu_kb', 'product', 'arch', 'source'],
    key: ['os_build', 'ssu_kb', 'product'],
    order: 'build',
    cells: { os_build: { pattern: /^\d{4,5}$/, expected: 'a build number like 17763' }, release_date: day, ssu_kb: kb, source },
  },
];
