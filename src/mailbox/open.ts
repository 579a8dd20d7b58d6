import type { ImapFlow } from 'imapflow';
import { Fault } from '../case/fault.ts';
import { clientInfo } from './connect.ts';
import type { Line, Opened } from './folder.ts';

/** Set once a mail is in the ledger, for people who look at the mailbox; nothing depends on it. */
export const keyword = '$Casewright';

/** Opens the folder, or looks at it anew: its UIDVALIDITY, and whether it is still there. */
export async function openFolder({ client, pulse }: Line, path: string): Promise<Opened> {
  const box = await pulse.answer(selected(client, path));
  const { uidValidity, exists, permanentFlags, readOnly } = box;
  if (typeof uidValidity !== 'bigint')
    throw new Fault('no-uidvalidity', 'the server’s answer could not be used: it told no UIDVALIDITY of the folder', { isTemporary: true });
  const permits = permanentFlags === undefined || permanentFlags.has('\\*') || permanentFlags.has(keyword);
  return { uidValidity, exists, canMark: readOnly !== true && permits };
}

async function selected(client: ImapFlow, path: string) {
  try {
    return await client.mailboxOpen(path);
  } catch (error) {
    const said: unknown = error instanceof Error ? Reflect.get(error, 'responseText') : '';
    if (typeof said !== 'string' || !/unsafe login/i.test(said)) throw error;
    // imapflow says ID before it signs in, and again only where nobody answered; some want to hear it after.
    await sayId(client);
    return await client.mailboxOpen(path);
  }
}

/** imapflow has no public name for it. */
async function sayId(client: ImapFlow): Promise<void> {
  const run: unknown = Reflect.get(client, 'run');
  if (typeof run === 'function') await Reflect.apply(run, client, ['ID', clientInfo]);
}

/** Every UID of the folder, in order. A SEARCH that is refused, or that knows of other numbers than the folder, is not believed. */
export async function uidsOnServer({ client, pulse }: Line): Promise<readonly number[]> {
  const found = await pulse.answer(client.search({ all: true }, { uid: true }));
  const exists = client.mailbox === false ? 0 : client.mailbox.exists;
  if (Array.isArray(found) && found.length === exists) return found;
  if (exists === 0) return [];
  const listed = new Set<number>();
  for await (const { uid } of pulse.rows(client.fetch('1:*', { uid: true }, { uid: true }))) if (uid > 0) listed.add(uid);
  return [...listed].sort((one, other) => one - other);
}
