import type { Entry } from '../format.ts';
import { clockAtStart } from '../scan/clock.ts';

// 2023-09-04 15:01:53, Error                 CBS    message; a bracketed thread id may stand before the component, and pastes drop the time.
const columns =
  /^\s{0,12}(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,[ \t]{1,8})?(Info|Error|Warning|Perf|Fatal Error)\b,?[ \t]{1,32}(?:\[(0x[0-9a-f]{4,8})\][ \t]{1,16})?([A-Z][A-Za-z0-9]{1,11})\b[ \t]{1,16}(.*)$/i;

/** The columns that CBS.log, DISM.log, setupact.log and setuperr.log share; component '' where the line has others. */
export function servicingEntry(text: string, isDayFirst: boolean): Entry {
  const line = withoutFile(text);
  const found = columns.exec(line);
  const time = clockAtStart(line, isDayFirst);
  if (found === null) return { time, thread: '', component: '', level: '', message: line.trim() };
  return {
    time,
    thread: found[2] ?? '',
    component: found[3] ?? '',
    level: (found[1] ?? '').toLowerCase(),
    message: (found[4] ?? '').trim(),
  };
}

/** Weight of a line whose component is one of `components`. */
export function weighServicing(text: string, components: ReadonlySet<string>): number {
  const found = columns.exec(withoutFile(text));
  return found !== null && components.has(found[3] ?? '') ? 5 : 0;
}

/** The time of such a line. */
export function servicingClock(text: string, isDayFirst: boolean): string | null {
  return clockAtStart(withoutFile(text), isDayFirst);
}

/** `findstr` over several logs puts the file's name before each line: `C:\Windows\Logs\CBS\CBS.log:2024-03-04 …`. */
function withoutFile(text: string): string {
  return text[1] === ':' && text[2] === '\\' ? text.replace(/^[A-Za-z]:\\[^:]{1,260}:/, '') : text;
}
