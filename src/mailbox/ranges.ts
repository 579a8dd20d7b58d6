/** UIDs of one FETCH: bounds how long one command runs, and its line for servers that cut lines at 8,192 bytes. */
const uidsMax = 200;

/** UIDs as IMAP sequence sets (RFC 3501 9), neighbours joined: `1:4,7,9:10`. */
export function ranges(uids: readonly number[]): readonly string[] {
  const sorted = [...uids].sort((one, other) => one - other);
  const sets: string[] = [];
  for (let at = 0; at < sorted.length; at += uidsMax) sets.push(joined(sorted.slice(at, at + uidsMax)));
  return sets;
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
