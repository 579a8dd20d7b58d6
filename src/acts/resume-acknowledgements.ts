import { Fault } from '../case/fault.ts';
import { resume } from '../store/acknowledgement.ts';
import { keepAudit } from '../store/audit.ts';
import type { ActWorld } from './world.ts';

/** An engineer has looked why so many acknowledgements were made within an hour, and lets them leave again. */
export async function resumeAcknowledgements(world: ActWorld, { engineer }: { readonly engineer: string }): Promise<void> {
  await world.store.db.transaction().execute(async (db) => {
    if (!(await resume(db, engineer)))
      throw new Fault('acknowledgements-running', 'expected acknowledgements that were stopped, but they are not');
    await keepAudit(db, { who: engineer, what: 'resume-acknowledgements' });
  });
}
