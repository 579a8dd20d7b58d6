import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '../../src/case/fault.ts';
import { type ReviewReason, reviewReasons } from '../../src/case/mail.ts';
import { reasonSentence } from '../../src/case/review-reason.ts';
import { problem } from '../../src/case/said/problems.ts';
import { word } from '../../src/console/say.ts';
import { openReviews } from '../../src/store/review.ts';
import { intake } from '../../workers/intake.ts';
import { engineer, message, openedCase } from '../store/sample.ts';
import { arrived, type Bench, number, openBench, type Said } from './world.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const from = (address: string): Said => ({ from: { address, name: '' } });
const headersOnly = problem('headers-only', { why: problem('many-parts') });
/** A mail that waits for this reason and no other. */
const mails: Readonly<Record<ReviewReason, Said | Error>> = {
  'no-case-number': { case: { ...message.case, number: null, foundIn: null } },
  'numbers-disagree': { case: { ...message.case, others: ['CAS-10002-A1B2C3'] } },
  'unknown-sender': from('x@nobody.example'),
  'other-customer': from('x@hill.example'),
  colleague: from(engineer),
  'doubtful-sender': { senderDoubt: problem('many-authors', { count: 2 }) },
  'authentication-failed': { authentication: { verdict: 'fail', why: 'DMARC fail' } },
  'no-sender': { from: null },
  'own-address': { kind: 'own', ...from('desk@desk.example') },
  'maybe-a-person': { kind: 'list' },
  'too-large': {},
  'headers-only': { problems: [headersOnly] },
  unreadable: new Fault('sandbox-failed', problem('failed', { words: 'no mail' })),
};

describe('every reason of the list is one that a mail can wait for, and is said in both languages', () => {
  it.each(reviewReasons)('%s', async (reason) => {
    await openedCase(bench.db);
    bench.script.mail = mails[reason];
    const id = await arrived(bench, { isCut: reason === 'too-large' });
    for (let attempt = 1; attempt <= 3; attempt += 1) await intake(bench.world, id).catch(() => undefined);
    const [review, ...others] = await openReviews(bench.db);
    expect([review?.reason, review?.mailId, others]).toEqual([reason, Number(id), []]);
    expect(review?.why).not.toBe('');
    expect(word('reason', reason, 'zh-CN')).toMatch(/\p{Script=Han}/u);
    expect(word('reason', reason, 'en')).not.toBe(reason);
  });

  it.each(reviewReasons)('%s: the sentence says what was expected and what came', (reason) => {
    const script = mails[reason];
    const said = script instanceof Error ? { problems: [script.message] } : script;
    const reviewed = { message: { ...message, ...said }, bytes: 60_000_000, bytesMax: 50_000_000 };
    expect(reasonSentence(reason, reviewed, 'en')).toMatch(/expected|could be read/);
    expect(reasonSentence(reason, reviewed, 'zh-CN')).toMatch(/[应只]|失败/);
  });

  it('a mail of which only the headers could be read offers the case that its subject names', async () => {
    await openedCase(bench.db);
    bench.script.mail = mails['headers-only'];
    await intake(bench.world, await arrived(bench));
    expect(await openReviews(bench.db)).toMatchObject([{ likelyCases: [number], why: headersOnly }]);
  });
});
