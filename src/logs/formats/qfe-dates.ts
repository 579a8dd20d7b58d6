import type { Line } from '../../case/reading.ts';
import { instant } from '../scan/clock.ts';

/** A date as the list prints it, with what follows on its line. */
export type DateWords = { readonly text: string; readonly line: Line };

type Order = 'month-first' | 'day-first' | 'unclear';

/**
 * ISO dates of a list, in its order; null where it stays unclear. wmic prints M/D/YYYY whatever the language, unless the list itself
 * says otherwise; Get-HotFix prints the user's own way, so only the list (a 13th month, AM and PM, dots) can tell.
 */
export function datesOf(words: readonly (DateWords | null)[], origin: 'wmic' | 'powershell'): readonly (string | null)[] {
  const texts = words.map((word) => word?.text ?? '');
  const order = orderOf(texts, origin);
  return texts.map((text) => dateOf(text, order));
}

const yearLast = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})(.{0,20})/;

function orderOf(texts: readonly string[], origin: 'wmic' | 'powershell'): Order {
  const parts = texts.flatMap((text) => {
    const found = yearLast.exec(text);
    return found ? [found] : [];
  });
  const isDayFirst = parts.some((part) => Number(part[1]) > 12);
  const isMonthFirst = parts.some((part) => Number(part[3]) > 12);
  if (isDayFirst !== isMonthFirst) return isDayFirst ? 'day-first' : 'month-first';
  if (isDayFirst) return 'unclear';
  if (parts.some((part) => part[2] === '.')) return 'day-first';
  if (origin === 'wmic' || parts.some((part) => /\b[AP]M\b/.test(part[5] ?? ''))) return 'month-first';
  return 'unclear';
}

function dateOf(text: string, order: Order): string | null {
  const first = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (first) return day(first[1], first[2], first[3]);
  if (/^[0-9a-f]{16}$/i.test(text)) return fromFileTime(text);
  const last = yearLast.exec(text);
  if (!last) return null;
  const [, a, , b, year] = last;
  const effective = Number(a) > 12 ? 'day-first' : Number(b) > 12 ? 'month-first' : order;
  if (effective === 'unclear') return null;
  return effective === 'month-first' ? day(year, a, b) : day(year, b, a);
}

function day(year?: string, month?: string, date?: string): string | null {
  return instant(year, month, date, '0', '00', '00')?.slice(0, 10) ?? null;
}

/** Some systems print InstalledOn as a hexadecimal FILETIME: 100 ns since 1601-01-01 (MS-DTYP 2.3.3). */
function fromFileTime(text: string): string | null {
  const ms = Number(BigInt(`0x${text}`) / 10_000n) - 11_644_473_600_000;
  return ms > 0 && ms < 4_102_444_800_000 ? new Date(ms).toISOString().slice(0, 10) : null;
}
