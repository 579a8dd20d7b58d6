/** The fields of a machine-readable report (RFC 3464 2.1, RFC 6533 3, RFC 8098 3.1): groups that an empty line ends. */
export type FieldGroup = ReadonlyMap<string, string>;

/** Characters of a report that are read, lines of it, and characters of one field. */
const reportMax = 200_000;
const linesMax = 5_000;
const fieldMax = 2_000;

const known = new Set([
  ...['original-envelope-id', 'reporting-mta', 'dsn-gateway', 'received-from-mta', 'arrival-date', 'original-recipient', 'final-recipient'],
  ...['action', 'status', 'remote-mta', 'diagnostic-code', 'last-attempt-date', 'final-log-id', 'will-retry-until', 'localized-recipient'],
  ...['disposition', 'original-message-id', 'reporting-ua', 'mdn-gateway', 'error', 'failure', 'warning', 'mime-version', 'content-type'],
]);
/** Fields that begin what is said of a recipient; some servers forget the empty line before them. */
const opening = new Set(['original-recipient', 'final-recipient']);

export function fieldGroups(text: string): readonly FieldGroup[] {
  const groups: Map<string, string>[] = [];
  let group = new Map<string, string>();
  let last = '';
  for (const line of text.slice(0, reportMax).split(/\r?\n/).slice(0, linesMax)) {
    if (line.trim() === '') {
      if (group.size > 0) groups.push(group);
      [group, last] = [new Map(), ''];
      continue;
    }
    const key = keyOf(line);
    if (key === null) continued(group, last, line);
    else {
      if (opening.has(key) && group.has(key)) {
        groups.push(group);
        group = new Map();
      }
      if (!group.has(key)) group.set(key, line.slice(line.indexOf(':') + 1, fieldMax).trim());
      last = key;
    }
  }
  return group.size > 0 ? [...groups, group] : groups;
}

/** The name of the field that a line begins, or null: a line that goes on, folded as RFC 5322 2.2.3 says or not at all. */
function keyOf(line: string): string | null {
  const key = /^([A-Za-z][A-Za-z0-9-]{1,60})\s{0,4}:/.exec(line)?.[1]?.toLowerCase();
  return key !== undefined && (known.has(key) || key.startsWith('x-')) ? key : null;
}

function continued(group: Map<string, string>, key: string, line: string): void {
  const before = group.get(key);
  if (before !== undefined) group.set(key, `${before} ${line.trim()}`.slice(0, fieldMax));
}
