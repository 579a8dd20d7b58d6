import type { Log } from '../case/log.ts';

export type SayTrouble = (event: string, fields: { readonly step: string; readonly error: string }) => void;

/** Says again only after this long: five steps that fail ten times a second are one outage, and one line. */
const quietMs = 60_000;

/** One voice for the lost connections of all steps; what it kept to itself meanwhile is counted. */
export function openTrouble(log: Log, now: () => number = Date.now): SayTrouble {
  let saidAt = Number.NEGATIVE_INFINITY;
  let unsaid = 0;
  return (event, fields) => {
    if (now() - saidAt < quietMs) unsaid += 1;
    else {
      log.warn(event, { ...fields, ...(unsaid === 0 ? {} : { moreSinceLast: unsaid }) });
      saidAt = now();
      unsaid = 0;
    }
  };
}
