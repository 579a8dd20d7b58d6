/** In charge of the judgement: what the readings and people's words say of each machine, held against the knowledge. Pure and deterministic. */
import type { Diagnosis, Fact, Finding } from '../case/diagnosis.ts';
import type { Reading, Statement } from '../case/reading.ts';
import { limit } from '../case/said/limits.ts';
import { dropRepeatedAsks } from './asks.ts';
import { untied } from './clock.ts';
import { judge } from './judge.ts';
import type { Knowledge } from './knowledge.ts';
import { tellApart } from './machines/machines.ts';
import { pastOf } from './past.ts';
import { look, type Scene } from './scene.ts';
import { artifactOf, type Source, sourcesOf } from './source.ts';

export type CaseEvidence = {
  readonly readings: readonly Reading[];
  readonly statements: readonly Statement[];
  /** The diagnosis before, or null: tells "the same as last time". */
  readonly previous: Diagnosis | null;
  /** The day to judge on (ISO), or null: the newest day of the machine's logs. */
  readonly at: string | null;
  readonly soakDays: number;
  /** Link template; `{kb}` stands for the digits. */
  readonly kbLink: string;
};

/** Byte for byte the same for the same evidence in any order. */
export function diagnose(evidence: CaseEvidence, knowledge: Knowledge): Diagnosis {
  const sources = sourcesOf(evidence.readings, evidence.statements, knowledge);
  const { machines, of } = tellApart(sources, knowledge.builds);
  const scenes = [...machines.keys(), null]
    .map((machine) => ({ machine, own: sources.filter((source) => of(source) === machine) }))
    .filter(({ machine, own }) => machine !== null || own.some((source) => !source.isStatement) || machines.length === 0)
    .map(({ machine, own }) => {
      const day = { day: evidence.at?.slice(0, 10) ?? dayOf(own) ?? dayOf(sources), soakDays: evidence.soakDays };
      const name = machine === null ? null : (machines[machine]?.name ?? null);
      return look(own, machine, day, pastOf(evidence.previous, evidence.statements.length > 0, name), knowledge);
    });
  const loose = new Set(scenes.flatMap((scene) => untied(scene.sources)));
  const judged = scenes.flatMap((scene) => judge(scene, { knowledge, kbLink: evidence.kbLink }));
  const sorted = judged.sort((one, other) => place(one.finding) - place(other.finding) || one.rule.place - other.rule.place);
  return {
    knowledge: knowledge.version,
    machines,
    artifacts: sources.map((source) => artifactOf(source, of(source), loose.has(source) ? [limit('untied-clock')] : [])),
    facts: scenes.flatMap(factsIn),
    errors: scenes.flatMap((scene) => scene.errors),
    findings: dropRepeatedAsks(sorted.map(({ finding }) => finding)),
  };
}

/** What was found comes before what is lacking; the order of the rules decides the rest, and machines stay in theirs. */
function place(finding: Finding): number {
  return finding.verdict === 'found' ? 0 : 1;
}

function factsIn(scene: Scene): readonly Fact[] {
  return scene.facts.all;
}

/** The newest day of the logs; where none has a time, of what people wrote. */
function dayOf(sources: readonly Source[]): string | null {
  const days = (isStatement: boolean): readonly string[] =>
    sources.filter((source) => source.isStatement === isStatement).flatMap(({ reading }) => isoDay(reading.to));
  return [...days(false)].sort().at(-1) ?? [...days(true)].sort().at(-1) ?? null;
}

function isoDay(time: string | null): readonly string[] {
  const day = time?.slice(0, 10) ?? '';
  return /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? [day] : [];
}
