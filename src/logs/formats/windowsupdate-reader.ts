// What both kinds of WindowsUpdate.log tell: the update server, the agent's version, and how its operations ended.
import type { Line, Observation, Operation } from '../../case/reading.ts';
import type { FormatReader, Selected } from '../format.ts';
import { openUpdateOperations, operationLiterals } from './windowsupdate-operations.ts';

/** The service id of a server that an organisation runs itself (WSUS). */
const managed = '3DA21691-E39D-4DA6-8A4B-B43877BCB1B7';

/** Lines that hold none of these never reach the reader. */
export const windowsUpdateLiterals: readonly string[] = [
  ...operationLiterals,
  'WSUS server:',
  'WSUS Client/Server URL:',
  managed,
  'WU client version',
  'Windows Update access disabled: Yes',
];

/** Distinct update servers kept; a log names one or two. */
const serversMax = 20;

export function openWindowsUpdateReader(): FormatReader {
  const operations = openUpdateOperations();
  const servers = new Map<string, Line>();
  let version: { readonly value: string; readonly line: Line } | null = null;
  let disabled: Line | null = null;
  return {
    take: (selected: Selected) => {
      const { line, entry } = selected;
      const server = serverOf(entry.message);
      if (server !== null && !servers.has(server) && servers.size < serversMax) servers.set(server, line);
      const client = /WU client version (\d{1,5}(?:\.\d{1,5}){3})/.exec(entry.message)?.[1];
      if (client !== undefined && client !== version?.value) version = { value: client, line };
      if (entry.message.includes('Windows Update access disabled: Yes')) disabled ??= line;
      return operations.take(selected);
    },
    end: () => {
      const observations: Observation[] = [...servers].map(([value, line]) => ({ name: 'wsus.url', value, claim: 'exact', lines: [line] }));
      // The agent's file version: it differs from the OS build in every real log looked at.
      if (version !== null)
        observations.push({ name: 'wu.clientVersion', value: version.value, claim: 'lower bound', lines: [version.line] });
      if (disabled !== null) observations.push({ name: 'wu.accessDisabled', value: true, claim: 'exact', lines: [disabled] });
      const restart = operations.restart();
      if (restart !== null) observations.push({ name: 'restart.pending', value: true, claim: 'derived', lines: [restart] });
      const ended: { readonly operations: readonly Operation[]; readonly limits: readonly string[] } = operations.end();
      return { observations, operations: ended.operations, clues: [], limits: ended.limits };
    },
  };
}

/** `WSUS server: http://wsus.example:8530` → its origin; `(null)` and `<NULL>` are none. */
function serverOf(message: string): string | null {
  return (
    (/WSUS (?:server|Client\/Server URL):\s{0,4}"?(https?:\/\/[^\s/"<>]{1,255})/i.exec(message) ?? managedBy.exec(message))?.[1] ?? null
  );
}

/** `ServiceId = {3DA21691-…}, Server URL = http://wsus.example:8530/ClientWebService/client.asmx`. */
const managedBy = new RegExp(`\\{${managed}\\}, Server URL = (https?://[^\\s/"<>]{1,255})`, 'i');
