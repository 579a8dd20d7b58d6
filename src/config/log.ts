/** The structured log: one JSON line per event on standard error. */
import type { Log, LogFields } from '../case/log.ts';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];
export type LogOptions = { readonly level: LogLevel; readonly write?: (line: string) => void; readonly now?: () => Date };

/** Field names whose values never reach a log, whoever passes them. */
const secretName = /pass(?:word|phrase|wd)?$|secret|token$|authorization|cookie|credential|api-?key|private-?key/i;
/** Text in a field is cut here (characters): a log line is for reading. */
const fieldMax = 2000;
/** `scheme://user:password@host` inside an error's words. */
const passwordInUrl = /([a-z][a-z0-9+.-]*:\/\/[^\s:/@]{0,200}):[^\s/@]{1,200}@/gi;

/** Opens the log; events below `level` are dropped. */
export function openLog({ level, write = toStandardError, now = () => new Date() }: LogOptions): Log {
  const least = logLevels.indexOf(level);
  const at =
    (name: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (logLevels.indexOf(name) < least) return;
      write(`${JSON.stringify({ time: now().toISOString(), level: name, event, ...masked(fields) })}\n`);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

function masked(fields: LogFields): Record<string, LogFields[string]> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, secretName.test(name) ? '***' : shortened(value)]));
}

function shortened(value: LogFields[string]): LogFields[string] {
  if (typeof value !== 'string') return value;
  const safe = value.replace(passwordInUrl, '$1:***@');
  return safe.length > fieldMax ? `${safe.slice(0, fieldMax)}…` : safe;
}

function toStandardError(line: string): void {
  process.stderr.write(line);
}
