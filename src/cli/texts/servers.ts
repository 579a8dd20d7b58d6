import type { Saying } from '../../case/said/saying.ts';

/** What an installation lacks: its folders, database, queue, mailbox, SMTP server, templates and knowledge. */
const pairs: readonly (readonly [english: string, chinese: string])[] = [
  [
    "expected the desk's settings in {file} (DESK_FILE), but it cannot be read{code}; docs/desk.schema.json describes it",
    '支持台设置应在 {file}（DESK_FILE），但无法读取{code}；格式见 docs/desk.schema.json',
  ],
  [
    "expected the desk's settings in {file} (DESK_FILE), but it cannot be read; docs/desk.schema.json describes it",
    '支持台设置应在 {file}（DESK_FILE），但无法读取；格式见 docs/desk.schema.json',
  ],
  ['expected a folder that can be written in {folder} (DATA_DIR), but {words}', '{folder}（DATA_DIR）应为可写的文件夹：{words}'],
  ['expected at least 1 GiB free, but there are {size}', '磁盘应至少有 1 GiB 可用，但只有 {size:said}'],
  ['expected to listen on {place} (HTTP_HOST, HTTP_PORT), but {words}', '无法在 {place}（HTTP_HOST、HTTP_PORT）监听：{words}'],
  ['expected to listen on {place}, but {words}', '无法在 {place} 监听：{words}'],
  ['expected IMAP_HOST to name the mailbox server, but it is not set', '应设置 IMAP_HOST（邮箱服务器），但没有设置'],
  ['expected SMTP_HOST to name the mail server, but it is not set', '应设置 SMTP_HOST（发信服务器），但没有设置'],
  ['expected to sign in at {place}, but {why:said}', '没能登录 {place}：{why:said}'],
  ['expected to open {folder} at {place}, but {why:said}', '没能打开 {place} 的 {folder}：{why:said}'],
  // What the doctor finds well.
  ['{desk}, {customers} customers, {engineers} engineers', '{desk}，{customers} 个客户，{engineers} 位工程师'],
  ['embedded, schema current', '内置数据库，表结构为最新'],
  ['DATABASE_URL, schema current', 'DATABASE_URL，表结构为最新'],
  ['in {place}', '在 {place} 中'],
  ['{place}, {count} mails in {folder}', '{place}，{folder} 中有 {count} 封邮件'],
  ['{place} accepts letters', '{place} 可以发信'],
  ['{count} rules, version {version}', '{count} 条规则，版本 {version}'],
  ['{size} GiB free', '{size} GiB 可用'],
  ['{url} is served', '{url} 正在服务'],
  ['{place} is free', '{place} 可用'],
  // The database.
  ['expected the database to let us in, but {why:said}: {words}', '数据库拒绝登录：{why:said}（{words}）'],
  ['it refuses the user', '它拒绝了用户名'],
  ['it refuses the password', '它拒绝了密码'],
  ['it has no such database', '没有这个数据库'],
  ['expected the database to answer, but {away}: {words}', '数据库没有响应：{words}'],
  [
    "expected a database with the encoding UTF8, but it has {encoding}: create it with ENCODING 'UTF8'",
    "数据库的编码应为 UTF8，但现在是 {encoding}：请以 ENCODING 'UTF8' 建立",
  ],
  [
    "expected a database of this program's version ({ours}) or older, but it is newer ({newest}): start the newer program",
    '数据库的版本（{newest}）比本程序（{ours}）新：请启动较新的程序',
  ],
  [
    'expected migration {name} as it ran in this database, but the file was changed since: a change of the schema is a new numbered file',
    '迁移 {name} 在此数据库中执行之后文件又被改动：结构的改动应写成新的编号文件',
  ],
  ['expected migration {name} to run, but PostgreSQL said: {words}', '迁移 {name} 没能执行，PostgreSQL 回答：{words}'],
  [
    "expected the package {name} with PostgreSQL's programs, but it is not installed for this platform: set DATABASE_URL to a PostgreSQL of your own",
    '此平台没有安装含 PostgreSQL 程序的包 {name}：请将 DATABASE_URL 指向您自己的 PostgreSQL',
  ],
  [
    'expected to make the missing library links in {folder}, but that folder cannot be written: run "npm ci" again',
    '没能在 {folder} 中补上缺少的库链接，该文件夹不可写：请重新运行 npm ci',
  ],
  ["expected to make PostgreSQL's library links in {folder}, but could not", '没能在 {folder} 中建立 PostgreSQL 的库链接'],
  ['expected to make the database in {folder}, but could not', '没能在 {folder} 中建立数据库'],
  ['expected initdb to make the database in {folder}, but it said: {words}', 'initdb 没能在 {folder} 中建立数据库：{words}'],
  [
    'expected the database in {folder} to belong to this user, but it cannot be read: start as the user that made it',
    '{folder} 中的数据库不属于当前用户，无法读取：请以建立它的用户启动',
  ],
  [
    'expected a database of PostgreSQL {major} in {folder}, but it is of {found}: export it with the version that made it',
    '{folder} 中应为 PostgreSQL {major} 的数据库，但它属于 {found}：请用建立它的版本导出',
  ],
  [
    "expected to make one of {folders} for the database's files, but none can be written",
    '没能建立 {folders} 中任何一个来存放数据库文件：都不可写',
  ],
  [
    "expected the database's files in {folder}, as {signpost} says, but that folder is gone: bring it back, or remove {again} to start an empty database",
    '按 {signpost} 所写，数据库文件应在 {folder}，但该文件夹已不在：请恢复它，或删除 {again} 以从空数据库开始',
  ],
  [
    'expected nobody to use the database in {folder}, but another process does: stop it first',
    '另一个进程正在使用 {folder} 中的数据库：请先停止它',
  ],
  [
    'expected the folder {folder} to be ours, but it belongs to the user {user}: remove it',
    '文件夹 {folder} 应属于当前用户，但它属于用户 {user}：请删除它',
  ],
  [
    'expected the embedded PostgreSQL on {folder} to start, but it did not; its log {file} ends: {words}',
    '{folder} 上的内置 PostgreSQL 没能启动；日志 {file} 的结尾：{words}',
  ],
  // The queue.
  ['expected DATABASE_CONNECTIONS to be at least {least}, {words}', 'DATABASE_CONNECTIONS 至少应为 {least}（{words}）'],
  ["expected to bring the queue's tables in PostgreSQL up to date, but: {words}", 'PostgreSQL 中的队列表没能更新到当前版本：{words}'],
  ['Redis could lose work: expected {words}', 'Redis 的设置可能丢失任务：expected {words}'],
  ['expected Redis at {place} (REDIS_URL), but: {words}', '{place} 的 Redis（REDIS_URL）没有响应：{words}'],
  // Templates and knowledge.
  ['expected to read the templates in {folder}, but {words}', '{folder} 中的模板无法读取：{words}'],
  ['expected letters in {folder}, but there are none', '{folder} 中应有信件模板，但没有'],
  ['expected templates in {folder}', '{folder} 中应有模板，但没有'],
  ['expected {file} to render, but {words}', '模板 {file} 无法生成：{words}'],
  ['{file}: expected a template, but {words}', '模板 {file} 有误：{words}'],
  ['expected the knowledge folder at {folder}, but it cannot be read', '知识文件夹 {folder} 无法读取'],
  ['expected this file in the knowledge folder, but it is missing', '知识文件夹中应有此文件，但没有'],
  ['outranks "{rule}", but there is no such rule', 'outranks 所指的规则“{rule}”不存在'],
  ['the id "{id}" is taken by another rule', 'id“{id}”已被另一条规则使用'],
  ['expected {count} cells, but came {found}', '应有 {count} 个单元格，但有 {found} 个'],
  ['expected the columns {names}, but {missing} is missing', '应有列 {names}，但缺少 {missing}'],
];

export const faultsOfServers: readonly Saying[] = pairs.map(([en, chinese]) => ({ en, 'zh-CN': chinese }));
