import type { Entry, LogFormat } from '../format.ts';
import { clockAtStart } from '../scan/clock.ts';
import { windowsUpdateSamples } from './windowsupdate-decoded.samples.ts';
import { openWindowsUpdateReader, windowsUpdateLiterals } from './windowsupdate-reader.ts';

/** Components of the update agent, as Get-WindowsUpdateLog prints them. */
const components =
  'Agent|Api|AppAU|AU|CAUClient|ComApi|DataStore|DeploymentJob|DownloadManager|DriverUtil|Driver|DtaStor|EEHandler|EndpointProvider|Handler|IdleTimer|Metadata|Misc|PolicyManager|ProtocolTalker|Reporter|Service|Setup|Shared|SLS|UDP|UpdateManager|WebServices|WIL|WuTask|UX';
// 2023/05/06 14:05:21.6651960 4952  21156 WebServices     *FAILED* …; threads and time may be missing, the component may stand in brackets.
const date = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})`;
const clockWords = String.raw`(?:(?:上午|下午)\s?)?\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?Z?(?: [AP]M)?`;
const gap = String.raw`[ \t,]{1,8}`;
const columns = new RegExp(
  String.raw`^\s{0,12}(?:${date}[T \t,]{1,3}${clockWords}${gap})?(?:([\dA-Fa-f]{1,6})${gap}([\dA-Fa-f]{1,6})${gap})?(?:\[(${components})\]|(${components})(?=[ \t,]))[ \t,]{0,24}(.*)$`,
);

/** WindowsUpdate.log of Windows 10 and later, decoded from its ETL files by Get-WindowsUpdateLog. */
export const windowsUpdateDecoded: LogFormat = {
  name: 'windowsupdate-decoded',
  nameHints: ['windowsupdate'],
  weigh: (text) => {
    const found = columns.exec(text);
    if (found === null) return 0;
    if (/^\s*\d[^ \t]*[ \t]+\d\d:\d\d:\d\d:\d{3}/.test(text)) return 0;
    const hasTime = /^\s*[\d/.-]{8,10}[T \t]/.test(text);
    if (hasTime) return found[1] === undefined ? 3 : 10;
    return found[1] !== undefined && found[3] !== undefined ? 5 : 0;
  },
  clock: clockAtStart,
  entry: windowsUpdateEntry,
  sees: windowsUpdateLiterals,
  open: openWindowsUpdateReader,
  samples: windowsUpdateSamples,
};

function windowsUpdateEntry(text: string, isDayFirst: boolean): Entry {
  const time = clockAtStart(text, isDayFirst);
  const found = columns.exec(text);
  if (found === null) return { time, thread: '', component: '', level: '', message: text.trim() };
  const message = (found[5] ?? '').trimEnd();
  const level = message.startsWith('*FAILED*') ? 'failed' : '';
  return { time, thread: found[1] === undefined ? '' : `${found[1]} ${found[2]}`, component: found[3] ?? found[4] ?? '', level, message };
}
