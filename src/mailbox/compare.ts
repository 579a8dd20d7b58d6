import type { Taking } from './folder.ts';
import { noting } from './noting.ts';
import { openFolder, uidsOnServer } from './open.ts';
import { isRenumbered } from './renumbered.ts';
import { failuresMax, type Taken, take } from './take.ts';

/** More than this lay there before we came: it is taken, but what arrives meanwhile goes before it. */
const backlogMin = 100;

/** Compares the server's UIDs with the ledger's, takes what lacks, and tells both counts. `listening` is told once it is known what lacks. */
export async function compare(taking: Taking, listening: () => Promise<void>): Promise<void> {
  const { line, folder, watch } = taking;
  line.bell.take('hint');
  const onServer = await uidsOnServer(line);
  const known = await noting(watch.ledger.known(watch.name, folder.opened.uidValidity));
  [folder.numbering, folder.known] = [known.numbering, known.uids];
  if (await isRenumbered(taking, onServer)) await numberAnew(taking);
  const lacking = onServer.filter((uid) => !folder.known.has(uid));
  folder.lacking.clear();
  for (const uid of lacking) folder.lacking.add(uid);
  folder.top = Math.max(onServer.at(-1) ?? 0, highest(folder.known));
  folder.shown = onServer.length;
  await count(taking, true);
  await listening();
  await takeAll(taking, watch.doubts.order(lacking), lacking.length >= backlogMin);
}

/** As after another UIDVALIDITY: every mail is offered again, under its new number. */
async function numberAnew({ watch, folder }: Taking): Promise<void> {
  watch.log.warn('mailbox-renumbered', {
    name: watch.name,
    uidValidity: String(folder.opened.uidValidity),
    numbering: folder.numbering + 1,
  });
  await noting(watch.ledger.renumbered(watch.name));
  watch.doubts.forget();
  folder.proven.clear();
  [folder.numbering, folder.known] = [folder.numbering + 1, new Set()];
}

/** Looks at the folder anew, since a server may number its mails anew, or lose the folder, under an open connection; then compares. */
export async function sweep(taking: Taking): Promise<void> {
  const { line, folder, watch } = taking;
  const opened = await openFolder(line, watch.folder);
  if (opened.uidValidity !== folder.opened.uidValidity) watch.doubts.forget();
  folder.opened = opened;
  await compare(taking, async () => undefined);
}

async function takeAll(taking: Taking, sets: readonly (readonly number[])[], isBacklog: boolean): Promise<void> {
  let unkept = 0;
  for (const [position, wanted] of sets.entries()) {
    if (position > 0) await takeUrgent(taking);
    if (taking.stopping.aborted || unkept >= failuresMax) break;
    const taken = await take(taking, { wanted, isBacklog });
    unkept += taken.unkept.length;
    await count(taking, true);
    askAgain(taking, taken);
  }
}

/** Between two sets of a backlog: has anything new come? */
async function takeUrgent(taking: Taking): Promise<void> {
  const { client, pulse, bell } = taking.line;
  await pulse.answer(client.noop());
  if (bell.take('hint')) await takeNew(taking);
}

/** Takes what lies above all we know. */
export async function takeNew(taking: Taking): Promise<void> {
  const { folder } = taking;
  const taken = await take(taking, { wanted: null, from: folder.top + 1 });
  const seen = [...taken.kept, ...taken.unkept, ...taken.unread];
  folder.top = Math.max(folder.top, ...seen);
  folder.shown += seen.length;
  for (const uid of [...taken.unkept, ...taken.unread]) folder.lacking.add(uid);
  await count(taking, false);
  askAgain(taking, taken);
}

/** What could not be kept or read, or was announced and did not come, is looked for again soon. */
function askAgain({ line, folder, watch }: Taking, { unkept, unread }: Taken): void {
  if (unkept.length > 0 || unread.length > 0 || existing(line) > folder.shown) line.bell.in(watch.pace.againMs, 'sweep');
}

/** Tells how many mails the server has, and how many of these the ledger has. */
export async function count({ line, folder, watch }: Taking, isCompared: boolean): Promise<void> {
  const serverMails = existing(line);
  const ledgerMails = Math.max(0, Math.min(serverMails, folder.shown) - folder.lacking.size);
  await noting(watch.ledger.counted({ name: watch.name, uidValidity: folder.opened.uidValidity, serverMails, ledgerMails, isCompared }));
}

function existing({ client }: Taking['line']): number {
  return client.mailbox === false ? 0 : client.mailbox.exists;
}

function highest(known: ReadonlySet<number>): number {
  let most = 0;
  for (const uid of known) most = Math.max(most, uid);
  return most;
}
