// How servicing operations ended. Most failed lines of CBS.log are noise: only these sentences end something.

import type { Line, Operation, OperationOutcome } from '../../case/reading.ts';
import { limit } from '../../case/said/limits.ts';
import type { Selected } from '../format.ts';
import { canonical, codesIn } from '../scan/codes.ts';
import { kbIn } from './values.ts';

export const operationSentences: readonly string[] = [
  'Exec: Processing complete',
  'Operation result:',
  'requires Servicing Stack v',
  'Failed to process single phase execution',
  'Failed to process advanced operation queue',
  'Failed installing driver updates',
  'finalized. Reboot required:',
  '[SR] Repair complete',
  'Unable to complete Verify and Repair transaction',
];

const operationsMax = 1000;
const trailMax = 24;

export function openCbsOperations() {
  const done: Operation[] = [];
  let count = 0;
  let hasRepaired = false;
  const put: Put = (kind, id, code, selected, outcome = code === null ? 'succeeded' : 'failed') => {
    hasRepaired ||= kind === 'repair' && id === '' && outcome === 'succeeded';
    const last = done.at(-1);
    // One failure is told by several sentences: the queue that failed, then the session's end.
    const isRetold =
      (code !== null || (id === 'sfc' && last?.outcome === outcome)) &&
      last?.kind === kind &&
      last.code === code &&
      (id === '' || last.id === '' || last.id === id) &&
      isNear(last, selected);
    if (isRetold) {
      if (last.id === '' && id !== '') done[done.length - 1] = { ...last, id };
      return;
    }
    count++;
    if (done.length >= operationsMax) return;
    const trail = code === null ? [selected.line] : trailOf(selected, code);
    done.push({ kind, id, outcome, code, at: timeOf(selected), proof: selected.line, trail });
  };
  return {
    /** `isUnmended`: the system file check has files left that it could not mend. */
    take: (selected: Selected, isUnmended: boolean): void => {
      const { message } = selected.entry;
      hasRepaired = false;
      const code = failureIn(message);
      if (message.startsWith('Exec: Processing complete')) processed(message, code, selected, put);
      else if (message.startsWith('Operation result:')) {
        // A detection changes nothing: its result is no repair.
        if (!isDetection(selected)) put('repair', '', canonical(message.slice(17).trim()), selected);
      } else if (message.includes('[SR] Repair complete')) put('repair', 'sfc', null, selected, isUnmended ? 'failed' : 'succeeded');
      else if (message.includes('Unable to complete Verify and Repair')) put('repair', 'sfc', null, selected, 'failed');
      else if (message.includes('finalized. Reboot required:')) {
        // The last word of a session: it tells nothing new where a sentence before it told how the work ended.
        const last = done.at(-1);
        const isTold = last !== undefined && last.code === code && isNear(last, selected);
        if (code !== null && code !== cancelled && !isTold) put('install', '', code, selected);
      } else if (code !== null && operationSentences.some((sentence) => message.includes(sentence)))
        put('install', packageIn(message), code, selected);
    },
    /** The last line ended a repair of the whole store well. */
    hasRepaired: (): boolean => hasRepaired,
    end: (): { readonly operations: readonly Operation[]; readonly limits: readonly string[] } => ({
      operations: done,
      limits: count > operationsMax ? [limit('many-servicing-operations', { count, kept: operationsMax })] : [],
    }),
  };
}

type Put = (kind: string, id: string, code: string | null, selected: Selected, outcome?: OperationOutcome) => void;

/** A code that says no more than "restart needed" is none of failure. */
function failureIn(message: string): string | null {
  const code = codesIn(message)[0] ?? null;
  return code === restartRequired ? null : code;
}

/** ERROR_SUCCESS_REBOOT_REQUIRED. */
const restartRequired = '0x80070bc2';
/** CBS_E_CANCEL: somebody stopped the session. */
const cancelled = '0x800f0820';

/** The end of a session: a store repair, a detection (which changes nothing), or the installation of a package. */
function processed(message: string, code: string | null, selected: Selected, put: Put): void {
  if (/session\(Corruption Repairing\)/i.test(message)) put('repair', '', code, selected);
  else if (!/session\(Corruption/i.test(message)) put('install', packageIn(message), code, selected);
}

/** `Package_for_KB5012170~…` → `KB5012170`; a rollup by the KB it was called by; other packages by their whole name. */
function packageIn(message: string): string {
  const identifier = kbIn(/\bIdentifier: (\S{1,60})/.exec(message)?.[1] ?? '');
  if (identifier !== null) return identifier;
  const name = /\b([\w.-]{1,200}~[0-9a-f]{16}~\w{0,10}~[\w-]{0,12}~[\d.]{1,30})/.exec(message)?.[1] ?? '';
  return kbIn(name.replace(/^Package_for_/, '')) ?? name;
}

/** Minutes may lie between a rollback and its report; the same code in the same hour is the same failure. */
function isNear(last: Operation, { entry }: Selected): boolean {
  return last.at === null || entry.time === null || last.at.slice(0, 13) === entry.time.slice(0, 13);
}

function isDetection({ before }: Selected): boolean {
  return /^Operation: Detect Only/i.test(before().at(-1)?.entry.message ?? '');
}

/** A summary's lines carry no time: the last line before them does. */
function timeOf({ entry, before }: Selected): string | null {
  return entry.time ?? before().findLast((one) => one.entry.time !== null)?.entry.time ?? null;
}

/** The errors and the lines with the same code that stood before the end. */
function trailOf(proof: Selected, code: string): readonly Line[] {
  const telling = proof.before().filter(({ entry }) => entry.level === 'error' || codesIn(entry.message).includes(code));
  return [...telling.slice(-(trailMax - 1)), proof].map(({ line }) => line);
}
