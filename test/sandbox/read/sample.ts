/** Mails as their senders wrote them: invented people at example domains. */
export const head = [
  'From: Chen Yu <chen@customer.example>',
  'To: Support <support@desk.example>',
  'Date: Mon, 8 May 2023 09:32:10 +0800',
  'Message-ID: <a1@customer.example>',
];
export const mail = (...lines: readonly string[]): string => lines.join('\r\n');
/** 补丁日志.zip and 陈宇 and 补丁安装失败 in GBK, as latin1 so that they can stand in a string. */
export const gbk = {
  file: Buffer.from('b2b9b6a1c8d5d6be2e7a6970', 'hex').toString('latin1'),
  person: Buffer.from('b3c2d3ee', 'hex').toString('latin1'),
  words: Buffer.from('b2b9b6a1b0b2d7b0caa7b0dc', 'hex').toString('latin1'),
};
export const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
/** Words, and one part more with these header lines and this content. */
export const mailWithPart = (part: readonly string[], content = 'x'): string =>
  mail(
    ...head,
    'Subject: s',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=gb2312',
    '',
    'words',
    '--b',
    ...part,
    '',
    content,
    '--b--',
    '',
  );
