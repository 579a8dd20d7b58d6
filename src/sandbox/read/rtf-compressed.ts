/** What the window holds before the first byte (MS-OXRTFCP 2.1.2.1). */
const beginning = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArial' +
    'Times New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
);
const windowBytes = 4096;
const headBytes = 16;
const [compressed, plain] = [0x75465a4c, 0x414c454d];
/** More markup than any letter has; a pair of bytes stands for at most 17. */
const outBytesMax = 16 * 1024 * 1024;
const longestRun = 8 * 17;

/** The RTF of a mail in Outlook's formats (MS-OXRTFCP); what stands before a break, or null where it is no such thing. */
export function rtfOf(packed: Buffer): Buffer | null {
  if (packed.length < headBytes) return null;
  const kind = packed.readUInt32LE(8);
  if (kind === plain) return packed.subarray(headBytes, headBytes + packed.readUInt32LE(4));
  return kind === compressed ? unpacked(packed) : null;
}

function unpacked(packed: Buffer): Buffer {
  const window = Buffer.alloc(windowBytes);
  let write = beginning.copy(window);
  // A control byte and eight references of two bytes stand for eight times seventeen bytes.
  const out = Buffer.alloc(Math.min(outBytesMax, packed.length * 8) + longestRun);
  let length = 0;
  const put = (byte: number): void => {
    window[write] = byte;
    write = (write + 1) % windowBytes;
    out[length++] = byte;
  };
  for (let at = headBytes; at < packed.length && length < out.length - longestRun; ) {
    const control = packed.readUInt8(at++);
    for (let bit = 0; bit < 8 && at < packed.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(packed.readUInt8(at++));
        continue;
      }
      if (at + 1 >= packed.length) return out.subarray(0, length);
      const reference = packed.readUInt16BE(at);
      at += 2;
      const from = reference >> 4;
      // A reference to the place that is written next ends the data.
      if (from === write) return out.subarray(0, length);
      for (let step = 0; step < (reference & 15) + 2; step += 1) put(window.readUInt8((from + step) % windowBytes));
    }
  }
  return out.subarray(0, length);
}
