/** Cases for moving and merging, and everything of a case that an undo must put back. */
import { sql } from 'kysely';
import { keepApproval } from '../../src/store/approval.ts';
import { moveCase, openCase } from '../../src/store/cases.ts';
import { keepDiagnosis, lastDiagnosis } from '../../src/store/diagnosis.ts';
import { keepDispatch } from '../../src/store/dispatch.ts';
import { keepDraft, liveDraft, setDraftState } from '../../src/store/draft.ts';
import { addParticipant } from '../../src/store/participant.ts';
import type { Queries } from '../../src/store/tables.ts';
import { diagnosis, engineer, filedMessage, sha } from '../store/sample.ts';

/** A case with two mails, a diagnosis and a draft that waits. */
export async function aDraftedCase(db: Queries, number: string, participant = 'xu.lan@lake.example') {
  const fresh = { priority: 'P2', customerWord: null, title: 'failed', token: null, language: 'en', owner: engineer } as const;
  await openCase(db, { number, customer: '大湖银行', ...fresh });
  await addParticipant(db, { caseNumber: number, address: participant, name: '' });
  const first = await filedMessage(db, { messageId: `<1.${number}@lake.example>` }, number);
  const second = await filedMessage(db, { messageId: `<2.${number}@lake.example>` }, number);
  return { first, second, draftId: await work(db, number, second) };
}

/** What diagnose and draft leave behind. Returns the draft's id; 0 where the case was not open. */
export async function work(db: Queries, number: string, answers: number): Promise<number> {
  if ((await moveCase(db, { number, event: 'diagnose' })) === null) return 0;
  const made = { ...diagnosis, knowledge: `k-${number}-${answers}` };
  const { id } = await keepDiagnosis(db, { caseNumber: number, messageId: answers, diagnosis: made });
  await moveCase(db, { number, event: 'draft' });
  const draft = {
    letter: 'analysis',
    language: 'en',
    subject: 's',
    text: `answers ${answers}`,
    html: '',
    notes: [],
    turn: 'customer',
    madeBy: null,
  } as const;
  const to = { toAddresses: ['xu.lan@lake.example'], ccAddresses: [] };
  return (await keepDraft(db, { ...draft, ...to, caseNumber: number, answers, diagnosisId: id })).id;
}

/** A yes whose letter has not left; returns its Message-ID. */
export async function approve(db: Queries, number: string, draftId: number): Promise<string> {
  await moveCase(db, { number, event: 'approve' });
  await setDraftState(db, draftId, 'approved');
  const approvalId = await keepApproval(db, { draftId, engineer, verdict: 'yes', why: '', mimeSha256: sha('c') });
  const messageId = `<${approvalId}@desk.example>`;
  const envelope = { envelopeFrom: 'desk@desk.example', envelopeTo: ['xu.lan@lake.example'] };
  await keepDispatch(db, {
    approvalId,
    caseNumber: number,
    mimeSha256: sha('c'),
    messageId,
    ...envelope,
    dueAt: new Date(Date.now() + 3_600_000),
  });
  return messageId;
}

/** Everything of a case that an undo puts back; a yes is not given again by a program, so an approved draft counts as one that waits. */
export async function stateOf(db: Queries, number: string) {
  const [found, messages, participants, draft, known] = await Promise.all([
    db.selectFrom('cases').select(['status', 'turn', 'stuckWhy', 'mergedInto']).where('number', '=', number).executeTakeFirst(),
    db
      .selectFrom('message')
      .select(['id', sql<string>`filed_at::text`.as('filedAt')])
      .where('caseNumber', '=', number)
      .orderBy('filedAt')
      .execute(),
    db.selectFrom('participant').select('address').where('caseNumber', '=', number).orderBy('address').execute(),
    liveDraft(db, number),
    lastDiagnosis(db, number),
  ]);
  const status = found?.status === 'approved' ? 'drafted' : found?.status;
  return { ...found, status, messages, participants, draft: draft?.id ?? null, text: draft?.text ?? null, diagnosis: known?.body ?? null };
}
