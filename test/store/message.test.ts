import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { artifactsOfCase, keepArtifacts, readingsOfCase } from '../../src/store/artifact.ts';
import { attachmentsOfCase, attachmentsToExamine, keepAttachments, markExamined } from '../../src/store/attachment.ts';
import { diagnosisBefore, diagnosisById, diagnosisOfLastLetter, keepDiagnosis, lastDiagnosis } from '../../src/store/diagnosis.ts';
import { setDraftState } from '../../src/store/draft.ts';
import { keepMessage, messageById, messageOfMail, messagesOfCase, newestMessage } from '../../src/store/message.ts';
import type { Store } from '../../src/store/open.ts';
import { addParticipant, participantsOf } from '../../src/store/participant.ts';
import { testStore } from '../support/store.ts';
import { anotherDraft, arrivedMail, diagnosis, draftedCase, filedMessage, message, number, openedCase, reading, sha } from './sample.ts';

let store: Store;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.close());

describe('a message', () => {
  it('is kept whole, and replaced when its mail is read again', async () => {
    await openedCase(store.db);
    const mailId = await arrivedMail(store.db);
    const id = await keepMessage(store.db, { mailId, caseNumber: null, message });
    expect(await messageById(store.db, id)).toMatchObject({ caseNumber: null, filedAt: null, body: message });
    expect(await keepMessage(store.db, { mailId, caseNumber: number, message: { ...message, intent: 'question' } })).toBe(id);
    expect(await messageOfMail(store.db, mailId)).toMatchObject({ id, caseNumber: number, body: { intent: 'question' } });
  });

  it.each([null, 'not a date', '2026-03-02T09:00:00Z', '+275760-09-13T00:00:00Z', '-000001-01-01T00:00:00Z'])(
    'is kept with the date %j',
    async (date) => {
      await openedCase(store.db);
      const id = await filedMessage(store.db, { date });
      expect((await messageById(store.db, id))?.body.date).toBe(date);
    },
  );

  it('that waited in review and is filed later is the newest', async () => {
    await openedCase(store.db);
    const waiting = await arrivedMail(store.db);
    const late = await keepMessage(store.db, { mailId: waiting, caseNumber: null, message });
    const early = await filedMessage(store.db);
    await filedMessage(store.db, { kind: 'auto-reply' });
    expect((await newestMessage(store.db, number))?.id).toBe(early);
    await keepMessage(store.db, { mailId: waiting, caseNumber: number, message });
    expect((await newestMessage(store.db, number))?.id).toBe(late);
    expect((await messagesOfCase(store.db, number)).map((row) => row.kind)).toEqual(['message', 'auto-reply', 'message']);
  });

  it('is answered by a letter that was sent after it, and by no other', async () => {
    const { messageId, draftId } = await draftedCase(store.db);
    expect((await messageById(store.db, messageId))?.isAnswered).toBe(false);
    await setDraftState(store.db, draftId, 'sent');
    const next = await filedMessage(store.db);
    expect((await messagesOfCase(store.db, number)).map((row) => [row.id, row.isAnswered])).toEqual([
      [messageId, true],
      [next, false],
    ]);
  });
});

describe('attachments', () => {
  const log = { name: '日志.zip', type: 'application/zip', bytes: 10, sha256: sha('1'), inline: false, within: null };
  const photo = { name: 'photo.png', type: 'image/png', bytes: 20, sha256: sha('2'), inline: true, within: null };

  it('are examined once with each version of the knowledge', async () => {
    await openedCase(store.db);
    const messageId = await filedMessage(store.db);
    await keepAttachments(store.db, { messageId, attachments: [log, photo] });
    const [first] = await attachmentsToExamine(store.db, number, 'k1');
    await markExamined(store.db, { id: first?.id ?? 0, knowledge: 'k1', why: null });
    expect((await attachmentsToExamine(store.db, number, 'k1')).map((row) => row.name)).toEqual(['photo.png']);
    expect((await attachmentsToExamine(store.db, number, 'k2')).map((row) => row.name)).toEqual(['日志.zip', 'photo.png']);
  });

  it('of a mail read again replace the earlier ones; what did not change is not examined again', async () => {
    await openedCase(store.db);
    const messageId = await filedMessage(store.db);
    await keepAttachments(store.db, { messageId, attachments: [log, photo, photo] });
    for (const row of await attachmentsOfCase(store.db, number)) await markExamined(store.db, { id: row.id, knowledge: 'k1', why: null });
    await keepAttachments(store.db, { messageId, attachments: [log, { ...photo, sha256: sha('3') }] });
    expect((await attachmentsToExamine(store.db, number, 'k1')).map((row) => row.sha256)).toEqual([sha('3')]);
    await keepAttachments(store.db, { messageId, attachments: [] });
    expect(await attachmentsOfCase(store.db, number)).toEqual([]);
  });

  it('give artifacts, replaced as one; a message with more than bytes in it has logs', async () => {
    await openedCase(store.db);
    const messageId = await filedMessage(store.db);
    await keepAttachments(store.db, { messageId, attachments: [log] });
    const id = (await attachmentsOfCase(store.db, number))[0]?.id ?? 0;
    await keepArtifacts(store.db, id, [{ ...reading, format: 'binary' }]);
    expect((await messageById(store.db, messageId))?.hasLogs).toBe(false);
    const many = Array.from({ length: 1201 }, (_, index) => ({ ...reading, path: `logs.zip!/${index}\0.log`, lines: index }));
    await keepArtifacts(store.db, id, many);
    expect((await messageById(store.db, messageId))?.hasLogs).toBe(true);
    expect((await readingsOfCase(store.db, number)).map((row) => row.lines)).toEqual(many.map((row) => row.lines));
    const [first] = await artifactsOfCase(store.db, number);
    expect(first?.path).toBe('logs.zip!/0␀.log');
  });
});

