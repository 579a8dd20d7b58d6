import type { Name, NameKind } from '../case/alias.ts';
import type { MachineClue, Reading } from '../case/reading.ts';

/** SIDs are known by their shape wherever they stand; a server that its own log does not name is called WSUS. */
const kinds: Readonly<Partial<Record<MachineClue['kind'], NameKind>>> = {
  'host-name': 'host',
  user: 'user',
  organisation: 'organisation',
  domain: 'domain',
  'product-id': 'id',
};

/** The names that readings tell, wherever in an artifact they stood. */
export function namesOfReadings(readings: readonly Reading[]): readonly Name[] {
  return readings.flatMap(({ clues }) => clues.flatMap(nameOf));
}

function nameOf({ kind, value }: MachineClue): readonly Name[] {
  const found = kinds[kind];
  return found === undefined ? [] : [{ kind: found, original: value.trim() }];
}
