import { Fault } from '../case/fault.ts';
import type { Taking } from './folder.ts';
import type { ArrivedMail } from './ledger.ts';
import { ranges } from './ranges.ts';

/** Asked for of every mail at first, which is all of most; a larger one follows in pieces of this size, so that memory stays flat. */
const pieceBytes = 1024 * 1024;
/** Mails being kept at a time: their pieces are what is held in memory. */
const keepsMax = 8;
/** So many that could not be kept in a row: the ledger is away, and reading on would only be thrown away. */
const failuresMax = 10;
/** Set once a mail is in the ledger, for people who look at the mailbox; nothing depends on it. */
const keyword = '$Casewright';

/** Hands over every mail of these UID sets that is not in the ledger yet. Returns how many could not be kept; they are offered again. */
export async function takeMails(taking: Taking, sets: readonly string[]): Promise<number> {
  let failures = 0;
  for (const set of sets) {
    if (taking.stopping.aborted || failures >= failuresMax) break;
    const { kept, large, failed } = await takeSet(taking, set);
    failures += failed;
    for (const { uid, size } of large) {
      const isKept = await handOver(taking, { key: keyOf(taking, uid), bytes: pieces(taking, uid), size, isCut: false });
      if (isKept) kept.push(uid);
      else failures += 1;
    }
    await mark(taking, kept);
  }
  return failures;
}

type Taken = { readonly kept: number[]; readonly large: { readonly uid: number; readonly size: number }[]; failed: number };

async function takeSet(taking: Taking, set: string): Promise<Taken> {
  const { watch, client, folder, stopping } = taking;
  const taken: Taken = { kept: [], large: [], failed: 0 };
  const keeping = new Set<Promise<void>>();
  const keep = (mail: ArrivedMail): void => {
    const kept = handOver(taking, mail).then((isKept) => {
      if (isKept) taken.kept.push(mail.key.uid);
      else taken.failed += 1;
      keeping.delete(kept);
    });
    keeping.add(kept);
  };
  const wanted = { uid: true, size: true, source: { start: 0, maxLength: pieceBytes } };
  for await (const { uid, size = 0, source } of client.fetch(set, wanted, { uid: true })) {
    // `n:*` names the last mail even where its UID is below n (RFC 3501 6.4.8).
    if (folder.known.has(uid)) continue;
    if (stopping.aborted || taken.failed >= failuresMax) break;
    if (source === undefined) taken.failed += 1;
    else if (source.length < pieceBytes) keep({ key: keyOf(taking, uid), bytes: source, size: source.length, isCut: false });
    else if (size > watch.options.bytesMax) keep({ key: keyOf(taking, uid), bytes: headerBlock(source), size, isCut: true });
    else taken.large.push({ uid, size });
    if (keeping.size >= keepsMax) await Promise.race(keeping);
  }
  await Promise.all(keeping);
  return taken;
}

function keyOf({ folder }: Taking, uid: number): ArrivedMail['key'] {
  return { mailbox: folder.name, uidValidity: folder.box.uidValidity, uid };
}

async function handOver({ watch, folder }: Taking, mail: ArrivedMail): Promise<boolean> {
  try {
    await watch.ledger.keep(mail);
    folder.known.add(mail.key.uid);
    return true;
  } catch (error) {
    watch.log.warn('mail-not-kept', {
      name: folder.name,
      uid: mail.key.uid,
      error: error instanceof Error ? error.message : String(error),
    });
    return false;
  }
}

async function* pieces({ watch, client }: Taking, uid: number): AsyncGenerator<Buffer> {
  for (let start = 0; start <= watch.options.bytesMax; ) {
    const piece = await client.fetchOne(String(uid), { source: { start, maxLength: pieceBytes } }, { uid: true });
    if (piece === false || piece.source === undefined)
      throw new Fault('mail-gone', `mail ${uid} was removed from the server while it was read`);
    yield piece.source;
    start += piece.source.length;
    if (piece.source.length < pieceBytes) return;
  }
  throw new Fault('mail-too-large', `mail ${uid} is larger than the server said`);
}

/** Up to the empty line (RFC 5322 2.1); headers longer than a piece are cut with it. */
function headerBlock(piece: Buffer): Buffer {
  const ends = [piece.indexOf('\r\n\r\n'), piece.indexOf('\n\n')].filter((at) => at >= 0);
  return ends.length === 0 ? piece : piece.subarray(0, Math.min(...ends) + 4);
}

async function mark({ client, folder }: Taking, uids: readonly number[]): Promise<void> {
  const permitted = folder.box.permanentFlags;
  if (permitted !== undefined && !permitted.has('\\*') && !permitted.has(keyword)) return;
  for (const set of ranges(uids)) await client.messageFlagsAdd(set, [keyword], { uid: true, silent: true }).catch(() => false);
}
