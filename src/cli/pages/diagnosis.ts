import type { Diagnosis } from '../../case/diagnosis.ts';
import type { MachinePart } from '../../report/machine.ts';
import { type Report, reportOf } from '../../report/report.ts';
import type { Terminal } from '../command.ts';
import { evidenceLines, findingLines } from './diagnosis-finding.ts';
import { artifactLines, errorLines, factLines, operationLines } from './diagnosis-tables.ts';
import { type Look, lookOf } from './look.ts';
import { cutTo, widthOf, wrap } from './width.ts';

/** A diagnosis as a person reads it on a terminal: what to do first, what it stands on after that, and what proves nothing last. */
export function diagnosisPage(diagnosis: Diagnosis, terminal: Terminal): string {
  const report = reportOf(diagnosis, terminal.language);
  const look = lookOf(report.texts, terminal);
  const sections = [headLines(report, look), ...report.parts.flatMap((part) => machineSections(part, report.parts.length > 1, look))];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headLines({ counts, knowledge, silence, isQuiet, quiet, texts, parts }: Report, look: Look): readonly string[] {
  const { paint, width } = look;
  const [only] = parts;
  const colour = isQuiet ? paint.green : paint.yellow;
  return [
    paint.bold(texts['report.title']),
    ...(parts.length === 1 && only !== undefined ? [nameLine(only, look)] : []),
    ...wrap([...counts, `${texts['report.knowledge']} ${knowledge}`].join(' · '), width).map(paint.dim),
    ...(silence === '' ? [] : ['', ...wrap(silence, width).map(colour), ...evidenceLines(quiet, look)]),
  ];
}

function nameLine({ name, toldBy }: MachinePart, { paint, width }: Look): string {
  const fits = widthOf(name) + widthOf(toldBy) + 2 <= width;
  return paint.bold(cutTo(name, width)) + (toldBy !== '' && fits ? `  ${paint.dim(toldBy)}` : '');
}

/** Several machines have a line of their own each; one is named in the head. */
function machineSections(part: MachinePart, isOneOfMany: boolean, look: Look): readonly (readonly string[])[] {
  const { text } = look;
  return [
    isOneOfMany ? [nameLine({ ...part, name: `━━ ${part.name}` }, look)] : [],
    ...part.findings.map((finding) => findingLines(finding, look)),
    titled(text('report.facts'), factLines(part.facts, look), look),
    titled(text('report.operations'), operationLines(part.operations, look), look),
    titled(text('report.errors'), errorLines(part.errors, look), look),
    titled(text('report.artifacts'), artifactLines(part.artifacts, look), look),
    titled(text('report.statements'), artifactLines(part.statements, look), look),
  ];
}

function titled(title: string, lines: readonly string[], { paint }: Look): readonly string[] {
  return lines.length === 0 ? [] : [paint.bold(title), ...lines];
}
