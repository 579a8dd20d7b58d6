/** "ElfFile" and a NUL: the head of a Windows event log. */
export function evtxMagic(sample: Uint8Array): boolean {
  return String.fromCharCode(...sample.subarray(0, 8)) === 'ElfFile\0';
}
