/** `npm run house`: sizes of the tree, printed, not enforced. */
import { sourcesUnder } from './sources.ts';

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function row(name: string, values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const cells = [
    sorted.length,
    sorted.reduce((sum, value) => sum + value, 0),
    quantile(sorted, 0.5),
    quantile(sorted, 0.9),
    sorted.at(-1) ?? 0,
  ];
  return name.padEnd(26) + cells.map((cell) => String(cell).padStart(8)).join('');
}

/** Lines of each top-level function: from its head to the closing brace in column 0. */
function functionLines(text: string): readonly number[] {
  const found: number[] = [];
  let head = -1;
  for (const [number, line] of text.split('\n').entries()) {
    if (/^(?:export )?(?:async )?function\b/.test(line)) head = number;
    if (head >= 0 && line === '}') {
      found.push(number - head + 1);
      head = -1;
    }
  }
  return found;
}

const ours = sourcesUnder('src', 'workers');
const tests = sourcesUnder('test');
const report = [
  `${''.padEnd(26)}${['count', 'lines', 'median', 'p90', 'max'].map((word) => word.padStart(8)).join('')}`,
  row(
    'source files',
    ours.map((source) => source.lines),
  ),
  row(
    'source functions',
    ours.flatMap((source) => functionLines(source.text)),
  ),
  row(
    'test files',
    tests.map((source) => source.lines),
  ),
  '',
  'longest files:',
  ...[...ours]
    .sort((a, b) => b.lines - a.lines)
    .slice(0, 8)
    .map((source) => `  ${String(source.lines).padStart(4)} ${source.path}`),
];
process.stdout.write(`${report.join('\n')}\n`);
