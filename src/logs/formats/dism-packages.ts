// `dism /online /get-packages`: every package with its state; the rollup's name carries the build.
import type { InstalledUpdate, Line, Observation } from '../../case/reading.ts';
import { type FormatReader, type LogFormat, nothing } from '../format.ts';
import { openRollup } from './rollup.ts';
import { plainEntry } from './text.ts';
import { evidenceMax, kbIn, rowOf } from './values.ts';

const identity = /^[\w.-]{3,200}~[0-9a-f]{16}~[\w-]{0,20}~[\w-]{0,20}~\d[\d.]{1,40}$/i;
const states: readonly { readonly state: 'installed' | 'pending'; readonly words: RegExp }[] = [
  { state: 'pending', words: /Pending|挂起|待处理/i },
  { state: 'installed', words: /^(?:Installed|已安装)$/i },
];

export const dismPackages: LogFormat = {
  name: 'dism-packages',
  nameHints: ['packages'],
  weigh: (text) => (/^[^:：]{2,40}[:：]\s{0,4}[\w.-]{3,200}~[0-9a-f]{16}~/.test(text) ? 10 : 0),
  clock: () => null,
  entry: (text, isDayFirst) => ({ ...plainEntry(text, isDayFirst), time: null }),
  sees: 'whole',
  open: openPackages,
  samples: [
    {
      about: 'English, one installed, one waiting for a restart',
      lines: [
        'Package Identity : Package_for_KB5005112~31bf3856ad364e35~amd64~~17763.2090.1.0',
        'State : Installed',
        'Release Type : Security Update',
        'Package Identity : Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.4252.1.7',
        'State : Install Pending',
        'Install Time :',
      ],
      entries: [],
      facts: [
        { name: 'updates.installed', value: [{ kb: 'KB5005112', date: null }] },
        { name: 'updates.pending', value: ['Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.4252.1.7'] },
      ],
    },
    {
      about: 'Chinese, the installed rollup tells the build',
      lines: ['程序包标识 : Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.2090.1.5', '状态 : 已安装', '发行类型 : Security Update'],
      entries: [],
      facts: [{ name: 'os.build', value: '17763.2090' }],
    },
  ],
};

function openPackages(): FormatReader {
  const installed: { readonly update: InstalledUpdate; readonly line: Line }[] = [];
  const pending: { readonly name: string; readonly line: Line }[] = [];
  const rollup = openRollup();
  let current: { readonly name: string; readonly line: Line } | null = null;
  return {
    take: (selected) => {
      const row = rowOf(selected);
      if (row !== null && identity.test(row.value)) current = { name: row.value, line: row.line };
      const state = row === null ? undefined : states.find(({ words }) => words.test(row.value))?.state;
      if (current === null || state === undefined) return 0;
      const { name, line } = current;
      current = null;
      const kb = kbIn(name.replace(/^Package_for_/, ''));
      if (state === 'pending' && pending.length < evidenceMax) pending.push({ name, line });
      if (state === 'installed') rollup.add(name, line);
      if (state === 'installed' && kb !== null && installed.length < evidenceMax) installed.push({ update: { kb, date: null }, line });
      return 0;
    },
    end: () => {
      const observations: Observation[] = [...rollup.observations()];
      const linesOf = (all: readonly { readonly line: Line }[]) => all.map(({ line }) => line);
      if (installed.length > 0)
        observations.push({
          name: 'updates.installed',
          value: installed.map(({ update }) => update),
          claim: 'exact',
          lines: linesOf(installed),
        });
      if (pending.length > 0)
        observations.push({ name: 'updates.pending', value: pending.map(({ name }) => name), claim: 'exact', lines: linesOf(pending) });
      return { ...nothing, observations };
    },
  };
}
