import type { Entry, LogFormat } from '../format.ts';
import { clockAtStart } from '../scan/clock.ts';
import { legacySamples } from './windowsupdate-legacy.samples.ts';
import { openWindowsUpdateReader, windowsUpdateLiterals } from './windowsupdate-reader.ts';

// 2015-10-30<tab>17:12:53:980<tab> 880<tab>1160<tab>PT<tab>WARNING: …; pasted, the tabs have become spaces. Thread ids are hexadecimal.
const columns =
  /^\s{0,12}\d{4}-\d\d-\d\d[ \t]{1,4}\d\d:\d\d:\d\d:\d{3}[ \t]{1,4}([\da-f]{1,6})[ \t]{1,4}([\da-f]{1,6})[ \t]{1,4}([A-Za-z]\w{0,20})[ \t]{1,24}(.*)$/;
// Agent -- WARNING: Exit code = 0x80240439, as articles quote it.
const quoted = /^\s{0,12}([A-Za-z]\w{1,20}) -- (.*)$/;

/** WindowsUpdate.log of Windows 7 to 8.1 and Server 2008 to 2012 R2, which the agent wrote as text. */
export const windowsUpdateLegacy: LogFormat = {
  name: 'windowsupdate-legacy',
  nameHints: ['windowsupdate'],
  weigh: (text) => {
    if (columns.test(text)) return 10;
    return quoted.test(text) && /-- (?:\* )?(?:WARNING|FATAL|ERROR):/.test(text) ? 5 : 0;
  },
  clock: clockAtStart,
  entry: legacyEntry,
  sees: windowsUpdateLiterals,
  open: openWindowsUpdateReader,
  samples: legacySamples,
};

function legacyEntry(text: string, isDayFirst: boolean): Entry {
  const found = columns.exec(text);
  if (found !== null) {
    const message = (found[4] ?? '').trim();
    return {
      time: clockAtStart(text, isDayFirst),
      thread: `${found[1]} ${found[2]}`,
      component: found[3] ?? '',
      level: levelOf(message),
      message,
    };
  }
  const paste = quoted.exec(text);
  const message = (paste?.[2] ?? text).trim();
  return { time: clockAtStart(text, isDayFirst), thread: '', component: paste?.[1] ?? '', level: levelOf(message), message };
}

function levelOf(message: string): string {
  return /^(?:[*#] ?)*\s*(WARNING|FATAL|ERROR):/.exec(message)?.[1]?.toLowerCase() ?? '';
}
