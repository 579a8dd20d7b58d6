import { called } from '../../case/said/containers.ts';
import { limit } from '../../case/said/limits.ts';
import type { Bench, Found } from './bench.ts';
import { metered, openMeter, takeMember } from './budget.ts';
import { type Intake, openIntake } from './intake.ts';
import { openSeal, unread } from './outcome.ts';
import { tolerate } from './source.ts';
import { blockBytes, readHeader } from './tar-header.ts';
import { memberName } from './zip-name.ts';

/** Reads every file of a tar, one after the other as it streams by. Links and devices are passed over. */
export async function examineTar(found: Found, bench: Bench): Promise<void> {
  const before = bench.readings.length;
  const seal = openSeal();
  const tolerant = tolerate(seal.pass(found.source));
  const intake = openIntake(tolerant.bytes);
  const problem = await members(found, intake, bench);
  const why =
    tolerant.why() ?? problem ?? (bench.readings.length === before ? limit('empty-container', { container: called('tar') }) : null);
  if (why === null) return;
  await drain(intake.rest());
  bench.readings.splice(before, 0, unread(found.path, seal.end(), [why]));
}

async function members(found: Found, intake: Intake, bench: Bench): Promise<string | null> {
  let longName: string | null = null;
  for (;;) {
    const block = await intake.take(blockBytes);
    // POSIX: two empty blocks end the archive; many writers stop at the end of the file.
    if (block.length < blockBytes || block.every((byte) => byte === 0)) return null;
    const header = readHeader(block);
    if (header === null) return limit('damaged-tar');
    const body = intake.next(header.size);
    if (header.kind === 'long-name') longName = header.nameIn(await collect(body)) ?? longName;
    else {
      if (header.kind === 'file') {
        const stop = takeMember(bench.budget);
        if (stop !== null) return stop;
        const path = `${found.path}!/${longName ?? memberName(header.name)}`;
        await bench.examine({
          path,
          depth: found.depth + 1,
          source: metered(
            body,
            openMeter(bench.budget, () => header.size),
          ),
          file: null,
        });
      }
      longName = null;
    }
    await drain(body);
    await intake.take((blockBytes - (header.size % blockBytes)) % blockBytes);
  }
}

/** A long name or a set of pax records; longer ones are made to hurt. */
const recordBytesMax = 64 * 1024;

async function collect(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body) {
    if (bytes < recordBytesMax) pieces.push(piece);
    bytes += piece.length;
  }
  return Buffer.concat(pieces).subarray(0, recordBytesMax);
}

async function drain(body: AsyncIterable<Buffer>): Promise<void> {
  for await (const _piece of body);
}
