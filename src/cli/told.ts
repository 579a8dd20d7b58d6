import type { Language } from '../case/language.ts';
import { sayings } from '../case/said/said.ts';
import { openSaid } from '../case/said/saying.ts';
import { saidOfServers } from '../console/texts/said-of-servers.ts';
import { mistakesInFiles, shapesInFiles } from './texts/mistakes.ts';
import { faultsOfServers } from './texts/servers.ts';
import { faultsOfUse } from './texts/use.ts';

/** Where a mistake stands: `desk.yaml:22:5: `, `customers.0.name: `, `IMAP_PORT: `. */
const place = /^(?:[^\s:]+:\d+:\d+: )?(?:[\w.]+: )?/;
const known = [...mistakesInFiles, ...faultsOfUse, ...faultsOfServers, ...saidOfServers, ...sayings];
const said = openSaid(known);
const saidOfMistake = openSaid([...known, ...shapesInFiles]);

/** A fault's sentence for the person at the terminal, mistake by mistake; one that no table knows stays as it is, in English. */
export function told(sentence: string, language: Language): string {
  const whole = said(sentence, language);
  if (whole !== sentence) return whole;
  const lines = sentence.split('\n').map((line) => lineTold(line, language));
  return lines.join('\n');
}

function lineTold(line: string, language: Language): string {
  const whole = said(line, language);
  const before = place.exec(line)?.[0] ?? '';
  return whole === line && before !== '' ? `${before}${saidOfMistake(line.slice(before.length), language)}` : whole;
}
