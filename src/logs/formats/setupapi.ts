import { type LogFormat, openNothing } from '../format.ts';
import { clockAtStart } from '../scan/clock.ts';
import { plainEntry } from './text.ts';

const sectionClock = /^[<>]{3}\s{1,4}Section (?:start|end) (\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d)/;

function clock(text: string): string | null {
  const words = sectionClock.exec(text)?.[1];
  return words === undefined ? null : clockAtStart(words, false);
}

/** setupapi.dev.log and setupapi.setup.log: device installations in sections. */
export const setupapi: LogFormat = {
  name: 'setupapi',
  nameHints: ['setupapi'],
  weigh: (text) => {
    if (text === '[Device Install Log]' || sectionClock.test(text)) return 10;
    return /^(?:>>>|<<<)\s{1,4}\[/.test(text) ? 5 : 0;
  },
  clock,
  entry: (text, isDayFirst) => ({ ...plainEntry(text, isDayFirst), time: clock(text) }),
  sees: [],
  open: openNothing,
  samples: [
    {
      about: 'a section that failed',
      lines: [
        '>>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - PCI\\VEN_0000&DEV_0000]',
        '>>>  Section start 2024/03/04 20:13:01.623',
        '<<<  Section end 2024/03/04 20:13:01.759',
        '<<<  [Exit status: FAILURE(0xC1900101)]',
      ],
      entries: [{ of: 1, time: '2024-03-04T20:13:01', component: '', message: '>>>  Section start 2024/03/04 20:13:01.623' }],
    },
  ],
};
