/** In charge of what the product knows: rules, tables and asks, read from the text of the knowledge folder's files. */
import { createHash } from 'node:crypto';
import { Fault } from '../case/fault.ts';
import type { Compile, Rule } from './rule.ts';
import { type Asks, type Making, readAsks, readRule } from './rule-file.ts';
import { type Builds, readBuilds } from './tables/builds.ts';
import { type Codes, readCodes } from './tables/codes.ts';
import { type Mitigations, readMitigations } from './tables/mitigations.ts';
import { type Noise, readNoise } from './tables/noise.ts';
import { readStacks, type Stacks } from './tables/stacks.ts';
import { readSupersedence, type Supersedence } from './tables/supersedence.ts';

export type KnowledgeFile = { readonly path: string; readonly text: string };
export type Knowledge = {
  /** Short digest of every file's path and text: two diagnoses with the same version stand on the same knowledge. */
  readonly version: string;
  /** Every text whose lines a scanner must select. */
  readonly literals: readonly string[];
  /** In the order they are judged: catch-alls last. */
  readonly rules: readonly Rule[];
  readonly asks: Asks;
  readonly codes: Codes;
  readonly builds: Builds;
  readonly ssu: Stacks;
  readonly noise: Noise;
  readonly mitigations: Mitigations;
  readonly supersedence: Supersedence;
};

/** Reads the knowledge. Paths are relative to its folder, with `/`. Throws `Fault('knowledge-invalid')` with file:line:column. */
export function readKnowledge(files: readonly KnowledgeFile[], compile: Compile, making: Making = 'at-once'): Knowledge {
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const rules = sorted
    .filter(({ path }) => /^rules\/.+\.ya?ml$/.test(path))
    .map(({ path, text }) => readRule(path, text, compile, making))
    .sort((one, other) => Number(one.isCatchAll) - Number(other.isCatchAll) || one.place - other.place || (one.id < other.id ? -1 : 1));
  checkNames(rules);
  const file = (path: string): { file: string; text: string } => ({ file: path, text: textOf(sorted, path) });
  const table = <Table>(read: (path: string, text: string) => Table, path: string): Table => read(path, textOf(sorted, path));
  return {
    version: versionOf(sorted),
    literals: [...new Set(rules.flatMap((rule) => rule.seeks.map((seek) => seek.literal)))].sort(),
    rules,
    asks: table((path, text) => readAsks(path, text, compile, making), 'asks.yaml'),
    codes: readCodes(file('tables/windows-error-codes.tsv'), file('tables/windows-error-meanings.zh-CN.tsv')),
    builds: table(readBuilds, 'tables/windows-builds.tsv'),
    ssu: readStacks(file('tables/windows-ssu.tsv'), file('tables/windows-ssu-prerequisites.tsv')),
    noise: table(readNoise, 'tables/windowsupdate-noise.tsv'),
    mitigations: table(readMitigations, 'tables/windows-error-mitigations.tsv'),
    supersedence: table(readSupersedence, 'tables/windows-kb-supersedence.tsv'),
  };
}

function checkNames(rules: readonly Rule[]): void {
  const known = new Set<string>();
  for (const rule of rules) {
    if (known.has(rule.id)) throw new Fault('knowledge-invalid', `${rule.file}:1:1: the id "${rule.id}" is taken by another rule`);
    known.add(rule.id);
  }
  for (const rule of rules) {
    const stranger = rule.outranks.find((id) => !known.has(id));
    if (stranger !== undefined) throw new Fault('knowledge-invalid', `${rule.file}:1:1: outranks "${stranger}", but there is no such rule`);
  }
}

function textOf(files: readonly KnowledgeFile[], path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined)
    throw new Fault('knowledge-invalid', `${path}:1:1: expected this file in the knowledge folder, but it is missing`);
  return file.text;
}

function versionOf(files: readonly KnowledgeFile[]): string {
  const digest = createHash('sha256');
  for (const { path, text } of files) digest.update(path).update('\0').update(text).update('\0');
  return digest.digest('hex').slice(0, versionLength);
}

/** Enough to tell versions apart by eye and by program. */
const versionLength = 12;
