// The times that logs begin their lines with, brought to `YYYY-MM-DDTHH:MM:SS`. No time zone is known, none is added.

const yearFirst = /^\s{0,12}(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ,\t]{1,3}(\d{1,2}):(\d{2}):(\d{2})/;
const yearLast = /^\s{0,12}(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})[T ,\t]{1,3}(\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?( ?[AP]M\b)?/;

/** The time at the start of a line, or null. `isDayFirst` says how 05/06/2023 is meant. */
export function clockAtStart(text: string, isDayFirst: boolean): string | null {
  const first = text.charCodeAt(0);
  if (!(first >= 48 && first <= 57) && first !== 32 && first !== 9) return null;
  const a = yearFirst.exec(text);
  if (a) return instant(a[1], a[2], a[3], a[4], a[5], a[6]);
  const b = yearLast.exec(text);
  if (!b) return null;
  const hour = twentyFourHours(Number(b[4]), b[7]?.trim());
  return isDayFirst ? instant(b[3], b[2], b[1], String(hour), b[5], b[6]) : instant(b[3], b[1], b[2], String(hour), b[5], b[6]);
}

/** True when the dates of these lines can only be day first (17/06/2023). */
export function looksDayFirst(lines: readonly string[]): boolean {
  const dates = lines.flatMap((text) => {
    const found = yearLast.exec(text);
    return found ? [found] : [];
  });
  return dates.some((date) => Number(date[1]) > 12) && !dates.some((date) => Number(date[2]) > 12);
}

/** `YYYY-MM-DDTHH:MM:SS` of the parts, or null where they are no time of any day. */
export function instant(year?: string, month?: string, day?: string, hour?: string, minute?: string, second?: string): string | null {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
}

function twentyFourHours(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half === 'PM' ? 12 : 0);
}

function two(part: string | undefined): string {
  return (part ?? '').padStart(2, '0');
}
