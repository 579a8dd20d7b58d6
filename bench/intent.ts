/** How often the rules of intent agree with a labelled set: precision and recall of each label, and every wrong row. */
import { basename } from 'node:path';
import { readLabelled, type Score, score, sets } from '../test/mail/intent/labelled.ts';

/** The project's own sets, or the files named: one `label TAB sentence` a line. */
export async function bench(files: readonly string[]): Promise<string> {
  return (files.length === 0 ? sets : files).map((file) => report(basename(file), score(readLabelled(file)))).join('\n');
}

function report(name: string, { rows, right, wrong, labels }: Score): string {
  const notOther = wrong.filter((row) => row.said !== 'other').length;
  return [
    `${name}: ${right} of ${rows} right (${percent(right / rows)}), ${notOther} wrong and not "other" (${percent(notOther / rows)})`,
    ...labels.map(
      (one) =>
        `  ${one.label.padEnd(15)} ${String(one.rows).padStart(4)} rows   precision ${one.precision.toFixed(2)}   recall ${one.recall.toFixed(2)}`,
    ),
    ...wrong.map((row) => `  ${row.label} was read as ${row.said}: ${row.sentence}`),
    '',
  ].join('\n');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
