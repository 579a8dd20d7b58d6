// SetupDiagResults: why a feature update was rolled back, as Microsoft's own tool says; as text, XML or JSON.
import type { Line, MachineClue, Observation, Operation } from '../../case/reading.ts';
import { type FormatReader, type LogFormat, nothing } from '../format.ts';
import { canonical } from '../scan/codes.ts';
import { setupdiagSamples } from './setupdiag.samples.ts';
import { plainEntry } from './text.ts';

export const setupdiag: LogFormat = {
  name: 'setupdiag',
  nameHints: ['setupdiag'],
  weigh: (text) => {
    if (/^\s{0,4}(?:SetupDiag version:|Matching Profile found:|Error: SetupDiag reports |SetupDiag was unable to match )/.test(text))
      return 20;
    return /<SetupDiag\b|<ProfileGuid>|"ProfileGuid"\s?:|FailureDetails\s{1,4}REG_SZ/.test(text) ? 20 : 0;
  },
  clock: () => null,
  entry: (text, isDayFirst) => ({ ...plainEntry(text, isDayFirst), time: null }),
  sees: 'whole',
  open: openSetupDiag,
  samples: setupdiagSamples,
};

/** What the results say under which names; an XML or JSON file has all of them on one line. */
const names = {
  machine: 'Machine ?Name',
  architecture: 'HostOSArchitecture',
  edition: 'HostOSEdition',
  build: 'HostOSBuildString',
  target: 'TargetOSBuildString',
  phase: 'Last ?Phase',
  operation: 'Last ?Operation',
  profile: 'ProfileName|Matching Profile found',
} as const;
type Name = keyof typeof names;
const patterns = Object.entries(names).map(([name, words]) => ({
  name,
  pattern: new RegExp(String.raw`(?:<(?:${words})>|"(?:${words})"\s?:\s?"|\b(?:${words})\s?[=:]\s?)([^<"\r\n]{1,200})`),
}));
const error = /(?:\bErr|\bError)\s?[:=]\s?(0x[0-9A-Fa-f]{8})(?:\s?-\s?(0x[0-9A-Fa-f]{1,8}))?/;

type Said = { readonly value: string; readonly line: Line };

function openSetupDiag(): FormatReader {
  const said = new Map<string, Said>();
  let failed: Operation | null = null;
  return {
    take: ({ line, text }) => {
      for (const { name, pattern } of patterns) {
        const value = pattern.exec(text)?.[1];
        if (value !== undefined && !said.has(name)) said.set(name, { value: tidy(value), line });
      }
      const found = error.exec(text);
      const code = found === null ? null : canonical(found[1] ?? '');
      if (found === null || code === null || failed !== null) return 0;
      failed = { kind: 'upgrade', id: 'Windows Setup', outcome: 'failed', code, at: null, proof: line, trail: [line] };
      if (found[2] !== undefined) said.set('error', { value: `${found[1]}-${found[2]}`, line });
      return 0;
    },
    end: () => {
      const get = (name: Name | 'error') => said.get(name);
      const worked = get('profile')?.value.startsWith('FindSuccessfulUpgrade') === true ? get('profile') : undefined;
      return {
        ...nothing,
        observations: observationsOf(get),
        operations: failed !== null ? [failed] : worked === undefined ? [] : [success(worked.line)],
        clues: cluesOf(get('machine')),
      };
    },
  };
}

/** In one line of details the next name follows after a comma. */
function tidy(value: string): string {
  return value.replace(/,\s{0,2}(?:LastOperation|LastPhase|Err)\s?=.*$/, '').trim();
}

function success(line: Line): Operation {
  return { kind: 'upgrade', id: 'Windows Setup', outcome: 'succeeded', code: null, at: null, proof: line, trail: [line] };
}

function observationsOf(get: (name: Name | 'error') => Said | undefined): readonly Observation[] {
  const found: Observation[] = [];
  const say = (name: Observation['name'], said: Said | undefined, claim: Observation['claim'], value = said?.value) => {
    if (said !== undefined && value !== undefined && value !== '') found.push({ name, value, claim, lines: [said.line] });
  };
  const build = get('build');
  say('os.build', build, 'lower bound', /^(\d{5})\./.exec(build?.value ?? '')?.[1] ?? '');
  say('os.edition', get('edition'), 'exact');
  say('os.architecture', get('architecture'), 'exact', get('architecture')?.value.toLowerCase().replace('amd64', 'x64'));
  say('upgrade.target', get('target'), 'derived', /^(?:10\.0\.)?(\d{5}\.\d{1,5})\b/.exec(get('target')?.value ?? '')?.[1] ?? '');
  say('upgrade.phase', get('phase'), 'exact');
  say('upgrade.operation', get('operation'), 'exact');
  say('upgrade.error', get('error'), 'exact');
  return found;
}

function cluesOf(machine: Said | undefined): readonly MachineClue[] {
  return machine !== undefined && /^[^\s\\/:]{1,63}$/.test(machine.value) ? [{ kind: 'host-name', ...machine }] : [];
}
