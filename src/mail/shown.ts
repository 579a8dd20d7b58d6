/** What writers show in their own words and programs draw like a quote: sections, prompts, comparisons, lines of a log. */

/** Characters read of a line. */
const headMax = 160;
/** Lines looked at around one. */
const nearMax = 4;

const logLine =
  /^[\s>＞]{0,12}(?:\[?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T,]{1,3}\d{1,2}:\d{2}:\d{2}|\[?\d{1,2}[/.]\d{1,2}[/.]\d{4}[ T,]{1,3}\d{1,2}:\d{2}:\d{2}|[A-Za-z]:\\)/;
/** setupapi.dev.log draws its sections so: `>>>  Section start 2024/03/04 10:07:41.120`, `>>>  [Device Install …]`; a page squeezes the blanks. */
const section = /^>>>\s{1,2}(?:\[[A-Z][A-Za-z ]{3,60}[\]({-]|Section (?:start|end) )/;
const prompt =
  /^[>＞]\s?(?:[a-z]:\\\S{0,80}\\)?(?:dism|sfc|wuauclt|usoclient|wusa|wmic|systeminfo|winver|reg|sc|net|netsh|ipconfig|ping|chkdsk|bitsadmin|certutil|slmgr|powershell|cmd|cscript|msiexec|gpupdate|gpresult|bcdedit|diskpart|takeown|icacls|tasklist|schtasks|ver|(?:get|set|start|stop|install|add|remove|repair|test|reset|restart)-[a-z]{3,40})(?:\.exe)?(?:\s[-/a-z"].{0,140})?$/i;
/** `The relay log says:` */
const intro = /(?:\blogs?\b|\boutput\b|\btrace\b|\berrors?\b|日志|日誌|输出|輸出|记录|記錄|报错|報錯|邮件头|郵件標頭).{0,40}[:：]\s{0,4}$/i;

/** `>30 台终端`, `>= 17763.2090` */
const quantity = /^[>＞](?:\s?=|\s?\d[\d.,]{0,12}\s?(?:%|％|台|个|個|[kmg]b\b|天|小时|分钟|次|min\b|hours?\b|days?\b|machines?\b|pcs?\b))/i;

export function isLogLine(line: string): boolean {
  return logLine.test(line.slice(0, headMax));
}

/** Does this line say that a log follows? */
function introducesLog(line: string): boolean {
  return intro.test(line.slice(-headMax));
}

/** A line that begins with `>` and is no quote. */
export function isShown(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trimStart().slice(0, headMax);
  return section.test(line) || prompt.test(line) || quantity.test(line) || isCompared(lines, at) || isLogUnderIntro(lines, at);
}

/** Two lists compared: `<` lines stand with the `>` lines, with a short rule between them or none. */
function isCompared(lines: readonly string[], at: number): boolean {
  const side = (from: number, step: number): boolean => {
    for (let next = from, steps = 0; steps < nearMax * 4; next += step, steps += 1) {
      const line = (lines[next] ?? '').slice(0, headMax);
      if (/^<\s\S/.test(line)) return true;
      if (!/^(?:>\s|-{3}\s{0,2}$|\d[\d,]{0,12}[acd]\d)/.test(line)) return false;
    }
    return false;
  };
  return /^>\s\S/.test(lines[at] ?? '') && (side(at - 1, -1) || side(at + 1, 1));
}

/** `The log:` and then its lines, each behind a `>` that the writer typed. */
function isLogUnderIntro(lines: readonly string[], at: number): boolean {
  if (!isLogLine(lines[at] ?? '')) return false;
  for (let above = at - 1; above >= 0 && at - above < nearMax * 10; above -= 1) {
    const line = lines[above] ?? '';
    if (line.trim() !== '' && !(/^\s{0,3}[>＞]/.test(line) && isLogLine(line))) return introducesLog(line);
  }
  return false;
}

/** The nearest written line from here on, `step` down or up; empty where none is near. */
export function written(lines: readonly string[], from: number, step: 1 | -1): string {
  for (let at = from, steps = 0; steps < nearMax; at += step, steps += 1) {
    const line = lines[at] ?? '';
    if (line.trim() !== '') return line;
  }
  return '';
}
