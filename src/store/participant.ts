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

/** Takes a person off a case's recipients; false where nobody of this address was among them. */
export async function removeParticipant(
  db: Queries,
  { caseNumber, address }: { readonly caseNumber: string; readonly address: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('participant')
    .where('caseNumber', '=', caseNumber)
    .where('address', '=', address.toLowerCase())
    .executeTakeFirst();
  return numDeletedRows > 0n;
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
