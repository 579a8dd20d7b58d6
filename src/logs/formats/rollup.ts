import type { Line, Observation } from '../../case/reading.ts';

/** Bases that newer builds share by an enablement package: their rollup's number is not the running build's (19041 serves 19042 to 19045). */
const sharedBases = new Set(['18362', '19041', '22621', '26100']);
const identity = /Package_for_RollupFix~[0-9a-f]{16}~\w{1,10}~~(\d{5})\.(\d{1,5})\.\d{1,3}\.\d{1,3}/;

/** The newest installed cumulative update by its package's name, which carries the build. */
export function openRollup() {
  let newest: { readonly base: string; readonly revision: number; readonly line: Line } | null = null;
  return {
    add: (text: string, line: Line): void => {
      const found = identity.exec(text);
      if (found === null || sharedBases.has(found[1] ?? '')) return;
      const revision = Number(found[2]);
      if (newest === null || revision > newest.revision) newest = { base: found[1] ?? '', revision, line };
    },
    observations: (): readonly Observation[] =>
      newest === null ? [] : [{ name: 'os.build', value: `${newest.base}.${newest.revision}`, claim: 'exact', lines: [newest.line] }],
  };
}
