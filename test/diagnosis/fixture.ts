import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnosis, Finding } from '../../src/case/diagnosis.ts';
import type {
  CodeShape,
  Format,
  InstalledUpdate,
  MachineClue,
  Observation,
  Operation,
  Reading,
  Statement,
} from '../../src/case/reading.ts';
import { type CaseEvidence, diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import { openKnowledge } from '../../src/knowledge/folder.ts';
import { openWorkshop } from '../../src/render/workshop.ts';

const home = join(import.meta.dirname, '..', '..');
export const knowledgeFolder = join(home, 'knowledge');

export async function ourKnowledge(): Promise<Knowledge> {
  const snippets = openWorkshop('text', new Map());
  return await openKnowledge(knowledgeFolder, (text) => snippets.compile({ file: 'snippet', text }));
}

/** A reading of one small artifact, as the logs room would give it. */
export function reading(path: string, more: Partial<Reading> & { readonly format: Format }): Reading {
  const sha256 = createHash('sha256').update(path).digest('hex');
  const empty = { bytes: 100, encoding: 'utf-8', lines: 50, from: null, to: null, limits: [] };
  return { path, sha256, ...empty, clues: [], observations: [], operations: [], codes: [], sightings: [], ...more };
}

export const host = (name: string): MachineClue => ({ kind: 'host-name', value: name, line: { line: 1, text: `Host Name: ${name}` } });

export const exactBuild = (build: string): Observation => {
  const [base = '', revision = ''] = build.split('.');
  return {
    name: 'os.build',
    value: build,
    claim: 'exact',
    lines: [
      { line: 5, text: `    CurrentBuild    REG_SZ    ${base}` },
      { line: 6, text: `    UBR    REG_DWORD    0x${Number(revision).toString(16)}` },
    ],
  };
};

export const baseOnly = (base: string): Observation => ({
  name: 'os.build',
  value: base,
  claim: 'lower bound',
  lines: [{ line: 4, text: `OS 版本:          10.0.${base} 暂缺 Build ${base}` }],
});

export const installed = (...updates: readonly (readonly [kb: string, date: string | null])[]): Observation => ({
  name: 'updates.installed',
  value: updates.map(([kb, date]): InstalledUpdate => ({ kb, date })),
  claim: 'exact',
  lines: updates.map(([kb, date], place) => ({ line: place + 2, text: `Update  ${kb}  ${date ?? ''}` })),
});

export function failed(code: string, kind = 'scan', more: Partial<Operation> = {}): Operation {
  const proof = { line: 9, text: `2023/05/30 15:05:21.6733083 4952  21156  Agent           * END * Finding updates, Exit code = ${code}` };
  const first = { line: 8, text: `2023/05/30 15:05:21.6672980 4952  21156  Agent           *FAILED* [${code.slice(2)}] Synchronize` };
  return { kind, id: '12', outcome: 'failed', code, at: '2023-05-30T15:05:21', proof, trail: [first, proof], ...more };
}

export const went = (kind = 'scan', line = 20): Operation => {
  const proof = { line, text: '2023/05/30 15:09:21.6733083 4952  21156  Agent           * END * Finding updates, Exit code = 0x00000000' };
  return { kind, id: '12', outcome: 'succeeded', code: null, at: '2023-05-30T15:09:21', proof, trail: [proof] };
};

export const coded = (code: string, ...shapes: readonly CodeShape[]): Reading['codes'][number] => ({
  code,
  count: shapes.reduce((sum, shape) => sum + shape.count, 0),
  shapes,
  first: { line: 3, text: `[${code}]` },
  last: { line: 4, text: `[${code}]` },
});

export const said = (text: string, id = 1): Statement => ({
  kind: 'message',
  path: `message:${id}`,
  sha256: createHash('sha256').update(text).digest('hex'),
  who: '王女士',
  at: '2023-05-31T02:00:00Z',
  text,
});

/** Judges with the defaults of a desk that soaks for 30 days. */
export function judged(knowledge: Knowledge, evidence: Partial<CaseEvidence>): Diagnosis {
  const defaults = { readings: [], statements: [], previous: null, at: null, soakDays: 30, kbLink: 'https://support.example/kb/{kb}' };
  return diagnose({ ...defaults, ...evidence }, knowledge);
}

export const findingOf = (diagnosis: Diagnosis, rule: string): Finding | undefined =>
  diagnosis.findings.find((finding) => finding.rule === rule);
export const factOf = (diagnosis: Diagnosis, name: string): unknown => diagnosis.facts.find((fact) => fact.name === name)?.value;
export const rulesOf = (diagnosis: Diagnosis): readonly string[] => diagnosis.findings.map((finding) => finding.rule);

/** Every word a customer's letter could take from a diagnosis. */
export function customerWords(diagnosis: Diagnosis): string {
  return diagnosis.findings
    .filter((finding) => finding.audience === 'customer')
    .flatMap((finding) => Object.values(finding.texts))
    .flatMap(({ title, statement, cause, actions, ask }) => [
      title,
      statement,
      cause,
      ...actions.map((action) => `${action.text} ${action.url}`),
      ...ask,
    ])
    .join('\n');
}
