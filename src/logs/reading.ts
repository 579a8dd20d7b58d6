// In charge of what one artifact says: bytes in, a Reading out. Pure and fed by pushes; what it holds does not grow with the artifact.

import type { Format, Reading } from '../case/reading.ts';
import { limit } from '../case/said/limits.ts';
import { buildFacts } from './facts/build.ts';
import { compatibilityFacts } from './facts/compatibility.ts';
import { eventSentences } from './facts/event-sentences.ts';
import { orchestratorFacts } from './facts/orchestrator.ts';
import { userFolders } from './facts/user-folders.ts';
import type { LogFormat } from './format.ts';
import { evtx } from './formats/evtx.ts';
import { logFormats } from './formats/index.ts';
import { textFormat } from './formats/text.ts';
import { headLinesMax, openWatch, recognise } from './recognise.ts';
import { looksDayFirst } from './scan/clock.ts';
import { lineLengthMax, openCutter } from './scan/cutter.ts';
import { openScan, type Scan } from './scan/scan.ts';
import { openSource } from './source.ts';

export type ReadingOptions = {
  /** Where the artifact was found: `a.zip!/b/WindowsUpdate.log`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Literals of all rules: the lines that hold them are counted and the first ones kept. */
  readonly literals: readonly string[];
};
export type OpenReading = { readonly push: (chunk: Uint8Array) => void; readonly end: () => Reading };

/** Opens a reading. Chunks may end anywhere: the Reading is the same. */
export function openReading({ path, sha256, bytes, literals }: ReadingOptions): OpenReading {
  let format: Format = 'text';
  let scan: Scan | null = null;
  let watch: (text: string) => LogFormat | null = () => null;
  const head: string[] = [];

  const begin = (): Scan => {
    const { format: own, others } = source.isEventLog() ? { format: evtx, others: [] } : recognise(head, path, logFormats);
    const formats: readonly LogFormat[] = [
      own ?? textFormat,
      ...others,
      buildFacts,
      orchestratorFacts,
      compatibilityFacts,
      userFolders,
      ...(own === null ? [eventSentences] : []),
    ];
    format = own?.name ?? 'text';
    watch = source.isEventLog() ? watch : openWatch(own === null ? [] : [own, ...others], logFormats);
    const started = openScan({ formats, literals, isDayFirst: looksDayFirst(head) });
    for (const line of head.splice(0)) started.push(line);
    return started;
  };
  /** The artifact goes by its first format; where none was known, by the first that came. */
  const joinLater = (running: Scan, later: LogFormat | null) => {
    if (later === null) return;
    running.join(later);
    if (format === 'text') format = later.name;
  };
  const takeLine = (line: string) => {
    if (scan !== null) {
      if (!scan.push(line)) joinLater(scan, watch(line));
    } else if (head.push(line) >= headLinesMax) scan = begin();
  };
  const cutter = openCutter(takeLine);
  const source = openSource(takeLine, cutter);
  return {
    push: source.push,
    end: () => {
      const { encoding, limits } = source.end();
      if (encoding === null) return noText({ path, sha256, bytes, literals });
      const scanned = (scan ?? begin()).end();
      const cuts = cutter.cutCount();
      const cutLimit = cuts === 0 ? [] : [limit('long-lines', { count: cuts, length: lineLengthMax.toLocaleString('en') })];
      return {
        ...{ path, sha256, bytes, format, encoding },
        ...{ lines: scanned.lines, from: scanned.from, to: scanned.to },
        limits: [...limits, ...cutLimit, ...scanned.limits, ...scanned.yields.flatMap((one) => one.limits)],
        clues: scanned.yields.flatMap((one) => one.clues),
        observations: scanned.yields.flatMap((one) => one.observations),
        operations: scanned.yields.flatMap((one) => one.operations),
        codes: scanned.codes,
        sightings: scanned.sightings,
      };
    },
  };
}

function noText({ path, sha256, bytes }: ReadingOptions): Reading {
  const empty = { clues: [], observations: [], operations: [], codes: [], sightings: [] };
  const limits = [limit('no-text')];
  return { path, sha256, bytes, format: 'binary', encoding: 'binary', lines: 0, from: null, to: null, limits, ...empty };
}
