import { describe, expect, test } from 'vitest';
import { rtfOf } from '../../../src/sandbox/read/rtf-compressed.ts';
import { makeRtf } from '../outlook-fixtures.ts';

/** The two examples of MS-OXRTFCP 4.1. */
const simple = '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
const crossing = '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0';

describe('compressed RTF', () => {
  test('comes out as the format says', () => {
    expect(rtfOf(Buffer.from(simple, 'hex'))?.toString('latin1')).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
    expect(rtfOf(Buffer.from(crossing, 'hex'))?.toString('latin1')).toBe('{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}');
  });

  test('that is not compressed is taken as it is', () => {
    expect(rtfOf(makeRtf('{\\rtf1 x}'))?.toString('latin1')).toBe('{\\rtf1 x}');
  });

  test('cut anywhere gives what stands before the cut', () => {
    const whole = Buffer.from(simple, 'hex');
    for (let end = 16; end < whole.length; end += 1) {
      expect('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n'.startsWith(rtfOf(whole.subarray(0, end))?.toString('latin1') ?? '?')).toBe(
        true,
      );
    }
  });

  test.each([
    ['nothing', ''],
    ['another kind', '2d0000002b000000ffffffff00000000'],
  ])('%s is none', (_what, hex) => {
    expect(rtfOf(Buffer.from(hex, 'hex'))).toBeNull();
  });

  test('a length that the bytes only pretend costs nothing', () => {
    const huge = Buffer.from(simple, 'hex');
    huge.writeUInt32LE(0xffffffff, 0);
    huge.writeUInt32LE(0xffffffff, 4);
    expect(rtfOf(huge)?.length).toBe(43);
  });
});
