import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/case/delivery.ts';
import { automaticOfCase } from '../../src/store/automatic.ts';
import { caseByNumber } from '../../src/store/cases.ts';
import { deliveriesOfCase, openFailures } from '../../src/store/delivery.ts';
import { draftById } from '../../src/store/draft.ts';
import { mailById } from '../../src/store/mail.ts';
import { messageOfMail, messagesOfCase } from '../../src/store/message.ts';
import { participantsOf } from '../../src/store/participant.ts';
import { openReviews } from '../../src/store/review.ts';
import { anotherDraft, approvedDraft, draftedCase, message as sample } from '../store/sample.ts';
import { bounce, failed, from, numberless, sentLetter, statusNow, take, xu } from './automatic-mails.ts';
import { type Bench, number, openBench, type Said } from './world.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const shown = async () => (await automaticOfCase(bench.db, number)).map(({ body }) => body.kind);

describe('a bounce that gives back a letter of ours', () => {
  it.each<readonly [string, (letter: string) => Said]>([
    ['in what it sends back', (letter) => bounce(['<other@lake.example>', letter])],
    ['in what it answers', (letter) => ({ ...bounce([]), inReplyTo: letter })],
    ['in its references', (letter) => ({ ...bounce([]), references: ['<x@lake.example>', letter] })],
    ['without a case number', (letter) => ({ ...bounce([letter]), ...numberless })],
  ])('is kept beside its dispatch: named %s', async (_how, mail) => {
    const id = await take(bench, mail(await sentLetter(bench)));
    expect(await mailById(bench.db, Number(id))).toMatchObject({
      state: 'automatic',
      why: `bounce on a letter of ${number}: moves no case`,
    });
    expect(await deliveriesOfCase(bench.db, number)).toMatchObject([{ ...failed, settledAt: null }]);
    expect(await openFailures(bench.db, 10)).toMatchObject([{ caseNumber: number, recipient: xu, cause: 'mailbox-full' }]);
  });

  it('changes nothing of the case: no status, no draft, no participant, no letter, no words', async () => {
    const letter = await sentLetter(bench);
    const before = [await caseByNumber(bench.db, number), await participantsOf(bench.db, number), await messagesOfCase(bench.db, number)];
    const id = await take(bench, bounce([letter]));
    expect([await caseByNumber(bench.db, number), await participantsOf(bench.db, number), await messagesOfCase(bench.db, number)]).toEqual(
      before,
    );
    expect([bench.rung, bench.sink.mails(), (await messageOfMail(bench.db, Number(id)))?.caseNumber]).toEqual([[], [], null]);
    expect(await shown()).toEqual(['bounce']);
  });

  it('leaves a draft that waits as it is', async () => {
    const letter = await sentLetter(bench);
    await bench.db.updateTable('cases').set({ status: 'drafted' }).execute();
    const [{ id: answered = 0 } = {}] = await messagesOfCase(bench.db, number);
    await bench.db.updateTable('draft').set({ state: 'sent' }).execute();
    const { id } = await anotherDraft(bench.db, answered);
    await take(bench, bounce([letter]));
    expect([(await draftById(bench.db, id))?.state, await statusNow(bench)]).toEqual(['waiting', 'drafted']);
  });

  it('does not open a closed case', async () => {
    const letter = await sentLetter(bench);
    await bench.db.updateTable('cases').set({ status: 'closed' }).execute();
    await take(bench, bounce([letter]));
    expect(await statusNow(bench)).toBe('closed');
  });

  it('that comes twice is told once, and both are shown', async () => {
    const letter = await sentLetter(bench);
    const mail = bounce([letter]);
    await take(bench, mail);
    const again = await take(bench, mail);
    expect((await mailById(bench.db, Number(again)))?.why).toContain('the same automatic mail as');
    expect([(await openFailures(bench.db, 10)).length, await shown()]).toEqual([1, ['bounce', 'bounce']]);
  });

  it.each<readonly [string, Partial<Delivery>]>([
    ['a delay', { action: 'delayed', status: '4.4.1', isTemporary: true }],
    ['an arrival', { action: 'delivered', status: '2.0.0' }],
    ['a server that tells no more', { action: 'relayed', status: '2.1.9' }],
    ['a list', { action: 'expanded', status: '2.0.0' }],
  ])('about %s is no failure', async (_what, change) => {
    const letter = await sentLetter(bench);
    await take(bench, bounce([letter], [{ ...failed, ...change }]));
    expect([await openFailures(bench.db, 10), (await deliveriesOfCase(bench.db, number)).length]).toEqual([[], 1]);
  });

  it('names our recipient where it names him in other letters, or not at all', async () => {
    const letter = await sentLetter(bench);
    await take(
      bench,
      bounce(
        [letter],
        [
          { ...failed, recipient: 'XU.LAN@LAKE.EXAMPLE' },
          { ...failed, recipient: 'helpdesk@lake.example' },
        ],
      ),
    );
    await take(bench, bounce([letter], [{ ...failed, recipient: '' }]));
    await take(bench, bounce([letter], [{ ...failed, recipient: 'xu@elsewhere.example' }]));
    expect((await deliveriesOfCase(bench.db, number)).map(({ recipient }) => recipient)).toEqual([xu, xu, 'xu@elsewhere.example']);
  });
});

