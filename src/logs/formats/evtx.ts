// Windows event logs, one event a line (`src/logs/evtx/event.ts`): what the update agent, servicing and the kernel reported.
import type { InstalledUpdate, Line, MachineClue, Observation, Operation } from '../../case/reading.ts';
import { type Entry, type FormatReader, type LogFormat, nothing, type Selected } from '../format.ts';
import { clockAtStart } from '../scan/clock.ts';
import { codesIn } from '../scan/codes.ts';
import { evtxSamples } from './evtx.samples.ts';
import { kbIn } from './values.ts';

const columns =
  /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)? \| (Critical|Error|Warning|Information|Verbose) \| ([^|]{0,200}) \| ([^|]{0,200}) \| (\d{1,5}) \| ([^|]{0,255}) \| #\d{0,20} \| (.*)$/;

export const evtx: LogFormat = {
  name: 'evtx',
  nameHints: ['.evtx'],
  weigh: (text) => (columns.test(text) ? 20 : 0),
  clock: clockAtStart,
  entry: eventEntry,
  // Every event's line holds its number: all of them reach the reader, for the last computer name counts.
  sees: [' | #'],
  open: openEvents,
  samples: evtxSamples,
};

function eventEntry(text: string, isDayFirst: boolean): Entry {
  const found = columns.exec(text);
  return {
    time: clockAtStart(text, isDayFirst),
    thread: '',
    component: found?.[3] ?? '',
    level: found?.[1]?.toLowerCase() ?? '',
    message: found === null ? text.trim() : `${found[4]}: ${found[6]}`,
  };
}

/** How an event ends an operation, by provider and number. */
type Ending = { readonly kind: string; readonly outcome: 'succeeded' | 'failed' };
const endings: Readonly<Record<string, Ending>> = {
  'Microsoft-Windows-WindowsUpdateClient 19': { kind: 'install', outcome: 'succeeded' },
  'Microsoft-Windows-WindowsUpdateClient 20': { kind: 'install', outcome: 'failed' },
  'Microsoft-Windows-WindowsUpdateClient 23': { kind: 'uninstall', outcome: 'succeeded' },
  'Microsoft-Windows-WindowsUpdateClient 24': { kind: 'uninstall', outcome: 'failed' },
  'Microsoft-Windows-WindowsUpdateClient 25': { kind: 'scan', outcome: 'failed' },
  'Microsoft-Windows-WindowsUpdateClient 26': { kind: 'scan', outcome: 'succeeded' },
  'Microsoft-Windows-WindowsUpdateClient 31': { kind: 'download', outcome: 'failed' },
  'Microsoft-Windows-WindowsUpdateClient 41': { kind: 'download', outcome: 'succeeded' },
  'Microsoft-Windows-Servicing 2': { kind: 'install', outcome: 'succeeded' },
  'Microsoft-Windows-Servicing 3': { kind: 'install', outcome: 'failed' },
};
/** Restart needed: the update agent's 21 and 22, servicing's 4. */
const restarts = new Set([
  'Microsoft-Windows-WindowsUpdateClient 21',
  'Microsoft-Windows-WindowsUpdateClient 22',
  'Microsoft-Windows-Servicing 4',
]);
const kernelStart = 'Microsoft-Windows-Kernel-General 12';

/** Operations kept; the store's own apps update every day. */
const operationsMax = 1000;

function openEvents(): FormatReader {
  const operations: Operation[] = [];
  const failed = new Map<string, { readonly update: InstalledUpdate; readonly line: Line }>();
  let build: { readonly value: string; readonly line: Line } | null = null;
  let computer: { readonly value: string; readonly line: Line } | null = null;
  let restart: Line | null = null;
  const takeEnding = (key: string, { line, entry }: Selected) => {
    const ending = endingOf(key, entry.message);
    if (ending === undefined || operations.length >= operationsMax) return;
    const id = updateIn(entry.message);
    const code = ending.outcome === 'failed' ? (codesIn(entry.message)[0] ?? null) : null;
    operations.push({ ...ending, id, code, at: entry.time, proof: line, trail: [line] });
    if (ending.kind !== 'install' || !id.startsWith('KB')) return;
    // What went in at the next try has not failed.
    if (ending.outcome === 'succeeded') failed.delete(id);
    else failed.set(id, { update: { kb: id, date: entry.time?.slice(0, 10) ?? null }, line });
  };
  return {
    take: (selected) => {
      const { line, entry } = selected;
      const found = columns.exec(selected.text);
      const key = `${entry.component} ${found?.[4]}`;
      const name = found?.[5]?.trim() ?? '';
      if (name !== '' && name !== computer?.value) computer = { value: name, line };
      takeEnding(key, selected);
      if (restarts.has(key)) restart = line;
      if (key === kernelStart || key === 'EventLog 6005') restart = null;
      const value = key === kernelStart ? buildIn(entry.message) : null;
      if (value !== null && value !== build?.value) build = { value, line };
      return 0;
    },
    end: () => {
      const observations: Observation[] = [];
      if (build !== null) observations.push({ name: 'os.build', value: build.value, claim: 'exact', lines: [build.line] });
      const left = [...failed.values()];
      if (left.length > 0)
        observations.push({
          name: 'updates.failed',
          value: left.map(({ update }) => update),
          claim: 'exact',
          lines: left.map(({ line }) => line),
        });
      if (restart !== null) observations.push({ name: 'restart.pending', value: true, claim: 'derived', lines: [restart] });
      const clues: readonly MachineClue[] = computer === null ? [] : [{ kind: 'host-name', ...computer }];
      return { ...nothing, observations, operations, clues };
    },
  };
}

/** Servicing also reports removals: what the package was to become says which. */
function endingOf(key: string, message: string): Ending | undefined {
  const ending = endings[key];
  if (ending === undefined || !key.startsWith('Microsoft-Windows-Servicing')) return ending;
  return /IntendedPackageState(?:Textized)?=(?:Absent|Uninstalled|Resolved)/.test(message) ? { ...ending, kind: 'uninstall' } : ending;
}

/** The update's KB; a title without one stands for itself. */
function updateIn(message: string): string {
  return (
    kbIn(message) ?? /updateTitle=([^;]{1,120})/.exec(message)?.[1]?.trim() ?? /PackageIdentifier=([^;]{1,120})/.exec(message)?.[1] ?? ''
  );
}

/** The kernel says at every start which build it is, and since Windows 10 its revision (QfeVersion). */
function buildIn(message: string): string | null {
  const found = /MajorVersion=10; MinorVersion=0; BuildVersion=(\d{5}); QfeVersion=(\d{1,5})\b/.exec(message);
  return found === null ? null : `${found[1]}.${found[2]}`;
}
