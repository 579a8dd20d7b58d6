/** In charge of asking the rules: each rule of the knowledge against one machine's scene, specific ones before the catch-alls. */
import type { Finding } from '../case/diagnosis.ts';
import { Fault } from '../case/fault.ts';
import type { FactName } from '../case/reading.ts';
import type { CelValues, Condition } from './condition.ts';
import { findingOf, type Ground, lackingOf } from './finding.ts';
import { type Judged, withoutOutranked } from './outrank.ts';
import type { Rule } from './rule.ts';
import { factNamed, type Scene } from './scene.ts';
import { celOperation, celValues, record } from './scene-values.ts';
import type { Matter } from './values.ts';
import { buildOf, hasRevision } from './version.ts';

/** The findings worth keeping on one machine, outranked ones left out, in the order of the rules. */
export function judge(scene: Scene, ground: Ground): readonly Judged[] {
  const judged: Judged[] = [];
  for (const rule of ground.knowledge.rules) {
    const explained = judged.filter(({ finding }) => finding.verdict === 'found').flatMap(({ finding }) => finding.about);
    judged.push(...judgeRule(rule, scene, ground, [...new Set(explained)].sort()).map((finding) => ({ rule, finding })));
  }
  return withoutOutranked(judged);
}

/** What one rule says: nothing (absent), what it found, or what is lacking. */
export function judgeRule(rule: Rule, scene: Scene, ground: Ground, explained: readonly string[] = []): readonly Finding[] {
  const missing = rule.needs.filter((name) => !isKnown(scene, name));
  if (missing.length > 0)
    return scene.hasTrouble || missing.every((name) => isHalfKnown(scene, name)) ? lackingOf(rule, scene, ground, missing) : [];
  const values = celValues(rule, scene, explained);
  const holding = mattersOf(rule, scene).filter((matter) => holds(rule, rule.when, { ...values, ...matterValues(rule, matter) }));
  return findingOf(rule, scene, ground, holding, (action, matter) => holds(rule, action, { ...values, ...matterValues(rule, matter) }));
}

/** A build without its revision is as good as not known: it names no release. */
function isKnown(scene: Scene, name: FactName): boolean {
  const fact = factNamed(scene, name);
  if (fact === undefined) return false;
  const build = name === 'os.build' ? buildOf(String(fact.value)) : null;
  return build === null || hasRevision(build);
}

/** The family is known and its revision is not: one short command tells it, so that is worth asking for even where nothing went wrong. */
function isHalfKnown(scene: Scene, name: FactName): boolean {
  return name === 'os.build' && !scene.isHealthy && buildOf(String(factNamed(scene, name)?.value ?? '')) !== null;
}

function mattersOf(rule: Rule, scene: Scene): readonly Matter[] {
  if (rule.each === 'operation') return scene.operations.map((operation) => ({ operation, disagreement: null }));
  if (rule.each === 'disagreement') return scene.disagreements.map((disagreement) => ({ operation: null, disagreement }));
  return [{ operation: null, disagreement: null }];
}

function matterValues(rule: Rule, { operation, disagreement }: Matter): CelValues {
  if (rule.each === 'operation' && operation !== null) return { operation: celOperation(operation) };
  return rule.each === 'disagreement' && disagreement !== null ? { disagreement: record({ kind: disagreement.kind }) } : {};
}

function holds(rule: Rule, condition: Condition, values: CelValues): boolean {
  try {
    return condition(values);
  } catch (cause) {
    throw new Fault('knowledge-invalid', `${rule.file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
