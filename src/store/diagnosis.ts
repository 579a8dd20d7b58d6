import type { Diagnosis } from '../case/diagnosis.ts';
import { family } from './case-family.ts';
import { nextNumber } from './case-lock.ts';
import { notifyChange } from './change.ts';
import { json } from './json.ts';
import type { DiagnosisRow, Queries } from './tables.ts';
import { inTransaction } from './transaction.ts';

export type { DiagnosisRow } from './tables.ts';

type NewDiagnosis = { readonly caseNumber: string; readonly messageId: number | null; readonly diagnosis: Diagnosis };

/** Keeps a diagnosis under the case's next number, with its findings and machines as rows to ask for. */
export async function keepDiagnosis(
  db: Queries,
  { caseNumber, messageId, diagnosis }: NewDiagnosis,
): Promise<{ readonly id: number; readonly number: number }> {
  return await inTransaction(db, async (transaction) => {
    const number = await nextNumber(transaction, 'diagnosis', caseNumber);
    const { id } = await transaction
      .insertInto('diagnosis')
      .values({ caseNumber, number, messageId, knowledge: diagnosis.knowledge, body: json(diagnosis) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await keepFindings(transaction, id, diagnosis);
    await keepMachines(transaction, caseNumber, diagnosis);
    await notifyChange(transaction, { caseNumber });
    return { id, number };
  });
}

async function keepFindings(db: Queries, diagnosisId: number, { findings }: Diagnosis): Promise<void> {
  if (findings.length === 0) return;
  const rows = findings.map(({ rule, verdict, confidence, audience }, position) => ({
    diagnosisId,
    position,
    rule,
    verdict,
    confidence,
    audience,
  }));
  await db.insertInto('finding').values(rows).execute();
}

async function keepMachines(db: Queries, caseNumber: string, { machines }: Diagnosis): Promise<void> {
  if (machines.length === 0) return;
  await db
    .insertInto('machine')
    .values(machines.map(({ name, toldBy }) => ({ caseNumber, name, toldBy })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function lastDiagnosis(db: Queries, caseNumber: string): Promise<DiagnosisRow | null> {
  const last = await db
    .selectFrom('diagnosis')
    .selectAll()
    .where('caseNumber', '=', caseNumber)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? null;
}

export async function diagnosisById(db: Queries, id: number): Promise<DiagnosisRow | null> {
  return (await db.selectFrom('diagnosis').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The last diagnosis that an earlier message caused: what "the same as last time" compares with. */
export async function diagnosisBefore(db: Queries, caseNumber: string, messageId: number): Promise<Diagnosis | null> {
  const before = await db
    .selectFrom('diagnosis')
    .innerJoin('message as cause', 'cause.id', 'diagnosis.messageId')
    .innerJoin('message as now', (join) => join.on('now.id', '=', messageId))
    .select('diagnosis.body')
    .where('diagnosis.caseNumber', 'in', family(caseNumber))
    .where('cause.id', '<>', messageId)
    .whereRef('cause.filedAt', '<=', 'now.filedAt')
    .orderBy('diagnosis.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return before?.body ?? null;
}

/** The diagnosis behind the last letter that was sent, or null: none was. */
export async function diagnosisOfLastLetter(db: Queries, caseNumber: string): Promise<Diagnosis | null> {
  const last = await db
    .selectFrom('draft')
    .innerJoin('diagnosis', 'diagnosis.id', 'draft.diagnosisId')
    .select('diagnosis.body')
    .where('draft.caseNumber', 'in', family(caseNumber))
    .where('draft.state', '=', 'sent')
    .orderBy('draft.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.body ?? null;
}
