import type { MachineClue, Operation } from '../../case/reading.ts';
import { type FormatReader, type LogFormat, nothing } from '../format.ts';
import { codesIn } from '../scan/codes.ts';
import { plainEntry } from './text.ts';
import { rowOf } from './values.ts';

/** SetupDiagResults: why a feature update was rolled back, as Microsoft's own tool says. */
export const setupdiag: LogFormat = {
  name: 'setupdiag',
  nameHints: ['setupdiag'],
  weigh: (text) => (/^\s{0,4}(?:SetupDiag version:|Matching Profile found:|Error: SetupDiag reports )/.test(text) ? 20 : 0),
  clock: () => null,
  entry: (text, isDayFirst) => ({ ...plainEntry(text, isDayFirst), time: null }),
  sees: 'whole',
  open: openSetupDiag,
  samples: [
    {
      about: 'a rollback',
      lines: [
        'Error: SetupDiag reports rollback failure found.',
        'Last Phase = Post First Boot',
        'Last Operation = Ensure suspended services are stopped',
        'Error = 0xC1900101-0x40017',
      ],
      entries: [],
      operations: [{ kind: 'upgrade', id: 'Windows Setup', outcome: 'failed', code: '0xc1900101' }],
    },
  ],
};

function openSetupDiag(): FormatReader {
  let failed: Operation | null = null;
  let clue: MachineClue | null = null;
  return {
    take: (selected) => {
      const { line, entry } = selected;
      const row = rowOf(selected);
      if (row?.label === 'Machine Name' && /^[^\s\\/:]{1,63}$/.test(row.value)) clue ??= { kind: 'host-name', value: row.value, line };
      const code = /^\s*Error\s*[:=]\s*0x/i.test(line.text) ? codesIn(line.text)[0] : undefined;
      if (code !== undefined)
        failed ??= { kind: 'upgrade', id: 'Windows Setup', outcome: 'failed', code, at: entry.time, proof: line, trail: [line] };
      return 0;
    },
    end: () => ({ ...nothing, operations: failed === null ? [] : [failed], clues: clue === null ? [] : [clue] }),
  };
}
