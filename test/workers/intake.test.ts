import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '../../src/case/fault.ts';
import { attachmentsOfCase } from '../../src/store/attachment.ts';
import { caseByNumber } from '../../src/store/cases.ts';
import { dispatchById } from '../../src/store/dispatch.ts';
import { draftById } from '../../src/store/draft.ts';
import { keepMail, mailById, newestMail } from '../../src/store/mail.ts';
import { messageOfMail, messagesOfCase } from '../../src/store/message.ts';
import { openReviews } from '../../src/store/review.ts';
import { intake } from '../../workers/intake.ts';
import { approvedDraft, draftedCase, openedCase } from '../store/sample.ts';
import { arrived, type Bench, number, openBench, type Said } from './world.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const from = (address: string) => ({ from: { address, name: '' } });
async function take(said: Said | Error): Promise<string> {
  const id = await arrived(bench);
  bench.script.mail = said;
  await intake(bench.world, id);
  return id;
}
const endOf = async (id: string): Promise<string | undefined> => (await mailById(bench.db, Number(id)))?.state;

describe('a mail of a customer', () => {
  it('opens its case, with the sender as participant, and rings for the diagnosis', async () => {
    const id = await take({});
    expect(await endOf(id)).toBe('filed');
    expect(await caseByNumber(bench.db, number)).toMatchObject({ status: 'open', customer: '大湖银行', language: 'zh-CN', version: 1 });
    expect(bench.rung).toEqual([{ step: 'diagnose', id: number, version: 1 }]);
  });

  it('with log lines pasted among its words keeps them as a file to examine', async () => {
    const line =
      '2024-03-04 15:01:53, Error                 CBS    Failed to perform operation.  [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]';
    await take({ newText: `报错如下：\n${line}\n${line}` });
    const [file] = await attachmentsOfCase(bench.db, number);
    expect(file).toMatchObject({ name: '邮件正文.txt', isInline: true });
    expect(new TextDecoder().decode(await bench.world.blobs.read(file?.sha256 ?? ''))).toContain(line);
  });

  it('received twice is filed once: the second says which mail it equals', async () => {
    await take({});
    const again = await take({});
    expect(await mailById(bench.db, Number(again))).toMatchObject({ state: 'automatic', why: expect.stringContaining('the same mail as') });
    expect(await messagesOfCase(bench.db, number)).toHaveLength(1);
  });

  it('that the server gives again under another number, byte for byte, is linked and not read again', async () => {
    await take(from('somebody@else.example'));
    const kept = await newestMail(bench.db);
    const { mailbox = '', uidValidity = 0, uid = 0, sha256 = '', bytes = 0 } = kept ?? {};
    const again = await keepMail(bench.db, { mailbox, uidValidity, numbering: 1, uid, sha256, bytes, isCut: false });
    await intake(bench.world, String(again.id));
    expect(await mailById(bench.db, again.id)).toMatchObject({
      state: 'automatic',
      why: `the same mail as ${kept?.id}, byte for byte: the server gave it again under another number`,
    });
    expect(await openReviews(bench.db)).toHaveLength(1);
  });

  it('is left alone by a run that comes after its end, and by one whose row is not there', async () => {
    const id = await take({});
    bench.script.mail = from('somebody@else.example');
    await intake(bench.world, id);
    await intake(bench.world, '999999');
    expect([await endOf(id), bench.rung.length]).toEqual(['filed', 1]);
  });

  it('voids an approval that has not left, keeps the draft as stale, and opens the case anew', async () => {
    const { draftId } = await draftedCase(bench.db);
    const { dispatchId } = await approvedDraft(bench.db, draftId, new Date(Date.now() + 60_000));
    await take({ intent: 'question', messageId: '<two@lake.example>' });
    expect(await dispatchById(bench.db, dispatchId)).toMatchObject({ state: 'voided' });
    expect(await draftById(bench.db, draftId)).toMatchObject({ state: 'stale', staleWhy: 'a new mail came in' });
    expect(await caseByNumber(bench.db, number)).toMatchObject({ status: 'open', turn: 'ours', version: 2 });
    expect(bench.rung).toEqual([{ step: 'diagnose', id: number, version: 2 }]);
  });

  it('that only thanks after closure is filed and moves nothing', async () => {
    await openedCase(bench.db);
    await bench.db.updateTable('cases').set({ status: 'closed' }).execute();
    const id = await take({ intent: 'thanks', messageId: '<thanks@lake.example>' });
    expect([await endOf(id), (await caseByNumber(bench.db, number))?.status, bench.rung]).toEqual(['filed', 'closed', []]);
  });
});

describe('automatic mail', () => {
  it.each(['bounce', 'auto-reply', 'list'] as const)('%s: moves no case and asks nobody', async (kind) => {
    const { draftId } = await draftedCase(bench.db);
    const id = await take({ kind, messageId: `<${kind}@lake.example>`, ...(kind === 'list' ? from('news@nobody.example') : {}) });
    expect([await endOf(id), await openReviews(bench.db), bench.rung]).toEqual(['automatic', [], []]);
    expect([(await draftById(bench.db, draftId))?.state, (await caseByNumber(bench.db, number))?.status]).toEqual(['waiting', 'drafted']);
  });
});