describe('a receipt of the recipient', () => {
  it.each(['read', 'deleted'] as const)('%s: is shown beside the letter', async (action) => {
    const letter = await sentLetter(bench);
    const receipt: Delivery = { ...failed, action, status: null, cause: 'other', diagnostic: '' };
    await take(bench, {
      kind: 'auto-reply',
      ...from(xu),
      messageId: '<r@lake.example>',
      report: { deliveries: [receipt], letterIds: [letter] },
    });
    expect(await deliveriesOfCase(bench.db, number)).toMatchObject([{ action, recipient: xu }]);
    expect([await openFailures(bench.db, 10), await statusNow(bench)]).toEqual([[], 'answered']);
  });
});

describe('a forged bounce', () => {
  it.each<readonly [string, Said]>([
    ['names an id that we never sent', bounce(['<cas-10001-a1b2c3.1.forged@desk.example>'])],
    ['names the case only', bounce([])],
    ['names the subject only', { ...bounce([]), subject: `Undeliverable: ${sample.subject}` }],
  ])('%s: ties to nothing, changes nothing, stays in sight', async (_what, mail) => {
    await sentLetter(bench);
    const id = await take(bench, mail);
    expect(await mailById(bench.db, Number(id))).toMatchObject({ state: 'automatic', why: `bounce naming ${number}: moves no case` });
    expect([await deliveriesOfCase(bench.db, number), await openFailures(bench.db, 10), await statusNow(bench)]).toEqual([
      [],
      [],
      'answered',
    ]);
    expect([await shown(), await openReviews(bench.db)]).toEqual([['bounce'], []]);
  });

  it('of a letter that was taken back before it left ties to nothing', async () => {
    const { draftId } = await draftedCase(bench.db);
    const { approvalId } = await approvedDraft(bench.db, draftId);
    await take(bench, bounce([`<${approvalId}@desk.example>`]));
    expect(await deliveriesOfCase(bench.db, number)).toEqual([]);
  });
});

describe('an automatic reply', () => {
  it('is shown on its case, and opens nothing', async () => {
    const letter = await sentLetter(bench);
    await take(bench, { kind: 'auto-reply', ...numberless, inReplyTo: letter, messageId: '<oof@lake.example>' });
    await take(bench, { kind: 'auto-reply', ...from('x@nobody.example'), messageId: '<oof2@nobody.example>' });
    expect([await shown(), await statusNow(bench), await openReviews(bench.db), bench.rung]).toEqual([
      ['auto-reply', 'auto-reply'],
      'answered',
      [],
      [],
    ]);
  });
});

describe('a letter of ours that comes back', () => {
  it.each<readonly [string, Said]>([
    ['under our own address', { kind: 'own', ...from('desk@desk.example') }],
    ['over a list that writes its own From', { kind: 'list', ...from('all@lake.example') }],
    [
      'over a list that writes its own Message-ID too',
      { kind: 'list', ...from('all@lake.example'), messageId: '<list@lake.example>', letterId: 'ours' },
    ],
    ['over an alias that writes its own From', { kind: 'message', ...from('all@lake.example') }],
  ])('%s: is nobody’s words', async (_how, mail) => {
    const letter = await sentLetter(bench);
    const id = await take(bench, { messageId: letter, ...mail, ...(mail.letterId === undefined ? {} : { letterId: letter }) });
    expect([(await mailById(bench.db, Number(id)))?.state, await statusNow(bench), await openReviews(bench.db)]).toEqual([
      'automatic',
      'answered',
      [],
    ]);
    expect(await messagesOfCase(bench.db, number)).toHaveLength(1);
  });
});
