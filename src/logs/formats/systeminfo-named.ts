// PowerShell's Get-ComputerInfo and `wmic os`: the same system in rows whose names are English everywhere.
import type { Line, MachineClue, Observation } from '../../case/reading.ts';
import { kbIn, type Row } from './values.ts';

/** What each row's name says, in lower case. */
const meanings: Readonly<
  Record<string, 'build' | 'revision' | 'name' | 'edition' | 'architecture' | 'language' | 'release' | 'host' | 'updates'>
> = {
  osbuildnumber: 'build',
  buildnumber: 'build',
  windowsubr: 'revision',
  osname: 'name',
  windowsproductname: 'name',
  windowseditionid: 'edition',
  osarchitecture: 'architecture',
  oslocale: 'language',
  osdisplayversion: 'release',
  csname: 'host',
  csdnshostname: 'host',
  oshotfixes: 'updates',
};

export function isNamedRow(text: string): boolean {
  const name = /^\s{0,4}(\w{5,40})\s{0,40}[:=]/.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && name !== 'csname' && Object.hasOwn(meanings, name);
}

export function openNamedRows() {
  const rows = new Map<string, Row>();
  return {
    take: (row: Row): void => {
      const meaning = meanings[row.label.toLowerCase()];
      if (meaning !== undefined && row.value !== '' && !rows.has(meaning)) rows.set(meaning, row);
    },
    observations: (): readonly Observation[] => observationsOf(rows),
    clues: (): readonly MachineClue[] => {
      const host = rows.get('host');
      const isName = host !== undefined && rows.has('build') && /^[^\s\\/:]{1,63}$/.test(host.value);
      return isName ? [{ kind: 'host-name', value: host.value, line: host.line }] : [];
    },
  };
}

function observationsOf(rows: ReadonlyMap<string, Row>): readonly Observation[] {
  const found: Observation[] = [];
  const say = (
    name: Observation['name'],
    value: Observation['value'] | undefined,
    claim: Observation['claim'],
    ...lines: readonly Line[]
  ) => {
    if (value !== undefined && value !== '') found.push({ name, value, claim, lines });
  };
  const [build, revision] = [rows.get('build'), rows.get('revision')];
  if (build !== undefined && /^\d{4,5}$/.test(build.value)) {
    const isExact = revision !== undefined && /^\d{1,5}$/.test(revision.value);
    if (isExact)
      say('os.build', `${build.value}.${revision.value}`, 'exact', ...[build.line, revision.line].sort((a, b) => a.line - b.line));
    else say('os.build', build.value, 'lower bound', build.line);
  }
  for (const [meaning, name] of [
    ['name', 'os.name'],
    ['edition', 'os.edition'],
    ['language', 'os.language'],
    ['release', 'os.release'],
  ] as const) {
    const row = rows.get(meaning);
    if (row !== undefined) say(name, row.value, 'exact', row.line);
  }
  const architecture = rows.get('architecture');
  if (architecture !== undefined) say('os.architecture', architectureOf(architecture.value), 'exact', architecture.line);
  const updates = rows.get('updates');
  const kbs = updates?.value.match(/KB\d{6,8}/g) ?? [];
  if (updates !== undefined && kbs.length > 0)
    say(
      'updates.installed',
      kbs.map((kb) => ({ kb: kbIn(kb) ?? kb, date: null })),
      'exact',
      updates.line,
    );
  return found;
}

function architectureOf(value: string): string | undefined {
  if (/arm/i.test(value)) return 'arm64';
  return /64/.test(value) ? 'x64' : /32|86/.test(value) ? 'x86' : undefined;
}
