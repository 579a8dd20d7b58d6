import type { Duplex } from 'node:stream';
import { createGunzip, createZstdDecompress, constants as zlib } from 'node:zlib';
import type { Bench, Found } from './bench.ts';
import { metered, openMeter } from './budget.ts';
import { ratioMax, strongRatioMax } from './limits.ts';
import { counted, pieceBytes, through } from './source.ts';

type Engine = { readonly open: () => Duplex; readonly ratio: number };
const engines: Readonly<Record<'gzip' | 'zstd', Engine>> = {
  gzip: { open: () => createGunzip({ chunkSize: pieceBytes }), ratio: ratioMax },
  zstd: {
    // RFC 8878 3.1.1.1.2 recommends decoders to take windows of 8 MB; 128 MB is what its own tool takes.
    open: () => createZstdDecompress({ chunkSize: pieceBytes, params: { [zlib.ZSTD_d_windowLogMax]: 27 } }),
    ratio: strongRatioMax,
  },
};

/** Reads the one file that a gz or zst holds, as it streams by. */
export async function examineSingle(kind: keyof typeof engines, found: Found, bench: Bench): Promise<void> {
  const engine = engines[kind];
  const packed = counted(found.source);
  const unpacked = through(packed.bytes, engine.open());
  const source = metered(unpacked, openMeter(bench.budget, packed.count, engine.ratio));
  await bench.examine({ path: `${found.path}!/${innerName(found.path)}`, depth: found.depth + 1, source, file: null });
}

/** `a/b.log.gz` holds `b.log`; the name in the gzip header is as old as the first packing and left aside. */
export function innerName(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  const isTarball = /\.(tgz|tbz2?|txz|tzst|tlz|taz)$/i;
  if (isTarball.test(name)) return name.replace(isTarball, '.tar');
  return name.replace(/\.(gz|gzip|z|bz2?|xz|lzma|zst|zstd)$/i, '') || 'content';
}
