import type { DeliveryCause } from '../../case/delivery.ts';

/**
 * What servers write beside a code that says little, or without one; the first row that fits decides. `some` stands for up to six
 * words in between: every server puts its own there.
 */
const some = String.raw`\s(?:\S{1,80}\s){0,6}?`;
const written: readonly (readonly [DeliveryCause, readonly string[]])[] = [
  [
    'mailbox-full',
    [
      String.raw`(?:over|exceed\w*|out of|above|beyond|insufficient|not enough|disk)${some}(?:quota|storage|space)`,
      String.raw`quota${some}(?:exceeded|full|violation)|overquota|quota exceeded|mailbox exceeds|(?:mailbox|inbox|maildir|mailfolder|account|recipient|user)(?:['’]s)?(?:${some}|\s)(?:is )?full\b`,
      '(?:邮箱|信箱|郵箱|收件人|空间|空間|容量)[^。\n]{0,12}(?:已满|已滿|不足|超限|超额|超出)|超出[^。\n]{0,10}(?:配额|容量|限额)',
    ],
  ],
  [
    'too-large',
    [
      String.raw`(?:message|mail|size|attachments?)(?:${some}|\s)(?:too (?:large|big)|larger than|exceeds?${some}(?:size|limit|maximum))|size limit exceeded|exceeded mailsize`,
      '(?:邮件|郵件|附件)[^。\n]{0,8}(?:过大|太大|過大|超过|超過)',
    ],
  ],
  ['loop', ['too many hops|hop count|mail loop|message looping|routing loop|loops back to|邮件循环|郵件迴圈']],
  [
    'no-such-domain',
    [
      String.raw`(?:domain|host(?:name)?|mx|dns|address lookup)(?: name)?\s(?:\S{1,80}\s){0,2}(?:not (?:be )?found|does(?:n['’]t| not) exist|lookup (?:failure|error)|couldn['’]t be found|failed|unknown|unresolv\w+)`,
      String.raw`(?:unknown|unrouteable|no such|bad|invalid|non-?exist\w+)\s(?:mail\s)?(?:host|domain)|couldn['’]?t find any host|name service error|nxdomain|dns query error|all relevant mx records`,
      '(?:域名|网域|網域)[^。\n]{0,10}(?:不存在|找不到|错误|錯誤)',
    ],
  ],
  [
    'mailbox-closed',
    [
      String.raw`(?:account|mailbox|user|recipient|address|e-?mail)(?:${some}|\s)(?:disabled|inactive|suspended|deactivated|discontinued|locked|frozen|expired|closed|not active)|user hangup`,
      '(?:帐号|账号|帳號|邮箱|信箱|用户|用戶)[^。\n]{0,12}(?:停用|禁用|冻结|凍結|注销|关闭|过期|锁定)',
    ],
  ],
  [
    'no-such-address',
    [
      String.raw`(?:user|mailbox|recipient|address(?:ee)?|account|alias|e-?mail)(?:${some}|\s)(?:unknown|not (?:be )?(?:found|exist)|does(?:n['’]t| not) exist|invalid|unavailable|not (?:a )?(?:known|valid|recognized|listed)|isn['’]t known|do(?:es not|esn['’]t) have)`,
      String.raw`(?:unknown|invalid|no such|bad|non-?exist\w+|unrouteable|illegal|incorrect)(?:${some}|\s)(?:user|mailbox|recipients?|address|account|alias|local[- ]?part|person)`,
      'recip(?:ient)?notfound|not our customer|no mailbox here|not listed in|not in (?:the )?(?:directory|address book)|does not like recipient|user not exist|unknown recipient|account is unavailable',
      '(?:用户|用戶|收件人|收件者|邮箱|信箱|帐号|账号|地址)[^。\n]{0,20}(?:不存在|找不到|无效|無效|未找到|未开通|有误|错误|錯誤)',
      String.raw`找不到[^。\n]{0,60}(?:收件人|收件者|用户|地址|邮箱)|在\s?\S{1,80}\s?[中上]?找不到|未在\s?\S{1,80}\s?[中上]?找到|不存在的(?:用户|地址|邮箱)`,
    ],
  ],
  [
    'taken-for-spam',
    [
      String.raw`\bspam|\bjunk\b|unsolicited|\bbulk mail|content (?:reject|den)\w*|message (?:content )?(?:rejected|refused|blocked)|virus|malware|phish`,
      '垃圾邮件|垃圾郵件|内容[^。\n]{0,4}(?:拒绝|过滤|违规)|疑似|病毒',
    ],
  ],
  [
    'not-allowed',
    [
      String.raw`black ?list|block(?:ed|list)|denied|not (?:authori[sz]ed|allowed|permitted|accepted)|policy|relaying|reputation|\bspf\b|dkim|dmarc|unauthenticated|authentication|restricted|rejected|refused by|prohibited`,
      '拒收|拒绝|拒絕|黑名单|黑名單|无权|没有权限|權限|不允许',
    ],
  ],
  [
    'no-connection',
    [
      "timed? ?out|timeout|no route|unreachable|connection (?:refused|failed|lost|reset|dropped|died)|can(?:no|['’])t connect|can ?not connect|could(?:n['’]t| not) connect|couldn['’]t establish|no smtp connection|did not accept our requests to connect|socket error|not reachable",
      String.raw`retry time|multiple retries|failing for a long time|failed \d+ attempts|could not find a gateway|expired|undelivered after|(?:on|in) the queue too long|too long in the queue|not respond|greylist|try again later|temporar`,
      '连接|連線|超时|逾時|稍后|稍後',
    ],
  ],
];

export const causeWords: readonly (readonly [DeliveryCause, RegExp])[] = written.map(([cause, forms]) => [
  cause,
  new RegExp(forms.join('|'), 'i'),
]);
