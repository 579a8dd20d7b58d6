/** What of a file could not be read, or was cut short. `limits` of readings and of `diagnose --json` hold these sentences in English. */
import { isMadeBy, makerOf, type Saying } from './saying.ts';

export const limits = {
  empty: { en: 'The file is empty: there is nothing in it to read.', 'zh-CN': '文件是空的，没有内容可读。' },
  'no-text': { en: 'Not a text file: nothing in it was read.', 'zh-CN': '不是文本文件，没有读取其中内容。' },
  'lost-bytes': { en: 'Some bytes are not {encoding}; they read as \uFFFD.', 'zh-CN': '部分字节不是 {encoding}，显示为 \uFFFD。' },
  'long-lines': {
    en: '{count} lines were longer than {length} characters and were cut.',
    'zh-CN': '{count} 行超过 {length} 个字符，已截断。',
  },
  undecoded: {
    en: '{count} lines were never decoded ("{marker}"): they hold no text. Export the log again on the machine itself, or send the ETL files.',
    'zh-CN': '{count} 行从未解码（“{marker}”），没有内容：请在那台电脑上重新导出日志，或发送 ETL 文件。',
  },
  'many-codes': {
    en: 'More than {count} different codes: the later ones were not counted.',
    'zh-CN': '错误代码超过 {count} 种，之后的没有计数。',
  },
  'many-servicing-operations': {
    en: '{count} servicing operations: only the first {kept} were kept.',
    'zh-CN': '共 {count} 次服务操作，只保留了前 {kept} 次。',
  },
  'many-operations': {
    en: 'More than {count} operations of one outcome: the later ones were counted but not kept.',
    'zh-CN': '同一结果的操作超过 {count} 次，之后的只计数、不保留。',
  },
  'event-blocks': {
    en: '{count} blocks of the event log are damaged: their events were not read.',
    'zh-CN': '事件日志有 {count} 块损坏，其中的事件没有读取。',
  },
  'event-records': {
    en: '{count} records of the event log are damaged: read as far as they go.',
    'zh-CN': '事件日志有 {count} 条记录损坏，只读取了完好的部分。',
  },
  'too-long': {
    en: '{format}: only the first {kept} characters of {count} were read.',
    'zh-CN': '{format}：共 {count} 个字符，只读取了前 {kept} 个。',
  },
  'untied-clock': {
    en: 'Its times are UTC and nothing in the logs ties them to local time: what came first in it or in another log is known only where 14 hours lie between.',
    'zh-CN': '其中的时间为 UTC，日志中没有内容能将其与本地时间对应：与其他日志相比，只有相隔 14 小时以上的先后才能确定。',
  },
  repeat: { en: 'The same bytes as {path}: looked at there.', 'zh-CN': '与 {path} 的内容完全相同，已在那里查看。' },
  'file-size': { en: 'Cut after {size}: one unpacked file may not be larger.', 'zh-CN': '在 {size} 处截断：单个解压文件不能更大。' },
  ratio: {
    en: 'Cut after {size}: packed more than {ratio} to 1, as no log is.',
    'zh-CN': '在 {size} 处截断：压缩比超过 {ratio} 比 1，日志不会如此。',
  },
  'all-sizes': { en: 'Cut: more than {size} came out of one file.', 'zh-CN': '已截断：一个文件解出的内容超过 {size}。' },
  seconds: { en: 'Cut: reading took more than {count} s.', 'zh-CN': '已截断：读取超过 {count} 秒。' },
  'members-behind': { en: '{why} The members behind were not read.', 'zh-CN': '{why:said}之后的成员没有读取。' },
  'many-members': {
    en: 'Only the first {count} members were read; the others were not.',
    'zh-CN': '只读取了前 {count} 个成员，其余没有读取。',
  },
  checksum: {
    en: 'The checksum in the {container} does not match: the file may be damaged.',
    'zh-CN': '压缩包中的校验和不符：文件可能已损坏。',
  },
  'damaged-content': {
    en: 'The data is damaged and could be read only so far ({words}).',
    'zh-CN': '数据已损坏，只能读到这里（{words}）。',
  },
  'damaged-tar': {
    en: 'The tar archive is damaged and could be read only so far: ask for it again.',
    'zh-CN': 'tar 包已损坏，只能读到这里：请客户重新发送。',
  },
  overlapping: {
    en: 'The members of the ZIP lie over each other, as no honest program writes them: it is not opened.',
    'zh-CN': 'ZIP 的成员相互重叠，正常程序不会这样写：没有打开。',
  },
  office: {
    en: 'An Office document is not read as a log: ask for the log itself.',
    'zh-CN': 'Office 文档不作为日志读取：请客户发送日志本身。',
  },
  'old-office': {
    en: 'An old Office document is not read as a log: ask for the log itself.',
    'zh-CN': '旧版 Office 文档不作为日志读取：请客户发送日志本身。',
  },
  'too-deep': {
    en: 'An archive more than {count} archives deep is not opened: ask for it by itself.',
    'zh-CN': '嵌套超过 {count} 层的压缩包没有打开：请客户单独发送。',
  },
  'large-mail': {
    en: 'A mail of more than {count} MB is not opened: ask for its files.',
    'zh-CN': '超过 {count} MB 的邮件没有打开：请客户发送其中的文件。',
  },
  'closed-mail': {
    en: 'The mail could not be read ({words}): ask for its files.',
    'zh-CN': '邮件无法读取（{words}）：请客户发送其中的文件。',
  },
  method: {
    en: 'Packed by a method that is not read here ({names}): ask for an ordinary ZIP.',
    'zh-CN': '压缩方式不受支持（{names}）：请客户发送普通 ZIP。',
  },
  'encrypted-in-part': {
    en: '{container} is encrypted and cannot be read in part: {part} of {all} members are encrypted ({names}): ask for it without a password.',
    'zh-CN': '{container:said}有一部分已加密：{all} 个成员中有 {part} 个无法读取（{names}），请客户发送无密码的版本。',
  },
  'encrypted-members': {
    en: '{container} is encrypted and cannot be read ({names}): ask for it without a password.',
    'zh-CN': '{container:said}已加密，无法读取（{names}）：请客户发送无密码的版本。',
  },
  encrypted: {
    en: '{container} is encrypted and cannot be read: ask for it without a password.',
    'zh-CN': '{container:said}已加密，无法读取：请客户发送无密码的版本。',
  },
  'damaged-in-part': {
    en: '{container} is damaged or incomplete and could be read only so far ({words}): ask for it again.',
    'zh-CN': '{container:said}已损坏或不完整，只能读到这里（{words}）：请客户重新发送。',
  },
  damaged: {
    en: '{container} is damaged or incomplete and cannot be opened ({words}): ask for it again.',
    'zh-CN': '{container:said}已损坏或不完整，无法打开（{words}）：请客户重新发送。',
  },
  memory: {
    en: '{container} needs more memory to be unpacked than is given here: ask for an ordinary ZIP.',
    'zh-CN': '{container:said}解压所需的内存超过限制：请客户发送普通 ZIP。',
  },
  part: {
    en: '{container} is one part of several and cannot be read without the others: ask for all parts, or for one ZIP.',
    'zh-CN': '{container:said}是分卷之一，缺少其他分卷无法读取：请客户发送全部分卷，或一个完整的 ZIP。',
  },
  'empty-container': { en: '{container} is empty: ask for it again.', 'zh-CN': '{container:said}是空的：请客户重新发送。' },
  closed: {
    en: '{container} is not opened here: ask for its files in a ZIP without a password.',
    'zh-CN': '{container:said}不在这里打开：请客户把其中的文件放进无密码的 ZIP。',
  },
  'nothing-inside': {
    en: '{container} holds neither words nor files: ask for its files.',
    'zh-CN': '{container:said}中既没有文字也没有文件：请客户发送其中的文件。',
  },
  'large-container': {
    en: '{container} has more than {count} MB and is not opened: ask for its files.',
    'zh-CN': '{container:said}超过 {count} MB，没有打开：请客户发送其中的文件。',
  },
} as const satisfies Readonly<Record<string, Saying>>;

/** Makes the English sentence that a reading keeps. */
export const limit = makerOf(limits);

/** Whether the artifact's bytes were looked at under another path: nothing of it is unread. */
export function isRepeat(artifact: { readonly limits: readonly string[] }): boolean {
  return artifact.limits.some((sentence) => isMadeBy(limits.repeat, sentence));
}
