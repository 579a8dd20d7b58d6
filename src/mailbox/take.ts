import { sortAnswer } from './answers.ts';
import type { Taking } from './folder.ts';
import { handOver, mark } from './hand-over.ts';
import type { ArrivedMail, Told } from './ledger.ts';
import { blame, headerBlock, pieceBytes, pieces, readAgain, sha256Of } from './pieces.ts';
import { ranges } from './ranges.ts';
import { toldOf } from './renumbered.ts';

/** Mails, and bytes of them, being kept at a time: the disk works best with many, and memory holds them. */
const keepsMax = 32;
const keepsBytesMax = 8 * 1024 * 1024;
/** So many that could not be kept in a row: the ledger is away, and reading on would only be thrown away. */
export const failuresMax = 10;

/** `wanted` null: whatever lies at `from` and above. */
export type Request =
  | { readonly wanted: readonly number[]; readonly isBacklog: boolean }
  | { readonly wanted: null; readonly from: number };
/** `kept` are in the ledger now; `unkept` the ledger refused; `unread` the server did not give. */
export type Taken = { readonly kept: number[]; readonly unkept: number[]; readonly unread: readonly number[] };

/** Hands over the mails of one request that are not in the ledger yet. What was read is handed over even where the line breaks. */
export async function take(taking: Taking, request: Request): Promise<Taken> {
  const reading = freshReading(request.wanted !== null && request.isBacklog);
  const { kept, unkept } = reading;
  try {
    if (request.wanted === null) await readNew(taking, reading, request.from);
    else await readWanted(taking, reading, request.wanted);
    await readAlone(taking, reading);
  } catch (error) {
    blameFirst(taking, reading, request.wanted ?? []);
    throw error;
  }
  await mark(taking, kept);
  const settled = new Set([...kept, ...unkept]);
  const unread = (request.wanted ?? [...reading.named]).filter((uid) => !settled.has(uid));
  if (!isEnough(taking, reading)) for (const uid of unread) blame(taking, uid);
  return { kept, unkept, unread };
}

type Reading = {
  /** UIDs the server spoke of, and those of them whose bytes it gave. */
  readonly named: Set<number>;
  readonly seen: Set<number>;
  readonly kept: number[];
  readonly unkept: number[];
  readonly large: { readonly uid: number; readonly size: number; readonly told: Told }[];
  /** The size told and the bytes that came disagree. */
  readonly odd: { readonly uid: number; readonly sha256: string; readonly told: Told }[];
  readonly isBacklog: boolean;
};

function freshReading(isBacklog: boolean): Reading {
  return { named: new Set(), seen: new Set(), kept: [], unkept: [], large: [], odd: [], isBacklog };
}

/** What is refused here is asked for by name in the next comparison. */
async function readNew(taking: Taking, reading: Reading, from: number): Promise<void> {
  try {
    await readSet(taking, reading, `${from}:*`, (uid) => uid >= from);
  } catch (error) {
    if (!isOfTheMail(error)) throw error;
  }
}

/** One mail that the server cannot give must not stand before the others: a request that is refused is halved. */
async function readWanted(taking: Taking, reading: Reading, wanted: readonly number[]): Promise<void> {
  const asked = new Set(wanted);
  try {
    for (const set of ranges(wanted)) await readSet(taking, reading, set, (uid) => asked.has(uid));
  } catch (error) {
    if (!isOfTheMail(error)) throw error;
    const rest = wanted.filter((uid) => !reading.seen.has(uid));
    if (rest.length === wanted.length && rest.length === 1) {
      taking.watch.log.warn('mail-not-given', { name: taking.watch.name, uid: wanted[0], said: sortAnswer(error).sentence });
      return;
    }
    const half = rest.length < wanted.length ? rest.length : Math.ceil(rest.length / 2);
    for (const part of [rest.slice(0, half), rest.slice(half)]) if (part.length > 0) await readWanted(taking, reading, part);
  }
}

/** A plain no, and none of those that speak of the account or the server. */
function isOfTheMail(error: unknown): boolean {
  return error instanceof Error && ['NO', 'BAD'].includes(String(Reflect.get(error, 'responseStatus'))) && !sortAnswer(error).isKnown;
}

/** Reading on would be in vain. */
function isEnough({ stopping }: Taking, { unkept }: Reading): boolean {
  return stopping.aborted || unkept.length >= failuresMax;
}

async function readSet(taking: Taking, reading: Reading, set: string, isAsked: (uid: number) => boolean): Promise<void> {
  const { line, folder, watch } = taking;
  const keeping = new Set<Promise<void>>();
  let heldBytes = 0;
  const keep = (uid: number, bytes: Buffer, mail: Pick<ArrivedMail, 'size' | 'told' | 'isCut'>): void => {
    heldBytes += bytes.length;
    const kept = handOver(taking, uid, { ...mail, bytes, isBacklog: reading.isBacklog }).then((isKept) => {
      heldBytes -= bytes.length;
      (isKept ? reading.kept : reading.unkept).push(uid);
      keeping.delete(kept);
    });
    keeping.add(kept);
  };
  const wanted = { uid: true, size: true, internalDate: true, source: { start: 0, maxLength: pieceBytes } };
  try {
    for await (const { uid, size, internalDate, source } of line.pulse.rows(line.client.fetch(set, wanted, { uid: true }))) {
      // `n:*` names the last mail even where its UID is below n (RFC 3501 6.4.8), and flags of any mail may be told at any time.
      if (!isAsked(uid) || folder.known.has(uid) || reading.seen.has(uid)) continue;
      reading.named.add(uid);
      if (source === undefined) continue;
      reading.seen.add(uid);
      if (isEnough(taking, reading)) break;
      const total = size ?? source.length;
      const told = toldOf({ size, internalDate });
      if (source.length < pieceBytes && total !== source.length) reading.odd.push({ uid, sha256: sha256Of(source), told });
      else if (source.length < pieceBytes) keep(uid, source, { size: total, told, isCut: false });
      else if (total > watch.bytesMax) keep(uid, headerBlock(source), { size: total, told, isCut: true });
      else reading.large.push({ uid, size: total, told });
      while (keeping.size >= keepsMax || heldBytes >= keepsBytesMax) await Promise.race(keeping);
    }
  } finally {
    await Promise.all(keeping);
  }
}

/** Large mails, and those whose bytes are in doubt, one by one. */
async function readAlone(taking: Taking, reading: Reading): Promise<void> {
  const { isBacklog } = reading;
  const keep = async (uid: number, mail: Omit<ArrivedMail, 'key' | 'isBacklog'>): Promise<void> => {
    const isKept = await handOver(taking, uid, { ...mail, isBacklog });
    (isKept ? reading.kept : reading.unkept).push(uid);
  };
  for (const { uid, sha256, told } of reading.odd) {
    const again = await readAgain(taking, uid, sha256);
    if (again !== null) await keep(uid, { bytes: again, size: again.length, told, isCut: false });
  }
  for (const { uid, size, told } of reading.large) await keep(uid, { bytes: pieces(taking, uid, size), size, told, isCut: false });
}

/** Servers answer in order: the first mail that did not come is the one the line broke at. */
function blameFirst(taking: Taking, reading: Reading, wanted: readonly number[]): void {
  const done = new Set([...reading.kept, ...reading.unkept]);
  const first = wanted.find((uid) => !done.has(uid));
  if (first !== undefined) blame(taking, first);
}
