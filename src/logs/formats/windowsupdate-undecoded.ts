import { limit } from '../../case/said/limits.ts';
import type { LogFormat } from '../format.ts';
import { clockAtStart } from '../scan/clock.ts';
import { plainEntry } from './text.ts';

const sign =
  /^\s{0,4}\d{1,5}[ \t]{0,8}\d{0,6}[ \t]{0,8}(?:[\d/.-]{6,12} [\d:.]{8,20}[ \t]{1,8})?.{0,80}Unknown\(\s{0,4}\d{1,5}\): GUID=[0-9a-f-]{36} \(No Format Information found\)/i;
const marker = 'No Format Information found';

/** The export that Get-WindowsUpdateLog writes when the symbols could not be fetched: times and GUIDs, no text. */
export const windowsUpdateUndecoded: LogFormat = {
  name: 'windowsupdate-undecoded',
  nameHints: ['windowsupdate'],
  weigh: (text) => (sign.test(text) || text.includes(marker) ? 20 : 0),
  clock: clockAtStart,
  entry: plainEntry,
  sees: [marker],
  open: () => {
    let count = 0;
    return {
      take: () => {
        count++;
        return 0;
      },
      end: () => ({
        observations: [],
        operations: [],
        clues: [],
        limits: count === 0 ? [] : [limit('undecoded', { count, marker })],
      }),
    };
  },
  samples: [
    {
      about: 'exported without symbols',
      lines: [
        '1601/01/01 08:00:00.0000000 1234  5678                  Unknown( 10): GUID=11111111-2222-3333-4444-555555555555 (No Format Information found).',
        '1601/01/01 08:00:00.0000000 1234  5678                  Unknown( 63): GUID=66666666-7777-8888-9999-aaaaaaaaaaaa (No Format Information found).',
      ],
      entries: [],
    },
  ],
};
