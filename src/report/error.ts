import type { ErrorRecord } from '../case/diagnosis.ts';
import { placeOf, type Reader } from './evidence.ts';
import type { FindingPart } from './finding.ts';
import { numberText, shown } from './shown.ts';

export type ErrorPart = {
  readonly code: string;
  readonly symbol: string;
  readonly meaning: string;
  /** The meaning stands in Microsoft's English, since nobody has translated it. */
  readonly isQuoted: boolean;
  readonly count: string;
  readonly isOnce: boolean;
  readonly first: ReturnType<typeof placeOf>;
  readonly last: ReturnType<typeof placeOf>;
  /** The findings that speak of it. */
  readonly findings: readonly { readonly anchor: string; readonly title: string }[];
};
/** `telling`: what may be a cause; `noise`: what every healthy machine logs too. */
export type Errors = {
  readonly telling: readonly ErrorPart[];
  /** Telling ones that are left out. */
  readonly more: number;
  readonly noise: readonly ErrorPart[];
  readonly noiseCount: number;
};

/** Rows shown of each kind; `diagnose --json` has them all. */
const rowsMax = 100;

/** What a finding explains stands first, then what was logged most often. */
export function errorsOf(errors: readonly ErrorRecord[], findings: readonly FindingPart[], reader: Reader): Errors {
  const explained = (error: ErrorRecord): number => Number(findings.some(({ about }) => about.includes(error.code)));
  const sorted = [...errors].sort((one, other) => explained(other) - explained(one) || other.count - one.count);
  const [telling, noise] = [sorted.filter((error) => !error.noise), sorted.filter((error) => error.noise)];
  const parts = (of: readonly ErrorRecord[]): readonly ErrorPart[] =>
    of.slice(0, rowsMax).map((error) => errorPart(error, findings, reader));
  return { telling: parts(telling), more: Math.max(0, telling.length - rowsMax), noise: parts(noise), noiseCount: noise.length };
}

function errorPart(error: ErrorRecord, findings: readonly FindingPart[], reader: Reader): ErrorPart {
  const own = error.meanings[reader.language];
  return {
    code: error.code,
    symbol: error.symbol,
    meaning: shown(own || error.meanings.en),
    isQuoted: own === '' && error.meanings.en !== '',
    count: numberText(error.count),
    isOnce: error.first.artifact === error.last.artifact && error.first.line === error.last.line,
    first: placeOf(error.first, reader),
    last: placeOf(error.last, reader),
    findings: findings.filter(({ about }) => about.includes(error.code)).map(({ anchor, title }) => ({ anchor, title })),
  };
}
