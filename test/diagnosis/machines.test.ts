import { beforeAll, describe, expect, it } from 'vitest';
import type { Observation, Reading } from '../../src/case/reading.ts';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import { exactBuild, host, judged, ourKnowledge, reading } from './fixture.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await ourKnowledge();
});

const log = (path: string, ...observations: readonly Observation[]): Reading =>
  reading(path, { format: 'windowsupdate-decoded', observations });
const system = (path: string, name: string, ...observations: readonly Observation[]): Reading =>
  reading(path, { format: 'systeminfo', clues: [host(name)], observations });
const server = (path: string): Reading =>
  reading(path, { format: 'wsus', clues: [{ kind: 'wsus-server', value: 'WSUS', line: { line: 1, text: 'WsusService' } }] });
const asks = (url: string): Observation => ({
  name: 'wsus.url',
  value: url,
  claim: 'exact',
  lines: [{ line: 3, text: `WUServer ${url}` }],
});
const named = (name: string): Observation => ({
  name: 'os.name',
  value: name,
  claim: 'exact',
  lines: [{ line: 2, text: `OS Name: ${name}` }],
});
const sid = (value: string): Reading['clues'][number] => ({ kind: 'sid', value, line: { line: 5, text: value } });

/** Machine names, and each artifact's machine by name. */
function told(...readings: readonly Reading[]): readonly [machines: readonly string[], artifacts: Readonly<Record<string, string | null>>] {
  const { machines, artifacts } = judged(knowledge, { readings });
  const name = (machine: number | null): string | null => (machine === null ? null : (machines[machine]?.name ?? ''));
  return [machines.map((machine) => machine.name), Object.fromEntries(artifacts.map(({ path, machine }) => [path, name(machine)]))];
}

describe('computers that nothing names', () => {
  it('are told apart by folder and build in one delivery', () => {
    const readings = [
      log('a.zip!/good/WindowsUpdate.log', exactBuild('17763.4252')),
      log('a.zip!/bad/WindowsUpdate.log', exactBuild('17763.2090')),
      log('a.zip!/bad/CBS.log'),
    ];
    expect(told(...readings)).toEqual([
      ['bad', 'good'],
      { 'a.zip!/good/WindowsUpdate.log': 'good', 'a.zip!/bad/WindowsUpdate.log': 'bad', 'a.zip!/bad/CBS.log': 'bad' },
    ]);
  });

  it('are one computer that was updated where the second delivery shows a newer revision', () => {
    const readings = [log('1.zip!/WindowsUpdate.log', exactBuild('17763.2090')), log('2.zip!/WindowsUpdate.log', exactBuild('17763.4252'))];
    expect(told(...readings)[0]).toEqual([]);
  });

  it('are two where their systems differ, whatever the delivery', () => {
    const readings = [log('1.zip!/WindowsUpdate.log', exactBuild('17763.2090')), log('2.zip!/WindowsUpdate.log', exactBuild('19045.2846'))];
    expect(told(...readings)[0]).toEqual(['1.zip', '2.zip']);
  });

  it('are told from a named one whose system is another', () => {
    const readings = [system('systeminfo.txt', 'PC-1', exactBuild('17763.2090')), log('other/WindowsUpdate.log', exactBuild('19045.2846'))];
    expect(told(...readings)).toEqual([['PC-1', 'other'], { 'systeminfo.txt': 'PC-1', 'other/WindowsUpdate.log': 'other' }]);
  });
});

describe('a WSUS server beside its client', () => {
  it('is named by the address that the client asks, and is no client', () => {
    const readings = [
      system('systeminfo.txt', 'PC-1'),
      log('WindowsUpdate.log', asks('http://WSUS01.corp.example:8530')),
      server('SoftwareDistribution.log'),
    ];
    expect(told(...readings)).toEqual([
      ['PC-1', 'wsus01.corp.example'],
      { 'systeminfo.txt': 'PC-1', 'WindowsUpdate.log': 'PC-1', 'SoftwareDistribution.log': 'wsus01.corp.example' },
    ]);
  });

  it('is the server whose system information lies beside its log', () => {
    const readings = [
      system('pc/systeminfo.txt', 'PC-1', named('Microsoft Windows 10 Pro')),
      system('server/systeminfo.txt', 'SRV-7', named('Microsoft Windows Server 2019 Standard')),
      server('server/SoftwareDistribution.log'),
    ];
    expect(told(...readings)[1]).toMatchObject({ 'server/SoftwareDistribution.log': 'SRV-7' });
  });

  it('does not take the log of a client in its folder for its own', () => {
    expect(told(server('SoftwareDistribution.log'), log('WindowsUpdate.log'))[1]).toEqual({
      'SoftwareDistribution.log': 'WSUS',
      'WindowsUpdate.log': null,
    });
  });
});

it.each([
  ['the domain is left out', ['PC-1', 'pc-1.corp.example'], ['PC-1']],
  ['an address is a name of its own', ['192.0.2.7', '192.0.2.8'], ['192.0.2.7', '192.0.2.8']],
])('names of one computer are one: %s', (_what, names, machines) => {
  expect(told(...names.map((name, place) => system(`${place}/systeminfo.txt`, name)))[0]).toEqual(machines);
});

it('a log that shows the same computer by its SID belongs to it', () => {
  const own = 'S-1-5-21-1111-2222-3333';
  const readings = [
    reading('a/systeminfo.txt', { format: 'systeminfo', clues: [host('PC-1'), sid(`${own}-500`)] }),
    system('b/systeminfo.txt', 'PC-2'),
    reading('c/CBS.log', { format: 'cbs', clues: [sid(`${own}-1001`)] }),
  ];
  expect(told(...readings)[1]).toMatchObject({ 'c/CBS.log': 'PC-1' });
});

describe('a folder called after a computer', () => {
  it('holds what is from that computer, in whichever delivery', () => {
    const readings = [
      system('1.zip!/APP-01/systeminfo.txt', 'APP-01', exactBuild('17763.6189')),
      system('1.zip!/APP-02/systeminfo.txt', 'APP-02', exactBuild('17763.4645')),
      log('2.zip!/app-01/WindowsUpdate.log'),
      log('APP-02.zip!/logs/CBS.log'),
      log('APP-011/CBS.log'),
    ];
    expect(told(...readings)[1]).toMatchObject({
      '2.zip!/app-01/WindowsUpdate.log': 'APP-01',
      'APP-02.zip!/logs/CBS.log': 'APP-02',
      'APP-011/CBS.log': null,
    });
  });
});
