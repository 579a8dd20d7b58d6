import type { Diagnosis } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import { actionsOf, asksOf, statementsOf, trailOf } from '../letters/findings.ts';

/** A piece of a letter; `finding` is the position of the finding it rests on, or null. */
export type Sentence = { readonly text: string; readonly finding: number | null };

/** Words shorter than this stand in a letter by chance. */
const wordsMin = 6;

/** The letter cut where its sentences rest on findings: statements, next actions, what is asked for, and the quoted lines of the logs. */
export function sentencesOf(letter: string, diagnosis: Diagnosis | null, language: Language): readonly Sentence[] {
  if (diagnosis === null) return [{ text: letter, finding: null }];
  const claims = diagnosis.findings
    .flatMap((_finding, position) => saidBy(diagnosis, position, language).map((text) => ({ text, finding: position })))
    .filter(({ text }) => text.length >= wordsMin)
    .sort((one, other) => other.text.length - one.text.length);
  return claims.reduce<readonly Sentence[]>(
    (pieces, claim) => pieces.flatMap((piece) => split(piece, claim)),
    [{ text: letter, finding: null }],
  );
}

/** What a letter would say if this finding were the only one. */
function saidBy(diagnosis: Diagnosis, position: number, language: Language): readonly string[] {
  const alone = { ...diagnosis, findings: diagnosis.findings.slice(position, position + 1) };
  return [
    ...statementsOf(alone, language).map(({ says }) => says),
    ...actionsOf(alone, language).map(({ brief }) => brief),
    ...asksOf(alone, language).map(({ text }) => text),
    ...trailOf(alone),
  ];
}

function split(piece: Sentence, claim: { readonly text: string; readonly finding: number }): readonly Sentence[] {
  const at = piece.finding === null ? piece.text.indexOf(claim.text) : -1;
  if (at < 0) return [piece];
  const end = at + claim.text.length;
  return [
    ...(at > 0 ? [{ text: piece.text.slice(0, at), finding: null }] : []),
    claim,
    ...(end < piece.text.length ? [{ text: piece.text.slice(end), finding: null }] : []),
  ];
}
