import type { ExaminedArtifact } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import { isStatement } from '../case/reading.ts';
import { said } from '../case/said/said.ts';
import { nameOf } from './evidence.ts';
import { numberText, shown, sizeText, timeText } from './shown.ts';
import { word } from './words/words.ts';

export type ArtifactPart = {
  /** Where it was found; of a person's words, what they are called. */
  readonly path: string;
  readonly format: string;
  readonly encoding: string;
  readonly size: string;
  readonly lineCount: string;
  readonly from: string;
  readonly to: string;
  readonly sha256: string;
  /** What was cut short, and why. */
  readonly limits: readonly string[];
};

export function artifactPart(artifact: ExaminedArtifact, language: Language): ArtifactPart {
  const { path, format, encoding, bytes, lines, from, to, sha256, limits } = artifact;
  return {
    path: isStatement(path) ? nameOf(path, language) : shown(path),
    format: word('format', format, language),
    encoding: format === 'binary' || encoding === 'binary' ? '' : shown(encoding),
    size: sizeText(bytes),
    lineCount: lines === 0 ? '' : numberText(lines),
    from: timeText(from),
    to: timeText(to),
    sha256,
    limits: limits.map((limit) => shown(said(limit, language))),
  };
}
