import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clue } from '../../src/case/clue.ts';
import { conversationOf } from '../../src/mail/conversation.ts';
import { mailById } from '../../src/store/mail.ts';
import { messageOfMail } from '../../src/store/message.ts';
import { addParticipant } from '../../src/store/participant.ts';
import { openReviews } from '../../src/store/review.ts';
import { intake } from '../../workers/intake.ts';
import { approvedDraft, draftedCase, filedMessage, message, openedCase } from '../store/sample.ts';
import { arrived, type Bench, number, openBench, type Said } from './world.ts';

const other = 'CAS-10002-A1B2C3';
const nowhere = { ...message.case, number: null, foundIn: null };
const conversation = Buffer.alloc(22, 7);
const indexOf = (reply: number): string => Buffer.concat([conversation, Buffer.alloc(5, reply)]).toString('base64');
let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

async function take(said: Said): Promise<{ readonly state: string | undefined; readonly clues: readonly Clue[] | undefined }> {
  const id = await arrived(bench);
  bench.script.mail = said;
  await intake(bench.world, id);
  return { state: (await mailById(bench.db, Number(id)))?.state, clues: (await messageOfMail(bench.db, Number(id)))?.clues };
}

async function sentLetter(): Promise<string> {
  const { draftId } = await draftedCase(bench.db);
  const { approvalId } = await approvedDraft(bench.db, draftId);
  await bench.db.updateTable('dispatch').set({ state: 'unknown' }).execute();
  return `<${approvalId}@desk.example>`;
}

describe('why a mail is where it is', () => {
  it('is kept with it: every number and where it stands, known here or not', async () => {
    await openedCase(bench.db);
    const mentions = [
      { place: 'subject', number },
      { place: 'words', number: other },
    ] as const;
    const { state, clues } = await take({ case: { ...message.case, mentions } });
    expect(state).toBe('filed');
    expect(clues).toEqual([
      { kind: 'number', place: 'subject', number, caseNumber: number },
      { kind: 'number', place: 'words', number: other, caseNumber: null },
    ]);
  });

  it('is the letter of ours that it answers, its conversation, the mail it answers and its sender’s cases', async () => {
    const letter = await sentLetter();
    await addParticipant(bench.db, { caseNumber: number, address: 'xu.lan@lake.example', name: '' });
    await filedMessage(bench.db, { messageId: '<first@lake.example>', threadIndex: indexOf(1) });
    const said = {
      case: nowhere,
      inReplyTo: letter,
      references: ['<first@lake.example>'],
      threadIndex: indexOf(2),
      messageId: '<2@lake.example>',
    };
    const { state, clues } = await take(said);
    expect([state, clues]).toEqual(['filed', ['letter', 'conversation', 'mail', 'person'].map((kind) => ({ kind, caseNumber: number }))]);
  });

  it('is shown for a mail in review: what decides disagrees, and the sentence names both', async () => {
    const letter = await sentLetter();
    await openedCase(bench.db, other);
    const mentions = [{ place: 'subject', number: other }] as const;
    const { state, clues } = await take({ case: { ...nowhere, number: other, foundIn: 'subject', mentions }, inReplyTo: letter });
    expect([state, clues]).toEqual([
      'review',
      [
        { kind: 'number', place: 'subject', number: other, caseNumber: other },
        { kind: 'letter', caseNumber: number },
      ],
    ]);
    expect(await openReviews(bench.db)).toMatchObject([
      { reason: 'numbers-disagree', why: expect.stringContaining(`${other} and ${number}`), likelyCases: [other, number] },
    ]);
  });

  it('is shown where it decides nothing: a conversation alone files no mail, and its case stands first among the likely ones', async () => {
    await openedCase(bench.db);
    await openedCase(bench.db, other);
    await filedMessage(bench.db, { threadIndex: indexOf(1) }, other);
    const { state, clues } = await take({ case: nowhere, threadIndex: indexOf(2), messageId: '<3@lake.example>' });
    expect([state, clues]).toEqual(['review', [{ kind: 'conversation', caseNumber: other }]]);
    expect((await openReviews(bench.db)).map(({ likelyCases }) => likelyCases[0])).toEqual([other]);
  });

  it('is its twin where the same mail came before', async () => {
    await take({});
    expect(await take({})).toMatchObject({
      state: 'automatic',
      clues: [
        { kind: 'twin', caseNumber: number },
        { kind: 'person', caseNumber: number },
      ],
    });
  });
});

describe('an Outlook conversation', () => {
  it('is the first 22 bytes of Thread-Index, whatever reply it is', () => {
    expect(conversationOf(indexOf(1))).toBe(conversationOf(indexOf(2)));
    expect(conversationOf(conversation.toString('base64'))).toBe('07'.repeat(22));
    expect([conversationOf(null), conversationOf('AdnJqkT3'), conversationOf('§')]).toEqual([null, null, null]);
  });
});
