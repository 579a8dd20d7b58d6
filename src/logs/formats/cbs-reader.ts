import type { Line, Observation, Operation } from '../../case/reading.ts';
import type { FormatReader, Selected } from '../format.ts';
import { openCbsOperations, operationSentences } from './cbs-operations.ts';
import { openRollup } from './rollup.ts';

export const cbsLiterals: readonly string[] = [
  ...operationSentences,
  'Loaded Servicing Stack v',
  'requires Servicing Stack v',
  'CSI Payload Corrupt',
  'CSI Manifest Corrupt',
  'CBS MUM Missing',
  'CBS MUM Corrupt',
  'CBS Catalog Missing',
  'CBS Catalog Corrupt',
  'Cannot repair member file',
  'Package_for_RollupFix~',
];

/** Corrupt components kept; a broken store has thousands, and the first tell which update to fetch. */
const corruptMax = 200;
const stack = /(\d{1,5}(?:\.\d{1,5}){3})/;

type Said = { readonly value: string; readonly line: Line };

export function openCbsReader(): FormatReader {
  const operations = openCbsOperations();
  const rollup = openRollup();
  const corrupt = new Map<string, Line>();
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
  const takeCorrupt = ({ line, entry: { message } }: Selected) => {
    const name = corruptIn(message);
    if (name !== null && !corrupt.has(name) && corrupt.size < corruptMax) corrupt.set(name, line);
  };
  return {
    take: (selected) => {
      takeStack(selected);
      takeCorrupt(selected);
      // 112 is the state "installed" (0x70).
      if (/CurrentState: ?112\b|[Cc]urrent: ?Installed\b/.test(selected.entry.message)) rollup.add(selected.entry.message, selected.line);
      return operations.take(selected);
    },
    end: () => {
      const observations: Observation[] = [...rollup.observations()];
      if (version !== null)
        observations.push({ name: 'servicingStack.version', value: version.value, claim: 'exact', lines: [version.line] });
      if (required !== null)
        observations.push({ name: 'servicingStack.required', value: required.value, claim: 'exact', lines: [required.line] });
      if (corrupt.size > 0)
        observations.push({ name: 'corruptComponents', value: [...corrupt.keys()], claim: 'exact', lines: [...corrupt.values()] });
      const ended: { readonly operations: readonly Operation[]; readonly limits: readonly string[] } = operations.end();
      return { observations, operations: ended.operations, clues: [], limits: ended.limits };
    },
  };
}

/** `(p) CSI Payload Corrupt (n) amd64_…\file.dll` → the name; `(Fixed)` ones are repaired. */
function corruptIn(message: string): string | null {
  const listed = /^\(p\)\s{1,8}C[BS][SI] \w{3,10} (?:Corrupt|Missing)\s{1,12}(?:\(\w\)\s{1,12})?(?!\()(\S.{0,400})$/.exec(message);
  if (listed) return (listed[1] ?? '').trim();
  const member =
    /Cannot repair member file \[l:[\d{}a-z :]{1,20}\]["'](.{1,260}?)["'] of ([^,]{1,200})(?:, version (\d[\d.]{0,30}\d))?/.exec(message);
  return member ? `${member[2]}${member[3] === undefined ? '' : ` ${member[3]}`}\\${member[1]}` : null;
}
