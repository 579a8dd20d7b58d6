import { beforeAll, describe, expect, it } from 'vitest';
import type { Format, Operation, Reading } from '../../src/case/reading.ts';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import { failed, host, judged, ourKnowledge, reading, rulesOf, said } from './fixture.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await ourKnowledge();
});

const rollup = 'Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.4252.1.5';
const good = (kind: string, id: string, at: string | null): Operation => {
  const proof = { line: 3, text: `${kind} of ${id} succeeded` };
  return { kind, id, outcome: 'succeeded', code: null, at, proof, trail: [proof] };
};
const bad = (kind: string, id: string, at: string | null): Operation => failed('0x80240008', kind, { id, at });
const log = (path: string, format: Format, operation: Operation) =>
  reading(path, { format, clues: [host('DEMO-PC-017')], operations: [operation] });
const noon = '2023-05-30T12:00:00';

describe('a failure that another log of the machine shows made good', () => {
  it.each<[string, string, string, string, Format, string | null, boolean]>([
    ['the update went in an hour later', 'install', 'KB5025229', 'KB5025229', 'reportingevents', '2023-05-30T13:00:00', true],
    ['the servicing log names it by its build', 'install', 'KB5025229', rollup, 'cbs', '2023-05-30T13:00:00', true],
    ['another update went in', 'install', 'KB5025229', 'KB5005112', 'reportingevents', '2023-05-30T13:00:00', false],
    ['it had gone in before', 'install', 'KB5025229', 'KB5025229', 'reportingevents', '2023-05-30T11:00:00', false],
    ['nobody knows when it went in', 'install', 'KB5025229', 'KB5025229', 'reportingevents', null, false],
    ['the number is the log’s own', 'install', '12', '12', 'reportingevents', '2023-05-30T13:00:00', false],
    ['the search of another agent works', 'scan', '12', 'ScanAgent', 'ccm', '2023-05-30T13:00:00', true],
    [
      'an hour later by a clock in UTC, which may be an hour before',
      'install',
      'KB5025229',
      'KB5025229',
      'evtx',
      '2023-05-30T13:00:00',
      false,
    ],
    ['a day later by a clock in UTC', 'install', 'KB5025229', 'KB5025229', 'evtx', '2023-05-31T13:00:00', true],
  ])('%s', (_, kind, id, other, format, at, isMadeGood) => {
    const readings = [
      log('a/WindowsUpdate.log', 'windowsupdate-decoded', bad(kind, id, noon)),
      log('b/other.log', format, good(kind, other, at)),
    ];
    expect(rulesOf(judged(knowledge, { readings })).includes('unexplained-error')).toBe(!isMadeGood);
  });

  it.each<[string, number, string, boolean]>([
    ['13:00 in UTC is later than noon eight hours east of it', 480, '2023-05-30T05:00:00', true],
    ['11:00 there is not', 480, '2023-05-30T03:00:00', false],
    ['four hours west the same hour is earlier', -240, '2023-05-30T13:00:00', false],
  ])('is known by the hour where a log writes how far local time is from UTC: %s', (_, offset, at, isMadeGood) => {
    const line = { line: 1, text: 'a time with its offset' };
    const tied = reading('c/ScanAgent.log', {
      format: 'ccm',
      clues: [host('DEMO-PC-017')],
      observations: [{ name: 'clock.utcOffset', value: offset, claim: 'exact', lines: [line] }],
    });
    const readings = [
      log('a/WindowsUpdate.log', 'windowsupdate-decoded', bad('install', 'KB5025229', noon)),
      log('b/System.evtx', 'evtx', good('install', 'KB5025229', at)),
      tied,
    ];
    const diagnosis = judged(knowledge, { readings });
    expect(rulesOf(diagnosis).includes('unexplained-error')).toBe(!isMadeGood);
    expect(diagnosis.artifacts.flatMap(({ limits }) => limits)).toEqual([]);
  });

  it('is known of an update by its GUID, where two logs have no KB for it', () => {
    const guid = '11111111-2222-4333-8444-555555555555';
    const readings = [
      log('a/WUAHandler.log', 'ccm', bad('install', guid, noon)),
      log('b/UpdatesHandler.log', 'ccm', good('install', guid.toUpperCase(), '2023-05-30T13:00:00')),
    ];
    expect(rulesOf(judged(knowledge, { readings }))).not.toContain('unexplained-error');
  });

  it('is told to be unsure of the hour where nothing ties the clocks', () => {
    const readings = [
      log('a/WindowsUpdate.log', 'windowsupdate-decoded', bad('install', 'KB5025229', noon)),
      log('b/System.evtx', 'evtx', good('install', 'KB5025229', '2023-05-30T13:00:00')),
    ];
    const { artifacts } = judged(knowledge, { readings });
    expect(artifacts.map(({ path, limits }) => [path, limits.length])).toEqual([
      ['a/WindowsUpdate.log', 0],
      ['b/System.evtx', 1],
    ]);
    expect(artifacts[1]?.limits[0]).toContain('UTC');
  });

  it('proves nothing of another machine', () => {
    const readings = [
      log('a/WindowsUpdate.log', 'windowsupdate-decoded', bad('scan', '12', noon)),
      reading('b/WindowsUpdate.log', {
        format: 'windowsupdate-decoded',
        clues: [host('DEMO-PC-018')],
        operations: [good('scan', '13', '2023-05-30T13:00:00')],
      }),
    ];
    expect(rulesOf(judged(knowledge, { readings }))).toContain('unexplained-error');
  });
});

