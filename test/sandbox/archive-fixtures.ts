import { crc32, deflateRawSync } from 'node:zlib';
import sevenZip from '7z-wasm';

/** Archives of the formats that no package here writes, by hand; and those that 7-Zip writes. */
export type Packed = { readonly name: string | Buffer; readonly content: Buffer | string };

/** A cabinet (MS-CAB) of one folder. LZX: one uncompressed block, which every decoder reads; content up to 32 KiB. */
export function makeCab(files: readonly Packed[], method: 'stored' | 'MSZIP' | 'LZX' = 'MSZIP'): Buffer {
  const content = Buffer.concat(files.map((file) => Buffer.from(file.content)));
  const blocks = piecesOf(content, 32 * 1024).map((piece) => {
    const packed = { stored: piece, MSZIP: Buffer.concat([Buffer.from('CK'), deflateRawSync(piece)]), LZX: lzx(piece) }[method];
    return Buffer.concat([u32(0), u16(packed.length), u16(piece.length), packed]);
  });
  let offset = 0;
  const entries = files.map((file) => {
    const size = Buffer.byteLength(file.content);
    const entry = Buffer.concat([u32(size), u32(offset), u16(0), u16(0x5a21), u16(0), u16(0x20), Buffer.from(file.name), Buffer.alloc(1)]);
    offset += size;
    return entry;
  });
  const list = Buffer.concat(entries);
  const type = { stored: 0, MSZIP: 1, LZX: 0x0f03 }[method];
  const start = 36 + 8 + list.length;
  const folder = Buffer.concat([u32(start), u16(blocks.length), u16(type)]);
  const all = start + blocks.reduce((sum, block) => sum + block.length, 0);
  const head = [
    Buffer.from('MSCF'),
    u32(0),
    u32(all),
    u32(0),
    u32(44),
    u32(0),
    Buffer.from([3, 1]),
    u16(1),
    u16(files.length),
    u16(0),
    u16(7),
    u16(0),
  ];
  return Buffer.concat([...head, folder, list, ...blocks]);
}

/** Bits come in words of 16, the highest first: no translation, block type 3, its length; then three repeated offsets (MS-PATCH 3.4). */
function lzx(piece: Buffer): Buffer {
  const bits = (0b0011 << 24) | piece.length;
  const padding = Buffer.alloc(piece.length % 2);
  return Buffer.concat([u16((bits >>> 12) & 0xffff), u16((bits << 4) & 0xffff), u32(1), u32(1), u32(1), piece, padding]);
}

/** RAR 4, members stored. `isEncrypted` sets the mark only. */
export function makeRar4(files: readonly (Packed & { readonly isEncrypted?: boolean })[]): Buffer {
  const block = (type: number, flags: number, body: Buffer, data: Buffer = Buffer.alloc(0)): Buffer => {
    const rest = Buffer.concat([Buffer.from([type]), u16(flags), u16(7 + body.length), body]);
    return Buffer.concat([u16(crc32(rest) & 0xffff), rest, data]);
  };
  const members = files.map(({ name, content, isEncrypted = false }) => {
    const [data, raw] = [Buffer.from(content), Buffer.from(name)];
    const sizes = [u32(data.length), u32(data.length), Buffer.from([2]), u32(crc32(data)), u32(0x5a210000), Buffer.from([20, 0x30])];
    return block(0x74, 0x8000 | (isEncrypted ? 4 : 0), Buffer.concat([...sizes, u16(raw.length), u32(0x20), raw]), data);
  });
  return Buffer.concat([
    Buffer.from('526172211a0700', 'hex'),
    block(0x73, 0, Buffer.alloc(6)),
    ...members,
    block(0x7b, 0x4000, Buffer.alloc(0)),
  ]);
}

/** RAR 5, members stored. */
export function makeRar5(files: readonly Packed[]): Buffer {
  const block = (fields: readonly Buffer[], data: Buffer = Buffer.alloc(0)): Buffer => {
    const body = Buffer.concat(fields);
    const rest = Buffer.concat([vint(body.length), body]);
    return Buffer.concat([u32(crc32(rest)), rest, data]);
  };
  const members = files.map(({ name, content }) => {
    const [data, raw] = [Buffer.from(content), Buffer.from(name)];
    const head = [vint(2), vint(2), vint(data.length), vint(4), vint(data.length), vint(0x20), u32(crc32(data)), vint(0), vint(0)];
    return block([...head, vint(raw.length), raw], data);
  });
  return Buffer.concat([
    Buffer.from('526172211a070100', 'hex'),
    block([vint(1), vint(0), vint(0)]),
    ...members,
    block([vint(5), vint(0), vint(0)]),
  ]);
}

/** What 7-Zip itself writes: `makeSeven('7z', files)`, `makeSeven('zip', files, '-mm=LZMA')`, with a password `-psecret`. */
export async function makeSeven(type: string, files: readonly Packed[], ...words: readonly string[]): Promise<Buffer> {
  const silent = (): void => undefined;
  const { FS, callMain } = await sevenZip.default({ print: silent, printErr: silent });
  FS.mkdir('/work');
  FS.chdir('/work');
  for (const { name, content } of files) FS.writeFile(String(name), Buffer.from(content));
  callMain(['a', `-t${type}`, '-bd', ...words, '/made.out', ...files.map(({ name }) => String(name))]);
  return Buffer.from(FS.readFile('/made.out'));
}

function piecesOf(content: Buffer, length: number): readonly Buffer[] {
  return Array.from({ length: Math.ceil(content.length / length) }, (_, at) => content.subarray(at * length, (at + 1) * length));
}

function vint(value: number): Buffer {
  return value < 0x80 ? Buffer.from([value]) : Buffer.concat([Buffer.from([(value & 0x7f) | 0x80]), vint(Math.floor(value / 0x80))]);
}

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