describe('a diagnosis', () => {
  const finding = {
    rule: 'wu/invalid-format',
    verdict: 'found',
    confidence: 'high',
    machine: 0,
    audience: 'customer',
    about: [],
    references: [],
    evidence: [],
  } as const;
  const text = { title: '', statement: '', cause: '', actions: [], ask: [] };
  const found = { ...diagnosis, findings: [{ ...finding, texts: { 'zh-CN': text, en: text } }] };

  it('is numbered within its case, with its findings and machines', async () => {
    const { messageId } = await draftedCase(store.db);
    const first = await keepDiagnosis(store.db, { caseNumber: number, messageId, diagnosis: found });
    const second = await keepDiagnosis(store.db, { caseNumber: number, messageId: null, diagnosis });
    expect([first.number, second.number]).toEqual([1, 2]);
    expect((await diagnosisById(store.db, first.id))?.body).toEqual(found);
    expect((await lastDiagnosis(store.db, number))?.id).toBe(second.id);
    expect(await store.db.selectFrom('finding').select(['diagnosisId', 'rule']).execute()).toEqual([
      { diagnosisId: first.id, rule: 'wu/invalid-format' },
    ]);
    expect(await store.db.selectFrom('machine').select('name').execute()).toEqual([{ name: 'LAKE-PC-07' }]);
  });

  it('of the last time is that of an earlier message, not an earlier look at the same one', async () => {
    const { messageId } = await draftedCase(store.db);
    await keepDiagnosis(store.db, { caseNumber: number, messageId, diagnosis: { ...diagnosis, knowledge: 'first' } });
    await keepDiagnosis(store.db, { caseNumber: number, messageId, diagnosis: { ...diagnosis, knowledge: 'again' } });
    expect(await diagnosisBefore(store.db, number, messageId)).toBeNull();
    const next = await filedMessage(store.db);
    await keepDiagnosis(store.db, { caseNumber: number, messageId: next, diagnosis: { ...diagnosis, knowledge: 'next' } });
    expect((await diagnosisBefore(store.db, number, next))?.knowledge).toBe('again');
  });

  it('behind the last letter is that of the draft that was sent', async () => {
    const { messageId } = await draftedCase(store.db);
    expect(await diagnosisOfLastLetter(store.db, number)).toBeNull();
    for (const knowledge of ['sent', 'newer']) {
      const { id } = await keepDiagnosis(store.db, { caseNumber: number, messageId, diagnosis: { ...diagnosis, knowledge } });
      const draft = await anotherDraft(store.db, messageId, id);
      if (knowledge === 'sent') await setDraftState(store.db, draft.id, 'sent');
    }
    expect((await diagnosisOfLastLetter(store.db, number))?.knowledge).toBe('sent');
  });
});

describe('participants', () => {
  it('are kept once by address, whatever its case, with the first name known', async () => {
    await openedCase(store.db);
    for (const name of ['', '徐岚', 'Xu']) await addParticipant(store.db, { caseNumber: number, address: 'Xu.Lan@Lake.example', name });
    await addParticipant(store.db, { caseNumber: number, address: 'a@lake.example', name: 'A' });
    expect(await participantsOf(store.db, number)).toEqual([
      { address: 'xu.lan@lake.example', name: '徐岚' },
      { address: 'a@lake.example', name: 'A' },
    ]);
  });
});
