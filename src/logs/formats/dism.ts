// dism.log, and what DISM prints on the console in any language.
import type { Operation } from '../../case/reading.ts';
import { type FormatReader, type LogFormat, nothing } from '../format.ts';
import { codesIn } from '../scan/codes.ts';
import { servicingClock, servicingEntry, weighServicing } from './servicing-columns.ts';

const components = new Set(['DISM']);

export const dism: LogFormat = {
  name: 'dism',
  nameHints: ['dism'],
  weigh: (text) => {
    if (/^(?:Deployment Image Servicing and Management tool|部署映像服务和管理工具)\s*$/.test(text)) return 20;
    // CBS.log never holds DISM's own lines; DISM.log holds CBS's.
    return weighServicing(text, components) === 0 ? 0 : 20;
  },
  clock: servicingClock,
  entry: servicingEntry,
  sees: ['An error occurred - '],
  open: openDism,
  samples: [
    {
      about: 'dism.log',
      lines: ['2024-03-04 08:00:01, Info                  DISM   DISM Package Manager: PID=100 TID=200 Processing package operation'],
      entries: [
        {
          of: 0,
          time: '2024-03-04T08:00:01',
          component: 'DISM',
          message: 'DISM Package Manager: PID=100 TID=200 Processing package operation',
        },
      ],
    },
    {
      about: "the console: the image's version is the build, the tool's own version is not",
      lines: [
        'Deployment Image Servicing and Management tool',
        'Version: 10.0.17763.5830',
        'Image Version: 10.0.17763.316',
        'An error occurred - Package_for_RollupFix Error: 0x8007371b',
        'Error: 14107',
      ],
      entries: [],
      facts: [{ name: 'os.build', value: '17763.316' }],
      operations: [{ kind: 'install', id: 'Package_for_RollupFix', outcome: 'failed', code: '0x8007371b' }],
    },
  ],
};

/** Errors kept: a script that adds hundreds of packages repeats itself. */
const errorsMax = 100;

function openDism(): FormatReader {
  const operations: Operation[] = [];
  return {
    take: ({ line, entry }) => {
      const id = /An error occurred - (\S{1,200}) Error:/.exec(entry.message)?.[1];
      const code = codesIn(entry.message)[0];
      if (id !== undefined && code !== undefined && operations.length < errorsMax)
        operations.push({ kind: 'install', id, outcome: 'failed', code, at: entry.time, proof: line, trail: [line] });
      return 0;
    },
    end: () => ({ ...nothing, operations }),
  };
}
