import type { ErrorRecord, Evidence, Fact } from '../case/diagnosis.ts';
import type { Day, Derived } from './derive.ts';
import { derive } from './derive.ts';
import { type Disagreement, disagreementsOf } from './disagreements.ts';
import { gatherErrors } from './errors.ts';
import { factsOf, gatherFacts } from './facts.ts';
import type { Knowledge } from './knowledge.ts';
import { fitOf } from './operation-fit.ts';
import { gatherOperations, operationsFact, type SeenOperation } from './operations.ts';
import type { Past } from './past.ts';
import { recoveryOf } from './recovery.ts';
import type { Seek } from './rule.ts';
import type { Source } from './source.ts';

/** Everything the rules may look at on one machine (`machine` null: what cannot be told apart). */
export type Scene = Derived & {
  readonly machine: number | null;
  readonly sources: readonly Source[];
  readonly operations: readonly SeenOperation[];
  readonly errors: readonly ErrorRecord[];
  readonly disagreements: readonly Disagreement[];
  readonly past: Past;
  /** Operations went well, none is left failed, and nobody complains. */
  readonly isHealthy: boolean;
  /** Something failed, or somebody complains while no log shows an operation: only then is it right to ask for more. */
  readonly hasTrouble: boolean;
};
/** A line that a seek found, and what its pattern read from it. */
export type SoughtLine = Evidence & { readonly captures: Readonly<Record<string, string>> };

/** Looks at one machine: joins what its sources say and derives what the tables add. */
export function look(sources: readonly Source[], machine: number | null, day: Day, past: Past, knowledge: Knowledge): Scene {
  const gatheredOperations = gatherOperations(sources, past, recoveryOf(sources, machine, knowledge.builds));
  const gathered = gatherFacts(sources, machine);
  const derived = derive(factsOf([...gathered.all, ...operationsFact(gatheredOperations, machine)]), machine, day, knowledge);
  const operations = gatheredOperations.map((operation) => ({ ...operation, fit: fitOf(operation.id, derived, knowledge) }));
  const failed = operations.filter((operation) => operation.outcome === 'failed' && !operation.isRecovered);
  const isComplaint = past.hasStatements;
  return {
    ...derived,
    machine,
    sources,
    operations,
    errors: gatherErrors(sources, operations, machine, knowledge),
    disagreements: disagreementsOf(derived, knowledge),
    past,
    isHealthy: operations.length > 0 && failed.length === 0 && !isComplaint,
    // A server that cannot synchronize its catalog is not helped by which build it runs.
    hasTrouble:
      failed.some(({ kind }) => kind !== 'sync') || (isComplaint && !operations.some((operation) => operation.outcome !== 'unfinished')),
  };
}

/** The lines of one seek, in the order of artifacts and lines. */
export function linesOf(scene: Scene, seek: Seek): readonly SoughtLine[] {
  return scene.sources.flatMap(({ place, reading }) =>
    reading.sightings
      .filter((sighting) => sighting.literal === seek.literal)
      .flatMap((sighting) => sighting.lines)
      .flatMap(({ line, text }) => {
        const match = seek.pattern?.exec(text);
        if (seek.pattern !== null && match === null) return [];
        const captures = Object.fromEntries(seek.captures.map((name) => [name, match?.groups?.[name] ?? '']));
        return { artifact: place, line, text, captures };
      }),
  );
}

export function factNamed(scene: Scene, name: Fact['name']): Fact | undefined {
  return scene.facts.preferred.get(name);
}
