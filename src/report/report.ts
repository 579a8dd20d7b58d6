/** In charge of a diagnosis as a person reads it: what stands on a report, in which order, and in whose language. */
import type { Diagnosis } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import { isStatement } from '../case/reading.ts';
import { type Soundness, soundnessOf } from '../case/soundness.ts';
import { type Proofs, proofsOf } from './evidence.ts';
import type { FindingPart } from './finding.ts';
import { type MachinePart, machineParts } from './machine.ts';
import { shown } from './shown.ts';
import type { Texts } from './words/en.ts';
import { sentence, texts } from './words/words.ts';

/** The values of `templates/report`, and what a terminal shows. The same for the same diagnosis, to the byte. */
export type Report = {
  readonly language: Language;
  readonly texts: Texts;
  /** The case it belongs to; '' for files alone. */
  readonly about: string;
  readonly knowledge: string;
  /** The machines, in one line. */
  readonly names: string;
  /** What there is, counted: `found: 2`, `files: 8`. */
  readonly counts: readonly string[];
  /** Every finding in one line, where there is more than one. */
  readonly contents: readonly Entry[];
  /** The sentence where no finding stands; '' where one does. */
  readonly silence: string;
  /** Nothing was found, and nothing is doubtful. */
  readonly isQuiet: boolean;
  /** The lines that prove that nothing is wrong; none where nothing proves it. */
  readonly quiet: Pick<Proofs, 'evidence' | 'more'>;
  readonly parts: readonly MachinePart[];
};

type Entry = Pick<FindingPart, 'anchor' | 'kind' | 'kindText' | 'title'> & { readonly machine: string };

export function reportOf(diagnosis: Diagnosis, language: Language, about = ''): Report {
  const parts = machineParts({ diagnosis, language });
  const sound = diagnosis.findings.length === 0 ? soundnessOf(diagnosis) : null;
  const silence = silenceOf(diagnosis, parts, language, sound);
  return {
    language,
    texts: texts[language],
    about: shown(about),
    knowledge: diagnosis.knowledge,
    names: diagnosis.machines.map(({ name }) => shown(name)).join(language === 'zh-CN' ? '、' : ', '),
    counts: countsOf(diagnosis, language),
    contents: contentsOf(parts),
    silence,
    isQuiet: silence !== '' && (silence === sound?.statement[language] || silence === texts[language]['report.quiet']),
    quiet: proofsOf(silence === sound?.statement[language] ? sound.evidence : [], { diagnosis, language }, proofLinesMax),
    parts,
  };
}

function countsOf({ findings, artifacts }: Diagnosis, language: Language): readonly string[] {
  const count = (key: 'report.found' | 'report.lacking' | 'report.files' | 'report.unread', count: number): readonly string[] =>
    count === 0 ? [] : [sentence(key, language, { count })];
  return [
    ...count('report.found', findings.filter(({ verdict }) => verdict === 'found').length),
    ...count('report.lacking', findings.filter(({ verdict }) => verdict === 'lacking').length),
    ...count('report.files', artifacts.filter(({ path }) => !isStatement(path)).length),
    ...count('report.unread', artifacts.flatMap(({ limits }) => limits).length),
  ];
}

function contentsOf(parts: readonly MachinePart[]): readonly Entry[] {
  const entries = parts.flatMap(({ name, findings }) =>
    findings.map(({ anchor, kind, kindText, title }) => ({ anchor, kind, kindText, title, machine: parts.length > 1 ? name : '' })),
  );
  return entries.length > 1 ? entries : [];
}

/** Silence is no proof of health: codes that nobody explains, and logs that nobody could read, are said. */
function silenceOf({ findings, artifacts }: Diagnosis, parts: readonly MachinePart[], language: Language, sound: Soundness | null): string {
  if (findings.length > 0) return '';
  const isRead = artifacts.some(({ format, lines, path }) => format !== 'binary' && lines > 0 && !isStatement(path));
  const unexplained = parts.reduce((sum, { errors }) => sum + errors.telling.length, 0);
  if (!isRead) return texts[language]['report.nothing-read'];
  if (unexplained === 0) return sound?.statement[language] ?? texts[language]['report.quiet'];
  return sentence('report.unexplained', language, { count: unexplained });
}

/** One line of each file is enough. */
const proofLinesMax = 6;
