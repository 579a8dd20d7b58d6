/** The mail as its headers can be found in it: without what programs that saved or passed it on put before or between its lines. */
export function withPlainLines(mail: Buffer): Buffer {
  const start = beginningOf(mail);
  const whole = mail.subarray(start);
  const first = whole.indexOf('\n');
  if (first < 0) return whole.includes('\r') ? replaced(whole, /\r/g) : whole;
  // A second conversion of line breaks makes CR CR LF of each.
  return first >= 2 && whole[first - 1] === 0x0d && whole[first - 2] === 0x0d ? replaced(whole, /\r\r\n/g) : whole;
}

function replaced(mail: Buffer, breaks: RegExp): Buffer {
  return Buffer.from(mail.toString('latin1').replace(breaks, '\r\n'), 'latin1');
}

/** A byte order mark, or empty lines, before the first header. */
function beginningOf(mail: Buffer): number {
  const found = /^(?:\xef\xbb\xbf)?\s{0,100}(?=[A-Za-z][A-Za-z0-9-]{0,60}:)/.exec(mail.toString('latin1', 0, 200));
  return found?.[0].length ?? 0;
}
