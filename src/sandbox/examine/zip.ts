import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { called } from '../../case/said/containers.ts';
import { limit } from '../../case/said/limits.ts';
import type { Bench, Found } from './bench.ts';
import { metered, openMeter, takeMember } from './budget.ts';
import { damageSentence, encryptedSentence } from './closed-members.ts';
import { membersMax } from './limits.ts';
import { closedOutcome } from './outcome.ts';
import { examineSeven } from './seven.ts';
import { zipBySeven } from './seven-kinds.ts';
import { counted, fileSource, MemberDamaged, pieceBytes, through } from './source.ts';
import { zipName } from './zip-name.ts';
import { type OpenZip, openZip, packedBytes } from './zip-reader.ts';
import { salvageZip } from './zip-salvage.ts';

type Member = { readonly entry: Entry; readonly name: string };
/** `isStrange`: written in a way that 7-Zip may know better (bytes in front of it, strong encryption). */
type Listing = { readonly members: readonly Member[]; readonly problems: readonly string[]; readonly isStrange: boolean };

/** Reads every member of a ZIP. What stays closed is said once, in a Reading of the archive itself. */
export async function examineZip(found: Found, file: string, bench: Bench): Promise<void> {
  const before = bench.readings.length;
  const problems = await examineDirectory(found, file, bench);
  if (problems === 'strange') return examineSeven(found, file, zipBySeven, bench);
  const said =
    problems.length === 0 && bench.readings.length === before ? [limit('empty-container', { container: called('zip') })] : problems;
  if (said.length > 0) bench.readings.splice(before, 0, await closedOutcome(found.path, fileSource(file), said));
}

async function examineDirectory(found: Found, file: string, bench: Bench): Promise<readonly string[] | 'strange'> {
  let open: OpenZip;
  try {
    open = await openZip(file);
  } catch (error) {
    // Without its directory, at the end, a ZIP can still be read from the front.
    return salvageZip(found, file, bench, whyDamaged(error));
  }
  try {
    return await examineOpen(found, open, bench);
  } finally {
    await open.close();
  }
}

async function examineOpen(found: Found, open: OpenZip, bench: Bench): Promise<readonly string[] | 'strange'> {
  const { members, problems, isStrange } = await list(open.zip);
  if (isStrange) return 'strange';
  const refusal = refusalOf(members);
  if (refusal !== null) return [refusal];
  // Methods of other packers (Deflate64, which Windows uses past 2 GB, bzip2, LZMA, PPMd, XZ): 7-Zip reads them all.
  if (members.some(({ entry }) => !entry.isEncrypted() && !entry.canDecodeFileData())) return 'strange';
  for (const member of members.filter(({ entry }) => !entry.isEncrypted())) {
    const stop = takeMember(bench.budget);
    if (stop !== null) return [...problems, stop];
    await examineMember(found, open, member, bench);
  }
  const encrypted = members.filter(({ entry }) => entry.isEncrypted()).map(({ name }) => name);
  return [...problems, ...(encrypted.length === 0 ? [] : [encryptedSentence('zip', encrypted, members.length)])];
}

/** The members in the archive's order. A broken directory gives those before the break. */
async function list(zip: ZipFile): Promise<Listing> {
  const members: Member[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const name = zipName(entry);
      if (name.endsWith('/') && entry.uncompressedSize === 0) continue;
      members.push({ entry, name });
      // One more than is read, so that it is said.
      if (members.length > membersMax) break;
    }
  } catch (error) {
    const why = whyDamaged(error);
    const isStrange = members.length === 0 || /strong encryption/.test(why);
    return { members, problems: [damageSentence('zip', why, true)], isStrange };
  }
  return { members, problems: [], isStrange: false };
}

async function examineMember(found: Found, { zip }: OpenZip, { entry, name }: Member, bench: Bench): Promise<void> {
  const path = `${found.path}!/${name}`;
  const source = checked(unpack(zip, entry, bench), entry.crc32);
  await bench.examine({ path, depth: found.depth + 1, source, file: null });
}

/** Opened when it is read, so that an error in the member's own header is the member's own outcome. */
async function* unpack(zip: ZipFile, entry: Entry, bench: Bench): AsyncIterable<Buffer> {
  const packed = counted(await packedBytes(zip, entry));
  const unpacked = entry.compressionMethod === 0 ? packed.bytes : through(packed.bytes, createInflateRaw({ chunkSize: pieceBytes }));
  yield* metered(unpacked, openMeter(bench.budget, packed.count));
}

async function* checked(source: AsyncIterable<Buffer>, expected: number): AsyncIterable<Buffer> {
  let sum = 0;
  for await (const piece of source) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== expected) throw new MemberDamaged(limit('checksum', { container: 'ZIP' }));
}

/** Members that share bytes are how a small ZIP becomes a huge one (overlapping files): no honest program writes them. */
function refusalOf(members: readonly Member[]): string | null {
  if (members.some(({ name }) => name === '[Content_Types].xml')) return limit('office');
  const sorted = members
    .map(({ entry }) => entry)
    .sort((one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of sorted) {
    if (entry.relativeOffsetOfLocalHeader < end) return limit('overlapping');
    end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.compressedSize;
  }
  return null;
}

/** APPNOTE 4.3.7, without the name and extra field. */
const localHeaderBytes = 30;

function whyDamaged(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
