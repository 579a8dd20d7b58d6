import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFailures } from '../../src/store/delivery.ts';
import { openReviews } from '../../src/store/review.ts';
import { bounce, failed, from, numberless, sentLetter, statusNow, take, xu } from './automatic-mails.ts';
import { type Bench, number, openBench, type Said } from './world.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

describe('a mail of somebody who may speak in the case, taken for a machine’s', () => {
  const file = { name: 'WindowsUpdate.log', type: 'text/plain', bytes: 9, sha256: 'a'.repeat(64), inline: false, within: null };
  const picture = { ...file, name: 'image001.png', type: 'image/png' };

  it.each<readonly [string, Said]>([
    ['because it came over a list', { kind: 'list' }],
    [
      'by its subject alone',
      { kind: 'bounce', kindDoubt: 'subject', report: { deliveries: [{ ...failed, recipient: '' }], letterIds: [] } },
    ],
    ['because a rule passed it on', { kind: 'auto-reply', kindDoubt: 'forward' }],
    ['by its words alone', { kind: 'auto-reply', kindDoubt: 'words' }],
    ['though it brings files', { kind: 'auto-reply', attachments: [file] }],
  ])('%s: waits for a person, and opens nothing', async (_what, mail) => {
    await sentLetter(bench);
    await take(bench, { ...mail, messageId: '<maybe@lake.example>' });
    expect(await openReviews(bench.db)).toMatchObject([{ reason: 'maybe-a-person', likelyCases: [number] }]);
    expect([await statusNow(bench), bench.rung]).toEqual(['answered', []]);
  });

  it.each<readonly [string, Said]>([
    ['it is a reply with a picture in its signature', { kind: 'auto-reply', attachments: [picture] }],
    ['its sender may not speak here', { kind: 'list', ...from('news@nobody.example') }],
    ['it names no case', { kind: 'list', ...numberless }],
  ])('asks nobody where %s', async (_what, mail) => {
    await sentLetter(bench);
    await take(bench, { ...mail, messageId: '<maybe@lake.example>' });
    expect(await openReviews(bench.db)).toEqual([]);
  });

  it('asks about a reply to our letter whose subject alone speaks of a bounce', async () => {
    const letter = await sentLetter(bench);
    await take(bench, {
      ...bounce([], [{ ...failed, recipient: '', status: null, cause: 'other' }]),
      ...from(xu),
      kindDoubt: 'subject',
      inReplyTo: letter,
    });
    expect([(await openReviews(bench.db)).length, await openFailures(bench.db, 10)]).toEqual([1, []]);
  });

  it('asks nobody about a bounce by its subject that gives back our letter', async () => {
    const letter = await sentLetter(bench);
    await take(bench, { ...bounce([letter]), ...from(xu), kindDoubt: 'subject' });
    expect([await openReviews(bench.db), (await openFailures(bench.db, 10)).length]).toEqual([[], 1]);
  });
});
