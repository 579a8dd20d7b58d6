import type { FactName, FactValue } from '../case/reading.ts';

/** What kind of value a fact has: the engine joins, compares and shows it by this. */
export type FactKind = 'build' | 'version' | 'text' | 'flag' | 'whole' | 'decimal' | 'texts' | 'updates' | 'operations';

/** Every fact a rule may name. A name that is not here is a typing mistake, and `knowledge check` says so. */
export const factCatalogue: Readonly<Record<FactName, FactKind>> = {
  'os.build': 'build',
  'os.name': 'text',
  'os.edition': 'text',
  'os.architecture': 'text',
  'os.language': 'text',
  'os.release': 'text',
  'os.behindMonths': 'decimal',
  'os.behindReleases': 'whole',
  'updates.installed': 'updates',
  'updates.newest': 'text',
  'updates.failed': 'updates',
  'updates.pending': 'texts',
  'servicingStack.version': 'version',
  'servicingStack.required': 'text',
  'wsus.url': 'text',
  'wu.clientVersion': 'version',
  'wu.accessDisabled': 'flag',
  'wu.policies': 'texts',
  'restart.pending': 'flag',
  'disk.freeMB': 'whole',
  'upgrade.target': 'text',
  'upgrade.phase': 'text',
  'upgrade.operation': 'text',
  'upgrade.error': 'text',
  'upgrade.blockers': 'texts',
  operations: 'operations',
  corruptComponents: 'texts',
  'corruption.detected': 'whole',
  'corruption.repaired': 'whole',
  'clock.utcOffset': 'whole',
  'statement.builds': 'texts',
  'statement.updates': 'texts',
  'statement.codes': 'texts',
  'statement.releases': 'texts',
};

export const catalogueNames: readonly FactName[] = Object.keys(factCatalogue).filter(isFactName);

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(factCatalogue, name);
}

/** A fact's value as one word for `about` and for a rule's text; lists are joined. */
export function valueText(value: FactValue): string {
  if (typeof value !== 'object') return String(value);
  return value.map((item) => (typeof item === 'string' ? item : 'kb' in item ? item.kb : (item.code ?? item.outcome))).join(', ');
}
