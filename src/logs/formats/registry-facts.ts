// What the values of a few registry keys say: the build with its revision (UBR), the system, the update policies.
import type { Line, Observation } from '../../case/reading.ts';

/** One value, its number in decimal whatever it was written in. */
export type RegistryValue = { readonly name: string; readonly text: string; readonly line: Line };

/** Values of the WindowsUpdate policy keys that decide where updates come from and when, in lower case. */
export const policyNames: ReadonlySet<string> = new Set(
  (
    'wuserver wustatusserver usewuserver disablewindowsupdateaccess donotconnecttowindowsupdateinternetlocations noautoupdate auoptions ' +
    'disabledualscan targetgroup targetgroupenabled targetreleaseversion targetreleaseversioninfo productversion deferqualityupdates ' +
    'deferqualityupdatesperiodindays deferfeatureupdates deferfeatureupdatesperiodindays pausequalityupdatesstarttime ' +
    'excludewudriversinqualityupdate setdisableuxwuaccess setpolicydrivenupdatesourceforqualityupdates useupdateclassPolicysource'
  )
    .toLowerCase()
    .split(' '),
);

export function registryFacts(values: Values): readonly Observation[] {
  return [...buildOf(values), ...systemOf(values), ...policyOf(values)];
}

type Values = ReadonlyMap<string, RegistryValue>;

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
  const release = values.get('displayversion') ?? values.get('releaseid');
  if (release !== undefined && release.text !== '')
    found.push({ name: 'os.release', value: release.text, claim: 'exact', lines: [release.line] });
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
  const policies = [...values].filter(([name]) => policyNames.has(name)).map(([, value]) => value);
  if (policies.length > 0)
    found.push({
      name: 'wu.policies',
      value: policies.map(({ name, text }) => `${name}=${text}`),
      claim: 'exact',
      lines: policies.map(({ line }) => line),
    });
  return found;
}
