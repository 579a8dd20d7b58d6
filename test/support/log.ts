import type { Log, LogFields } from '../../src/case/log.ts';

/** A log that keeps what was said, for a test to read. */
export type KeptLog = Log & { readonly said: { readonly level: string; readonly event: string; readonly fields: LogFields }[] };

/** Opens one. */
export function keptLog(): KeptLog {
  const said: KeptLog['said'] = [];
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}): void => {
      said.push({ level, event, fields });
    };
  return { said, info: at('info'), warn: at('warn'), error: at('error') };
}