describe('against the last diagnosis', () => {
  const before = log('a/WindowsUpdate.log', 'windowsupdate-decoded', bad('install', 'KB5025229', noon));
  const first = () => judged(knowledge, { readings: [before] });
  const next = (operation: Operation) => [before, log('b/WindowsUpdate.log', 'windowsupdate-decoded', operation)];

  it('tells the engineer, with the line, that what failed went well since', () => {
    const second = judged(knowledge, { readings: next(good('install', 'KB5025229', '2023-05-31T12:00:00')), previous: first() });
    const finding = second.findings.find(({ rule }) => rule === 'fixed-since');
    expect(finding).toMatchObject({ audience: 'engineer', about: ['0x80240008'], evidence: [{ line: 3 }] });
    expect(finding?.texts.en.cause).toContain('KB5025229');
    expect(second.findings.filter(({ audience, verdict }) => audience === 'customer' && verdict === 'found')).toEqual([]);
  });

  it.each<[string, Operation]>([
    ['another update that went in mends nothing', good('install', 'KB5005112', '2023-05-31T12:00:00')],
    ['what still fails is not mended', bad('install', 'KB5025229', '2023-05-31T12:00:00')],
  ])('%s', (_, operation) => {
    expect(rulesOf(judged(knowledge, { readings: next(operation), previous: first() }))).not.toContain('fixed-since');
  });

  it('tells the engineer of a code that the last diagnosis did not have', () => {
    const other = failed('0x80240439', 'scan', { at: '2023-05-31T12:00:00' });
    const second = judged(knowledge, { readings: next(other), previous: first() });
    const told = second.findings.filter(({ rule }) => rule === 'new-since').map(({ about, audience }) => [about.join(), audience]);
    expect(told).toEqual([['0x80240439', 'engineer']]);
  });

  it('says nothing new when only words came', () => {
    const again = judged(knowledge, { readings: [before], statements: [said('好的')], previous: first() });
    expect(rulesOf(again).filter((rule) => rule.endsWith('-since'))).toEqual([]);
  });
});

describe('operations of several logs', () => {
  const operationsOf = (readings: readonly Reading[]) =>
    judged(knowledge, { readings }).facts.find(({ name }) => name === 'operations')?.value;
  const offset = (minutes: number) => ({
    observations: [
      { name: 'clock.utcOffset' as const, value: minutes, claim: 'exact' as const, lines: [{ line: 1, text: 'a time with its offset' }] },
    ],
  });

  it('stand in the order of time, not of their files, and one that has no time stays where its log has it', () => {
    const later = bad('install', 'KB5025229', '2023-05-30T14:00:00');
    const timeless = bad('install', 'KB5005112', null);
    const readings = [
      reading('a/WindowsUpdate.log', { format: 'windowsupdate-decoded', clues: [host('DEMO-PC-017')], operations: [later, timeless] }),
      log('b/CBS.log', 'cbs', bad('install', 'KB5026362', noon)),
    ];
    expect(operationsOf(readings)).toMatchObject([{ id: 'KB5026362' }, { id: 'KB5025229' }, { id: 'KB5005112' }]);
  });

  it('are the newest where there are more than anybody reads', () => {
    const proof = (line: number) => ({ line, text: `the search that ended on line ${line}` });
    const operations = Array.from({ length: 300 }, (_, place): Operation => {
      const at = `2023-05-${String(1 + Math.floor(place / 24)).padStart(2, '0')}T${String(place % 24).padStart(2, '0')}:00:00`;
      return { kind: 'scan', id: String(place), outcome: 'succeeded', code: null, at, proof: proof(place + 1), trail: [proof(place + 1)] };
    });
    const kept = operationsOf([reading('WindowsUpdate.log', { format: 'windowsupdate-decoded', operations })]);
    expect(kept).toHaveLength(200);
    expect(kept).toMatchObject(operations.slice(100).map(({ id }) => ({ id })));
  });

  it.each([
    [480, ['KB5026362', 'KB5025229']],
    [-240, ['KB5025229', 'KB5026362']],
  ])('UTC and local times are brought together, %d minutes east', (minutes, ids) => {
    const readings = [
      reading('a/WindowsUpdate.log', {
        format: 'windowsupdate-decoded',
        clues: [host('DEMO-PC-017')],
        operations: [bad('install', 'KB5025229', noon)],
        ...offset(minutes),
      }),
      log('b/System.evtx', 'evtx', bad('install', 'KB5026362', minutes > 0 ? '2023-05-30T03:00:00' : '2023-05-30T17:00:00')),
    ];
    expect(operationsOf(readings)).toMatchObject(ids.map((id) => ({ id })));
  });
});
