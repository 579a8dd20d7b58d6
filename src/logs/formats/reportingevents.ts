// ReportingEvents.log: one record a line, its time with an offset; a paste may wrap a record over three lines.
import type { InstalledUpdate, Line, Observation, Operation } from '../../case/reading.ts';
import { type Entry, type FormatReader, type LogFormat, nothing, type Selected } from '../format.ts';
import { clockAtStart } from '../scan/clock.ts';
import { canonical, codesIn } from '../scan/codes.ts';
import { kbIn } from './values.ts';

const record = /^\{[0-9A-Fa-f-]{36}\}[\t ]{1,4}(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d):\d{3}(?:[-+]\d{4})?[\t ](.*)$/;

function clock(text: string): string | null {
  const words = record.exec(text)?.[1];
  return words === undefined ? null : clockAtStart(words, false);
}

export const reportingevents: LogFormat = {
  name: 'reportingevents',
  nameHints: ['reportingevents'],
  weigh: (text) => (record.test(text) ? 10 : 0),
  clock,
  entry: (text): Entry => ({ time: clock(text), thread: '', component: '', level: '', message: (record.exec(text)?.[2] ?? text).trim() }),
  sees: ['\tFailure\t', ' Failure ', '_FAILED]'],
  open: openEvents,
  samples: [
    {
      about: 'one installation that worked and one that did not',
      lines: [
        '{11111111-2222-3333-4444-555555555555}\t2024-03-04 08:00:00:123+0800\t1\t183 [AGENT_INSTALLING_SUCCEEDED]\t101\t{22222222-2222-3333-4444-555555555555}\t1\t0\tUpdateOrchestrator\tSuccess\tContent Install\tInstallation Successful: KB5034123',
        '{31111111-2222-3333-4444-555555555555}\t2024-03-04 08:05:00:456+0800\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t{42222222-2222-3333-4444-555555555555}\t1\t80240022\tUpdateOrchestrator\tFailure\tContent Install\tInstallation Failure: error 0x80240022: KB5034441',
      ],
      entries: [
        {
          of: 0,
          time: '2024-03-04T08:00:00',
          component: '',
          message:
            '1\t183 [AGENT_INSTALLING_SUCCEEDED]\t101\t{22222222-2222-3333-4444-555555555555}\t1\t0\tUpdateOrchestrator\tSuccess\tContent Install\tInstallation Successful: KB5034123',
        },
      ],
      facts: [{ name: 'updates.failed', value: [{ kb: 'KB5034441', date: '2024-03-04' }] }],
      operations: [{ kind: 'install', id: 'KB5034441', outcome: 'failed', code: '0x80240022' }],
    },
  ],
};

/** Failures kept; the file itself holds some thousand records. */
const failuresMax = 500;

function openEvents(): FormatReader {
  const operations: Operation[] = [];
  const failed: { readonly update: InstalledUpdate; readonly line: Line }[] = [];
  let wrapped: Selected | null = null;
  const put = (selected: Selected, text: string, code: string) => {
    if (operations.length >= failuresMax) return;
    const kb = kbIn(text);
    const { line, entry } = selected;
    operations.push({ kind: kindOf(text), id: kb ?? '', outcome: 'failed', code, at: entry.time, proof: line, trail: [line] });
    if (kb !== null && kindOf(text) === 'install') failed.push({ update: { kb, date: entry.time?.slice(0, 10) ?? null }, line });
  };
  return {
    take: (selected) => {
      const { message } = selected.entry;
      const begins = selected.entry.time !== null;
      const code = codesIn(message)[0] ?? bareCode(message);
      if (!begins && wrapped !== null && code !== null) {
        put(wrapped, `${wrapped.entry.message} ${message}`, code);
        wrapped = null;
        return 0;
      }
      if (!begins || !/\bFailure\b|_FAILED\]/.test(message)) return 0;
      wrapped = code === null ? selected : null;
      if (code !== null) put(selected, message, code);
      return code === null ? 2 : 0;
    },
    end: () => {
      const observations: Observation[] =
        failed.length === 0
          ? []
          : [{ name: 'updates.failed', value: failed.map(({ update }) => update), claim: 'exact', lines: failed.map(({ line }) => line) }];
      return { ...nothing, observations, operations };
    },
  };
}

/** The result column holds eight digits without 0x. */
function bareCode(message: string): string | null {
  const word = /(?:^|\t)([89a-f][0-9a-f]{7})(?:\t|$)/i.exec(message)?.[1];
  return word === undefined ? null : canonical(word);
}

function kindOf(text: string): string {
  if (/INSTALL|Installation/.test(text)) return 'install';
  return /DOWNLOAD|Download/.test(text) ? 'download' : 'scan';
}
