// `dism /online /get-packages`: every package with its state; the rollup's name carries the build.
import type { InstalledUpdate, Line, Observation } from '../../case/reading.ts';
import { type FormatReader, type LogFormat, nothing } from '../format.ts';
import { type DateWords, datesOf } from './qfe-dates.ts';
import { openRollup } from './rollup.ts';
import { plainEntry } from './text.ts';
import { evidenceMax, kbIn, rowOf } from './values.ts';

const identity = /^[\w.-]{3,200}~[0-9a-f]{16}~[\w-]{0,20}~[\w-]{0,20}~\d[\d.]{1,40}$/i;
const tableRow =
  /^\s{0,4}([\w.-]{3,200}~[0-9a-f]{16}~[\w-]{0,20}~[\w-]{0,20}~\d[\d.]{1,40})\s{0,120}\|([^|]{1,60})\|([^|]{0,60})\|?(.{0,40})/i;
const states: readonly { readonly state: 'installed' | 'pending'; readonly words: RegExp }[] = [
  {
    state: 'pending',
    words: /Pending|挂起|待处理|等待|擱置|保留|ausstehend|en attente|pendiente|in sospeso|Ожида|behandeling|pendente|보류/i,
  },
  {
    state: 'installed',
    words:
      /^(?:Installed|已安装|已安裝|インストール済み|Installiert|Installée?|Instalado|Installato|Установлен[оа]?|Geïnstalleerd|설치됨)$/i,
  },
];

export const dismPackages: LogFormat = {
  name: 'dism-packages',
  nameHints: ['packages'],
  // The list is printed by DISM, under its banner.
  weigh: (text) => (/^[^:：]{2,40}[:：]\s{0,4}[\w.-]{3,200}~[0-9a-f]{16}~/.test(text) || tableRow.test(text) ? 25 : 0),
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
    {
      about: 'a table, as /format:table prints it',
      lines: [
        'Package Identity                                                        | State           | Release Type    | Install Time',
        '----------------------------------------------------------------------- | --------------- | --------------- | ------------------',
        'Package_for_KB5005112~31bf3856ad364e35~amd64~~17763.2090.1.0            | Installed       | Security Update | 8/20/2021 3:05 AM',
        'Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.2090.1.5            | Superseded      | Security Update | 7/21/2021 3:05 AM',
        'Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.4252.1.7            | Install Pending | Security Update |',
      ],
      entries: [],
      facts: [
        { name: 'updates.installed', value: [{ kb: 'KB5005112', date: '2021-08-20' }] },
        { name: 'updates.pending', value: ['Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.4252.1.7'] },
      ],
    },
    {
      about: 'Get-WindowsPackage',
      lines: [
        'PackageName  : Package_for_KB5005112~31bf3856ad364e35~amd64~~17763.2090.1.0',
        'PackageState : Installed',
        'ReleaseType  : SecurityUpdate',
        'InstallTime  : 2021/8/20 3:05:00',
      ],
      entries: [],
      facts: [{ name: 'updates.installed', value: [{ kb: 'KB5005112', date: '2021-08-20' }] }],
    },
  ],
};

type Package = { readonly name: string; readonly line: Line; state: 'installed' | 'pending' | null; date: DateWords | null };

function openPackages(): FormatReader {
  const packages: Package[] = [];
  const begin = (name: string, line: Line) => {
    if (packages.length < packagesMax) packages.push({ name, line, state: null, date: null });
  };
  return {
    take: (selected) => {
      const { line, text } = selected;
      const cells = tableRow.exec(text);
      if (cells !== null) begin(cells[1] ?? '', line);
      const row = cells === null ? rowOf(selected) : null;
      if (row !== null && identity.test(row.value)) begin(row.value, row.line);
      const last = packages.at(-1);
      const words = [row?.value ?? '', ...(cells?.slice(2) ?? [])].map((word) => word.trim());
      if (last === undefined) return 0;
      last.state ??= words.map(stateOf).find((state) => state !== null) ?? null;
      const date = words.find((word) => dateWord.test(word));
      if (date !== undefined) last.date ??= { text: date, line };
      return 0;
    },
    end: () => ({ ...nothing, observations: observationsOf(packages) }),
  };
}

/** A system that lived through ten years of updates lists some hundred. */
const packagesMax = 4000;
const dateWord = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\b/;

function stateOf(word: string): 'installed' | 'pending' | null {
  return states.find(({ words }) => words.test(word))?.state ?? null;
}

function observationsOf(packages: readonly Package[]): readonly Observation[] {
  const rollup = openRollup();
  // Printed the user's own way, as Get-HotFix does.
  const dates = datesOf(
    packages.map(({ date }) => date),
    'powershell',
  );
  const updates = packages.flatMap(({ name, line, state }, index) => {
    const kb = kbIn(name.replace(/^Package_for_/, ''));
    if (state === 'installed') rollup.add(name, line);
    return state === 'installed' && kb !== null ? [{ update: { kb, date: dates[index] ?? null }, line }] : [];
  });
  const installed = updates.slice(0, evidenceMax);
  const pending = packages.filter(({ state }) => state === 'pending').slice(0, evidenceMax);
  const found: Observation[] = [...rollup.observations()];
  if (installed.length > 0) found.push(listFact('updates.installed', distinctUpdates(installed.map(({ update }) => update)), installed));
  if (pending.length > 0)
    found.push(
      listFact(
        'updates.pending',
        pending.map(({ name }) => name),
        pending,
      ),
    );
  return found;
}

function distinctUpdates(updates: readonly InstalledUpdate[]): readonly InstalledUpdate[] {
  return updates.filter(({ kb }, index) => updates.findIndex((other) => other.kb === kb) === index);
}

function listFact(name: Observation['name'], value: Observation['value'], found: readonly { readonly line: Line }[]): Observation {
  return { name, value, claim: 'exact', lines: found.map(({ line }) => line) };
}
