import { sql } from 'kysely';
import type { HeartbeatRow, Queries } from './tables.ts';

export type { HeartbeatRow } from './tables.ts';

/** Says that a role of a process is alive now; what was silent for a day is gone. */
export async function beat(db: Queries, { role, instance }: { readonly role: string; readonly instance: string }): Promise<void> {
  const now = sql<Date>`clock_timestamp()`;
  await db
    .insertInto('heartbeat')
    .values({ role, instance, at: now })
    .onConflict((conflict) => conflict.columns(['role', 'instance']).doUpdateSet({ at: now }))
    .execute();
  await db.deleteFrom('heartbeat').where(sql<boolean>`at < clock_timestamp() - interval '1 day'`).execute();
}

export async function heartbeats(db: Queries): Promise<readonly HeartbeatRow[]> {
  return await db.selectFrom('heartbeat').selectAll().orderBy('role').orderBy('instance').execute();
}
