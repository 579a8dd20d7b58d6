// `reg query` output, .reg exports and PowerShell's view of the same keys: the build with its revision (UBR), and update policies.
import type { Line, MachineClue, Observation } from '../../case/reading.ts';
import type { FormatReader, LogFormat } from '../format.ts';
import { registrySamples } from './registry.samples.ts';
import { plainEntry } from './text.ts';

type Value = { readonly name: string; readonly text: string; readonly line: Line };

const queried = /^\s{2,8}(\S.{0,100}?)\s{2,8}(REG_(?:SZ|DWORD|QWORD|EXPAND_SZ|MULTI_SZ|BINARY|NONE))(?:\s{1,8}(.*))?$/;
const exported = /^(?:"((?:[^"\\]|\\.){1,100})"|@)=(?:"(.*)"|(?:dword|qword):([0-9a-f]{1,16})|(hex.*))\s*$/i;
const listed =
  /^(CurrentBuild|CurrentBuildNumber|UBR|ProductName|EditionID|ReleaseId|DisplayVersion|BuildLabEx|CurrentVersion)\s{0,20}:\s(.*)$/;

/** Values kept; an export of a whole hive has millions, the few that matter are kept by name. */
const wanted = new Set(
  'currentbuild currentbuildnumber ubr productname editionid releaseid displayversion buildlabex wuserver usewuserver disablewindowsupdateaccess computername hostname'.split(
    ' ',
  ),
);

export const registry: LogFormat = {
  name: 'registry',
  nameHints: ['.reg', '注册表'],
  weigh: (text) => {
    if (/^Windows Registry Editor Version \d|^REGEDIT4/.test(text)) return 20;
    if (/^\[?-?HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS)\\/.test(text) || queried.test(text)) return 5;
    if (/^"[^"]{1,100}"=(?:dword:|hex)/.test(text)) return 2;
    return listed.test(text) ? 3 : 0;
  },
  clock: () => null,
  entry: (text, isDayFirst) => ({ ...plainEntry(text, isDayFirst), time: null }),
  sees: 'whole',
  open: openRegistry,
  samples: registrySamples,
};

function openRegistry(): FormatReader {
  const values = new Map<string, Value>();
  return {
    take: ({ line }) => {
      const value = registryValueOf(line);
      const key = value?.name.toLowerCase();
      if (value !== null && key !== undefined && wanted.has(key) && !values.has(key)) values.set(key, value);
      return 0;
    },
    end: () => ({
      observations: [...buildOf(values), ...systemOf(values), ...policyOf(values)],
      operations: [],
      clues: cluesOf(values),
      limits: [],
    }),
  };
}

/** One value, its number in decimal whatever it was written in. */
function registryValueOf(line: Line): Value | null {
  const query = queried.exec(line.text);
  if (query) return { name: query[1] ?? '', text: numberText(query[2] ?? '', (query[3] ?? '').trim()), line };
  const entry = exported.exec(line.text);
  if (entry) {
    const dword = entry[3] === undefined ? null : String(Number.parseInt(entry[3], 16));
    return { name: entry[1] ?? '', text: dword ?? (entry[2] ?? '').replace(/\\(["\\])/g, '$1'), line };
  }
  const list = listed.exec(line.text);
  return list ? { name: list[1] ?? '', text: (list[2] ?? '').trim(), line } : null;
}

function numberText(type: string, text: string): string {
  return type === 'REG_DWORD' && /^0x[0-9a-f]{1,8}$/i.test(text) ? String(Number(text)) : text;
}

type Values = ReadonlyMap<string, Value>;

function buildOf(values: Values): readonly Observation[] {
  const build = values.get('currentbuild') ?? values.get('currentbuildnumber');
  const revision = values.get('ubr');
  if (build === undefined || !/^\d{4,5}$/.test(build.text)) return [];
  if (revision === undefined || !/^\d{1,6}$/.test(revision.text))
    return [{ name: 'os.build', value: build.text, claim: 'lower bound', lines: [build.line] }];
  const lines = [build.line, revision.line].sort((a, b) => a.line - b.line);
  return [{ name: 'os.build', value: `${build.text}.${Number(revision.text)}`, claim: 'exact', lines }];
}

function systemOf(values: Values): readonly Observation[] {
  const found: Observation[] = [];
  const build = Number((values.get('currentbuild') ?? values.get('currentbuildnumber'))?.text);
  const name = values.get('productname');
  // Windows 11 kept the ProductName of Windows 10 in its registry; from build 22000 on it is 11.
  if (name !== undefined && name.text !== '') {
    const isEleven = build >= 22000 && name.text.startsWith('Windows 10');
    const value = isEleven ? name.text.replace('Windows 10', 'Windows 11') : name.text;
    found.push({ name: 'os.name', value, claim: isEleven ? 'derived' : 'exact', lines: [name.line] });
  }
  const edition = values.get('editionid');
  if (edition !== undefined && edition.text !== '')
    found.push({ name: 'os.edition', value: edition.text, claim: 'exact', lines: [edition.line] });
  const lab = values.get('buildlabex');
  const architecture = lab && /\.(amd64|x86|arm64)fre\./.exec(lab.text)?.[1]?.replace('amd64', 'x64');
  if (lab !== undefined && architecture !== undefined)
    found.push({ name: 'os.architecture', value: architecture, claim: 'exact', lines: [lab.line] });
  return found;
}

function policyOf(values: Values): readonly Observation[] {
  const found: Observation[] = [];
  const server = values.get('wuserver');
  const url = server && /^https?:\/\/[^\s/]{1,255}/i.exec(server.text)?.[0];
  // WUServer counts only while UseWUServer is not switched off.
  if (server !== undefined && url !== undefined && values.get('usewuserver')?.text !== '0')
    found.push({ name: 'wsus.url', value: url, claim: 'exact', lines: [server.line] });
  const access = values.get('disablewindowsupdateaccess');
  if (access !== undefined) found.push({ name: 'wu.accessDisabled', value: access.text === '1', claim: 'exact', lines: [access.line] });
  return found;
}

function cluesOf(values: Values): readonly MachineClue[] {
  const name = values.get('computername') ?? values.get('hostname');
  return name !== undefined && /^[^\s\\/:]{1,63}$/.test(name.text) ? [{ kind: 'host-name', value: name.text, line: name.line }] : [];
}
