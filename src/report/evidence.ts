import type { Diagnosis, Evidence } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import { isStatement } from '../case/reading.ts';
import { said } from '../case/said/said.ts';
import { shown } from './shown.ts';
import { word } from './words/words.ts';

/** Lines of one artifact, with what names its bytes. */
export type Proof = {
  readonly path: string;
  /** The end of the path, or what a person's words are called. */
  readonly name: string;
  readonly sha256: string;
  readonly lines: readonly { readonly line: number; readonly text: string }[];
};
/** `places`: where it stands, in one line. `more`: lines that the diagnosis holds and the report leaves out. */
export type Proofs = { readonly places: string; readonly evidence: readonly Proof[]; readonly more: number };
/** Whose words the report is written in, and what it is about. */
export type Reader = { readonly diagnosis: Diagnosis; readonly language: Language };

/** The lines that prove something, artifact by artifact in the order of the logs. */
export function proofsOf(evidence: readonly Evidence[], reader: Reader, most: number): Proofs {
  const kept = evidence.slice(0, most);
  const proofs = [...Map.groupBy(kept, ({ artifact }) => artifact)].map(([artifact, lines]) => ({
    ...artifactNamed(artifact, reader),
    lines: lines.map((line) => ({ line: line.line, text: lineText(line, reader) })),
  }));
  return { places: placesIn(proofs), evidence: proofs, more: evidence.length - kept.length };
}

/** Files named in one line; the evidence itself has them all. */
const placesMax = 3;

function placesIn(proofs: readonly Proof[]): string {
  const places = proofs.slice(0, placesMax).map(({ name, lines }) => {
    const [first, last] = [lines[0]?.line ?? 0, lines.at(-1)?.line ?? 0];
    if (first === last) return `${name}:${first}`;
    return `${name}:${first}${last - first === lines.length - 1 ? '–' : ' … '}${last}`;
  });
  return `${places.join(', ')}${proofs.length > placesMax ? ' …' : ''}`;
}

/** One place of a log, short: `CBS.log` and its line. */
export function placeOf(evidence: Evidence, reader: Reader): { readonly name: string; readonly line: number; readonly text: string } {
  return { name: artifactNamed(evidence.artifact, reader).name, line: evidence.line, text: lineText(evidence, reader) };
}

function artifactNamed(position: number, { diagnosis, language }: Reader): Omit<Proof, 'lines'> {
  const { path = '', sha256 = '' } = diagnosis.artifacts[position] ?? {};
  return { path: shown(path), name: nameOf(path, language), sha256: shown(sha256) };
}

/** `message:12` is mail 12; a file is called by the end of its path. */
export function nameOf(path: string, language: Language): string {
  const [kind = '', number = ''] = path.split(':');
  return isStatement(path) ? `${word('statement', kind, language)} ${number}` : shown(path.split('/').at(-1) || path);
}

/** What an archive says of itself stands in the evidence in English, after its name (a rule sought it there). */
export function lineText({ artifact, text }: Evidence, { diagnosis, language }: Reader): string {
  const limit = diagnosis.artifacts[artifact]?.limits.find((sentence) => text.endsWith(`: ${sentence}`));
  if (limit === undefined) return shown(text);
  return shown(`${text.slice(0, text.length - limit.length)}${said(limit, language)}`);
}
