// How the update agent's operations ended: searches, downloads, installs, feature updates. A `*FAILED*` line alone ends nothing.

import type { Operation } from '../../case/reading.ts';
import type { Selected } from '../format.ts';
import { canonical } from '../scan/codes.ts';
import { type Ended, openEndings, operationsMax } from './windowsupdate-endings.ts';
import { historyLiterals, openUpdateHistory } from './windowsupdate-history.ts';
import { brokenTalk, codeAfter, failureOf, idOf, kindOf, success } from './windowsupdate-words.ts';

export const operationLiterals: readonly string[] = [
  ' START *',
  ' END *',
  'END  *',
  'Exit code =',
  'Result code =',
  'WU client failed',
  'Setup360 returned',
  'Process return code =',
  'Completed install of ',
  'SyncUpdates_WithRecovery failed',
  '] Synchronize',
  '] Sync of Updates',
  'SendRequest',
  ...historyLiterals,
];

export function openUpdateOperations() {
  const endings = openEndings();
  const history = openUpdateHistory();
  const started = new Map<string, { readonly kind: string; readonly id: string; readonly start: Selected }>();
  let stage = '';
  let pendingExit: Selected | null = null;
  let broken: { readonly code: string; readonly proof: Selected } | null = null;

  const finish = (ended: Ended): number => {
    const following = endings.finish(ended);
    if (following !== null) started.delete(keyOf(ended.proof, ended.id));
    return following ?? 0;
  };
  const take = (selected: Selected): number => {
    endings.follow(selected);
    const { message } = selected.entry;
    const code = brokenTalk(message);
    if (code !== null) broken = { code, proof: selected };
    const begun = /\* +START +\*+ +(.{0,400})/.exec(message)?.[1];
    if (begun !== undefined) return start(selected, begun);
    const over = /\* +END +\*+ +(.{0,400})/.exec(message)?.[1];
    if (over !== undefined) return end(selected, over);
    return other(selected, message);
  };
  const start = (selected: Selected, words: string): number => {
    const kind = kindOf(words);
    if (kind === null) return 0;
    stage = kind;
    pendingExit = null;
    const id = idOf(words);
    if (started.size < operationsMax && !started.has(keyOf(selected, id))) started.set(keyOf(selected, id), { kind, id, start: selected });
    return 0;
  };
  const end = (selected: Selected, words: string): number => {
    const { message } = selected.entry;
    if (/^Service exit/.test(words)) return serviceExit(selected);
    const kind = kindOf(words);
    if (kind === null) return 0;
    const exit = codeAfter('Exit code', message) ?? (pendingExit === null ? null : codeAfter('Exit code', pendingExit.entry.message));
    const proof = codeAfter('Exit code', message) === null ? (pendingExit ?? selected) : selected;
    pendingExit = null;
    // Newer agents give the code on END; older ones before it; none at all means nothing went wrong.
    return finish({
      kind,
      id: idOf(words),
      // A code that says more than 0 and is none of failure (0x00240010, fewer services answered) ended well.
      outcome: failureOf(exit) === null ? 'succeeded' : 'failed',
      code: failureOf(exit),
      proof,
    });
  };
  const serviceExit = (selected: Selected): number => {
    const process = selected.entry.thread.split(' ')[0] ?? '';
    // The service ended and these had not: certain, not merely cut off by the end of the file.
    for (const [key, { kind, id, start }] of started) {
      if (process === '' || !key.startsWith(`${process} `)) continue;
      started.delete(key);
      endings.put({ kind, id, outcome: 'unfinished', code: null, proof: start }, [start.line, selected.line]);
    }
    return 0;
  };
  const finishInstall = (selected: Selected, hex: string): number => {
    for (const [key, one] of started) if (one.kind === 'install') started.delete(key);
    const code = canonical(`0x${hex.padStart(8, '0')}`);
    return finish({ kind: 'install', id: '', outcome: code === null ? 'succeeded' : 'failed', code, proof: selected });
  };
  const other = (selected: Selected, message: string): number => {
    const kept = history.take(selected);
    if (kept !== null) {
      const outcome = kept.code === null ? 'succeeded' : 'failed';
      return finish({ kind: kept.kind, id: kept.update, outcome, code: kept.code, proof: selected });
    }
    const failed = (kind: string, id: string, word: string | null): number => {
      const code = failureOf(word);
      return code === null ? 0 : finish({ kind, id, outcome: 'failed', code, proof: selected });
    };
    const result = codeAfter('Result code', message);
    if (result !== null) return failed(stage || 'scan', '', result);
    const setup = /Setup360 returned .{0,80}?\b([89a-fA-F][0-9a-fA-F]{7}) for state/.exec(message)?.[1];
    if (setup !== undefined) return failed('upgrade', 'Windows Setup', setup);
    const searching = /WU client failed (\w+)\b.{0,80}? with error (0[xX][0-9a-fA-F]{8})/.exec(message);
    if (searching) return failed(kindOf(searching[1] ?? '') ?? 'scan', '', searching[2] ?? '');
    const install = /Completed install of .{0,200}\bhr=0x([0-9a-fA-F]{1,8})\b/.exec(message)?.[1];
    if (install !== undefined) return finishInstall(selected, install);
    const exit = codeAfter('Exit code', message) ?? codeAfter('Process return code', message);
    if (exit === null || exit === success) return 0;
    if (!/\bAgent\b|\bHandler\b|^COMAPI$/i.test(selected.entry.component)) return 0;
    pendingExit = selected;
    return failed(stage || 'scan', selected.entry.component === 'Handler' ? 'Windows Setup' : '', exit);
  };
  return {
    take,
    /** The line that says an update waits for a restart. */
    restart: history.restart,
    end: (): { readonly operations: readonly Operation[]; readonly limits: readonly string[] } => {
      // A few pasted lines without any end: the synchronisation that failed is what they were sent for.
      if (endings.isEmpty() && broken !== null) finish({ kind: 'scan', id: '', outcome: 'failed', ...broken });
      return endings.end();
    },
  };
}

function keyOf({ entry }: Selected, id: string): string {
  return `${entry.thread.split(' ')[0] ?? ''} ${id}`;
}
