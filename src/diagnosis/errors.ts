import type { ErrorRecord, Evidence } from '../case/diagnosis.ts';
import type { CodeSighting } from '../case/reading.ts';
import { componentOf } from './component.ts';
import type { SeenOperation } from './operations.ts';
import { recovers } from './recovery.ts';
import { evidenceOf, type Source } from './source.ts';
import type { Codes } from './tables/codes.ts';
import type { Noise } from './tables/noise.ts';

type Seen = { readonly source: Source; readonly sighting: CodeSighting };

/**
 * The codes seen on one machine, by code. `noise`: no operation is left failed with it, and wherever it was seen every shape is in the noise baseline,
 * or the operations of that log all went well in the end.
 */
export function gatherErrors(
  sources: readonly Source[],
  operations: readonly SeenOperation[],
  machine: number | null,
  tables: { readonly codes: Codes; readonly noise: Noise },
): readonly ErrorRecord[] {
  const seen = sources.flatMap((source) => source.reading.codes.map((sighting): Seen => ({ source, sighting })));
  const failed = new Set(
    operations.filter(({ outcome, isRecovered }) => outcome === 'failed' && !isRecovered).map((operation) => operation.code),
  );
  const byCode = [...Map.groupBy(seen, ({ sighting }) => sighting.code.toLowerCase())].sort(([one], [other]) => (one < other ? -1 : 1));
  return byCode.flatMap(([code, sightings]) => {
    const [first, last] = [edge(sightings[0], 'first'), edge(sightings.at(-1), 'last')];
    if (first === undefined || last === undefined) return [];
    const known = tables.codes.find(code, loggedBy(sightings));
    return {
      code,
      symbol: known?.symbol ?? '',
      meanings: { en: known?.meaning ?? '', 'zh-CN': tables.codes.translated(code) },
      count: sightings.reduce((sum, { sighting }) => sum + sighting.count, 0),
      noise: !failed.has(code) && sightings.every((one) => wentWell(one) || isNoise(code, one.sighting, tables.noise)),
      machine,
      first,
      last,
    };
  });
}

/** Only where each of several operations is written down with its end can a log prove that what it complains of did no harm. */
function wentWell({ source: { reading } }: Seen): boolean {
  const { format, operations } = reading;
  const failed = operations.filter((operation) => operation.outcome === 'failed');
  return (
    format.startsWith('windowsupdate-') &&
    operations.some((operation) => operation.outcome === 'succeeded') &&
    failed.every((operation) => operations.some((other) => recovers(other, operation)))
  );
}

/** DISM's own name for a code only where DISM alone logged it. */
function loggedBy(seen: readonly Seen[]): string {
  return seen.map(({ source }) => componentOf(source.reading.format)).find((component) => component !== 'dism') ?? 'dism';
}

function isNoise(code: string, { shapes, count }: CodeSighting, noise: Noise): boolean {
  const covered = shapes.reduce((sum, shape) => sum + shape.count, 0);
  return shapes.length > 0 && covered >= count && shapes.every((shape) => noise.has(code, shape));
}

function edge(seen: Seen | undefined, which: 'first' | 'last'): Evidence | undefined {
  return seen === undefined ? undefined : evidenceOf(seen.source, [seen.sighting[which]])[0];
}
