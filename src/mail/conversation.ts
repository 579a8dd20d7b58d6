/** A conversation is the first 22 bytes of Thread-Index: a header byte, five of time, sixteen of an id (MS-OXOMSG 2.2.1.3). */
const conversationBytes = 22;

/** The conversation's name in hexadecimal, or null where the header is too short to name one. */
export function conversationOf(threadIndex: string | null): string | null {
  const bytes = Buffer.from(threadIndex ?? '', 'base64');
  return bytes.length < conversationBytes ? null : bytes.subarray(0, conversationBytes).toString('hex');
}
