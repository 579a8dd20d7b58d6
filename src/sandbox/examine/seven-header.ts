import { open } from 'node:fs/promises';

/** The start header of a 7z (7zFormat.txt): where the header at its end begins, and how long it is. */
const startBytes = 32;
/** An encoded header describes only how the real one is packed. */
const encodedBytesMax = 4_096;
const encodedMark = 0x17;
/** The method AES-256 + SHA-256. */
const aes = Buffer.from('06f10701', 'hex');

/** Whether even the names in a 7z are encrypted: 7-Zip in WebAssembly breaks on those instead of saying so. */
export async function hidesNames(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer: start, bytesRead } = await handle.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    if (bytesRead < startBytes) return false;
    const [offset, length] = [Number(start.readBigUInt64LE(12)), Number(start.readBigUInt64LE(20))];
    if (!Number.isSafeInteger(startBytes + offset) || length === 0 || length > encodedBytesMax) return false;
    const header = await handle.read(Buffer.alloc(length), 0, length, startBytes + offset);
    return header.bytesRead === length && header.buffer[0] === encodedMark && header.buffer.includes(aes);
  } finally {
    await handle.close();
  }
}
