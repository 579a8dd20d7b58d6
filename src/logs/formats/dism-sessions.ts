// dism.log: one session for each command, from its command line to its end.
import type { Line, Observation, Operation } from '../../case/reading.ts';
import type { Selected } from '../format.ts';
import { codesIn } from '../scan/codes.ts';
import { type DismCommand, dismCommandOf } from './dism-command.ts';

export const sessionSentences: readonly string[] = [
  'Executing command line:',
  'Failed while processing command',
  'Starting Dism.exe session',
  'Ending Dism.exe session',
  'Target image information:',
  'Host machine information:',
];

/** Commands kept; a script that adds hundreds of packages repeats itself. */
const operationsMax = 200;
const trailMax = 12;

export function openDismSessions() {
  const operations: Operation[] = [];
  let command: (DismCommand & { readonly selected: Selected }) | null = null;
  let build: { readonly value: string; readonly claim: Observation['claim']; readonly line: Line } | null = null;
  let host: { readonly base: string; readonly architecture: string; readonly line: Line } | null = null;
  const finish = (proof: Selected, code: string | null) => {
    const kind = command?.kind ?? null;
    if (command !== null && kind !== null && operations.length < operationsMax) {
      const outcome = code === null ? 'succeeded' : 'failed';
      const trail = code === null ? [command.selected.line, proof.line] : [command.selected.line, ...tellingLines(proof, code)];
      operations.push({ kind, id: command.id, outcome, code, at: proof.entry.time, proof: proof.line, trail });
    }
    command = command === null ? null : { ...command, kind: null };
  };
  const takeImage = ({ line, entry: { message } }: Selected) => {
    const value = /OS Version=10\.0\.(\d{5}\.\d{1,5})\b/.exec(message)?.[1];
    if (value === undefined || value.endsWith('.0') || command?.isOnline === false) return;
    build = { value, claim: command === null ? 'derived' : 'exact', line };
  };
  return {
    take: (selected: Selected): void => {
      const { line, entry } = selected;
      const words = /Executing command line: (.{1,1000})/.exec(entry.message)?.[1];
      if (words !== undefined) command = { ...dismCommandOf(words), selected };
      else if (entry.message.includes('Starting Dism.exe session')) command = null;
      else if (entry.message.includes('Target image information:')) takeImage(selected);
      else if (entry.message.includes('Failed while processing command')) finish(selected, codesIn(entry.message)[0] ?? null);
      else if (entry.message.includes('Ending Dism.exe session')) finish(selected, null);
      const found = /Host machine information: OS Version=10\.0\.(\d{5}), Running architecture=(\w{3,6})/.exec(entry.message);
      if (found) host = { base: found[1] ?? '', architecture: (found[2] ?? '').replace('amd64', 'x64'), line };
    },
    end: (): { readonly observations: readonly Observation[]; readonly operations: readonly Operation[] } => {
      const observations: Observation[] = [];
      if (build !== null) observations.push({ name: 'os.build', value: build.value, claim: build.claim, lines: [build.line] });
      if (host !== null)
        observations.push(
          { name: 'os.build', value: host.base, claim: 'lower bound', lines: [host.line] },
          { name: 'os.architecture', value: host.architecture, claim: 'exact', lines: [host.line] },
        );
      return { observations, operations };
    },
  };
}

/** The errors with the same code that stood before the end. */
function tellingLines(proof: Selected, code: string): readonly Line[] {
  const telling = proof.before().filter(({ entry }) => entry.level === 'error' && codesIn(entry.message).includes(code));
  return [...telling.slice(-trailMax), proof].map(({ line }) => line);
}
