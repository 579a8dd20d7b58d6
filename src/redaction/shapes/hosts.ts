// Computers: behind a label, in a share's path, in a URL, by their full name, and in the columns of lists.
const labels =
  'host ?name|(?:ps)?computer ?name|machine ?name|dns ?host ?name|netbios ?name|cs ?name|csdnshostname|workstation ?name|(?:server|site server|smsmp|mp) ?name|' +
  'registeredhostname|computer|计算机(?:名称?)?|电脑(?:名称?)?|主机名称?|機器名|コンピューター名|имя компьютера|nom de l.ordinateur|computername';
// A Latin name ends where Chinese begins, for there is no blank between them.
const name = '(?:[\\p{Script=Latin}\\p{Script=Cyrillic}\\d][\\p{Script=Latin}\\p{Script=Cyrillic}\\d_.-]{0,253}|\\p{L}[\\p{L}\\d_-]{1,14})';
const topLevels =
  'com|net|org|edu|gov|mil|info|biz|cn|hk|tw|jp|kr|sg|au|nz|uk|ie|de|at|ch|fr|it|es|pt|nl|be|lu|dk|se|fi|cz|pl|ru|ua|eu|us|ca|mx|br|ar|za|tr|ae';
const inner = 'local|lan|corp|internal|intranet|localdomain|example';

export const hosts: readonly RegExp[] = [
  /\b(?:https?|ftp|wss?|ldaps?|file|rpc|tcp):\/\/(?:(?<user>[\w.+-]{1,128})(?::[^\s@/"']{1,256})?@)?(?<fqdn>[a-z\d][\w.-]{0,253})/dgiu,
  new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d_-])(?:${labels})["'\\\\]{0,2}(?:>|\\s{0,30}[:=：]\\s{0,30}["'\\\\]{0,3})(?<fqdn>${name})(?![\\p{Script=Latin}\\d_]|[\\\\/]\\w)`,
    'dgiu',
  ),
  // \\SERVER\share, but not the \\ of an escaped path, \\?\C:\ or \\.\pipe.
  new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d_:\\\\.)}%\\]$*?-])\\\\\\\\(?:\\\\\\\\)?(?<fqdn>${name})(?=[\\\\\\s"',;)\\]]|$)`,
    'dgmu',
  ),
  /\b(?:server|data source|proxy(?: ?server)?|address|addr)\s?[=:]\s?(?:tcp:|np:)?(?<fqdn>[a-z\d][a-z\d-]{0,62}(?:\.[a-z\d-]{1,63}){1,6})(?=[\s,;:\\"']|$)/dgi,
  /\b(?:data source|proxy(?: ?server)?)\s?[=:]\s?["']?(?<fqdn>[a-z\d][\w-]{1,62})(?=:\d|[\\;])/dgi,
  // An event's line: time | level | provider | channel | number | computer | #record | …
  / \| (?:Critical|Error|Warning|Information|Verbose) \| [^|]{0,200} \| [^|]{0,200} \| \d{1,5} \| (?<fqdn>[^|\s]{1,255}) \| #/dg,
  // A patch list: (link) computer, what it is, KB number, who installed it.
  /^(?:http\S{1,200}[ \t]{1,8})?(?<fqdn>[\p{L}\d][\p{L}\d_-]{0,62})[ \t]{2,40}(?:Security Update|Update|Hotfix|Service Pack|Rollup)[ \t]{1,40}KB\d{6,8}/dgmu,
  /^(?<fqdn>[\p{L}\d][\p{L}\d_-]{0,62}),[^,\r\n]{0,200},[^,\r\n]{0,40}(?:Update|Hotfix)[^,\r\n]{0,40},[^,\r\n]{0,80},KB\d{6,8}/dgmu,
  /(?:Update|Hotfix|Service Pack|Rollup)[ \t]{1,40}KB\d{6,8}[ \t]{1,40}(?<domain>[\p{L}\d][\p{L}\d_-]{0,62})\\(?<user>[^\s\\]{1,64})/dgu,
];

/** Full names that stand bare. Three parts at least, for `command.com` and `System.Net` are none; two where the last one is of no public net. */
export const fullNames: readonly RegExp[] = [
  new RegExp(
    `(?<![\\w@.\\\\/~%-])(?<fqdn>(?:[a-z\\d][a-z\\d-]{0,62}\\.){2,6}(?:${topLevels}|${inner}|ad|home|test|invalid))(?![\\w~-]|\\.\\w)`,
    'dgi',
  ),
  new RegExp(`(?<![\\w@.\\\\/~%-])(?<fqdn>[a-z\\d][a-z\\d-]{0,62}\\.(?:${inner}))(?![\\w~-]|\\.\\w)`, 'dgi'),
];
