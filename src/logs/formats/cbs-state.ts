// What servicing says of the machine's state: a restart it waits for, and the room on the disk.
import type { Line, Observation } from '../../case/reading.ts';
import type { Selected } from '../format.ts';

export const stateSentences: readonly string[] = [
  'CBS has signaled that a reboot is required',
  'Reboot required: yes',
  'Startup: Processing complete',
  'Free disk space check on',
];

export function openServicingState() {
  let restart: Line | null = null;
  let disk: { readonly freeMB: number; readonly line: Line } | null = null;
  return {
    take: ({ line, entry: { message } }: Selected): void => {
      if (/CBS has signaled that a reboot is required|Reboot required: yes|ERROR_SUCCESS_REBOOT_REQUIRED/.test(message)) restart = line;
      else if (message.startsWith('Startup: Processing complete')) restart = null;
      const free = /Free disk space check on \S{1,40} Available: (\d{1,10})MB/.exec(message)?.[1];
      if (free !== undefined) disk = { freeMB: Number(free), line };
    },
    observations: (): readonly Observation[] => {
      const found: Observation[] = [];
      // As of the log's end: the machine may have been restarted since.
      if (restart !== null) found.push({ name: 'restart.pending', value: true, claim: 'derived', lines: [restart] });
      if (disk !== null) found.push({ name: 'disk.freeMB', value: disk.freeMB, claim: 'exact', lines: [disk.line] });
      return found;
    },
  };
}
