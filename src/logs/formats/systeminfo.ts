// `systeminfo` in any Windows language, as list or CSV: rows are known by the shape of their values; it prints no build revision.
import type { Line, MachineClue, Observation } from '../../case/reading.ts';
import type { FormatReader, LogFormat } from '../format.ts';
import { systeminfoSamples } from './systeminfo.samples.ts';
import { isNamedRow, openNamedRows } from './systeminfo-named.ts';
import { plainEntry } from './text.ts';
import { evidenceMax, type Row, rowOf } from './values.ts';

// 10.0.17763 N/A Build 17763 · 10.0.17763 暂缺 Build 17763 · 6.3.9600 Н/Д построение 9600
const version = /^(\d{1,2}\.\d)\.(\d{4,5})\s+\S.{0,60}\s(\d{4,5})$/;
// [01]: KB4578966
const hotfix = /^\s*\[\d{1,3}\]\s?[:：]\s{0,4}(KB\d{6,8})\s*$/;
const locale = /^([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2});\S/i;
const processor = /^(x64|x86|ARM64)[- ]based PC$|^基于 ?(x64|x86|ARM64) ?的电脑$/i;

export const systeminfo: LogFormat = {
  name: 'systeminfo',
  nameHints: ['systeminfo', '系统信息'],
  weigh: (text) => {
    if (cellsOf(text).some(isVersion)) return 10;
    if (isNamedRow(text)) return 3;
    const value = /^[^:：]{2,60}[:：]\s{0,40}(\S.{0,200})$/.exec(text)?.[1]?.trim() ?? '';
    if (isVersion(value)) return 10;
    if (value === 'Multiprocessor Free' || value === 'Uniprocessor Free' || processor.test(value)) return 5;
    return hotfix.test(text) ? 3 : 0;
  },
  clock: () => null,
  entry: (text, isDayFirst) => ({ ...plainEntry(text, isDayFirst), time: null }),
  sees: 'whole',
  open: openSysteminfo,
  samples: systeminfoSamples,
};

function isVersion(value: string): boolean {
  const found = version.exec(value);
  return found !== null && found[2] === found[3];
}

function openSysteminfo(): FormatReader {
  const rows: Row[] = [];
  const hotfixes: { readonly kb: string; readonly line: Line }[] = [];
  const named = openNamedRows();
  const put = (row: Row) => {
    if (rows.length < rowsMax) rows.push(row);
  };
  return {
    take: (selected) => {
      const { line, text } = selected;
      const cells = cellsOf(text);
      const kbs = cells.length === 0 ? [hotfix.exec(text)?.[1]] : [...text.matchAll(/\[\d{1,3}\]: (KB\d{6,8})/g)].map((one) => one[1]);
      for (const kb of kbs) if (kb !== undefined && hotfixes.length < evidenceMax) hotfixes.push({ kb, line });
      for (const value of cells) put({ label: '', value, line });
      const row = cells.length > 0 || hotfix.test(text) ? null : rowOf(selected);
      if (row !== null) named.take(row);
      if (row !== null && !/^\s/.test(text)) put(row);
      return 0;
    },
    end: () => ({
      observations: [...ofRows(rows), ...ofHotfixes(hotfixes), ...named.observations()],
      operations: [],
      clues: [...cluesOf(rows), ...named.clues()],
      limits: [],
    }),
  };
}

/** `systeminfo /fo csv`: every value in quotes, the names on the line above. */
function cellsOf(text: string): readonly string[] {
  return text.startsWith('"') && text.includes('","') ? text.slice(1).replace(/"\s*$/, '').split('","') : [];
}

/** A systeminfo has some forty rows. */
const rowsMax = 500;

function ofRows(rows: readonly Row[]): readonly Observation[] {
  const at = rows.findIndex(({ value }) => isVersion(value));
  const found: Observation[] = [];
  const say = (name: Observation['name'], value: string | undefined, claim: Observation['claim'], row: Row | undefined) => {
    if (value !== undefined && value !== '' && row !== undefined) found.push({ name, value, claim, lines: [row.line] });
  };
  const build = rows[at];
  // The base build without its revision: no more than a lower bound.
  say('os.build', build && version.exec(build.value)?.[2], 'lower bound', build);
  const name = at > 0 ? rows[at - 1] : undefined;
  say('os.name', name?.value, 'exact', name);
  // In the system's own language, unlike the registry's EditionID.
  say('os.edition', name && editionOf(name.value), 'derived', name);
  const machine = rows.find(({ value }) => processor.test(value));
  const words = machine && processor.exec(machine.value);
  say('os.architecture', (words?.[1] ?? words?.[2])?.toLowerCase(), 'exact', machine);
  const language = rows.find(({ value }) => locale.test(value));
  say('os.language', language && locale.exec(language.value)?.[1], 'exact', language);
  return found;
}

/** `Microsoft Windows 10 企业版 LTSC` → `企业版 LTSC`. */
function editionOf(name: string): string | undefined {
  return /Windows (?:Server )?[\d.]{1,6}(?: R2)? (\S.{0,100})$/.exec(name)?.[1];
}

function ofHotfixes(hotfixes: readonly { readonly kb: string; readonly line: Line }[]): readonly Observation[] {
  if (hotfixes.length === 0) return [];
  const value = hotfixes.map(({ kb }) => ({ kb, date: null }));
  return [{ name: 'updates.installed', value, claim: 'exact', lines: hotfixes.map(({ line }) => line) }];
}

// 00328-00251-17473-AA996, 00403-940-2250005-85085
const productId = /^\d{5}-[\dA-Z]{3,5}-\d{5,7}-[\dA-Z]{5}$/;

/** In every language the host name stands two rows above the version, the owner four below, and the domain above the logon server. */
function cluesOf(rows: readonly Row[]): readonly MachineClue[] {
  const at = rows.findIndex(({ value }) => isVersion(value));
  const clue = (kind: MachineClue['kind'], row: Row | undefined, shape: RegExp): readonly MachineClue[] =>
    at >= 0 && row !== undefined && shape.test(row.value) ? [{ kind, value: row.value, line: row.line }] : [];
  const isUsual = /^(?:Multi|Uni)processor Free$/.test(rows[at + 3]?.value ?? '');
  const below = isUsual ? rows.slice(at + 4, at + 7) : [];
  const product = below.findIndex(({ value }) => productId.test(value));
  const domain = rows[rows.findIndex(({ value }) => /^\\\\[^\s\\]{1,63}$/.test(value)) - 1];
  return [
    ...clue('host-name', rows[at - 2], /^[^\s\\/:]{1,63}$/),
    ...clue('user', product > 0 ? below[0] : undefined, /^\S.{0,99}$/),
    ...clue('organisation', product > 1 ? below[1] : undefined, /^\S.{0,99}$/),
    ...clue('product-id', below[product], productId),
    ...clue('domain', domain, /^[^\s\\/:]{1,253}$/),
  ];
}
