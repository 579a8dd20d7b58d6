import type { Evidence } from '../case/diagnosis.ts';
import type { Derived } from './derive.ts';
import type { Knowledge } from './knowledge.ts';
import { baseOf, buildOf, compareVersions, hasRevision } from './version.ts';

/** An update that somebody wrote is installed, and that the machine's own list or build does not show. */
export type MissedUpdate = { readonly kb: string; readonly said: readonly Evidence[] };

/** Nothing is said where the machine shows neither a list nor an exact build: there is nothing to hold the words against. */
export function missedUpdates(derived: Derived, knowledge: Knowledge): readonly MissedUpdate[] {
  const lines = derived.facts.preferred.get('statement.updates')?.evidence ?? [];
  const told = lines.flatMap((line) => saidInstalled(line.text).map((kb) => ({ kb, line })));
  const byUpdate = [...Map.groupBy(told, ({ kb }) => kb)].sort(([one], [other]) => (one < other ? -1 : 1));
  return byUpdate
    .filter(([kb]) => isMissed(kb, derived, knowledge))
    .map(([kb, saying]) => ({ kb, said: saying.map(({ line }) => line).slice(0, linesMax) }));
}

/** The updates that a sentence claims are installed; a part of it that denies, asks or plans claims nothing. */
export function saidInstalled(text: string): readonly string[] {
  const parts = text.split(/[。；;！!\n]|[.?？](?=\s|$)|[,，]\s?(?=但|可是|but\b)/i);
  const claims = parts.filter((part) => isDone.test(part) && !isOpen.test(part));
  return [...new Set(claims.flatMap((part) => [...part.matchAll(/\bKB\s?(\d{6,7})\b/gi)].map(([, digits = '']) => `KB${digits}`)))];
}

const isDone =
  /已经?(?:成功)?(?:安装|装|打)|(?:安装|装|打)(?:上|好|完)?了|安装(?:成功|完成|完毕)|\b(?:is|are|was|were|been|have|has|already|successfully) installed\b/i;
const isOpen =
  /未|没|无法|不能|失败|报错|不上|卸载|是否|吗|需要|准备|打算|如果|之后再|\b(?:not|never|cannot|can't|isn't|wasn't|fail(?:s|ed|ure)?|error|uninstalled|if|whether|should|must|will|before|until|unless)\b|n't\b/i;

function isMissed(kb: string, derived: Derived, { builds, supersedence }: Knowledge): boolean {
  const installed = new Set(derived.installed.map((update) => update.kb));
  if (installed.has(kb) || supersedence.supersededBy(kb).some((other) => installed.has(other))) return false;
  const os = derived.facts.preferred.get('os.build');
  const build = os?.claim === 'exact' && hasRevision(String(os.value)) ? buildOf(String(os.value)) : null;
  const ofFamily = build === null ? [] : builds.ofKb(kb).filter((row) => builds.areKin(row.base, baseOf(build)));
  // Cumulative: a machine at that build or a newer one has it, whatever its list still names.
  if (build !== null && ofFamily.some((row) => compareVersions(row.build.replace(row.base, baseOf(build)), build) <= 0)) return false;
  return ofFamily.length > 0 || installed.size > 0;
}

/** Enough of what was written for an engineer to see it. */
const linesMax = 3;
