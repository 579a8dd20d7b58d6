// SoftwareDistribution.log of a WSUS server; its clock is UTC.
import type { Line, MachineClue, Operation } from '../../case/reading.ts';
import { type Entry, type FormatReader, type LogFormat, nothing, type Selected } from '../format.ts';
import { clockAtStart } from '../scan/clock.ts';
import { codesIn } from '../scan/codes.ts';

const columns =
  /^\s{0,8}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} UTC[\t ]{1,12}(Info|Warning|Error|Change)[\t ]{1,12}([\w.]{1,40}?)\.\d{1,6}[\t ]{1,12}(.*)$/;

export const wsus: LogFormat = {
  name: 'wsus',
  nameHints: ['softwaredistribution'],
  weigh: (text) => (columns.test(text) ? 12 : 0),
  clock: clockAtStart,
  entry: (text, isDayFirst): Entry => {
    const found = columns.exec(text);
    return {
      time: clockAtStart(text, isDayFirst),
      thread: '',
      component: found?.[2] ?? '',
      level: found?.[1]?.toLowerCase() ?? '',
      message: (found?.[3] ?? text).trim(),
    };
  },
  sees: ['WsusService', 'w3wp.', 'ContentSyncAgent.JobError', 'Category=Synchronization', 'failed in download'],
  open: openWsus,
  samples: [
    {
      about: 'a content synchronisation whose download failed, and a catalog synchronisation that did not',
      lines: [
        '2024-03-04 20:08:13.949 UTC       Info      WsusService.49   ThreadEntry       ThreadHelper.ThreadStart',
        '2024-03-04 20:08:34.090 UTC       Error     WsusService.52   ContentSyncAgent.JobError       Download error: http://192.0.2.7/update.exe failed in download: (-2145386477) The server does not support the necessary HTTP protocol.',
        '2024-03-04 20:09:34.090 UTC       Info      WsusService.50   EventLogEventReporter.ReportEvent EventId=384,Type=Information,Category=Synchronization,Message=Synchronization completed successfully.',
      ],
      entries: [{ of: 0, time: '2024-03-04T20:08:13', component: 'WsusService', message: 'ThreadEntry       ThreadHelper.ThreadStart' }],
      operations: [
        { kind: 'download', id: 'update.exe', outcome: 'failed', code: '0x80200013' },
        { kind: 'sync', id: 'WSUS', outcome: 'succeeded', code: null },
      ],
    },
  ],
};

const operationsMax = 500;

/** Only a WSUS server writes this file: it is another machine than the clients it serves. */
function openWsus(): FormatReader {
  const operations: Operation[] = [];
  let first: Line | null = null;
  const put = (kind: string, id: string, isFailed: boolean, { line, entry }: Selected) => {
    const code = isFailed ? (codesIn(entry.message)[0] ?? null) : null;
    if (operations.length < operationsMax)
      operations.push({ kind, id, outcome: isFailed ? 'failed' : 'succeeded', code, at: entry.time, proof: line, trail: [line] });
  };
  return {
    take: (selected) => {
      const { line, entry } = selected;
      first ??= line;
      const file = /(?:\/|\\)([^/\\\s]{1,120}) failed in download\b/.exec(entry.message)?.[1];
      if (file !== undefined) put('download', file, true, selected);
      else if (/Category=Synchronization,Message=(?:Catalog )?Synchronization completed successfully/i.test(entry.message))
        put('sync', 'WSUS', false, selected);
      else if (/Type=Error,Category=Synchronization,Message=.{0,80}synchronization.{0,40}fail/i.test(entry.message))
        put('sync', 'WSUS', true, selected);
      return 0;
    },
    end: () => {
      const clues: readonly MachineClue[] = first === null ? [] : [{ kind: 'wsus-server', value: 'WSUS', line: first }];
      return { ...nothing, operations, clues };
    },
  };
}
