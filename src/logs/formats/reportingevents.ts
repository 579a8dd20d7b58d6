// ReportingEvents.log: one record a line, its time with an offset; a paste may wrap a record over three lines.
import type { InstalledUpdate, Line, Observation, Operation } from '../../case/reading.ts';
import { type Entry, type FormatReader, type LogFormat, nothing, type Selected } from '../format.ts';
import { clockAtStart } from '../scan/clock.ts';
import { canonical, codesIn } from '../scan/codes.ts';
import { openOffsets } from './offsets.ts';
import { reportingeventsSamples } from './reportingevents.samples.ts';
import { kbIn } from './values.ts';

const record = /^\s{0,12}\{[0-9A-Fa-f-]{36}\}[\t ]{1,4}(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d):\d{3}([-+]\d{4})?[\t ](.*)$/;
/** A record whose time is damaged is still a record. */
const begins = /^\s{0,12}\{[0-9A-Fa-f-]{36}\}[\t ]/;

function clock(text: string): string | null {
  const words = record.exec(text)?.[1];
  return words === undefined ? null : clockAtStart(words, false);
}

export const reportingevents: LogFormat = {
  name: 'reportingevents',
  nameHints: ['reportingevents'],
  weigh: (text) => (record.test(text) ? 10 : 0),
  clock,
  entry: (text): Entry => ({ time: clock(text), thread: '', component: '', level: '', message: (record.exec(text)?.[3] ?? text).trim() }),
  sees: ['\tFailure\t', ' Failure ', '_FAILED]', '\tSuccess\t', ' Success ', '_SUCCEEDED', '_FINISHED]', '_PENDING]', 'REBOOT_REQUIRED'],
  open: openEvents,
  samples: reportingeventsSamples,
};

/** Records kept; the file itself holds some thousand. */
const operationsMax = 1000;

function openEvents(): FormatReader {
  const operations: Operation[] = [];
  const failed = new Map<string, { readonly update: InstalledUpdate; readonly line: Line }>();
  let wrapped: Selected | null = null;
  const restarts = new Map<string, Line>();
  const offsets = openOffsets();
  const put = ({ line, entry }: Selected, text: string, code: string | null) => {
    const kind = kindOf(text);
    if (kind === null || operations.length >= operationsMax) return;
    const kb = kbIn(text);
    const outcome = code === null ? 'succeeded' : 'failed';
    operations.push({ kind, id: kb ?? '', outcome, code, at: entry.time, proof: line, trail: [line] });
    if (kb === null || kind !== 'install') return;
    // What went in at the next try has not failed.
    if (code === null) failed.delete(kb);
    else failed.set(kb, { update: { kb, date: entry.time?.slice(0, 10) ?? null }, line });
  };
  return {
    take: (selected) => {
      const { message } = selected.entry;
      const isRecord = begins.test(selected.text);
      offsets.take(minutesEast(record.exec(selected.text)?.[2]), selected.line);
      const code = codesIn(message)[0] ?? bareCode(message);
      if (!isRecord && wrapped !== null && code !== null) {
        put(wrapped, `${wrapped.entry.message} ${message}`, code);
        wrapped = null;
        return 0;
      }
      if (!isRecord) return 0;
      wrapped = null;
      if (/_PENDING\]|REBOOT_REQUIRED/.test(message)) restarts.set(updateIn(message), selected.line);
      if (!/\bFailure\b|_FAILED\]/.test(message)) {
        if (isSuccess(message)) {
          put(selected, message, null);
          restarts.delete(updateIn(message));
        }
        return 0;
      }
      wrapped = code === null ? selected : null;
      if (code !== null) put(selected, message, code);
      return code === null ? 2 : 0;
    },
    end: () => {
      const all = [...failed.values()];
      const observations: Observation[] = [];
      if (all.length > 0)
        observations.push({
          name: 'updates.failed',
          value: all.map(({ update }) => update),
          claim: 'exact',
          lines: all.map(({ line }) => line),
        });
      const restart = [...restarts.values()].at(-1);
      if (restart !== undefined) observations.push({ name: 'restart.pending', value: true, claim: 'derived', lines: [restart] });
      return { ...nothing, observations: [...observations, ...offsets.observations()], operations };
    },
  };
}

/** The result column holds eight digits without 0x. */
function bareCode(message: string): string | null {
  const word = /(?:^|\t)([89a-f][0-9a-f]{7})(?:\t|$)/i.exec(message)?.[1];
  return word === undefined ? null : canonical(word);
}

/** A download that began or an installation that waits for its restart has ended nothing yet. */
function isSuccess(message: string): boolean {
  if (/\[AGENT_/.test(message)) return /_SUCCEEDED\w{0,20}\]|DETECTION_FINISHED\]/.test(message);
  return /\bSuccess\b/.test(message) && /\bSuccessful\b|\bsuccessfully\b/i.test(message);
}

function kindOf(text: string): string | null {
  if (/UNINSTALL|Uninstall/.test(text)) return 'uninstall';
  if (/INSTALL|Installation/.test(text)) return 'install';
  if (/DOWNLOAD|Download/.test(text)) return 'download';
  return /DETECTION|Synchronization|\bScan\b|detect/i.test(text) ? 'scan' : null;
}

/** The update's GUID, in a column of its own; '' where the record is about none. */
function updateIn(message: string): string {
  return /\t\{([0-9A-F-]{36})\}\t/i.exec(message)?.[1]?.toUpperCase() ?? '';
}

/** `+0800` → 480. */
function minutesEast(offset: string | undefined): number | null {
  if (offset === undefined) return null;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5));
  return offset.startsWith('-') ? -minutes : minutes;
}
