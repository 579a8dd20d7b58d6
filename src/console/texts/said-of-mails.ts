/** What could not be read of a mail (src/mail, src/sandbox/read). */
export const saidOfMails: readonly (readonly [english: string, chinese: string])[] = [
  ['only the headers of this mail could be read: {rest:said}', '只能读取这封邮件的邮件头：{rest:said}'],
  ['the text of the mail was cut at {count} MB', '邮件正文在 {count} MB 处截断'],
  [
    'winmail.dat cannot be opened: ask the sender to send the files in a ZIP, or the mail as HTML or plain text',
    'winmail.dat 无法打开：请发件人用 ZIP 发送文件，或以 HTML、纯文本格式发信',
  ],
  [
    'the mail is encrypted or sealed (S/MIME) and its words cannot be read: ask for it without encryption',
    '邮件已加密或封装（S/MIME），无法读取：请客户不加密重新发送',
  ],
  [
    'the mail is encrypted (PGP) and its words cannot be read: ask for it without encryption',
    '邮件已加密（PGP），无法读取：请客户不加密重新发送',
  ],
  ['characters that no text can hold (NUL or half a surrogate pair) were taken out', '去除了文本不能包含的字符（NUL 或半个代理对）'],
  ['{what} was cut at {count} characters', '{what} 在 {count} 个字符处截断'],
  ['unknown charset {charset}: read as {encoding}', '未知字符集 {charset}：按 {encoding} 读取'],
  ['the From header has no address', 'From 邮件头中没有地址'],
  ['there is no From header', '没有 From 邮件头'],
  ['expected one author, but the From header names {count}', '应只有一位作者，但 From 邮件头写了 {count} 位'],
  ['expected one From header, but came {count}', '应只有一个 From 邮件头，但出现了 {count} 个'],
  ['the address of the From header is not the one that stands there in plain letters', 'From 邮件头的实际地址与显示的不一致'],
  ['the mail could not be read', '这封邮件无法读取'],
  ['expected this to be read within {ms} ms, but it was not done by then', '没能在 {ms} 毫秒内读完'],
  ['expected this to be read within {mb} MB of memory, but it needed more', '没能在 {mb} MB 内存内读完'],
  ['expected this to be read, but its process ended ({words})', '读取它的进程中途结束（{words}）'],
  ['expected this to be readable, but reading it failed: {words}', '读取失败：{words}'],
];
