import type { Operation } from '../../case/reading.ts';
import { type FormatReader, type LogFormat, nothing } from '../format.ts';
import { textFormat } from '../formats/text.ts';
import { canonical } from '../scan/codes.ts';

/** The update orchestrator's own log has no columns; the end of a download is one sentence that names the update. */
export const orchestratorFacts: LogFormat = { ...textFormat, sees: ['*Download finished*', '*Install finished*'], open: openOrchestrator };

const operationsMax = 200;
const finished = /\*(Download|Install)\w* finished\*.{0,400}\((KB\d{6,8})\):hr=(0x[0-9a-f]{1,8})/i;

function openOrchestrator(): FormatReader {
  const operations: Operation[] = [];
  return {
    take: ({ line, entry }) => {
      const found = finished.exec(entry.message);
      if (found === null || operations.length >= operationsMax) return 0;
      const [, verb = '', id = '', word = ''] = found;
      const code = canonical(`0x${word.slice(2).padStart(8, '0')}`);
      const outcome = code === null ? 'succeeded' : 'failed';
      operations.push({ kind: verb.toLowerCase(), id, outcome, code, at: entry.time, proof: line, trail: [line] });
      return 0;
    },
    end: () => ({ ...nothing, operations }),
  };
}
