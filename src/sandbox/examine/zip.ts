import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { Bench, Found } from './bench.ts';
import { metered } from './budget.ts';
import { membersMax } from './limits.ts';
import { closedOutcome } from './outcome.ts';
import { fileSource, pieceBytes, through } from './source.ts';
import { zipName } from './zip-name.ts';
import { type OpenZip, openZip, packedBytes } from './zip-reader.ts';

type Member = { readonly entry: Entry; readonly name: string };
type Listing = { readonly members: readonly Member[]; readonly problems: readonly string[] };

/** Reads every member of a ZIP. What stays closed is said once, in a Reading of the archive itself. */
export async function examineZip(found: Found, file: string, bench: Bench): Promise<void> {
  const before = bench.readings.length;
  const problems = await examineOpen(found, file, bench).catch((error: unknown) => [damageSentence(error)]);
  const said = problems.length === 0 && bench.readings.length === before ? ['The ZIP is empty: ask for it again.'] : problems;
  if (said.length > 0) bench.readings.splice(before, 0, await closedOutcome(found.path, fileSource(file), said));
}

async function examineOpen(found: Found, file: string, bench: Bench): Promise<readonly string[]> {
  const open = await openZip(file);
  try {
    const { members, problems } = await list(open.zip, bench);
    const refusal = refusalOf(members);
    if (refusal !== null) return [refusal];
    const readable = members.filter(({ entry }) => entry.canDecodeFileData());
    for (const member of readable) await examineMember(found, open, member, bench);
    return [...problems, ...closedMembers(members)];
  } finally {
    await open.close();
  }
}

/** The members in the archive's order. A broken directory gives those before the break. */
async function list(zip: ZipFile, bench: Bench): Promise<Listing> {
  const members: Member[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const name = zipName(entry);
      if (name.endsWith('/') && entry.uncompressedSize === 0) continue;
      if (bench.budget.members <= 0)
        return { members, problems: [`Only the first ${membersMax.toLocaleString('en')} members were read; the others were not.`] };
      bench.budget.members -= 1;
      members.push({ entry, name });
    }
  } catch (error) {
    return { members, problems: [damageSentence(error)] };
  }
  return { members, problems: [] };
}

async function examineMember(found: Found, { zip }: OpenZip, { entry, name }: Member, bench: Bench): Promise<void> {
  const path = `${found.path}!/${name}`;
  const unpacked = unpack(zip, entry);
  const source = checked(
    metered(unpacked, bench.budget, () => entry.compressedSize),
    entry.crc32,
  );
  await bench.examine({ path, depth: found.depth + 1, source, file: null });
}

/** Opened when it is read, so that an error in the member's own header is the member's own outcome. */
async function* unpack(zip: ZipFile, entry: Entry): AsyncIterable<Buffer> {
  const packed = await packedBytes(zip, entry);
  yield* entry.compressionMethod === 0 ? packed : through(packed, createInflateRaw({ chunkSize: pieceBytes }));
}

async function* checked(source: AsyncIterable<Buffer>, expected: number): AsyncIterable<Buffer> {
  let sum = 0;
  for await (const piece of source) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== expected) throw new Error('The checksum in the ZIP does not match: the file may be damaged.');
}

/** Members that share bytes are how a small ZIP becomes a huge one (overlapping files): no honest program writes them. */
function refusalOf(members: readonly Member[]): string | null {
  if (members.some(({ name }) => name === '[Content_Types].xml')) return 'An Office document is not read as a log: ask for the log itself.';
  const sorted = members
    .map(({ entry }) => entry)
    .sort((one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of sorted) {
    if (entry.relativeOffsetOfLocalHeader < end)
      return 'The members of the ZIP lie over each other, as no honest program writes them: it is not opened.';
    end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.compressedSize;
  }
  return null;
}

/** APPNOTE 4.3.7, without the name and extra field. */
const localHeaderBytes = 30;

function closedMembers(members: readonly Member[]): readonly string[] {
  const encrypted = members.filter(({ entry }) => entry.isEncrypted());
  const strange = members.filter(({ entry }) => !entry.isEncrypted() && !entry.canDecodeFileData());
  return [
    ...(encrypted.length === 0 ? [] : [encryptedSentence(encrypted, members.length)]),
    ...(strange.length === 0 ? [] : [`Packed by a method that is not read here (${namesOf(strange)}): ask for an ordinary ZIP.`]),
  ];
}

function encryptedSentence(encrypted: readonly Member[], all: number): string {
  const what = encrypted.length === all ? 'The ZIP is encrypted' : `${encrypted.length} of ${all} members of the ZIP are encrypted`;
  return `${what} and cannot be read (${namesOf(encrypted)}): ask for it without a password, or for the password.`;
}

/** Names in one sentence. */
const namedMax = 5;

function namesOf(members: readonly Member[]): string {
  const names = members.slice(0, namedMax).map(({ name }) => name.slice(0, 80));
  return members.length > namedMax ? `${names.join(', ')} and ${members.length - namedMax} more` : names.join(', ');
}

function damageSentence(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  if (/strong encryption/.test(why)) return 'The ZIP is encrypted and cannot be read: ask for it without a password, or for the password.';
  return `The ZIP is damaged or incomplete and cannot be opened (${why.slice(0, 200)}): ask for it again.`;
}
