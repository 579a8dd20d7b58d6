import type { Evidence, ExaminedArtifact } from '../case/diagnosis.ts';
import type { FactName, Line, Observation, Reading, Statement } from '../case/reading.ts';
import { readCode } from './code-word.ts';
import type { Knowledge } from './knowledge.ts';
import { saidReleases } from './said-releases.ts';
import { hasRevision } from './version.ts';

/** Something evidence can point at: an artifact's reading, or words a person wrote; `place` is its index in the diagnosis. */
export type Source = { readonly place: number; readonly reading: Reading; readonly isStatement: boolean };

type Tables = Pick<Knowledge, 'builds' | 'codes'>;

/** Every artifact and statement once, in an order that does not depend on how they came in. */
export function sourcesOf(readings: readonly Reading[], statements: readonly Statement[], tables: Tables): readonly Source[] {
  const all = [
    ...readings.map((reading) => ({ reading: withSaidCodes(reading, tables), isStatement: false })),
    ...statements.map((statement) => ({ reading: readingOf(statement, tables), isStatement: true })),
  ];
  const keyed = new Map(all.map((one) => [`${one.reading.path}\0${one.reading.sha256}`, one]));
  return [...keyed.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one], place) => ({ place, ...one }));
}

/** A few lines in a file of no log format are words too: somebody copied the message that came up. */
function withSaidCodes(reading: Reading, { codes }: Tables): Reading {
  const { format, path, lines, operations } = reading;
  if (format !== 'text' || lines > noteLinesMax || operations.length > 0 || !/\.(?:txt|md)$/i.test(path)) return reading;
  const known = reading.codes.filter(({ code }) => codes.find(code) !== null);
  const said = saidOf(
    'statement.codes',
    known.map(({ code }) => code),
    known.map(({ first }) => first),
  );
  return said.length === 0 ? reading : { ...reading, observations: [...reading.observations, ...said] };
}

export function evidenceOf(source: Source, lines: readonly Line[]): readonly Evidence[] {
  return lines.map(({ line, text }) => ({ artifact: source.place, line, text }));
}

export function artifactOf({ reading }: Source, machine: number | null, more: readonly string[]): ExaminedArtifact {
  const { path, sha256, bytes, format, encoding, lines, from, to, limits } = reading;
  return { path, sha256, bytes, format, encoding, lines, machine, from, to, limits: [...limits, ...more] };
}

/** Each piece of evidence once, in the order of artifacts and lines. */
export function distinct(evidence: readonly Evidence[], most: number): readonly Evidence[] {
  const keyed = new Map(evidence.map((one) => [`${one.artifact}:${one.line}`, one]));
  return [...keyed.values()].sort((one, other) => one.artifact - other.artifact || one.line - other.line).slice(0, most);
}

/** A person's words stand like a small text artifact; builds, updates and codes they name are observations of what was said, not of a machine. */
function readingOf(statement: Statement, { builds, codes }: Tables): Reading {
  const lines = statement.text.slice(0, statementLengthMax).split(/\r?\n/).slice(0, statementLinesMax);
  const told: Line[] = lines.map((text, position) => ({ line: position + 1, text: text.slice(0, lineLengthMax) }));
  const named = wordsIn(
    told,
    /\b(?:10\.0\.)?(\d{5}\.\d{1,5})\b/g,
    (word) => hasRevision(word) && builds.ofBase(word.slice(0, 5)).length > 0,
  );
  const updates = wordsIn(told, /\bKB\s?(\d{6,7})\b/gi, () => true);
  const releases = releasesIn(told);
  // A telephone number has eight digits too: a bare word is a code only where the table knows it.
  const spoken = wordsIn(
    told,
    /(?<![\w-])(0x[0-9a-f]{8}|[8c][0-9a-f]{7}|-\d{10})(?!\w)/gi,
    (word) => codes.find(readCode(word) ?? '') !== null,
  );
  return {
    path: statement.path,
    sha256: statement.sha256,
    bytes: Buffer.byteLength(statement.text),
    format: 'text',
    encoding: 'utf-8',
    lines: lines.length,
    from: statement.at,
    to: statement.at,
    limits: [],
    clues: [],
    observations: [
      ...saidOf('statement.builds', named.words, named.lines),
      ...saidOf(
        'statement.updates',
        updates.words.map((digits) => `KB${digits}`),
        updates.lines,
      ),
      ...saidOf('statement.releases', releases.words, releases.lines),
      ...saidOf(
        'statement.codes',
        spoken.words.map((word) => readCode(word) ?? word),
        spoken.lines,
      ),
    ],
    operations: [],
    codes: [],
    sightings: [],
  };
}

function releasesIn(lines: readonly Line[]): { readonly words: readonly string[]; readonly lines: readonly Line[] } {
  const hits = lines.filter(({ text }) => saidReleases(text).length > 0).slice(0, statementHitsMax);
  return { words: hits.flatMap(({ text }) => saidReleases(text)), lines: hits };
}

function saidOf(name: FactName, words: readonly string[], lines: readonly Line[]): readonly Observation[] {
  return words.length === 0 ? [] : [{ name, value: [...new Set(words)], claim: 'derived', lines }];
}

function wordsIn(
  lines: readonly Line[],
  pattern: RegExp,
  isOne: (word: string) => boolean,
): { readonly words: readonly string[]; readonly lines: readonly Line[] } {
  const words = new Set<string>();
  const hits: Line[] = [];
  for (const line of lines) {
    const found = [...line.text.matchAll(pattern)].map((match) => match[1] ?? '').filter(isOne);
    if (found.length > 0) hits.push(line);
    for (const word of found) words.add(word);
  }
  return { words: [...words], lines: hits.slice(0, statementHitsMax) };
}

/** More than a screenful is no note. */
const noteLinesMax = 60;
/** A pasted log can make a message long; what counts as a statement is written by hand. */
const statementLengthMax = 1_000_000;
const statementLinesMax = 2_000;
const statementHitsMax = 20;
/** The length evidence lines are cut at everywhere. */
const lineLengthMax = 2_000;