describe('a mail with our own address as its sender', () => {
  const own: Said = { kind: 'own', ...from('desk@desk.example') };
  const authentication = (verdict: 'pass' | 'fail') => ({ authentication: { verdict, why: '' } });

  it('is ours by the Message-ID of a letter that left', async () => {
    const { draftId } = await draftedCase(bench.db);
    const { approvalId } = await approvedDraft(bench.db, draftId);
    await bench.db.updateTable('dispatch').set({ state: 'unknown' }).execute();
    expect(await endOf(await take({ ...own, messageId: `<${approvalId}@desk.example>` }))).toBe('automatic');
    expect(await endOf(await take({ ...own, ...authentication('fail'), messageId: `<${approvalId}@desk.example>` }))).toBe('review');
  });

  it('is ours when the mail boundary proves it', async () => {
    expect(await endOf(await take({ ...own, ...authentication('pass') }))).toBe('automatic');
  });

  it('waits for a person otherwise, and speaks in no case', async () => {
    await draftedCase(bench.db);
    const id = await take(own);
    expect(await endOf(id)).toBe('review');
    expect(await openReviews(bench.db)).toMatchObject([{ reason: 'own-address', likelyCases: [number] }]);
    expect((await caseByNumber(bench.db, number))?.status).toBe('drafted');
  });
});

describe('a mail that answers a letter of ours', () => {
  const withoutNumber = {
    number: null,
    priority: null,
    customer: null,
    title: null,
    stage: null,
    token: null,
    foundIn: null,
    others: [],
    mentions: [],
  };
  async function sentLetter(): Promise<string> {
    const { draftId } = await draftedCase(bench.db);
    const { approvalId } = await approvedDraft(bench.db, draftId);
    await bench.db.updateTable('dispatch').set({ state: 'unknown' }).execute();
    return `<${approvalId}@desk.example>`;
  }

  it('is filed into its case without a number in it', async () => {
    const letter = await sentLetter();
    const id = await take({ case: withoutNumber, inReplyTo: letter, messageId: '<n1@lake.example>' });
    expect(await mailById(bench.db, Number(id))).toMatchObject({
      state: 'filed',
      why: `filed into ${number}: it answers a letter of that case`,
    });
    expect((await messageOfMail(bench.db, Number(id)))?.caseNumber).toBe(number);
  });

  it('waits for a person where it names another case', async () => {
    const letter = await sentLetter();
    await take({
      case: { ...withoutNumber, number: 'CAS-10002-A1B2C3', foundIn: 'subject' },
      references: [letter],
      messageId: '<n2@lake.example>',
    });
    expect(await openReviews(bench.db)).toMatchObject([
      { reason: 'numbers-disagree', why: expect.stringContaining(`CAS-10002-A1B2C3 and ${number}`), likelyCases: [number] },
    ]);
  });

  it('waits for a person where its sender has no part in the case', async () => {
    const letter = await sentLetter();
    await take({ case: withoutNumber, inReplyTo: letter, ...from('x@hill.example'), messageId: '<n3@hill.example>' });
    await take({ case: withoutNumber, inReplyTo: letter, ...from('x@nobody.example'), messageId: '<n4@nobody.example>' });
    expect((await openReviews(bench.db)).map(({ reason }) => reason)).toEqual(['other-customer', 'unknown-sender']);
  });
});

describe('a mail that cannot be read', () => {
  const poison = new Fault('sandbox-died', 'expected this to be read, but its process ended (SIGSEGV)');

  it('takes three attempts, then its place in review', async () => {
    const id = await arrived(bench);
    bench.script.mail = poison;
    for (const _attempt of [1, 2]) await expect(intake(bench.world, id)).rejects.toMatchObject({ code: 'sandbox-died', isTemporary: true });
    expect(await endOf(id)).toBe('arrived');
    await intake(bench.world, id);
    expect(await endOf(id)).toBe('unreadable');
    expect(await openReviews(bench.db)).toMatchObject([{ reason: 'unreadable', why: poison.message }]);
  });

  it.each<readonly [string, Error]>([
    ['the database', new Fault('database-away', 'expected a database', { isTemporary: true })],
    ['the disk', Object.assign(new Error('ENOSPC: no space left on device'), { syscall: 'write', code: 'ENOSPC' })],
  ])('waits, however often it is tried, while %s is away', async (_what, away) => {
    const id = await arrived(bench);
    bench.script.mail = away;
    for (const _attempt of [1, 2, 3, 4]) await expect(intake(bench.world, id)).rejects.toThrow(away.message);
    expect([await endOf(id), await openReviews(bench.db)]).toEqual(['arrived', []]);
  });

  it('because it is too large waits for a person with its headers', async () => {
    const id = await arrived(bench, { isCut: true });
    bench.script.mail = {};
    await intake(bench.world, id);
    expect(await openReviews(bench.db)).toMatchObject([{ reason: 'too-large' }]);
    expect((await messageOfMail(bench.db, Number(id)))?.body.subject).toContain(number);
  });
});
