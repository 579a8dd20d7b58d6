import type { Saying } from '../../case/said/saying.ts';

type Pair = readonly [english: string, chinese: string];

/** What is wrong in the environment, in desk.yaml and in a rule's file: one mistake a line. */
const mistakes: readonly Pair[] = [
  ['and {count} more', '另有 {count} 处'],
  // Settings.
  ['expected a whole number from {least} to {most}, but {came:said}', '应为 {least} 到 {most} 的整数，{came:said}'],
  ['expected an address that begins with https://, but came one that begins with http://', '地址应以 https:// 开头，但以 http:// 开头'],
  ['expected an address that begins with {schemes}, but {came:said}', '应为以 {schemes:said} 开头的地址，{came:said}'],
  ['expected names separated by commas, but {came:said}', '应为以逗号分隔的名称，{came:said}'],
  ['expected the password of the mailbox "{name}" of desk.yaml, but it is missing', '应填写 desk.yaml 中邮箱“{name}”的密码，但没有填写'],
  [
    'expected OAUTH2_TOKEN_URL and OAUTH2_CLIENT_ID beside it, but one of them is missing',
    '还应填写 OAUTH2_TOKEN_URL 和 OAUTH2_CLIENT_ID，但缺少其一',
  ],
  ['expected the account, because {name} is set, but it is missing', '设置了 {name}，就应填写账号，但没有填写'],
  ['expected the password, because {name} is set, but it is missing', '设置了 {name}，就应填写密码，但没有填写'],
  ['expected each folder to be watched once, but {folder} is named twice', '每个文件夹只应监听一次，但 {folder} 写了两次'],
  // Documents.
  ['expected at most {count} characters, but came {found}', '最多 {count} 个字符，但有 {found} 个'],
  ['expected YAML, but {words}', '不是有效的 YAML：{words}'],
  ['expected one line of text, but came a line break or a control character', '应为一行文字，但含有换行或控制字符'],
  ['expected an address like {example}, but {came:said}', '应为邮箱地址，例如 {example}，{came:said}'],
  ['expected a domain like {example}, but {came:said}', '应为域名，例如 {example}，{came:said}'],
  [
    'expected a domain that the customer alone has, but anybody may have an address at {domain}: list the single addresses under participants',
    '应为该客户独有的域名，但任何人都可能有 {domain} 的地址：请在 participants 中逐个列出地址',
  ],
  ['expected a web address with {place} in it, but {came:said}', '应为含有 {place} 的网址，{came:said}'],
  ['expected a time zone like {example}, but {came:said}', '应为时区，例如 {example}，{came:said}'],
  ['expected small letters and digits, a letter first', '应为小写字母和数字，以字母开头'],
  ['expected the address of one of the engineers, but {came:said}', '应为某位工程师的地址，{came:said}'],
  ['expected {claim} to belong to one customer, but {other} has it too', '{claim} 只应属于一个客户，但 {other} 也写了它'],
  ['expected an address of its own for each engineer, but came {name} twice', '每位工程师应有自己的地址，但 {name} 写了两次'],
  ['expected a name of its own for each mailbox, but came {name} twice', '每个邮箱应有自己的名称，但 {name} 写了两次'],
  ['expected a name of its own for each customer, but came {name} twice', '每个客户应有自己的名称，但 {name} 写了两次'],
  ['expected a pattern of at most {count} characters, but came {found}', '模式最多 {count} 个字符，但有 {found} 个'],
  ['expected a pattern that matches some text, but it matches nothing at all', '模式应能匹配某些文字，但它匹配空文字'],
  ['expected a regular expression, but {words}', '不是有效的正则表达式：{words}'],
  ['expected no look-around, name or back-reference, but came "{sign}"', '模式中不能有环视、命名组或反向引用，但有“{sign}”'],
  [
    'expected no repetition inside a repeated group (it can search for ever), but came one',
    '重复的组内不能再有重复（可能永远匹配不完），但有一处',
  ],
  ['expected a pattern that fits at most {count} characters, but it fits {found}', '模式最多应匹配 {count} 个字符，但可匹配 {found} 个'],
  [
    'expected parts that end where the next begins, but there are {ways} ways to share a text out among them: write {tip} for +, or fewer characters',
    '各部分应首尾分明，但同一文字有 {ways} 种分法：请用 {tip} 代替 +，或减少字符',
  ],
  ['expected one of several shapes, but {came:said}', '不符合任何一种允许的写法，{came:said}'],
  ['expected a template, but {words}', '模板有误：{words}'],
];

/** What any document's value can be instead of what it should be; so general that only a line with its place may be read by them. */
const shapes: readonly Pair[] = [
  ['expected another value, but {came:said}', '值不对，{came:said}'],
  ['expected only the keys {names}, but came {name}', '只能有 {names} 这些键，但出现了 {name}'],
  ['expected known keys only, but came {name}', '出现了未知的键 {name}'],
  ['expected a length of at least {count}, but {came:said}', '长度至少 {count}，{came:said}'],
  ['expected a length of at most {count}, but {came:said}', '长度最多 {count}，{came:said}'],
  ['expected a number of entries of at least {count}, but {came:said}', '至少应有 {count} 条，{came:said}'],
  ['expected a number of entries of at most {count}, but {came:said}', '最多应有 {count} 条，{came:said}'],
  ['expected a value of at least {count}, but {came:said}', '值至少 {count}，{came:said}'],
  ['expected a value of at most {count}, but {came:said}', '值最多 {count}，{came:said}'],
  ['expected text like {pattern}, but {came:said}', '应为符合 {pattern} 的文字，{came:said}'],
  ['expected {kind}, but {came:said}', '应为{kind:said}，{came:said}'],
  ['it is missing', '但没有填写'],
  ['came nothing', '但值是空的'],
  ['came an empty list', '但填写的是空列表'],
  ['came a list', '但填写的是列表'],
  ['came a map of keys', '但填写的是键值'],
  ['came something else', '但填写的不是'],
  ['came {value}', '但填写的是 {value}'],
  ['text', '文字'],
  ['a number', '数字'],
  ['a whole number', '整数'],
  ['true or false', ' true 或 false'],
  ['a list', '列表'],
  ['a map of keys', '键值'],
  ['{one} or {other:said}', '{one} 或 {other:said}'],
];

const sayingsOf = (pairs: readonly Pair[]): readonly Saying[] => pairs.map(([en, chinese]) => ({ en, 'zh-CN': chinese }));
export const mistakesInFiles = sayingsOf(mistakes);
export const shapesInFiles = sayingsOf(shapes);
