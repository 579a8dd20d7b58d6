import type { InstalledUpdate } from '../case/reading.ts';
import type { Knowledge } from './knowledge.ts';

/** The newest update of a list, the day that says so, and whether that is the day it was installed (else the day it came out). */
export type NewestUpdate = { readonly kb: string; readonly date: string; readonly isInstallDate: boolean };

/**
 * The newest installed system update (one that a table knows; tools and language parts only where there is nothing else) by the list's dates, else by the tables' dates; null where neither knows a date. On the same day the
 * machine's own cumulative update comes first, then any cumulative one. Defender's daily definitions say nothing of the system.
 */
export function newestUpdate(installed: readonly InstalledUpdate[], base: string | null, knowledge: Knowledge): NewestUpdate | null {
  const dated = installed
    .filter(({ kb }) => !defenderUpdates.has(kb))
    .map(({ kb, date }) => ({ kb, listed: date, out: releaseDate(kb, knowledge) }));
  const known = dated.filter((update) => update.out !== null);
  const listed = (known.length > 0 ? known : dated).filter((update) => update.listed !== null);
  const pool = listed.length > 0 ? listed : known;
  const day = (update: (typeof pool)[number]): string => (listed.length > 0 ? update.listed : update.out) ?? '';
  const weight = (kb: string): number => {
    const rows = knowledge.builds.ofKb(kb);
    return rows.some((row) => row.base === base) ? 2 : rows.length > 0 ? 1 : 0;
  };
  const best = pool.sort(
    (one, other) =>
      compare(day(other), day(one)) ||
      weight(other.kb) - weight(one.kb) ||
      compare(other.out ?? '', one.out ?? '') ||
      number(other.kb) - number(one.kb),
  )[0];
  return best === undefined ? null : { kb: best.kb, date: day(best), isInstallDate: listed.length > 0 };
}

/** The day an update came out, from any table that knows it. */
export function releaseDate(kb: string, { builds, ssu, supersedence }: Knowledge): string | null {
  return builds.ofKb(kb)[0]?.date ?? ssu.ofKb(kb)[0]?.date ?? (supersedence.ofKb(kb)?.date || null);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function number(kb: string): number {
  return Number(kb.slice(2));
}

/** KB2267602 is the Defender definitions, KB4052623 the Defender platform, KB890830 the removal tool: renewed apart from the system. */
const defenderUpdates = new Set(['KB2267602', 'KB4052623', 'KB890830']);
