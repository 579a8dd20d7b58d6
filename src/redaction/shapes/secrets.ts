// Keys and passwords. What stands behind such a label is never looked at again: a wrong guess costs a word, a missed one an account.
const quoted = `"(?<secret>[^"\\r\\n]{1,512})"|'(?<secret>[^'\\r\\n]{1,512})'`;
const label =
  '(?:pass(?:word|wd|phrase)|pwd|psk|secret|client[_-]?secret|shared[_-]?(?:secret|accesskey|accesssignature)|account[_-]?key|' +
  'access[_-]?(?:key|token)|auth[_-]?token|refresh[_-]?token|id[_-]?token|api[_-]?key|private[_-]?key|密码|口令|パスワード|пароль|kennwort|passwort|mot de passe|contraseña)';

export const secrets: readonly RegExp[] = [
  /(?<secret>-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]{1,16000}?-----END [A-Z ]{0,40}PRIVATE KEY-----)/dg,
  // A product key, and the password that recovers a BitLocker volume.
  /(?<![A-Z0-9-])(?<secret>(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5})(?![A-Z0-9-])/dg,
  /(?<![\d-])(?<secret>(?:\d{6}-){7}\d{6})(?![\d-])/dg,
  /\b(?:Bearer|Basic|Negotiate|NTLM)\s{1,4}(?<secret>(?=[A-Za-z._~+/-]{0,400}\d)[A-Za-z0-9._~+/-]{16,4096}={0,2})/dg,
  /(?<![\w.])(?<secret>eyJ[\w-]{8,4096}\.[\w-]{8,4096}\.[\w-]{0,4096})/dg,
  /(?<![A-Z0-9])(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16})(?![A-Z0-9])/dg,
  /[?&](?:sig|token|key|access_token)=(?<secret>[\w%.~+/-]{8,1024}={0,2})/dgi,
  new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])${label}["']?\\s{0,4}[:=：]\\s{0,4}(?:${quoted}|(?<secret>[^\\s"';,&<>，；。]{1,512}))`,
    'dgiu',
  ),
  new RegExp(`<${label}>(?<secret>[^<\\r\\n]{1,512})</`, 'dgiu'),
  // A command line: net use … /user:CORP\bob secret is beyond telling; the named switch is not.
  new RegExp(`(?<![\\w-])[-/]{1,2}(?:password|passwd|pwd)[ \\t]{1,4}(?:${quoted}|(?<secret>[^\\s"'/-][^\\s"']{0,511}))`, 'dgi'),
  /:\/\/[^\s:@/"']{1,128}:(?<secret>[^\s:@/"']{1,256})@/dg,
];

/** What stands where a log already hides a secret, or has none. */
export const hidden =
  /^(?:\(?null\)?|none|nil|empty|true|false|yes|no|n\/a|required|optional|not|is|was|\*+|x{3,}|\.{2,}|-+|<.*|\[.*|\{.*|%.*|\$.*|\(.*)$/i;
