// What Windows Setup's logs tell: which system was upgraded to which, in which phase it ended, with which code, and where that code came from.
import type { Line, Observation, Operation } from '../../case/reading.ts';
import type { FormatReader, Selected } from '../format.ts';
import { nothing } from '../format.ts';
import { codesIn } from '../scan/codes.ts';

export const setupSentences: readonly string[] = [
  ', Error ',
  'CSetupManager::Execute(',
  'CSetupHost::Execute(',
  'Reporting error event -> [',
  'Setup phase change: [',
  'Host OS version:',
  'Host OS Edition ',
  'Host OS Build String',
  'Target OS version:',
  'SetupHost Logging Begin',
];

/** Codes followed back to their first lines, and lines kept of each: the story of a failure begins with them. */
const codesMax = 40;
const trailMax = 16;
/** Runs of Setup kept; people try again a few times. */
const runsMax = 20;

type Ended = { readonly code: string; readonly proof: Selected };

export function openSetupReader(): FormatReader {
  const operations: Operation[] = [];
  const facts = openSetupFacts();
  let told = new Map<string, Line[]>();
  let ended: Ended | null = null;
  const close = () => {
    if (ended !== null && operations.length < runsMax) operations.push(operationOf(ended, told.get(ended.code) ?? []));
    ended = null;
    told = new Map();
  };
  const note = (code: string, line: Line) => {
    const lines = told.get(code);
    if (lines !== undefined && lines.length < trailMax) lines.push(line);
    else if (lines === undefined && told.size < codesMax) told.set(code, [line]);
  };
  return {
    take: (selected) => {
      const { line, entry } = selected;
      if (entry.message.includes('SetupHost Logging Begin')) close();
      facts.take(selected);
      const codes = codesIn(entry.message);
      for (const code of codes) if (entry.level === 'error') note(code, line);
      const code = codes[0];
      if (code !== undefined && isEnd(entry.message)) ended = { code, proof: selected };
      return 0;
    },
    end: () => {
      close();
      return { ...nothing, observations: facts.observations(), operations };
    },
  };
}

/** A line that fails is no end: only Setup's own result is, the event it reports, or the operation that brought all others down. */
function isEnd(message: string): boolean {
  return (
    /^CSetup(?:Manager|Host)::Execute\(\d{1,6}\): Result = /.test(message) ||
    message.includes('Reporting error event -> [') ||
    /^ExecuteOperations: (?:Main operation execution failed|Failed execution phase )/.test(message)
  );
}

function operationOf({ code, proof }: Ended, lines: readonly Line[]): Operation {
  const trail = [...lines.filter(({ line }) => line < proof.line.line), proof.line];
  return { kind: 'upgrade', id: 'Windows Setup', outcome: 'failed', code, at: proof.entry.time, proof: proof.line, trail };
}

type Said = { readonly value: string; readonly line: Line };

function openSetupFacts() {
  const said = new Map<'build' | 'edition' | 'architecture' | 'target' | 'phase' | 'error', Said>();
  const say = (name: Parameters<typeof said.set>[0], value: string | undefined, line: Line) => {
    if (value !== undefined && value !== '') said.set(name, { value, line });
  };
  return {
    take: ({ line, entry: { message } }: Selected): void => {
      say(
        'build',
        /Host OS version: 10\.0\.(\d{5})\b|Host OS Build String\s{1,20}\[ (\d{5})\./.exec(message)?.slice(1).find(Boolean),
        line,
      );
      say('edition', /^Host OS Edition\s{1,20}\[ (\w{1,40}) \]/.exec(message)?.[1], line);
      say('architecture', /Host OS Build String.{1,60}\.(amd64|x86|arm64)fre\./.exec(message)?.[1]?.replace('amd64', 'x64'), line);
      say('target', /Target OS version: 10\.0\.(\d{5}\.\d{1,5})\b/.exec(message)?.[1], line);
      say('phase', /Setup phase change: \[SetupPhase(\w{1,30})\] -> \[SetupPhaseError\]/.exec(message)?.[1], line);
      say('phase', /Failed execution phase ([\w -]{1,30})\. Error/.exec(message)?.[1], line);
      const event = /Reporting error event -> \[(0x[0-9A-Fa-f]{8}), (0x[0-9A-Fa-f]{1,8})\]/.exec(message);
      say('error', event ? `${event[1]}-${event[2]}` : undefined, line);
    },
    observations: (): readonly Observation[] => [
      ...factOf('os.build', said.get('build'), 'lower bound'),
      ...factOf('os.edition', said.get('edition'), 'exact'),
      ...factOf('os.architecture', said.get('architecture'), 'exact'),
      ...factOf('upgrade.target', said.get('target'), 'exact'),
      ...factOf('upgrade.phase', said.get('phase'), 'exact'),
      ...factOf('upgrade.error', said.get('error'), 'exact'),
    ],
  };
}

function factOf(name: Observation['name'], said: Said | undefined, claim: Observation['claim']): readonly Observation[] {
  return said === undefined ? [] : [{ name, value: said.value, claim, lines: [said.line] }];
}
