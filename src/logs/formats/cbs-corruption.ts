// Which parts of the component store are damaged, as far as the log goes: what was mended later is damaged no more.
import type { Line, Observation } from '../../case/reading.ts';
import type { Selected } from '../format.ts';

export const corruptionSentences: readonly string[] = [
  'CSI Payload Corrupt',
  'CSI Manifest Corrupt',
  'CSI Payload Missing',
  'CBS MUM Missing',
  'CBS MUM Corrupt',
  'CBS Catalog Missing',
  'CBS Catalog Corrupt',
  'Cannot repair member file',
  '[SR] Repairing 0 components',
  '[SR] Repaired file',
  'Total Detected Corruption',
  'Total Repaired Corruption',
];

/** Corrupt components kept; a broken store has thousands, and the first tell which update to fetch. */
const corruptMax = 200;

export function openCorruption() {
  const corrupt = new Map<string, Damage>();
  let cleanAt: string | null = null;
  const totals = new Map<'Detected' | 'Repaired', { readonly count: number; readonly line: Line }>();
  /** Logs put together by a script may hold the older ones last: what is said later in time counts. */
  const forget = (at: string | null, isMended: (name: string, damage: Damage) => boolean) => {
    for (const [name, damage] of corrupt) if (isOlder(damage.at, at) && isMended(name, damage)) corrupt.delete(name);
  };
  return {
    take: ({ line, entry: { message, time } }: Selected): void => {
      const total = /^Total (Detected|Repaired) Corruption:\s{0,8}(\d{1,7})\s*$/.exec(message);
      if (total !== null) totals.set(total[1] === 'Detected' ? 'Detected' : 'Repaired', { count: Number(total[2]), line });
      const name = corruptIn(message);
      const isBySfc = message.includes('Cannot repair member file');
      const isLongMended = isBySfc && time !== null && isOlder(time, cleanAt);
      if (name !== null && !isLongMended && !corrupt.has(name) && corrupt.size < corruptMax) corrupt.set(name, { line, at: time, isBySfc });
      // A run that found nothing to repair. "Transaction completed … successfully repaired" proves nothing: it stands under files it could not mend.
      if (message.includes('[SR] Repairing 0 components')) {
        forget(time, (_, damage) => damage.isBySfc);
        cleanAt = time;
      }
      const file = /\[SR\] Repaired file .{0,400}\[l:\d{1,5}\]['"]([^'"]{1,260})['"]/.exec(message)?.[1];
      if (file !== undefined) forget(time, (one, damage) => damage.isBySfc && one.endsWith(`\\${file}`));
    },
    /** Files that the system file check could not mend. */
    isUnmended: (): boolean => [...corrupt.values()].some(({ isBySfc }) => isBySfc),
    /** A repair of the whole store ended well. */
    mend: (at: string | null): void => forget(at, () => true),
    observations: (): readonly Observation[] => {
      const found: Observation[] = [...totals].map(([kind, { count, line }]) => ({
        name: kind === 'Detected' ? 'corruption.detected' : 'corruption.repaired',
        value: count,
        claim: 'exact',
        lines: [line],
      }));
      const lines = [...corrupt.values()].map(({ line }) => line);
      return corrupt.size === 0 ? found : [...found, { name: 'corruptComponents', value: [...corrupt.keys()], claim: 'exact', lines }];
    },
  };
}

type Damage = { readonly line: Line; readonly at: string | null; readonly isBySfc: boolean };

function isOlder(one: string | null, other: string | null): boolean {
  return one === null || (other !== null && one <= other);
}

/** `(p) CSI Payload Corrupt (n) amd64_…\file.dll`, `(f) CBS MUM Corrupt 0x800F0900 servicing\Packages\…` → the name; `(Fixed)` ones are repaired. */
function corruptIn(message: string): string | null {
  const listed =
    /^\([pf]\)\s{1,8}C[BS][SI] \w{3,10} (?:Corrupt|Missing)\s{1,12}(?:\(\w\)\s{1,12}|0x[0-9A-F]{8}\s{1,12})?(?!\()(\S.{0,400})$/.exec(
      message,
    );
  if (listed) return (listed[1] ?? '').trim();
  const member =
    /Cannot repair member file \[l:[\d{}a-z :]{1,20}\]["'](.{1,260}?)["'] of ([^,]{1,200})(?:, version (\d[\d.]{0,30}\d))?/.exec(message);
  return member ? `${member[2]}${member[3] === undefined ? '' : ` ${member[3]}`}\\${member[1]}` : null;
}
