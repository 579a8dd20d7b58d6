// setupapi.dev.log and setupapi.setup.log: device installations in sections, each with its exit status.
import type { Line, Observation, Operation } from '../../case/reading.ts';
import { type FormatReader, type LogFormat, nothing } from '../format.ts';
import { clockAtStart } from '../scan/clock.ts';
import { codesIn } from '../scan/codes.ts';
import { plainEntry } from './text.ts';

const sectionClock = /^[<>]{3}\s{1,4}Section (?:start|end) (\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d)/;
/** Sections that failed, and lines kept of each: those that setupapi itself marks with `!`. */
const failuresMax = 200;
const markedMax = 12;

function clock(text: string): string | null {
  const words = sectionClock.exec(text)?.[1];
  return words === undefined ? null : clockAtStart(words, false);
}

export const setupapi: LogFormat = {
  name: 'setupapi',
  nameHints: ['setupapi'],
  weigh: (text) => {
    if (text === '[Device Install Log]' || text === '[Setup API Log]' || sectionClock.test(text)) return 10;
    return /^(?:>>>|<<<)\s{1,4}\[/.test(text) ? 5 : 0;
  },
  clock,
  entry: (text, isDayFirst) => ({ ...plainEntry(text, isDayFirst), time: clock(text) }),
  sees: ['>>>  [', '<<<  [Exit status: FAILURE', 'Section end ', '!    ', '!!!  ', 'OS Version = 10.', '     Architecture = '],
  open: openSetupApi,
  samples: [
    {
      about: 'a section that failed',
      lines: [
        '[Device Install Log]',
        '     OS Version = 10.0.17763',
        '     Architecture = amd64',
        '>>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - PCI\\VEN_0000&DEV_0000]',
        '>>>  Section start 2024/03/04 20:13:01.623',
        "!    ndv: No better matching drivers found for device 'PCI\\VEN_0000&DEV_0000&SUBSYS_00000000'.",
        '<<<  Section end 2024/03/04 20:13:01.759',
        '<<<  [Exit status: FAILURE(0xC1900101)]',
      ],
      entries: [{ of: 4, time: '2024-03-04T20:13:01', component: '', message: '>>>  Section start 2024/03/04 20:13:01.623' }],
      facts: [
        { name: 'os.build', value: '17763' },
        { name: 'os.architecture', value: 'x64' },
      ],
      operations: [{ kind: 'install', id: 'PCI\\VEN_0000&DEV_0000', outcome: 'failed', code: '0xc1900101' }],
    },
  ],
};

function openSetupApi(): FormatReader {
  const operations: Operation[] = [];
  const found = new Map<'os.build' | 'os.architecture', Observation>();
  let head: Line | null = null;
  let marked: Line[] = [];
  let at: string | null = null;
  const say = (name: 'os.build' | 'os.architecture', value: string | undefined, claim: Observation['claim'], line: Line) => {
    if (value !== undefined && !found.has(name)) found.set(name, { name, value, claim, lines: [line] });
  };
  const fail = (line: Line, text: string) => {
    const code = codesIn(text)[0];
    if (code === undefined || operations.length >= failuresMax) return;
    const id = / - (.{1,200})\]\s*$/.exec(head?.text ?? '')?.[1] ?? '';
    const trail = [...(head === null ? [] : [head]), ...marked, line];
    operations.push({ kind: 'install', id, outcome: 'failed', code, at, proof: line, trail });
  };
  return {
    take: ({ line, entry }) => {
      const { text } = line;
      at = entry.time ?? at;
      if (text.startsWith('>>>  [')) {
        head = line;
        marked = [];
      } else if (text.startsWith('!') && marked.length < markedMax) marked.push(line);
      else if (text.startsWith('<<<  [Exit status: FAILURE')) fail(line, text);
      // The system that began the log, without its revision.
      say('os.build', /^\s{1,8}OS Version = 10\.0\.(\d{5})\b/.exec(text)?.[1], 'lower bound', line);
      say('os.architecture', /^\s{1,8}Architecture = (amd64|x86|arm64)\s*$/.exec(text)?.[1]?.replace('amd64', 'x64'), 'exact', line);
      return 0;
    },
    end: () => ({ ...nothing, observations: [...found.values()], operations }),
  };
}
