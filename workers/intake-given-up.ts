import { Fault } from '../src/case/fault.ts';
import { keepAudit } from '../src/store/audit.ts';
import { settleMail } from '../src/store/mail.ts';
import { openReview } from '../src/store/review.ts';
import type { World } from '../src/world.ts';

export type GivenUpWorld = Pick<World, 'store' | 'log'>;

/** Gives a mail that cannot be read its place in review; one that has its end already keeps it. */
export async function giveUpMail(world: GivenUpWorld, mailId: number, why: string): Promise<void> {
  await world.store.db.transaction().execute(async (db) => {
    if (!(await settleMail(db, { id: mailId, state: 'unreadable', why }))) return;
    await openReview(db, { mailId, reason: 'unreadable', why, likelyCases: [] });
    await keepAudit(db, { who: 'intake', what: 'unreadable', detail: { mail: mailId, why } });
  });
  world.log.warn('mail-unreadable', { mail: mailId, why });
}

/**
 * Whether a failure is the mail's and not the moment's: a database that is away or a full disk pass, and the sweep rings again; a mail that
 * the program makes a mistake with would be tried for ever, seen by nobody.
 */
export function isOfTheMail(error: Error): boolean {
  if (error instanceof Fault) return !error.isTemporary;
  const isOfTheSystem = 'syscall' in error;
  return !isOfTheSystem;
}
