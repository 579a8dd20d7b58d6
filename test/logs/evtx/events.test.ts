import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../read-text.ts';
import { chunkOf, eventLog, type FixtureEvent, fileHead, fragmentHead, recordOf, u16, u32 } from './fixture.ts';

const event = (id: number, data: FixtureEvent['data'], provider = 'Microsoft-Windows-WindowsUpdateClient'): FixtureEvent => ({
  provider,
  id,
  level: id === 20 ? 2 : 4,
  time: '2024-03-04T08:00:00Z',
  computer: 'SH-WANG-PC',
  channel: 'System',
  data,
});
const failed = event(20, [
  ['errorCode', '0x800f0922'],
  ['updateTitle', '2023-04 累积更新 (KB5025229)'],
]);
const installed = event(19, [['updateTitle', 'Servicing Stack Update (KB5005112)']]);
const log = eventLog([installed, failed]);

describe('an event log', () => {
  test('is read event by event: what went in, what failed and with which code, on which computer', () => {
    const reading = readBytes(log, { literals: ['累积更新'] });
    expect(reading).toMatchObject({ format: 'evtx', encoding: 'binary', lines: 2, from: '2024-03-04T08:00:00', limits: [] });
    expect(reading.operations).toMatchObject([
      { kind: 'install', id: 'KB5005112', outcome: 'succeeded', code: null },
      { kind: 'install', id: 'KB5025229', outcome: 'failed', code: '0x800f0922' },
    ]);
    expect(reading.codes).toMatchObject([{ code: '0x800f0922', count: 1 }]);
    expect(reading.clues).toMatchObject([{ kind: 'host-name', value: 'SH-WANG-PC' }]);
    expect(reading.sightings).toMatchObject([{ literal: '累积更新', count: 1 }]);
  });

  test('gives each event as one line of evidence', () => {
    expect(readBytes(log).operations[1]?.proof).toEqual({
      line: 2,
      text: '2024-03-04T08:00:00Z | Error | System | Microsoft-Windows-WindowsUpdateClient | 20 | SH-WANG-PC | #2 | errorCode=0x800f0922; updateTitle=2023-04 累积更新 (KB5025229)',
    });
  });

  test('is the same however its bytes are cut', () => {
    for (const chunkBytes of [1, 7, 4095, 65_537]) expect(readBytes(log, { chunkBytes })).toEqual(readBytes(log));
  });

  test('whose blocks are damaged is read as far as they are not, and that is said', () => {
    const damaged = Buffer.from(log);
    damaged.write('XXXX', 4096);
    const second = log.subarray(4096);
    expect(readBytes(damaged).limits).toEqual(['1 blocks of the event log are damaged: their events were not read.']);
    expect(readBytes(Buffer.concat([damaged, second]))).toMatchObject({ lines: 2, format: 'evtx' });
  });

  test('that was cut off gives the events before the cut', () => {
    const firstBytes = log.readUInt32LE(4096 + 512 + 4);
    expect(readBytes(log.subarray(0, 4096 + 512 + firstBytes + 40)).operations).toMatchObject([{ id: 'KB5005112' }]);
  });
});

/** A record with a template that stands at `place` of its own chunk and whose body is given. */
const withTemplate = (body: (at: number) => Buffer) => (at: number) => {
  const place = at + 24 + fragmentHead.length + 10;
  const inside = body(place);
  const template = Buffer.concat([u32(0), Buffer.alloc(16), u32(inside.length), inside]);
  return recordOf(Buffer.concat([fragmentHead, Buffer.from([0x0c, 1]), u32(1), u32(place), template, u32(0), Buffer.from([0])]), 1);
};

describe('a hostile event log', () => {
  test('whose template holds itself, twice, ends', () => {
    const itself = (at: number) => Buffer.concat([Buffer.from([0x0c, 1]), u32(1), u32(at), u32(0)]);
    const twice = withTemplate((at) => Buffer.concat([itself(at), itself(at), Buffer.from([0])]));
    const reading = readBytes(Buffer.concat([fileHead(), chunkOf([twice])]));
    expect(reading.limits).toEqual(['1 records of the event log are damaged: read as far as they go.']);
  });

  test.each([
    ['a name longer than its chunk', Buffer.concat([Buffer.from([0x01, 0, 0]), u32(0), u32(600), u16(0xffff)])],
    ['a text longer than its record', Buffer.concat([Buffer.from([0x05, 0x01]), u16(0xffff)])],
    ['a token that does not exist', Buffer.from([0x3c])],
  ])('with %s is said to be damaged', (_, body) => {
    const reading = readBytes(Buffer.concat([fileHead(), chunkOf([withTemplate(() => body)])]));
    expect(reading.limits).toEqual(['1 records of the event log are damaged: read as far as they go.']);
  });

  test('never fails, whatever bytes are changed', () => {
    const change = fc.tuple(fc.integer({ min: 4096 + 500, max: 4096 + 3000 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
        const bytes = Buffer.from(log);
        for (const [at, value] of changes) bytes[at] = value;
        expect(readBytes(bytes).format).toBe('evtx');
      }),
    );
  });
});
