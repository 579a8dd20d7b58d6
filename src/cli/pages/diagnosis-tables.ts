import type { ArtifactPart } from '../../report/artifact.ts';
import type { ErrorPart, Errors } from '../../report/error.ts';
import type { FactPart } from '../../report/fact.ts';
import type { Operations } from '../../report/operation.ts';
import { type Look, proseWidthMax } from './look.ts';
import { cutTo, padStartTo, padTo, widthOf, wrap } from './width.ts';

/** Rows on a terminal; the report in HTML and the JSON have more. */
const errorsMax = 12;
const operationsMax = 12;
const artifactsMax = 30;
const noiseNamed = 6;
/** Rows of one fact's value. */
const rowsMax = 2;

/** What is known of the machine, how surely, and where it stands. */
export function factLines(facts: readonly FactPart[], { paint, width, text }: Look): readonly string[] {
  const labels = Math.max(0, ...facts.map(({ label }) => widthOf(label)));
  const claims = Math.max(0, ...facts.map(({ claim }) => widthOf(claim)));
  return facts.flatMap(({ label, values, claim, places }) => {
    const start = labels + claims + 6;
    const room = Math.min(width, proseWidthMax) - start;
    const shown = fitting(values, room * rowsMax);
    const left = values.length - shown.length;
    const more = left === 0 ? '' : ` ${text('report.more-rows', { count: left })}`;
    const [first = '', ...rest] = wrap(shown.join(', ') + more, room);
    const place = widthOf(first) + widthOf(places) + start + 2 <= width && rest.length === 0 ? `  ${paint.dim(places)}` : '';
    const faint = claim === text('claim.exact') ? paint.dim : paint.yellow;
    return [`  ${padTo(label, labels)}  ${faint(padTo(claim, claims))}  ${first}${place}`, ...rest.map((line) => ' '.repeat(start) + line)];
  });
}

/** The first members of a list that fit, at least one. */
function fitting(values: readonly string[], width: number): readonly string[] {
  let taken = 0;
  const full = values.findIndex((value, position) => {
    taken += widthOf(value) + 2;
    return position > 0 && taken - 2 > width;
  });
  return full < 0 ? values : values.slice(0, full);
}

/** What the machine did, what failed first. */
export function operationLines({ rows, moreRows }: Operations, { paint, width, text }: Look): readonly string[] {
  const shown = rows.slice(0, operationsMax);
  const kinds = Math.max(0, ...shown.map(({ kind, count }) => widthOf(timesOf(kind, count))));
  const outcomes = Math.max(0, ...shown.map(({ outcomeText }) => widthOf(outcomeText)));
  const left = rows.length - shown.length + moreRows;
  const colours = { failed: paint.red, unfinished: paint.yellow, succeeded: paint.green } as const;
  return [
    ...shown.map(({ kind, count, outcome, outcomeText, code, symbol, id }) => {
      const what = [code, symbol, id].filter((word) => word !== '').join('  ');
      return `  ${padTo(timesOf(kind, count), kinds)}  ${colours[outcome](padTo(outcomeText, outcomes))}  ${cutTo(what, width - kinds - outcomes - 6)}`.trimEnd();
    }),
    ...(left === 0 ? [] : [paint.dim(`  ${text('report.more-rows', { count: left })}`)]),
  ];
}

function timesOf(kind: string, count: number): string {
  return count === 1 ? kind : `${kind} ×${count}`;
}

/** Codes that may be a cause, each with its meaning; what proves nothing is only counted. */
export function errorLines({ telling, noise, noiseCount, more }: Errors, look: Look): readonly string[] {
  const { paint, text, width } = look;
  const shown = telling.slice(0, errorsMax);
  const left = telling.length - shown.length + more;
  const named = noise.slice(0, noiseNamed).map(({ code }) => code);
  return [
    ...shown.flatMap((error) => errorRows(error, look)),
    ...(left === 0 ? [] : [paint.dim(`  ${text('report.more-rows', { count: left })}`)]),
    ...(noiseCount === 0
      ? []
      : [
          paint.dim(
            cutTo(
              `  ${text('report.noise', { count: noiseCount })}${text('report.colon')}${named.join(' ')}${noiseCount > named.length ? ' …' : ''}`,
              width,
            ),
          ),
        ]),
  ];
}

function errorRows(
  { code, symbol, count, meaning, isQuoted, first, findings }: ErrorPart,
  { paint, text, width }: Look,
): readonly string[] {
  const quoted = isQuoted ? `${text('report.microsoft')}${text('report.colon')}“${meaning}”` : meaning;
  const means = [quoted, ...findings.map(({ title }) => text('report.explained') + text('report.colon') + title)].filter(
    (words) => words !== '',
  );
  const head = `  ${code}  ${symbol === '' ? '' : `${symbol}  `}×${count}`;
  const place = `${first.name}:${first.line}`;
  return [
    widthOf(head) + widthOf(place) + 2 <= width ? `${head}  ${paint.dim(place)}` : head,
    ...means.flatMap((words) => wrap(words, Math.min(width, proseWidthMax) - 14).map((line) => paint.dim(`              ${line}`))),
  ];
}

/** The files that were read, and of each what could not be. */
export function artifactLines(artifacts: readonly ArtifactPart[], look: Look): readonly string[] {
  const { paint, text } = look;
  const shown = artifacts.filter(({ limits }, position) => position < artifactsMax || limits.length > 0);
  const left = artifacts.length - shown.length;
  const formats = Math.max(0, ...shown.map(({ format }) => widthOf(format)));
  const counts = Math.max(0, ...shown.map(({ lineCount }) => widthOf(lineCount)));
  return [
    ...shown.flatMap((artifact) => artifactRows(artifact, { formats, counts }, look)),
    ...(left === 0 ? [] : [paint.dim(`  ${text('report.more-rows', { count: left })}`)]),
  ];
}

type Columns = { readonly formats: number; readonly counts: number };

function artifactRows(artifact: ArtifactPart, { formats, counts }: Columns, { paint, width, text }: Look): readonly string[] {
  const { path, format, encoding, lineCount, from, to, limits } = artifact;
  const period = from === '' ? '' : `${from} – ${to.startsWith(from.slice(0, 10)) ? to.slice(11) : to}`;
  const lines = lineCount === '' ? '' : `${padStartTo(lineCount, counts)} ${text('report.lines')}`;
  const head = `  ${padTo(format, formats)}  ${padTo(lines, counts + 1 + widthOf(text('report.lines')))}`;
  const tail = [path, ...[period, encoding].filter((word) => word !== '').map(paint.dim)];
  const fits = widthOf([head, path, period, encoding].join('  ')) <= width;
  const rows = fits
    ? [[head, ...tail].join('  ')]
    : [
        `${head}  ${paint.dim(cutTo([period, encoding].filter((word) => word !== '').join('  '), width - widthOf(head) - 2))}`.trimEnd(),
        ...wrap(path, width - 4).map((line) => `    ${line}`),
      ];
  const cuts = limits.flatMap((limit) =>
    wrap(limit, Math.min(width, proseWidthMax) - 6).map((line, position) => paint.yellow(`    ${position === 0 ? '!' : ' '} ${line}`)),
  );
  return [...rows, ...cuts];
}
