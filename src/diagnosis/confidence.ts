import type { Confidence } from '../case/diagnosis.ts';
import type { FactName } from '../case/reading.ts';
import { isFactName } from './catalogue.ts';
import type { Rule } from './rule.ts';
import { factNamed, type Scene } from './scene.ts';

/** The rule's own confidence, and never high where a fact it stands on was not read exactly: a build taken from a list of updates may be too low. */
export function confidenceOf(rule: Pick<Rule, 'confidence' | 'evidence'>, scene: Scene): Confidence {
  if (rule.confidence !== 'high') return rule.confidence;
  return rule.evidence.some((source) => isInexact(source, scene)) ? 'medium' : 'high';
}

function isInexact(source: string, scene: Scene): boolean {
  const name = source.startsWith('fact:') ? source.slice('fact:'.length) : '';
  if (!isFactName(name) || derivedByNature.has(name)) return false;
  const claim = factNamed(scene, name)?.claim;
  return claim !== undefined && claim !== 'exact';
}

/** What only the tables or a person's words can say: the author of the rule has weighed that. */
const derivedByNature: ReadonlySet<FactName> = new Set<FactName>([
  'os.behindMonths',
  'os.behindReleases',
  'updates.newest',
  'servicingStack.required',
  'statement.builds',
  'statement.updates',
  'statement.codes',
  'statement.releases',
]);
