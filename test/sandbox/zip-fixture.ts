import { crc32, deflateRawSync } from 'node:zlib';

/** A member as the test wants it written; what is not given is honest. */
export type FixtureMember = {
  readonly name: string | Buffer;
  readonly content?: Buffer | string;
  readonly flags?: number;
  readonly method?: 0 | 8 | 14;
  readonly crc?: number;
  readonly declaredBytes?: number;
  /** Points the directory at another offset: members that lie over each other. */
  readonly offset?: number;
};

/** A ZIP written by hand, so that it can also be a bad one. */
export function makeZip(members: readonly FixtureMember[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name);
    const content = Buffer.from(member.content ?? '');
    const method = member.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(member.flags ?? 0, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(member.crc ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(member.declaredBytes ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(member.offset ?? offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, packed);
    offset += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06', 'latin1'), end, Buffer.from(comment, 'latin1')]);
}

/** A ZIP64 of so many empty members. */
export function makeManyZip(count: number): Buffer {
  const one = (at: number): Buffer => Buffer.from(String(at).padStart(8, '0'));
  const local = Buffer.concat([Buffer.from('PK\x03\x04\x14', 'latin1'), Buffer.alloc(21), Buffer.from([8, 0, 0, 0])]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00\x14', 'latin1'), Buffer.alloc(21), Buffer.from([8, 0]), Buffer.alloc(16)]);
  const locals = Buffer.concat(Array.from({ length: count }, (_, at) => Buffer.concat([local, one(at)])));
  const directory = Buffer.concat(
    Array.from({ length: count }, (_, at) => {
      const head = Buffer.from(entry);
      head.writeUInt32LE(at * 38, 42);
      return Buffer.concat([head, one(at)]);
    }),
  );
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directory.length), 40);
  record.writeBigUInt64LE(BigInt(locals.length), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(locals.length + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22, 0xff);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(0, 4);
  end.writeUInt16LE(0, 20);
  return Buffer.concat([locals, directory, record, locator, end]);
}

/** A ZIP64 of 98 bytes whose directory lies past 2^53, an offset that fs.read refuses by throwing in the middle of yauzl's callbacks. */
export function makeZipWithImpossibleOffset(): Buffer {
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(1n, 24);
  record.writeBigUInt64LE(1n, 32);
  record.writeBigUInt64LE(46n, 40);
  record.writeBigUInt64LE(0xfffffffffffffff0n, 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22, 0xff);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(0, 4);
  end.writeUInt16LE(0, 20);
  return Buffer.concat([record, locator, end]);
}

/** A ustar archive; names are written as the bytes given. */
export function makeTar(
  files: readonly { readonly name: Buffer | string; readonly content: Buffer | string; readonly type?: string }[],
): Buffer {
  const blocks = files.flatMap(({ name, content, type = '0' }) => {
    const body = Buffer.from(content);
    const header = Buffer.alloc(512);
    Buffer.from(name).copy(header, 0, 0, 100);
    header.write('0000644\0', 100, 'latin1');
    header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    header.write('        ', 148, 'latin1');
    header.write(type, 156, 'latin1');
    header.write('ustar\x0000', 257, 'latin1');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** 更新日志/系统.log in GBK, as Windows in Chinese writes names into a ZIP. */
export const gbkName = Buffer.concat([
  Buffer.from('b8fcd0c2c8d5d6be', 'hex'),
  Buffer.from('/'),
  Buffer.from('cfb5cdb3', 'hex'),
  Buffer.from('.log'),
]);
