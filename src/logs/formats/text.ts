import { type Entry, type LogFormat, openNothing } from '../format.ts';
import { clockAtStart } from '../scan/clock.ts';

/** An entry of a line whose columns nobody told us. */
export const plainEntry = (text: string, isDayFirst: boolean): Entry => ({
  time: clockAtStart(text, isDayFirst),
  thread: '',
  component: '',
  level: '',
  message: text.trim(),
});

/** Text of no known format: times, codes and literals only. Never weighed against the others. */
export const textFormat: LogFormat = {
  name: 'text',
  nameHints: [],
  weigh: () => 0,
  clock: clockAtStart,
  entry: plainEntry,
  sees: [],
  open: openNothing,
  samples: [],
};
