/** What the words beside a link state of its file. */
const endings =
  'zip|zipx|rar|7z|gz|tgz|bz2|xz|tar|zst|cab|z\\d\\d|r\\d\\d|\\d{3}|log|txt|etl|evtx?|dmp|mdmp|wer|reg|nfo|xml|json|html?|csv|xlsx?|docx?|pptx?|pdf|rtf|png|jpe?g|bmp|gif|mp4|mov|avi|eml|msg|iso|wim|esd|vhdx?|msu|msi|exe|pcapng|pcap|bak|db|sql';
/** A name alone at the beginning of a line or behind a colon may hold blanks; one among words does not. */
const nameAlone = new RegExp(
  `(?:^|[：:]\\s{0,3}|^[-•·*]\\s)([^\\\\/:*?"<>|：\\n]{1,150}?\\.(?:${endings}))(?=\\s{0,3}(?:$|[(（[【<|,，]))`,
  'iu',
);
const nameAmongWords = new RegExp(`([^\\s\\\\/:*?"<>|()（）【】[\\]“”‘’,，;；、：。]{1,150}\\.(?:${endings}))(?![\\w.])`, 'iu');

export function fileNameIn(line: string): string | null {
  const words = line.replace(/^.{0,20}附件(?:列表|名称?)?\s?[:：]?\s/, '');
  const found = nameAlone.exec(words)?.[1] ?? nameAmongWords.exec(words)?.[1];
  return found?.replace(/[\p{Cc}\p{Cf}]/gu, '').trim() ?? null;
}

const size = /(?<![\w.])(\d{1,6}(?:[.,]\d{1,3})?\s?(?:[KMGT]i?B|[KMGT]|字节|bytes))(?![a-z])/i;

export function sizeIn(line: string): string | null {
  return size.exec(line)?.[1] ?? null;
}

const date = '(\\d{4})\\s?[-年/.]\\s?(\\d{1,2})\\s?[-月/.]\\s?(\\d{1,2})\\s?日?(?:[\\sT]{0,3}(\\d{1,2}:\\d{2})(?::\\d{2})?)?';
const ends = '到期|过期|失效|截止';
const datedBefore = new RegExp(`${date}\\s{0,3}(?:之?前有效|前下载|${ends})`);
const datedAfter = new RegExp(
  `(?:有效期(?:至|到|限)?|(?:${ends})(?:时间|日期)?|expir(?:es?|ation|y)(?: (?:date|on|at))?|valid (?:until|till)|available until|delete[sd]? on)\\s{0,3}[:：]?\\s{0,3}${date}`,
  'i',
);
const inWords =
  /(\d{1,3}\s?(?:天|小时|个?月))\s?(?:后|内)?\s?(?:到期|过期|失效|有效)|(?:有效期|到期时间|过期时间)\s?[:：]?\s?(\d{1,3}\s?(?:天|小时|个?月)|永久有效|永久|无限期|长期有效)|(永久有效|无限期)|(?:expires?|deleted?|available) (?:in|for|after) (\d{1,3} (?:days?|hours?|weeks?))|(?:expires?|valid until|available until|delete[sd]? on)\s?(?:on|at)?\s?:?\s?((?:\d{1,2} )?[A-Z][a-z]{2,8} \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})/i;

/** Until when the file lies there: `2023-05-21 19:39`, or the words. */
export function expiryIn(line: string): string | null {
  const [, year, month = '', day = '', time] = datedBefore.exec(line) ?? datedAfter.exec(line) ?? [];
  if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time === undefined ? '' : ` ${time}`}`;
  const found = inWords.exec(line);
  return found?.slice(1).find((words) => words !== undefined) ?? null;
}

/** The heading that a mail program writes above files it did not attach. */
export function isHeading(line: string): boolean {
  return /(?:超大|云|大)附件|文件中转站|cloud attachments?|large attachments?/i.test(line) && line.length <= 60;
}
