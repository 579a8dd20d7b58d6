// The ways Configuration Manager's logs put time and component around a message.
import type { Entry } from '../format.ts';
import { instant } from '../scan/clock.ts';

type Stamp = {
  readonly time: string | null;
  readonly component: string;
  readonly thread: string;
  readonly level: string;
  readonly message: string;
};

// Client: <![LOG[message]LOG]!><time="08:53:25.263-480" date="03-14-2024" component="WUAHandler" context="" type="3" thread="100" file="…">
const tagged =
  /<time="(\d\d):(\d\d):(\d\d)[.\d]{0,12}(?:[-+]\d{1,4})?" date="(\d{1,2})-(\d{1,2})-(\d{4})" component="([^"]{0,60})"(?: context="[^"]{0,200}")?(?: type="(\d)")?(?: thread="(\d{1,10})")?/;
// Site server: message  $$<SMS_WSUS_SYNC_MANAGER><03-14-2024 08:53:25.263-480><thread=100 (0x64)>
const dollars =
  /^(.*?)\s{0,4}~{0,2}\s{0,2}\$\$<([\w .-]{1,60})><(\d{1,2})-(\d{1,2})-(\d{4}) (\d\d):(\d\d):(\d\d)[.\d]{0,12}(?:[-+]\d{1,4})?><thread=(\d{1,10})/;
// Copied out of CMTrace: message<tab>WUAHandler<tab>3/14/2024 8:53:25 AM<tab>100 (0x0064)
const copied =
  /^(.*)\t([\w .-]{1,60})\t(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}) (\d{1,2}):(\d\d):(\d\d)(?: ([AP]M))?\t(\d{1,10}) \(0x[0-9A-Fa-f]{1,8}\)/;

export function ccmStamp(text: string, isDayFirst: boolean): Stamp {
  const message = text.replace(/^\uFEFF?<!\[LOG\[/, '').split(']LOG]!>', 1)[0] ?? '';
  const a = tagged.exec(text);
  if (a) return { ...rest(message, a[7], a[9]), time: instant(a[6], a[4], a[5], a[1], a[2], a[3]), level: levels[a[8] ?? ''] ?? '' };
  const b = dollars.exec(text);
  if (b) return { ...rest(b[1], b[2], b[9]), time: instant(b[5], b[3], b[4], b[6], b[7], b[8]), level: '' };
  const c = copied.exec(text);
  if (!c) return { ...rest(message, '', ''), time: null, level: '' };
  const [month, day] = isDayFirst ? [c[4], c[3]] : [c[3], c[4]];
  const hour = c[9] === undefined ? Number(c[6]) : (Number(c[6]) % 12) + (c[9] === 'PM' ? 12 : 0);
  return { ...rest(c[1], c[2], c[10]), time: instant(c[5], month, day, String(hour), c[7], c[8]), level: '' };
}

export function ccmEntry(text: string, isDayFirst: boolean): Entry {
  return ccmStamp(text, isDayFirst);
}

/** How surely a line is one of these. */
export function weighCcm(text: string): number {
  if (text.includes('<![LOG[') || text.includes(']LOG]!><time="')) return 12;
  return dollars.test(text) || copied.test(text) ? 12 : 0;
}

const levels: Readonly<Record<string, string>> = { '1': 'info', '2': 'warning', '3': 'error' };

function rest(message: string | undefined, component: string | undefined, thread: string | undefined) {
  return { message: (message ?? '').trim(), component: component ?? '', thread: thread ?? '' };
}
