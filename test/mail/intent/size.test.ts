import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intents } from '../../../src/case/message.ts';
import { complainsIn } from '../../../src/mail/intent/complaining.ts';
import { intentOf } from '../../../src/mail/intent/intent.ts';
import { readLabelled, sets } from './labelled.ts';

const intent = (newText: string) => intentOf({ newText, quotedText: newText, title: newText, isFirst: false, hasFiles: false });
const repeated = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** What clues begin with, go on with or look for the end of: a pattern that tries every way through them would never end here. */
const snares =
  'a|a |the |not |close |please close |不|没|没有|还没|关|可以关闭|已都全|我们|升级|no |we are not |wait |for days |same time |did not |the problem is |your |error |after |问题|报错|日志|发|0|0x8|1 |%|"|“|，|any |further more |收到|把|让|要|in |who |-|a.|更新|(|http://a|的|了|就|先|\t'.split(
    '|',
  );

describe('a mail of 200 KB', () => {
  it.each(snares)('is read to the end, and so is any repetition: %j', (snare) => {
    const text = repeated(snare, 200_000);
    expect(intents).toContain(intent(text));
    expect(complainsIn(text)).toBeTypeOf('boolean');
  });

  it('is read to the end, whatever snares it strings together', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...snares), { minLength: 2, maxLength: 6 }), (parts) => {
        expect(intents).toContain(intent(repeated(parts.join(''), 200_000)));
      }),
      { numRuns: 40 },
    );
  });

  it('says what its beginning says: what stands far down changes nothing', () => {
    const words = sets.flatMap(readLabelled).map(({ sentence }) => sentence);
    const long = repeated(words.join('\n'), 40_000);
    expect(intent(repeated(long, 200_000))).toBe(intent(`${long}\n请勿结案。`));
  });
});
