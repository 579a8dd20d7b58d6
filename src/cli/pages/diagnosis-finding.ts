import type { Proof } from '../../report/evidence.ts';
import type { FindingPart } from '../../report/finding.ts';
import { type Look, proseWidthMax } from './look.ts';
import type { Paint } from './paint.ts';
import { cutTo, padStartTo, widthOf, wrap } from './width.ts';

/** Lines of evidence on the page; the report in HTML and the JSON keep them all. */
const linesMax = 6;

/** Rows of one line of evidence. */
const rowsMax = 2;

/** A finding: its title, what it says, what to do, what to ask for, and the lines that prove it. */
export function findingLines(finding: FindingPart, look: Look): readonly string[] {
  const { paint, text } = look;
  const { title, rule, confidence, statement, cause, actions, ask, kind } = finding;
  const about = [rule, confidence, ...(kind === 'engineer' ? [text('report.engineer')] : [])].join(' · ');
  return [
    ...heading(finding, title, look),
    paint.dim(`  ${about}`),
    ...indented(statement, 2, look),
    ...labelled(text('report.cause'), cause, look),
    ...(actions.length === 0 ? [] : [`  ${paint.underline(text('report.actions'))}`]),
    ...actions.flatMap((action, position) => [
      ...hanging(`${position + 1}. `, action.text, 4, look),
      ...(action.url === '' ? [] : [`       ${paint.dim(action.url)}`]),
    ]),
    ...(ask.length === 0 ? [] : [`  ${paint.underline(text('report.ask'))}`]),
    ...ask.flatMap((one) => hanging('- ', one, 4, look)),
    ...(finding.evidence.length === 0 ? [] : [`  ${paint.underline(text('report.evidence'))}`]),
    ...evidenceLines(finding, look),
  ];
}

function heading({ kind, kindText }: FindingPart, title: string, look: Look): readonly string[] {
  const colour: Record<FindingPart['kind'], keyof Paint> = { found: 'red', lacking: 'yellow', engineer: 'yellow' };
  const mark = kind === 'found' ? '●' : kind === 'lacking' ? '?' : '!';
  const [first = '', ...rest] = wrap(title, proseWidth(look) - widthOf(kindText) - 5);
  return [
    `${look.paint[colour[kind]](`${mark} ${kindText}`)}  ${look.paint.bold(first)}`,
    ...rest.map((line) => `${' '.repeat(widthOf(kindText) + 4)}${look.paint.bold(line)}`),
  ];
}

function labelled(label: string, words: string, look: Look): readonly string[] {
  if (words === '') return [];
  const [first = '', ...rest] = hanging(label + look.text('report.colon'), words, 2, look);
  return [first.replace(label, () => look.paint.underline(label)), ...rest];
}

function indented(words: string, indent: number, look: Look): readonly string[] {
  return words === '' ? [] : wrap(words, proseWidth(look) - indent).map((line) => ' '.repeat(indent) + line);
}

/** A mark, and the words behind it under each other. */
function hanging(mark: string, words: string, indent: number, look: Look): readonly string[] {
  const start = indent + widthOf(mark);
  return wrap(words, proseWidth(look) - start).map((line, position) =>
    position === 0 ? `${' '.repeat(indent)}${mark}${line}` : ' '.repeat(start) + line,
  );
}

function proseWidth({ width }: Look): number {
  return Math.min(width, proseWidthMax);
}

export function evidenceLines({ evidence, more }: Pick<FindingPart, 'evidence' | 'more'>, look: Look): readonly string[] {
  const { paint, text } = look;
  const all = evidence.flatMap((proof) => proof.lines.map((line) => ({ proof, line })));
  const shown = all.slice(0, linesMax);
  const left = all.length - shown.length + more;
  const files = [...Map.groupBy(shown, ({ proof }) => proof)];
  return [
    ...files.flatMap(([proof, lines]) =>
      proofLines(
        proof,
        lines.map(({ line }) => line),
        look,
      ),
    ),
    ...(left === 0 ? [] : [paint.dim(`    ${text('report.more-lines', { count: left })}`)]),
  ];
}

function proofLines({ path }: Proof, lines: Proof['lines'], { paint, width }: Look): readonly string[] {
  const numbers = Math.max(...lines.map(({ line }) => String(line).length));
  return [
    paint.dim(`    ${cutStartTo(path, width - 4)}`),
    ...lines.flatMap(({ line, text }) =>
      rowsOf(text, width - numbers - 6).map(
        (row, place) => `    ${paint.dim(padStartTo(place === 0 ? String(line) : '', numbers))}  ${row}`,
      ),
    ),
  ];
}

/** A line of a log in a few rows: what matters stands at its end. */
function rowsOf(text: string, width: number): readonly string[] {
  const rows = wrap(tidy(text), width);
  return rows.length <= rowsMax ? rows : [...rows.slice(0, rowsMax - 1), cutTo(rows.slice(rowsMax - 1).join(' '), width)];
}

/** Of a path the end tells most. */
function cutStartTo(path: string, width: number): string {
  if (widthOf(path) <= width) return path;
  let kept = '';
  for (const character of [...path].reverse()) {
    if (widthOf(kept) + widthOf(character) > width - 1) break;
    kept = character + kept;
  }
  return `…${kept}`;
}

/** The columns of logs are far apart; a terminal is not that wide. */
function tidy(text: string): string {
  return text.replaceAll('\t', '  ').replace(/ {3,}/g, '  ').trim();
}
