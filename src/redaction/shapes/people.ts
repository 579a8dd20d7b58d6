// People: mail addresses, folders of users, accounts behind a label or behind a domain.
// A Latin name ends where Chinese begins, for there is no blank between them; a Chinese one is short.
const word =
  '[\\p{Script=Latin}\\p{Script=Cyrillic}\\d_.][\\p{Script=Latin}\\p{Script=Cyrillic}\\d_.$~-]{0,63}|\\p{L}[\\p{L}\\d_.·-]{1,15}';
const account = `(?:(?<domain>[\\p{L}\\d][\\p{L}\\d_. -]{0,62})\\\\{1,2})?(?<user>${word})`;
const labels =
  '(?:cs)?user ?name|user ?id|uid|samaccountname|(?:subject|target)username|logged[ -]?on user|logon name|login name|account name|run ?as(?: user)?|current user|' +
  '用户名|用户|登录名|登录用户|帐户|账户|账号|域账号|帐号|使用者名稱|ユーザー名|nom d.utilisateur|benutzername|имя пользователя';

/** The folder of a user ends at the next separator; where none follows, at the next blank. */
const folder = `(?:[^\\\\/:*?"<>|\\r\\n,;]{1,64}(?=[\\\\/])|${word})`;

export const mailAddresses: readonly RegExp[] = [
  /(?<![\w.+%/-])(?<mail>[\w.+%'-]{1,128}@(?:[a-z\d][a-z\d-]{0,62}\.){1,8}[a-z]{2,24})(?![\w@-])/dgi,
];

export const people: readonly RegExp[] = [
  new RegExp(`[\\\\/](?:Users|Documents and Settings|Benutzer|Utilisateurs)[\\\\/]{1,2}(?<user>${folder})`, 'dgiu'),
  new RegExp(`/user:["']?${account}`, 'dgiu'),
  new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d_-])(?:${labels})["']?(?:>|\\s{0,30}[:=：]\\s{0,30}["'\\\\]{0,2})${account}`,
    'dgiu',
  ),
  // context="CORP\bob" of Configuration Manager; <Author>CORP\bob</Author> of a task; user 'CORP\bob'.
  /(?:\bcontext=|<author>|<userid>|\b(?:user|account)[ :=]{1,3}|(?:用户|帐户|账户|账号|帐号)\s?)["'([{]?(?<domain>[A-Za-z\d][\w-]{1,14})\\{1,2}(?<user>[^\s"'\\/<>|,;:)\]}]{2,64})(?![\\\w])/dgi,
];

/** Sought in what people write only: a log is full of numbers, and of paths that look like an account of a domain. */
export const peopleInProse: readonly RegExp[] = [
  /(?<![\w\\:./%~$&-])(?<domain>[A-Z][A-Z\d-]{1,14})\\(?<user>[a-z][\w.-]{0,62}[\w-])(?![\w\\/])/dg,
  /(?<![\w+.-])(?<phone>(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\w.-])/dg,
  /(?<![\w.-])(?<phone>\+\d{1,3}(?:[ .-]?\(?\d{1,5}\)?){2,6})(?![\w.-])/dg,
  /(?:电话|手机|座机|传真|分机|tel|phone|mobile|cell|fax|ext)\.?\s{0,4}[:：]\s{0,4}(?<phone>[\d(+][\d ()/-]{2,24}\d)(?![\w.-])/dgi,
];
