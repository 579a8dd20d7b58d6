// Logs of Configuration Manager, client (WUAHandler, UpdatesHandler, ScanAgent …) and site server (wsyncmgr, WCM, WSUSCtrl).
import type { InstalledUpdate, Line, Observation, Operation } from '../../case/reading.ts';
import { type FormatReader, type LogFormat, nothing, type Selected } from '../format.ts';
import { codesIn } from '../scan/codes.ts';
import { ccmSamples } from './ccm.samples.ts';
import { ccmEntry, ccmStamp, weighCcm } from './ccm-columns.ts';
import { type CcmEnding, ccmEndingOf, ccmRestarts, ccmSentences } from './ccm-endings.ts';
import { openOffsets } from './offsets.ts';
import { kbIn } from './values.ts';

export const ccm: LogFormat = {
  name: 'ccm',
  nameHints: ['wuahandler', 'updateshandler', 'updatesdeployment', 'scanagent', 'ccm', 'wsyncmgr', 'wcm.', 'wsusctrl', 'locationservices'],
  weigh: weighCcm,
  clock: (text, isDayFirst) => ccmStamp(text, isDayFirst).time,
  entry: ccmEntry,
  sees: [
    ...new Set([...ccmSentences, ...ccmRestarts].map(({ literal }) => literal)),
    ...['WUA Managed server', 'WSUS server is', "WSUS Path='http", 'higher authority (Domain Controller) to: Server', ' ArticleID ('],
  ],
  open: openCcm,
  samples: ccmSamples,
};

const operationsMax = 1000;
const serversMax = 20;

function openCcm(): FormatReader {
  const servers = new Map<string, Line>();
  const operations: Operation[] = [];
  const failed = new Map<string, { readonly update: InstalledUpdate; readonly line: Line }>();
  const titles = new Map<string, string>();
  let restart: Line | null = null;
  const offsets = openOffsets();
  const finish = ({ kind, outcome }: CcmEnding, { line, entry }: Selected) => {
    const code = outcome === 'failed' ? (codesIn(entry.message)[0] ?? null) : null;
    const id = idOf(entry.message, titles) ?? entry.component;
    if (operations.length >= operationsMax || isRetold(operations.at(-1), { kind, id, outcome, code, at: entry.time })) return;
    operations.push({ kind, id, outcome, code, at: entry.time, proof: line, trail: [line] });
    if (kind !== 'install' || !id.startsWith('KB')) return;
    // What went in at the next try has not failed.
    if (outcome === 'failed') failed.set(id, { update: { kb: id, date: entry.time?.slice(0, 10) ?? null }, line });
    else if (outcome === 'succeeded') failed.delete(id);
  };
  return {
    take: (selected) => {
      const { line, entry } = selected;
      offsets.take(minutesEastIn(selected.text), line);
      const url = serverIn(entry.message);
      if (url !== null && servers.size < serversMax && !servers.has(url)) servers.set(url, line);
      noteTitle(entry.message, titles);
      const state = ccmRestarts.find(({ literal }) => entry.message.includes(literal));
      if (state !== undefined) restart = state.isPending ? line : null;
      const ending = ccmEndingOf(entry.message, entry.component);
      if (ending !== null) finish(ending, selected);
      return 0;
    },
    end: () => {
      const observations: Observation[] = [...servers].map(([value, line]) => ({ name: 'wsus.url', value, claim: 'exact', lines: [line] }));
      if (restart !== null) observations.push({ name: 'restart.pending', value: true, claim: 'derived', lines: [restart] });
      const left = [...failed.values()];
      if (left.length > 0)
        observations.push({
          name: 'updates.failed',
          value: left.map(({ update }) => update),
          claim: 'exact',
          lines: left.map(({ line }) => line),
        });
      return { ...nothing, observations: [...observations, ...offsets.observations()], operations };
    },
  };
}

/** The bias after the time, in minutes, is what UTC is ahead of it: `08:53:25.263-480` is eight hours east. */
function minutesEastIn(text: string): number | null {
  const bias = /(?:<time="|\d{4} )\d\d:\d\d:\d\d\.\d{1,7}([-+]\d{1,4})[">]/.exec(text)?.[1];
  return bias === undefined ? null : 0 - Number(bias);
}

/** The update server that the client was given, as origin. */
function serverIn(message: string): string | null {
  const found =
    /(?:managed server|WSUS server is|to use server|WSUS Path=|Domain Controller\) to: Server)\b.{0,60}?(https?:\/\/[^\s/)"',]{1,255})/i;
  return found.exec(message)?.[1] ?? null;
}

/** Titles kept: later lines name an update by its GUID only. */
const titlesMax = 2000;
const updateGuid =
  /(?:SUM_|Update(?: ?Id)?\s?[=(:]?\s?[{(]?|Update \d{1,4} \()([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i;

function noteTitle(message: string, titles: Map<string, string>): void {
  const kb = /ArticleID \((\d{6,8})\)/.exec(message)?.[1] ?? kbIn(message)?.slice(2);
  const guid = updateGuid.exec(message)?.[1]?.toLowerCase();
  if (kb !== undefined && guid !== undefined && titles.size < titlesMax) titles.set(guid, `KB${kb}`);
}

/** The KB, from the line or from an earlier one about the same update; else the update's GUID. */
function idOf(message: string, titles: ReadonlyMap<string, string>): string | null {
  const guid = updateGuid.exec(message)?.[1]?.toLowerCase();
  return kbIn(message) ?? (guid === undefined ? null : (titles.get(guid) ?? guid));
}

/** WUAHandler tells a failed search twice, ScanAgent a third time. */
function isRetold(last: Operation | undefined, next: Pick<Operation, 'kind' | 'id' | 'outcome' | 'code' | 'at'>): boolean {
  if (last === undefined || last.outcome !== 'failed' || next.code === null) return false;
  if (next.kind !== 'scan' && last.id !== next.id) return false;
  return (
    last.kind === next.kind && last.outcome === next.outcome && last.code === next.code && last.at?.slice(0, 15) === next.at?.slice(0, 15)
  );
}
