// The times that logs begin their lines with, brought to `YYYY-MM-DDTHH:MM:SS`. No time zone is known, none is added.

const time = String.raw`(?:(上午|下午|午前|午後)\s?)?(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?( ?[AP]M\b)?`;
const yearFirst = new RegExp(String.raw`^\s{0,12}(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ,\t]{1,3}${time}`);
const yearLast = new RegExp(String.raw`^\s{0,12}(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})[T ,\t]{1,3}${time}`);

/** The time at the start of a line, or null. `isDayFirst` says how 05/06/2023 is meant. */
export function clockAtStart(text: string, isDayFirst: boolean): string | null {
  const first = text.charCodeAt(0);
  if (!(first >= 48 && first <= 57) && first !== 32 && first !== 9) return null;
  const found = yearFirst.exec(text) ?? yearLast.exec(text);
  if (found === null) return null;
  const hour = String(twentyFourHours(Number(found[5]), found[4] ?? found[8]?.trim()));
  const [, one = '', two, three, , , minute, second] = found;
  if (one.length === 4) return instant(one, two, three, hour, minute, second);
  return isDayFirst ? instant(three, two, one, hour, minute, second) : instant(three, one, two, hour, minute, second);
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

const afternoon = new Set(['PM', '下午', '午後']);

function twentyFourHours(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (afternoon.has(half) ? 12 : 0);
}

function two(part: string | undefined): string {
  return (part ?? '').padStart(2, '0');
}
