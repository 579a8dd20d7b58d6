import { crc32 } from 'node:zlib';
import { pathLengthMax } from './limits.ts';

/** The parts of a ZIP entry that name it. */
export type NameParts = {
  readonly fileNameRaw: Buffer;
  readonly generalPurposeBitFlag: number;
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
};

const utf8Flag = 0x800;
/** Info-ZIP Unicode Path (APPNOTE 4.6.9): version, CRC of the raw name, the name in UTF-8. */
const unicodePath = 0x7075;

/** A member's name as people read it: the flag or strict UTF-8 decide, else it is GBK, as Windows in Chinese writes it. Data, never a path. */
export function zipName(entry: NameParts): string {
  const better = entry.extraFields.find(
    ({ id, data }) => id === unicodePath && data.length > 5 && data.readUInt32LE(1) === crc32(entry.fileNameRaw),
  );
  if (better !== undefined) return shownPath(better.data.subarray(5).toString('utf8'));
  return memberName(entry.fileNameRaw, (entry.generalPurposeBitFlag & utf8Flag) !== 0);
}

/** A name from an archive's raw bytes. */
export function memberName(raw: Buffer, isUtf8 = false): string {
  return shownPath(isUtf8 ? raw.toString('utf8') : decode(raw));
}

function decode(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

function shownPath(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')
    .slice(0, pathLengthMax);
}
