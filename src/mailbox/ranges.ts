/** UIDs of one FETCH: bounds how long one command runs, and its line for servers that cut lines at 8,192 bytes. */
const uidsMax = 200;

/** UIDs in order, at most so many together. */
export function batches(uids: readonly number[]): readonly (readonly number[])[] {
  const sorted = [...uids].sort((one, other) => one - other);
  return Array.from({ length: Math.ceil(sorted.length / uidsMax) }, (_, index) => sorted.slice(index * uidsMax, (index + 1) * uidsMax));
}

/** UIDs as IMAP sequence sets (RFC 3501 9), neighbours joined: `1:4,7,9:10`. */
export function ranges(uids: readonly number[]): readonly string[] {
  return batches(uids).map(joined);
}

function joined(sorted: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const uid of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && uid <= last.to + 1) last.to = uid;
    else runs.push({ from: uid, to: uid });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}:${to}`)).join(',');
}
