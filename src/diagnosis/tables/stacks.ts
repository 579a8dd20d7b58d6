import { baseOf, buildOf } from '../version.ts';
import { readTable } from './tsv.ts';

/** A stand-alone servicing stack update (SSU) of a family. */
export type Stack = { readonly base: string; readonly kb: string; readonly date: string; readonly product: string };
/** What one update, or a whole family, needs before it installs. `builds` are cumulative updates; one of `kbs`, or the version, is enough. */
export type Prerequisite = {
  readonly bases: readonly string[];
  readonly builds: readonly string[];
  readonly kbs: readonly string[];
  readonly version: string | null;
  readonly isCombined: boolean;
  readonly source: string;
};
export type Stacks = {
  /** A family's stand-alone SSUs, oldest first. */
  readonly ofBase: (base: string) => readonly Stack[];
  readonly prerequisites: (base: string) => readonly Prerequisite[];
  readonly ofKb: (kb: string) => readonly Stack[];
};

/** Reads windows-ssu.tsv and windows-ssu-prerequisites.tsv. */
export function readStacks(table: { file: string; text: string }, prerequisites: { file: string; text: string }): Stacks {
  const stacks = readTable(table.file, table.text, ['os_build', 'release_date', 'ssu_kb', 'product'])
    .map((row): Stack => ({ base: row.os_build, kb: row.ssu_kb, date: row.release_date, product: row.product }))
    .sort((one, other) => (one.date + one.kb < other.date + other.kb ? -1 : 1));
  const needs = readTable(prerequisites.file, prerequisites.text, ['lcu_or_scope', 'lcu_build', 'needs', 'kind', 'source']).map(
    (row): Prerequisite => {
      const named = row.lcu_build.match(/\d{5}(?:\.\d+)?/g) ?? [];
      return {
        bases: [...new Set(named.map(baseOf))],
        builds: row.lcu_build.includes('SSU') ? [] : named.filter((build) => build.includes('.')),
        kbs: row.kind === 'ssu-kb' ? (row.needs.match(/KB\d{6,7}/g) ?? []) : [],
        version: row.kind === 'ss-version' ? buildOf(/10\.0\.\d{5}\.\d+/.exec(row.needs)?.[0] ?? '') : null,
        isCombined: row.kind === 'combined',
        source: row.source,
      };
    },
  );
  return {
    ofBase: (base) => stacks.filter((stack) => stack.base === base),
    prerequisites: (base) => needs.filter((need) => need.bases.includes(base)),
    ofKb: (kb) => stacks.filter((stack) => stack.kb === kb),
  };
}
