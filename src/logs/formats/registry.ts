// `reg query` output, .reg exports and PowerShell's view of the same keys: the build with its revision (UBR), and update policies.
import type { Line, MachineClue } from '../../case/reading.ts';
import type { FormatReader, LogFormat } from '../format.ts';
import { registrySamples } from './registry.samples.ts';
import { policyNames, type RegistryValue, registryFacts } from './registry-facts.ts';
import { plainEntry } from './text.ts';

const queried = /^\s{2,8}(\S.{0,100}?)\s{2,8}(REG_(?:SZ|DWORD|QWORD|EXPAND_SZ|MULTI_SZ|BINARY|NONE))(?:\s{1,8}(.*))?$/;
const exported = /^(?:"((?:[^"\\]|\\.){1,100})"|@)=(?:"(.*)"|(?:dword|qword):([0-9a-f]{1,16})|(hex.*))\s*$/i;
const listed =
  /^(CurrentBuild|CurrentBuildNumber|UBR|ProductName|EditionID|ReleaseId|DisplayVersion|BuildLabEx|CurrentVersion|WUServer|WUStatusServer|UseWUServer|DisableWindowsUpdateAccess|NoAutoUpdate|AUOptions|TargetReleaseVersion\w{0,4}|DisableDualScan)\s{0,40}:\s(.*)$/;
const keyLine = /^\[?-?(HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS)\\[^\]]{1,400})\]?\s*$/;

export const registry: LogFormat = {
  name: 'registry',
  nameHints: ['.reg', '注册表'],
  weigh: (text) => {
    if (/^Windows Registry Editor Version \d|^REGEDIT4/.test(text)) return 20;
    if (keyLine.test(text) || queried.test(text)) return 5;
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
  const values = new Map<string, RegistryValue>();
  let key: string | null = null;
  let restart: Line | null = null;
  return {
    take: ({ line, text }) => {
      const opened = keyLine.exec(text)?.[1];
      if (opened !== undefined) {
        key = opened.toLowerCase();
        if (restartKey.test(key)) restart ??= line;
        return 0;
      }
      const value = registryValueOf(text, line);
      const name = value?.name.toLowerCase();
      if (value === null || name === undefined) return 0;
      if (name === 'pendingfilerenameoperations' && value.text.trim() !== '') restart ??= line;
      if (isWanted(name, key) && !values.has(name)) values.set(name, value);
      return 0;
    },
    end: () => ({
      observations: [
        ...registryFacts(values),
        ...(restart === null ? [] : [{ name: 'restart.pending' as const, value: true, claim: 'derived' as const, lines: [restart] }]),
      ],
      operations: [],
      clues: cluesOf(values),
      limits: [],
    }),
  };
}

/** Keys that are there only while a restart is awaited. */
const restartKey = /\\(?:rebootrequired|rebootpending|rebootinprogress)(?:\\|$)/;

const systemNames = new Set('currentbuild currentbuildnumber ubr productname editionid releaseid displayversion buildlabex'.split(' '));
const hostNames = new Set(['computername', 'hostname']);
const ownerNames = new Set(['registeredowner', 'registeredorganization', 'productid']);

/** A hive has thousands of ProductNames: a value counts in its own key, or where the key was not copied. */
function isWanted(name: string, key: string | null): boolean {
  if (systemNames.has(name) || ownerNames.has(name)) return key === null || key.endsWith('\\windows nt\\currentversion');
  if (hostNames.has(name)) return key === null || /\\computername(?:\\|$)|\\tcpip\\parameters$/.test(key);
  return policyNames.has(name) && (key === null || key.includes('windowsupdate'));
}

/** One value, its number in decimal whatever it was written in. */
function registryValueOf(text: string, line: Line): RegistryValue | null {
  const query = queried.exec(text);
  if (query) return { name: query[1] ?? '', text: numberText(query[2] ?? '', (query[3] ?? '').trim()), line };
  const entry = exported.exec(text);
  if (entry) {
    const dword = entry[3] === undefined ? null : String(Number.parseInt(entry[3], 16));
    return { name: entry[1] ?? '', text: dword ?? (entry[2] ?? '').replace(/\\(["\\])/g, '$1'), line };
  }
  const list = listed.exec(text);
  return list ? { name: list[1] ?? '', text: (list[2] ?? '').trim(), line } : null;
}

function numberText(type: string, text: string): string {
  return type === 'REG_DWORD' && /^0x[0-9a-f]{1,8}$/i.test(text) ? String(Number(text)) : text;
}

function cluesOf(values: ReadonlyMap<string, RegistryValue>): readonly MachineClue[] {
  const clue = (kind: MachineClue['kind'], found: RegistryValue | undefined, shape: RegExp): readonly MachineClue[] =>
    found !== undefined && shape.test(found.text) ? [{ kind, value: found.text, line: found.line }] : [];
  return [
    ...clue('host-name', values.get('computername') ?? values.get('hostname'), /^[^\s\\/:]{1,63}$/),
    ...clue('user', values.get('registeredowner'), /^\S.{0,99}$/),
    ...clue('organisation', values.get('registeredorganization'), /^\S.{0,99}$/),
    ...clue('product-id', values.get('productid'), /^[\dA-Z-]{15,30}$/),
  ];
}
