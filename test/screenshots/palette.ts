import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Colours of a picture with a palette (PNG 11.2.2). A page has few, and many shades of letters that no eye tells apart. */
const coloursMax = 256;
/** Of these, so many are the ones seen most. */
const frequentMax = 128;

/** The same picture a third as large: Chromium's 8-bit RGB becomes a palette, and is packed as tightly as zlib can. */
export function withPalette(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined || header[8] !== 8 || header[9] !== 2) throw new Error('expected a picture of 8-bit RGB, as Chromium makes it');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = unfilter(inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))), width, height);
  const palette = paletteOf(rows);
  const near = nearest(palette);
  const indexed = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at++)
    indexed[at + Math.floor(at / width) + 1] = near((rows[at * 3] ?? 0) * 65_536 + (rows[at * 3 + 1] ?? 0) * 256 + (rows[at * 3 + 2] ?? 0));
  const indexedHeader = Buffer.from(header);
  indexedHeader[9] = 3;
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', indexedHeader),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(indexed, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const found: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
}

/** PNG 9.2: each row says how its bytes are told from their neighbours. */
function unfilter(packed: Buffer, width: number, height: number): Buffer {
  const stride = width * 3;
  const rows = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = packed[row * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at++) {
      const left = at < 3 ? 0 : (rows[row * stride + at - 3] ?? 0);
      const above = row === 0 ? 0 : (rows[(row - 1) * stride + at] ?? 0);
      const corner = row === 0 || at < 3 ? 0 : (rows[(row - 1) * stride + at - 3] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      rows[row * stride + at] = (packed[row * (stride + 1) + 1 + at] ?? 0) + guess;
    }
  }
  return rows;
}

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
}

function paletteOf(rows: Buffer): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < rows.length; at += 3) {
    const colour = rows.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const sorted = [...counts].sort((one, other) => other[1] - one[1]);
  return withOutliers(
    sorted.slice(0, frequentMax).map(([colour]) => colour),
    sorted.slice(frequentMax),
  );
}

/** The rest of the palette goes to colours that nothing in it is like, such as the letters of one small mark. */
function withOutliers(palette: readonly number[], others: readonly (readonly [colour: number, count: number])[]): readonly number[] {
  const chosen = [...palette];
  const gaps = others.map(([colour]) => Math.min(...palette.map((known) => distance(known, colour))));
  while (chosen.length < Math.min(coloursMax, palette.length + others.length)) {
    const weights = gaps.map((gap, at) => gap * (others[at]?.[1] ?? 0));
    const colour = others[weights.indexOf(Math.max(...weights))]?.[0] ?? 0;
    chosen.push(colour);
    for (const [at, [other]] of others.entries()) gaps[at] = Math.min(gaps[at] ?? 0, distance(colour, other));
  }
  return chosen;
}

function distance(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}

function nearest(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    const distances = palette.map((candidate) => distance(candidate, colour));
    const index = distances.indexOf(Math.min(...distances));
    known.set(colour, index);
    return index;
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
