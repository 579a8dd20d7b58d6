/** What could not be read of a mail, and why a process that read something gave up. `problems` of messages hold these in English. */
import { isMadeBy, makerOf, type Saying } from './saying.ts';

export const problems = {
  'headers-only': { en: 'only the headers of this mail could be read: {why}', 'zh-CN': '只能读取这封邮件的邮件头：{why:said}' },
  'many-parts': { en: 'it has more than 1,000 parts', 'zh-CN': '邮件超过 1000 个部分' },
  'large-headers': { en: 'its headers have more than 1 MiB', 'zh-CN': '邮件头超过 1 MiB' },
  'long-text': { en: 'the text of the mail was cut at {count} MB', 'zh-CN': '邮件正文在 {count} MB 处截断' },
  winmail: {
    en: 'winmail.dat cannot be opened: ask the sender to send the files in a ZIP, or the mail as HTML or plain text',
    'zh-CN': 'winmail.dat 无法打开：请发件人用 ZIP 发送文件，或以 HTML、纯文本格式发信',
  },
  smime: {
    en: 'the mail is encrypted or sealed (S/MIME) and its words cannot be read: ask for it without encryption',
    'zh-CN': '邮件已加密或封装（S/MIME），无法读取：请客户不加密重新发送',
  },
  pgp: {
    en: 'the mail is encrypted (PGP) and its words cannot be read: ask for it without encryption',
    'zh-CN': '邮件已加密（PGP），无法读取：请客户不加密重新发送',
  },
  partial: {
    en: 'this mail is part {number} of {total} of a longer one that was cut up on its way, and the parts are not put together here: ask for it in one piece',
    'zh-CN': '这封邮件是被拆开的长邮件的第 {number} 部分（共 {total} 部分），系统不自动拼接：请客户完整地重新发送',
  },
  external: {
    en: 'a part of the mail lies elsewhere ({place}) and is not fetched: ask for the file itself',
    'zh-CN': '邮件的一部分内容存放在别处（{place}），系统不会去获取：请客户直接发送文件',
  },
  'inline-file': {
    en: 'the file {name}, written into the words of the mail, is not whole: ask for it as an attachment',
    'zh-CN': '写在正文中的文件 {name} 不完整：请客户以附件发送',
  },
  rescued: {
    en: 'the parts of this mail could not be told apart as it says; they were read as far as they can be: look at the mail itself',
    'zh-CN': '这封邮件的各部分无法按其声明区分，只读取了能读取的内容：请查看原始邮件',
  },
  'other-opinion': {
    en: 'another parser finds other files in this mail (only here: {here}; only there: {there}): one may be hidden or lost, look at the mail itself',
    'zh-CN': '另一个解析器在这封邮件中读出的文件不同（仅此处：{here}；仅彼处：{there}）：可能有文件被隐藏或丢失，请查看原始邮件',
  },
  'hidden-ending': {
    en: 'the name of a file is written to look like another: it is {name}',
    'zh-CN': '有一个文件名被伪装成别的样子：实际是 {name}',
  },
  characters: {
    en: 'characters that no text can hold (NUL or half a surrogate pair) were taken out',
    'zh-CN': '去除了文本不能包含的字符（NUL 或半个代理对）',
  },
  'long-body': { en: 'the body was cut at {count} characters', 'zh-CN': '正文在 {count} 个字符处截断' },
  'long-header': { en: 'a header was cut at {count} characters', 'zh-CN': '有一个邮件头在 {count} 个字符处截断' },
  'long-file-name': { en: 'a file name was cut at {count} characters', 'zh-CN': '有一个文件名在 {count} 个字符处截断' },
  charset: { en: 'unknown charset {charset}: read as {encoding}', 'zh-CN': '未知字符集 {charset}：按 {encoding} 读取' },
  'from-without-address': { en: 'the From header has no address', 'zh-CN': 'From 邮件头中没有地址' },
  'no-from': { en: 'there is no From header', 'zh-CN': '没有 From 邮件头' },
  'many-authors': {
    en: 'expected one author, but the From header names {count}',
    'zh-CN': '应只有一位作者，但 From 邮件头写了 {count} 位',
  },
  'many-froms': { en: 'expected one From header, but came {count}', 'zh-CN': '应只有一个 From 邮件头，但出现了 {count} 个' },
  'unclear-from': {
    en: 'expected the From header to name one address in plain letters, but it says “{header}”',
    'zh-CN': 'From 邮件头应只写明一个地址，但写的是“{header}”',
  },
  'two-readings': {
    en: 'expected the From header to read one way, but it reads as “{one}” and as “{other}”',
    'zh-CN': 'From 邮件头应只有一种读法，但既可读作“{one}”，也可读作“{other}”',
  },
  'other-in-name': {
    en: 'expected the name in From to show no other address, but it shows {other} and the mail is from {address}',
    'zh-CN': '发件人名称中不应有别的地址，但显示的是 {other}，邮件实际来自 {address}',
  },
  'sent-by-another': {
    en: 'expected the author to have sent the mail, but {agent} sent it in the name of {address}, and nothing proves the author',
    'zh-CN': '邮件应由作者发出，但 {agent} 以 {address} 的名义发出，且没有证据表明作者属实',
  },
  unreadable: { en: 'the mail could not be read', 'zh-CN': '这封邮件无法读取' },
  late: { en: 'expected this to be read within {ms} ms, but it was not done by then', 'zh-CN': '没能在 {ms} 毫秒内读完' },
  memory: { en: 'expected this to be read within {mb} MB of memory, but it needed more', 'zh-CN': '没能在 {mb} MB 内存内读完' },
  'not-begun': {
    en: 'expected a process to read this, but it ended before it began',
    'zh-CN': '读取它的进程没有开始就结束了',
  },
  died: { en: 'expected this to be read, but its process ended ({words})', 'zh-CN': '读取它的进程中途结束（{words}）' },
  failed: { en: 'expected this to be readable, but reading it failed: {words}', 'zh-CN': '读取失败：{words}' },
} as const satisfies Readonly<Record<string, Saying>>;

/** Makes the English sentence that a message, a row or the log keeps. */
export const problem = makerOf(problems);

/** Whether nothing but the headers of a mail could be read: its words and files may be anything. */
export function isHeadersOnly(sentence: string): boolean {
  return isMadeBy(problems['headers-only'], sentence);
}
