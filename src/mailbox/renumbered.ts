import { createHash } from 'node:crypto';
import { Fault } from '../case/fault.ts';
import type { Mark } from '../case/mail.ts';
import type { Taking } from './folder.ts';
import { numberingOf } from './hand-over.ts';
import type { Told } from './ledger.ts';
import { noting } from './noting.ts';
import { pieces } from './pieces.ts';
import { ranges } from './ranges.ts';

/** So many of the newest mails that the ledger knows, and as many of the others in turn, are looked at in each comparison. */
const lookedAtMax = 100;
/** Of those that are told otherwise than before, so many are read: a date may change where a mailbox was copied, a size where it is estimated. */
const readMax = 3;

/**
 * Whether other mails bear the numbers that the ledger knows, under the same UIDVALIDITY: a server restored from a backup gives numbers
 * again that it had given before (RFC 3501 2.3.1.1 forbids it), and a mail that came under one of them would never be missed.
 */
export async function isRenumbered(taking: Taking, onServer: readonly number[]): Promise<boolean> {
  const { watch, folder } = taking;
  const uids = nextToLookAt(folder, onServer);
  const marks = await noting(watch.ledger.marks(numberingOf(watch, folder), uids));
  const odd: { readonly uid: number; readonly told: Told; readonly mark: Mark }[] = [];
  for (const [uid, told] of await toldNow(taking, uids)) {
    const mark = marks.get(uid);
    if (mark !== undefined && !mark.isCut && !isAsTold(mark, told) && folder.proven.get(uid) !== words(told)) odd.push({ uid, told, mark });
  }
  for (const { uid, told, mark } of odd.slice(-readMax)) {
    const isOther = await isOtherMail(taking, uid, { size: told.bytes ?? 0, sha256: mark.sha256 });
    if (isOther === true) return true;
    if (isOther === false) folder.proven.set(uid, words(told));
  }
  return false;
}

export function toldOf({
  size,
  internalDate,
}: {
  readonly size?: number | undefined;
  readonly internalDate?: Date | string | undefined;
}): Told {
  const at = internalDate instanceof Date && !Number.isNaN(internalDate.getTime()) ? internalDate : null;
  return { bytes: size ?? null, at };
}

function nextToLookAt(folder: Taking['folder'], onServer: readonly number[]): readonly number[] {
  const known = onServer.filter((uid) => folder.known.has(uid));
  const older = known.slice(0, -lookedAtMax);
  const from = older.length === 0 ? 0 : (folder.turn * lookedAtMax) % (Math.ceil(older.length / lookedAtMax) * lookedAtMax);
  folder.turn += 1;
  return [...older.slice(from, from + lookedAtMax), ...known.slice(-lookedAtMax)];
}

async function toldNow({ line }: Taking, uids: readonly number[]): Promise<ReadonlyMap<number, Told>> {
  const told = new Map<number, Told>();
  const asked = new Set(uids);
  for (const set of ranges(uids))
    for await (const row of line.pulse.rows(line.client.fetch(set, { uid: true, size: true, internalDate: true }, { uid: true })))
      if (asked.has(row.uid) && row.size !== undefined) told.set(row.uid, toldOf(row));
  return told;
}

/** A mail of before anything was noted is known by its size alone. */
function isAsTold({ bytes, toldBytes, toldAt }: Mark, told: Told): boolean {
  const isOfThatDay = toldAt === null || told.at === null || toldAt.getTime() === told.at.getTime();
  return isOfThatDay && (told.bytes === null || told.bytes === (toldBytes ?? bytes));
}

function words({ bytes, at }: Told): string {
  return `${bytes} ${at?.getTime()}`;
}

/** Read twice, since lines lose bytes; null where it was removed meanwhile, or came otherwise each time. */
async function isOtherMail(taking: Taking, uid: number, { size, sha256 }: { readonly size: number; readonly sha256: string }) {
  const first = await sha256OnServer(taking, uid, size);
  if (first === sha256) return false;
  return first !== null && first === (await sha256OnServer(taking, uid, size)) ? true : null;
}

async function sha256OnServer(taking: Taking, uid: number, size: number): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const piece of pieces(taking, uid, size)) hash.update(piece);
    return hash.digest('hex');
  } catch (error) {
    if (error instanceof Fault && error.code === 'mail-gone') return null;
    throw error;
  }
}
