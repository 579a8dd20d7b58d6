import type { Person } from '../case/message.ts';
import type { Queries } from './tables.ts';

/** Adds a person to a case's recipients; a name that was missing is filled in. */
export async function addParticipant(
  db: Queries,
  { caseNumber, address, name }: { readonly caseNumber: string; readonly address: string; readonly name: string },
): Promise<void> {
  await db
    .insertInto('participant')
    .values({ caseNumber, address: address.toLowerCase(), name })
    .onConflict((conflict) => conflict.columns(['caseNumber', 'address']).doUpdateSet({ name }).where('participant.name', '=', ''))
    .execute();
}

/** Who a case's letters go to, in the order they joined. */
export async function participantsOf(db: Queries, caseNumber: string): Promise<readonly Person[]> {
  return await db
    .selectFrom('participant')
    .select(['address', 'name'])
    .where('caseNumber', '=', caseNumber)
    .orderBy('since')
    .orderBy('address')
    .execute();
}
