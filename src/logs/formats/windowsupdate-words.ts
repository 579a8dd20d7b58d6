// The words in which the update agent says what it does and with which code it ended.
import { canonical } from '../scan/codes.ts';

export const success = '0x00000000';

/** The code with which the talk to the update server broke off; what is reported to it afterwards is no search. */
export function brokenTalk(message: string): string | null {
  if (message.includes('ReportingWebService')) return null;
  const found =
    /SyncUpdates_WithRecovery failed\.?:? (0x[0-9a-f]{8})|\*FAILED\* \[([0-9a-f]{8})\] (?:Synchronize|Sync of Updates)|SendRequest\w{0,40} failed (?:with hr = ([0-9a-f]{8})|for <.{1,300}>[., ]{1,3}error (0x[0-9a-f]{8}))/i.exec(
      message,
    );
  return canonical(found?.slice(1).find((word) => word !== undefined) ?? '');
}

export function failureOf(word: string | null): string | null {
  return word === null || word === success ? null : canonical(word);
}

/** The value after `Exit code = `; service exits like 0x240001 are no HRESULTs and read as null. */
export function codeAfter(label: string, message: string): string | null {
  const found = message.lastIndexOf(`${label} = `);
  const word = found === -1 ? undefined : /^0[xX][0-9a-fA-F]{8}\b/.exec(message.slice(found + label.length + 3))?.[0];
  return word === undefined ? null : word.toLowerCase();
}

/** What an operation's own words say it is; queueing, discovery and a federation's wrapping are no operations. */
export function kindOf(words: string): string | null {
  if (
    /^\s*(?:Agent: )?(?:Queueing|Begin Downloading|Federated|All federated|SLS|Discovery|Service|Search |Download ClientId|Install ClientId|CBS)/.test(
      words,
    )
  )
    return null;
  if (/Finding updates|Searching/i.test(words)) return 'scan';
  if (/Uninstall/i.test(words)) return 'uninstall';
  if (/Windows Setup/i.test(words)) return 'upgrade';
  if (/Download/i.test(words)) return 'download';
  return /Install/i.test(words) ? 'install' : null;
}

/** `CallerId = <<PROCESS>>: wscript.exe, Id = 12, …` → `12`; older agents give only the caller. */
export function idOf(words: string): string {
  if (/Windows Setup/i.test(words)) return 'Windows Setup';
  const call = /\b(?:Id = |Call )(\d{1,10})\b/.exec(words)?.[1];
  return call ?? /CallerId = ([^\],]{1,80})/.exec(words)?.[1]?.trim() ?? '';
}
