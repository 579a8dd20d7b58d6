import { accountCount } from '../store/account.ts';
import type { ConsoleWorld } from './world.ts';

/** Whether the database answers. */
export async function isReady({ store }: Pick<ConsoleWorld, 'store'>): Promise<boolean> {
  return await accountCount(store.db).then(
    () => true,
    () => false,
  );
}
