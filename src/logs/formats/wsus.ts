import type { Line, MachineClue } from '../../case/reading.ts';
import { type Entry, type FormatReader, type LogFormat, nothing } from '../format.ts';
import { clockAtStart } from '../scan/clock.ts';

const columns =
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} UTC[\t ]{1,12}(Info|Warning|Error|Change)[\t ]{1,12}(\w{1,40}(?:\.exe)?)\.\d{1,6}[\t ]{1,12}(.*)$/;

/** SoftwareDistribution.log of a WSUS server; its clock is UTC. */
export const wsus: LogFormat = {
  name: 'wsus',
  nameHints: ['softwaredistribution'],
  weigh: (text) => (columns.test(text) ? 12 : 0),
  clock: clockAtStart,
  entry: (text, isDayFirst): Entry => {
    const found = columns.exec(text);
    return {
      time: clockAtStart(text, isDayFirst),
      thread: '',
      component: found?.[2] ?? '',
      level: found?.[1]?.toLowerCase() ?? '',
      message: (found?.[3] ?? text).trim(),
    };
  },
  sees: ['WsusService'],
  open: openWsus,
  samples: [
    {
      about: 'a content synchronisation',
      lines: ['2024-03-04 20:08:13.949 UTC       Info      WsusService.49   ThreadEntry       ThreadHelper.ThreadStart'],
      entries: [{ of: 0, time: '2024-03-04T20:08:13', component: 'WsusService', message: 'ThreadEntry       ThreadHelper.ThreadStart' }],
    },
  ],
};

/** Only a WSUS server writes this file: it is another machine than the clients it serves. */
function openWsus(): FormatReader {
  let first: Line | null = null;
  return {
    take: ({ line }) => {
      first ??= line;
      return 0;
    },
    end: () => {
      const clues: readonly MachineClue[] = first === null ? [] : [{ kind: 'wsus-server', value: 'WSUS', line: first }];
      return { ...nothing, clues };
    },
  };
}
