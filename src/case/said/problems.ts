/** What could not be read of a mail, and why a process that read something gave up. `problems` of messages hold these in English. */
import { makerOf, type Saying } from './saying.ts';

export const problems = {
  'headers-only': { en: 'only the headers of this mail could be read: {why}', 'zh-CN': '只能读取这封邮件的邮件头：{why:said}' },
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
