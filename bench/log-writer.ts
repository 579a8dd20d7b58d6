/** Invented logs of any size for the benches: the same bytes at every run, in the real shape, mostly routine lines. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** What line number `index` of a log says. */
export type LineOf = (index: number, clock: string) => string;

/** A CBS.log: applicability, sessions, and now and then a failure. */
export const cbsLine: LineOf = (index, clock) => {
  if (index % 997 === 0)
    return `${clock}, Info                  CBS    Failed to find package Package_${index % 41}_for_KB50${10_000 + (index % 9000)}~31bf3856ad364e35~amd64~~17763.${index % 5000}.1.3 [HRESULT = 0x80070490 - ERROR_NOT_FOUND]`;
  if (index % 20_011 === 0)
    return `${clock}, Error                 CBS    Exec: Processing complete.  Session: 3${index}_1, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.4252.1.7 [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]`;
  if (index % 3 === 0)
    return `${clock}, Info                  CSI    ${index.toString(16).padStart(8, '0')} Performing 1 operations as follows:`;
  return `${clock}, Info                  CBS    Appl: Evaluating package applicability for package Package_${index % 83}_for_KB50${10_000 + (index % 900)}~31bf3856ad364e35~amd64~~10.0.1.${index % 7}, applicable state: Installed`;
};

/** A setupact.log: phases, plug-ins and progress. */
export const setupLine: LineOf = (index, clock) => {
  if (index % 1013 === 0)
    return `${clock}, Warning               MIG    Could not translate web service path C:\\Data\\${index}.xml: 0x80070002`;
  if (index % 5 === 0)
    return `${clock}, Info                  SP     Executing operation ${index % 90} of the phase, progress ${index % 100}`;
  return `${clock}, Info                  MOUPG  SetupManager: DoFrontEndProcessing(${index}) received event ${index % 11}`;
};

/** A decoded WindowsUpdate.log: scans that succeed, with the noise of every machine. */
export const windowsUpdateLine: LineOf = (index, clock) => {
  const [date, time] = [clock.slice(0, 10).replaceAll('-', '/'), `${clock.slice(11)}.${String(index % 10_000_000).padStart(7, '0')}`];
  const columns = `${date} ${time} ${1000 + (index % 9)}  ${2000 + (index % 77)}  `;
  if (index % 301 === 0) return `${columns}Misc            *FAILED* [80070490] GetLastUsedTime`;
  if (index % 5003 === 0) return `${columns}Agent           * END * Finding updates CallerId = UpdateOrchestrator  Id = ${index % 40}`;
  return `${columns}IdleTimer       WU operation (CSearchCall::Init ID ${index % 40}, operation # ${index}) started; operation # ${index % 300}; does use network; is at background priority`;
};

/** About this many bytes of a log, in pieces of about a MiB. */
export function* logOf(line: LineOf, bytes: number): Generator<Buffer> {
  let index = 0;
  for (let written = 0; written < bytes; ) {
    const lines: string[] = [];
    for (let size = 0; size < 1024 ** 2; index += 1) {
      const text = line(index, clockOf(index));
      lines.push(text);
      size += text.length + 2;
    }
    const piece = Buffer.from(`${lines.join('\r\n')}\r\n`);
    written += piece.length;
    yield piece;
  }
}

/** Writes such a log to a file. */
export async function writeLog(file: string, line: LineOf, bytes: number): Promise<void> {
  const out = createWriteStream(file);
  for (const piece of logOf(line, bytes)) if (!out.write(piece)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

/** A hundred lines a second from a fixed day on: `2023-05-06 14:05:21`. */
function clockOf(index: number): string {
  return new Date(Date.UTC(2023, 4, 6) + Math.floor(index / 100) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
