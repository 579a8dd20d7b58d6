import type { Derived } from './derive.ts';
import { baseIn } from './derive.ts';
import type { Knowledge } from './knowledge.ts';
import { baseOf, compareVersions, hasRevision } from './version.ts';

/** How the update of an operation stands to the machine, by the tables: it belongs to other systems, it is in already, or nothing speaks against it. */
export type Fit = 'unknown' | 'fits' | 'other-system' | 'already-there';

/** `KB…` is asked of the tables; anything else, and a machine whose family is not known, stays unknown. */
export function fitOf(id: string, derived: Derived, { builds, supersedence }: Knowledge): Fit {
  if (!/^KB\d{6,7}$/.test(id)) return 'unknown';
  const installed = new Set(derived.installed.map((update) => update.kb));
  if (installed.has(id) || supersedence.supersededBy(id).some((kb) => installed.has(kb))) return 'already-there';
  const base = baseIn(derived.facts);
  const rows = builds.ofKb(id);
  if (rows.length === 0 || base === null || builds.ofBase(base).length === 0) return 'unknown';
  if (!rows.some((row) => builds.areKin(row.base, base))) return 'other-system';
  const build = String(derived.facts.preferred.get('os.build')?.value ?? '').replace(/^10\.0\./, '');
  const isIn = hasRevision(build) && rows.some((row) => row.base === baseOf(build) && compareVersions(row.build, build) <= 0);
  return isIn ? 'already-there' : 'fits';
}
