import { readTable } from './tsv.ts';

/** What a vendor's page says of a code: `condition` is the log text that selects this cause, empty for the general one. */
export type Mitigation = {
  readonly code: string;
  readonly condition: string;
  readonly cause: string;
  readonly mitigation: string;
  readonly source: string;
};
export type Mitigations = {
  readonly all: readonly Mitigation[];
  readonly ofCode: (code: string) => readonly Mitigation[];
};

/** Reads windows-error-mitigations.tsv: shown by `explain`; rules say the same in words for a letter. */
export function readMitigations(file: string, text: string): Mitigations {
  const rows = readTable(file, text, ['code', 'condition', 'cause', 'mitigation', 'source']);
  return { all: rows, ofCode: (code) => rows.filter((row) => row.code.toLowerCase().startsWith(code.toLowerCase())) };
}
