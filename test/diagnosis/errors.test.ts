import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import { coded, factOf, failed, judged, ourKnowledge, reading, said, went } from './fixture.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await ourKnowledge();
});

describe('errors', () => {
  it('carry the symbol of the headers, and noise only where every shape is known and nothing failed with it', () => {
    const known = { component: 'DownloadManager', message: 'DynamicDownloadDataFetcher Refresh complete', count: 3 };
    const log = reading('WindowsUpdate.log', {
      format: 'windowsupdate-decoded',
      codes: [coded('0x8024000c', known), coded('0x80240439', { component: 'Agent', message: 'Synchronize', count: 2 })],
    });
    expect(judged(knowledge, { readings: [log] }).errors.map(({ code, symbol, noise }) => [code, symbol, noise])).toEqual([
      ['0x8024000c', 'WU_E_NOOP', true],
      ['0x80240439', 'WU_E_PT_INVALID_FORMAT', false],
    ]);
  });
});

describe('what a log complains of', () => {
  const stranger = coded('0x80248007', { component: 'DownloadManager', message: 'Something nobody has seen', count: 9 });
  it.each([
    ['every operation went well', [went('scan', 20)], true],
    ['a search failed and went well later', [failed('0x80240439'), went('scan', 20)], true],
    ['the code is that of a failure that was made good', [failed('0x80248007'), went('scan', 20)], true],
    ['an operation is left failed', [went('scan', 2), failed('0x80240439', 'install')], false],
    ['no operation is written down', [], false],
  ])('proves nothing where %s: %s', (_what, operations, noise) => {
    const log = reading('WindowsUpdate.log', { format: 'windowsupdate-decoded', operations, codes: [stranger] });
    expect(judged(knowledge, { readings: [log] }).errors.map((error) => error.noise)).toEqual([noise]);
  });

  it('is named as the component names it that logged it', () => {
    const codes = [coded('0x800f080c', { component: 'DISM', message: 'Feature name is unknown', count: 1 })];
    const symbols = (['dism', 'cbs'] as const).map(
      (format) => judged(knowledge, { readings: [reading('a.log', { format, codes })] }).errors[0]?.symbol,
    );
    expect(symbols).toEqual(['DISMAPI_E_UNKNOWN_FEATURE', 'CBS_E_UNKNOWN_UPDATE']);
  });
});

describe('codes that people write', () => {
  it.each([
    { words: '更新时提示0x80072EE2，请看一下', codes: ['0x80072ee2'] },
    { words: 'It stops with 8024401c, and once with -2145124329.', codes: ['0x80240017', '0x8024401c'] },
    { words: '我的电话是80012345，案例CAS-80072ee2-X', codes: undefined },
  ])('$words', ({ words, codes }) => {
    expect(factOf(judged(knowledge, { statements: [said(words)] }), 'statement.codes')).toEqual(codes);
  });
});
