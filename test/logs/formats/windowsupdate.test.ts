import { describe, expect, test } from 'vitest';
import { readText } from '../read-text.ts';

const line = (second: string, thread: string, rest: string) => `2024/03/04 09:00:${second}.1000000 1500  ${thread}  ${rest}`;
const end = (id: number, code: string) => `Agent           * END * Finding updates CallerId = a, Id = ${id}, Exit code = ${code}`;
const failedLine = (what: string) => `ProtocolTalker  *FAILED* [80240439] ${what}`;

describe('the story of a failing search', () => {
  test('runs from its first failed line to the result its caller saw, without what other threads wrote between', () => {
    const lines = [
      line('01', '2200', failedLine('long ago')),
      line('09', '2200', 'Agent           Base directory'),
      line('10', '2200', failedLine('first')),
      line('10', '3300', 'IdleTimer       another thread'),
      line('10', '2200', 'ProtocolTalker  SyncUpdates round trips: 0'),
      line('10', '2200', end(12, '0x80240439')),
      line('10', '4400', 'ComApi          *RESUMED*   Search'),
      line('10', '4400', 'ComApi          Exit code = 0x00000000, Result code = 0x80240439'),
      line('10', '4400', 'ComApi          done'),
    ];
    const [operation] = readText(lines.join('\n')).operations;
    expect(operation?.proof.line).toBe(6);
    expect(operation?.trail.map((one) => one.line)).toEqual([3, 5, 6, 7, 8]);
  });

  test('is told in at most 24 lines, the end among them', () => {
    const many = Array.from({ length: 60 }, (_, at) => line('10', '2200', failedLine(`step ${at}`)));
    const [operation] = readText([...many, line('10', '2200', end(12, '0x80240439'))].join('\n')).operations;
    expect(operation?.trail).toHaveLength(24);
    expect(operation?.trail.at(-1)).toEqual(operation?.proof);
  });

  test('is one operation for each end, whatever number of starts stood before', () => {
    const start = line('01', '2200', 'Agent           * START * Finding updates CallerId = a  Id = 12');
    const lines = [start, start, start, line('10', '2200', end(12, '0x80240439')), line('20', '2200', end(13, '0x80240439'))];
    expect(readText(lines.join('\n')).operations.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['12', 'failed'],
      ['13', 'failed'],
    ]);
  });
});

test('a search that has not ended when the log ends is no unfinished operation: the log may just be cut', () => {
  expect(readText(line('01', '2200', 'Agent           * START * Finding updates CallerId = a  Id = 12')).operations).toEqual([]);
});

test('failed lines alone end nothing', () => {
  const noise = Array.from({ length: 126 }, () =>
    line('10', '2200', 'EEHandler       *FAILED* [80041010] Method failed [COperatorTreeNode::Evaluate:123]'),
  );
  const reading = readText([...noise, line('11', '2200', end(3, '0x00000000'))].join('\n'));
  expect(reading.operations.map(({ outcome }) => outcome)).toEqual(['succeeded']);
  expect(reading.codes).toMatchObject([
    {
      code: '0x80041010',
      count: 126,
      shapes: [{ component: 'EEHandler', message: 'Method failed [COperatorTreeNode::Evaluate:<n>]', count: 126 }],
    },
  ]);
});

test('an installation ends with the code its handler gives', () => {
  const completed = (hr: string) =>
    line('10', '2200', `Handler         Completed install of CBS update with type=3, requiresReboot=1, installerError=0, hr=${hr}`);
  expect(readText(completed('0x0')).operations).toMatchObject([{ kind: 'install', outcome: 'succeeded', code: null }]);
  expect(readText(completed('0x800f0922')).operations).toMatchObject([{ kind: 'install', outcome: 'failed', code: '0x800f0922' }]);
});

test("the build in an update request is the system's, the agent's version is only a lower bound of its own", () => {
  const lines = [
    line('01', '2200', 'Agent           WU client version 10.0.17763.1852'),
    line('02', '2200', 'ProtocolTalker  DeviceAttributes[URI]: E:App=WU&OSVersion=10.0.17763.1879&OSArchitecture=AMD64'),
  ];
  expect(readText(lines.join('\n')).observations.map(({ name, value, claim }) => [name, value, claim])).toEqual([
    ['wu.clientVersion', '10.0.17763.1852', 'lower bound'],
    ['os.build', '17763.1879', 'exact'],
  ]);
});

test('what was never decoded says so', () => {
  const reading = readText(
    '1601/01/01 08:00:00.0000000 1234  5678                  Unknown( 10): GUID=11111111-2222-3333-4444-555555555555 (No Format Information found).\n',
  );
  expect(reading.limits[0]).toMatch(/never decoded/);
});

describe('whatever way the time is written and the columns are parted, a log', () => {
  test.each([
    ['year first', '2024/03/14 16:00:01.1000000', ' ', '1500  2200  '],
    ['German', '14.03.2024 16:00:01,1000000', ' ', '1500  2200  '],
    ['year first with dots', '2024.03.14 16:00:01.1000000', ' ', '1500  2200  '],
    ['American', '3/14/2024 4:00:01 PM', ' ', '1500  2200  '],
    ['Chinese with the half of the day', '2024/3/14 下午 4:00:01', ' ', '1500  2200  '],
    ['ISO', '2024-03-14T16:00:01.1000000Z', ' ', '1500 2200 '],
    ['tabs', '2024/03/14\t16:00:01.1000000', '\t', '1500\t2200\t'],
    ['commas', '2024/03/14 16:00:01.1000000', ',', '1500,2200,'],
    ['threads in hexadecimal', '2024-03-14 16:00:01.1000000', ' ', '13ac  1f4c  '],
  ])('(%s) reads the same', (_, time, gap, threads) => {
    const lines = [
      `${time}${gap}${threads}Agent${gap}WU client version 10.0.17763.1911`,
      `${time}${gap}${threads}Agent${gap}* END * Finding updates CallerId = a, Id = 12, Exit code = 0x80240439`,
    ];
    const reading = readText(lines.join('\r\n'));
    expect(reading).toMatchObject({ format: 'windowsupdate-decoded', from: '2024-03-14T16:00:01' });
    expect(reading.operations).toMatchObject([{ kind: 'scan', id: '12', outcome: 'failed', code: '0x80240439' }]);
  });
});
