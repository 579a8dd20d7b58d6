import type { Saying } from '../../case/said/saying.ts';

/** What was wrong with the words of a command, and with the files they name. */
const pairs: readonly (readonly [english: string, chinese: string])[] = [
  // Of Node's own reader of options (util.parseArgs).
  ["Unknown option '{option}'. To specify{rest}", '没有选项 {option}'],
  ["Unknown option '{option}'", '没有选项 {option}'],
  ["Option '{option}' argument missing", '选项 {option} 缺少值'],
  ["Option '{option}' does not take an argument", '选项 {option} 不带值'],
  ["Option '{option}' argument is ambiguous.{rest}", '选项 {option} 的值以“-”开头：请写成 {option}=值'],
  ['expected one of {names}, but came "{name}"', '应为 {names} 之一，但输入的是“{name}”'],
  ['expected --lang to be {names}, but came "{name}"', '--lang 应为 {names}，但输入的是“{name}”'],
  ['expected --at to be a date like 2023-05-30, but came "{date}"', '--at 应为日期，例如 2023-05-30，但输入的是“{date}”'],
  ['expected --roles to be among {names}, but came "{name}"', '--roles 应出自 {names}，但输入的是“{name}”'],
  ['expected one or more files or folders, but came none', '应给出一个或多个文件或文件夹，但没有给出'],
  ['expected one or more mail files, but came none', '应给出一个或多个邮件文件，但没有给出'],
  ['expected one folder, but came {count}', '应给出一个文件夹，但给出了 {count} 个'],
  ['expected an error code, an update or a build to explain, but came none', '应给出要解释的错误代码、更新或版本号，但没有给出'],
  [
    'expected "check", "test", "explain", "backtest", "coverage" or "update", but came "{words}"',
    '应为 check、test、explain、backtest、coverage 或 update，但输入的是“{words}”',
  ],
  ['expected the id of a rule, such as {id}, but came "{name}"', '应为一条规则的 id，例如 {id}，但输入的是“{name}”'],
  ['expected the id of a rule, such as {id}, but came ""', '应为一条规则的 id，例如 {id}，但没有给出'],
  ['expected "update" with {names} and a file, but came "{words}"', '应为 update 加上 {names} 之一和一个文件，但输入的是“{words}”'],
  // Files and folders.
  ['expected at least one file, but found none under {paths}', '应至少有一个文件，但 {paths} 下没有'],
  ['expected a file or a folder, but there is nothing at {path}', '应为文件或文件夹，但 {path} 不存在'],
  ['expected at most {count} files, but there are more under {folder}', '{folder} 下的文件超过上限 {count} 个'],
  ['expected a mail file, but {file} is a folder', '应为邮件文件，但 {file} 是文件夹'],
  ['expected a mail file, but there is no {name} at {file}', '应为邮件文件，但 {file} 不存在'],
  ['expected a mail file, but {words}', '邮件文件无法读取：{words}'],
  ['expected .eml files in {folder}, but found none', '{folder} 中应有 .eml 文件，但没有'],
  ['expected a folder of .eml files, but {folder} is {what:said}', '应为存放 .eml 文件的文件夹，但 {folder} {what:said}'],
  ['not there', '不存在'],
  ['a file', '是一个文件'],
  ['expected to write the report to {file}, but {words}', '报告没能写入 {file}：{words}'],
  ['expected to write the map to {file}, but {words}', '代号表没能写入 {file}：{words}'],
  ['expected {file} to be a map that --redact-map wrote, but {why:said}', '{file} 不是 --redact-map 写出的代号表：{why:said}'],
  ['it holds no list "aliases"', '其中没有 aliases 列表'],
  ['its entry {place} is no alias', '第 {place} 条不是代号'],
  ['it gives one alias to two names', '同一代号给了两个名称'],
  ['it gives two aliases to one name', '同一名称有两个代号'],
  ['expected a draft for {number}, but the case is stuck: {why:said}', '{number} 应有草稿，但案例受阻：{why:said}'],
  ['expected {what} within {seconds} s, but it was not', '{seconds} 秒内没有等到：{what}'],
  ['expected to read this, but the program is stopping', '程序正在停止，没有读取'],
];

export const faultsOfUse: readonly Saying[] = pairs.map(([en, chinese]) => ({ en, 'zh-CN': chinese }));
