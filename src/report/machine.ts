import { isStatement } from '../case/reading.ts';
import { saidOfMachine } from '../case/said/said.ts';
import { type ArtifactPart, artifactPart } from './artifact.ts';
import { type Errors, errorsOf } from './error.ts';
import type { Reader } from './evidence.ts';
import { type FactPart, factParts } from './fact.ts';
import { type FindingPart, findingPart } from './finding.ts';
import { type Operations, operationsOf } from './operation.ts';
import { shown } from './shown.ts';
import { sentence, texts } from './words/words.ts';

/** Everything that is said of one machine, or of what cannot be told apart. */
export type MachinePart = {
  readonly name: string;
  /** A machine without a finding says so; what belongs to none need not. */
  readonly isMachine: boolean;
  /** What told it from others; '' where nothing did. */
  readonly toldBy: string;
  readonly findings: readonly FindingPart[];
  readonly facts: readonly FactPart[];
  readonly operations: Operations;
  readonly errors: Errors;
  readonly artifacts: readonly ArtifactPart[];
  readonly statements: readonly ArtifactPart[];
};

/** The machines in the diagnosis' order, then what belongs to none; a part that says nothing is left out. */
export function machineParts(reader: Reader): readonly MachinePart[] {
  const { machines } = reader.diagnosis;
  return [...machines.keys(), null].map((machine) => partOf(machine, reader)).filter(saysSomething);
}

function partOf(machine: number | null, reader: Reader): MachinePart {
  const { diagnosis, language } = reader;
  const isOwn = (one: { readonly machine: number | null }): boolean => one.machine === machine;
  const findings = diagnosis.findings.flatMap((finding, position) => (isOwn(finding) ? [findingPart(finding, position, reader)] : []));
  const facts = diagnosis.facts.filter(isOwn);
  const artifacts = diagnosis.artifacts.filter(isOwn);
  const asParts = (some: typeof artifacts): readonly ArtifactPart[] => some.map((artifact) => artifactPart(artifact, language));
  return {
    ...headOf(machine, reader),
    findings,
    facts: factParts(facts, reader),
    operations: operationsOf(facts, reader),
    errors: errorsOf(diagnosis.errors.filter(isOwn), findings, reader),
    artifacts: asParts(artifacts.filter(({ path }) => !isStatement(path))),
    statements: asParts(artifacts.filter(({ path }) => isStatement(path))),
  };
}

function headOf(machine: number | null, { diagnosis, language }: Reader): Pick<MachinePart, 'name' | 'toldBy' | 'isMachine'> {
  const known = machine === null ? undefined : diagnosis.machines[machine];
  if (known === undefined) {
    const isAlone = diagnosis.machines.length === 0;
    return { name: texts[language][isAlone ? 'report.no-name' : 'report.untold'], isMachine: isAlone, toldBy: '' };
  }
  return {
    name: shown(known.name),
    isMachine: true,
    toldBy: sentence('report.told-by', language, { what: shown(saidOfMachine(known.toldBy, language)) }),
  };
}

function saysSomething({ findings, facts, errors, artifacts, statements }: MachinePart): boolean {
  return [findings, facts, errors.telling, errors.noise, artifacts, statements].some((all) => all.length > 0);
}
