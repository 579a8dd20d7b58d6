/** A report in prose: what the server says, apart from the letter it sends back below. */
export type Notice = { readonly lines: readonly string[]; readonly returned: string };

/** Lines of a notice that are read; a letter sent back may be longer than any notice. */
const linesMax = 400;
const lineMax = 1_000;
/** Lines in which a header block shows itself as one. */
const blockLines = 12;

const marker =
  /^[-=*_ ]{2,60}(?:.{0,60}\b(?:copy|original|returned|unsent|undelivered|bounced)\b.{0,60}\b(?:message|mail|headers?)\b)|^(?:original message (?:follows|headers?)|copy of (?:the )?(?:original )?message|message header:?$)|^(?:原始邮件头|原始邮件标头|原始郵件標頭|原邮件内容|原始信件)/i;
const field = /^(?:> ?)?(received|return-path|message-id|mime-version|from|to|date|subject|content-type)\s?:/i;
const telling = new Set(['received', 'return-path', 'message-id', 'mime-version']);

export function noticeIn(text: string): Notice {
  const lines = text.split('\n').slice(0, linesMax);
  const end = lines.findIndex((line, at) => marker.test(line.trim()) || beginsHeaders(lines, at));
  const shown = end < 0 ? lines : lines.slice(0, end);
  return { lines: shown.map((line) => line.slice(0, lineMax)), returned: end < 0 ? '' : lines.slice(end).join('\n') };
}

/** Three fields of a mail's header near each other, one of which no notice writes by itself. */
function beginsHeaders(lines: readonly string[], at: number): boolean {
  if (!field.test(lines[at] ?? '')) return false;
  const names = lines.slice(at, at + blockLines).flatMap((line) => field.exec(line)?.[1]?.toLowerCase() ?? []);
  const found = new Set(names);
  return found.size >= 3 && [...found].some((name) => telling.has(name));
}
