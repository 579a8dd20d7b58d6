import type { Line, Observation, Operation } from '../../case/reading.ts';
import type { FormatReader, Selected } from '../format.ts';
import { corruptionSentences, openCorruption } from './cbs-corruption.ts';
import { openCbsOperations, operationSentences } from './cbs-operations.ts';
import { openServicingState, stateSentences } from './cbs-state.ts';
import { openRollup } from './rollup.ts';

export const cbsLiterals: readonly string[] = [
  ...operationSentences,
  'Loaded Servicing Stack v',
  'requires Servicing Stack v',
  ...corruptionSentences,
  ...stateSentences,
  'Package_for_RollupFix~',
];

const stack = /(\d{1,5}(?:\.\d{1,5}){3})/;

type Said = { readonly value: string; readonly line: Line };

export function openCbsReader(): FormatReader {
  const operations = openCbsOperations();
  const rollup = openRollup();
  const corruption = openCorruption();
  const state = openServicingState();
  let version: Said | null = null;
  let required: Said | null = null;
  const takeStack = ({ line, entry: { message } }: Selected) => {
    const needs = /requires Servicing Stack v(\d[\d.]{0,30}\d) but current Servicing Stack is v(\d[\d.]{0,30}\d)/.exec(message);
    if (needs?.[1] !== undefined && needs[2] !== undefined) {
      required = { value: needs[1], line };
      version = { value: needs[2], line };
      return;
    }
    const loaded = message.startsWith('Loaded Servicing Stack v') ? stack.exec(message)?.[1] : undefined;
    if (loaded !== undefined && loaded !== version?.value) version = { value: loaded, line };
  };
  return {
    take: (selected) => {
      takeStack(selected);
      corruption.take(selected);
      state.take(selected);
      // 112 is the state "installed" (0x70).
      if (/CurrentState: ?112\b|[Cc]urrent: ?Installed\b/.test(selected.entry.message)) rollup.add(selected.entry.message, selected.line);
      operations.take(selected, corruption.isUnmended());
      if (operations.hasRepaired()) corruption.mend(selected.entry.time);
      return 0;
    },
    end: () => {
      const observations: Observation[] = [...rollup.observations()];
      if (version !== null)
        observations.push({ name: 'servicingStack.version', value: version.value, claim: 'exact', lines: [version.line] });
      if (required !== null)
        observations.push({ name: 'servicingStack.required', value: required.value, claim: 'exact', lines: [required.line] });
      observations.push(...corruption.observations(), ...state.observations());
      const ended: { readonly operations: readonly Operation[]; readonly limits: readonly string[] } = operations.end();
      return { observations, operations: ended.operations, clues: [], limits: ended.limits };
    },
  };
}
