/** The act of telling a success: solved by name, or a state that is well. */
import { type ClueTable, forms, placer } from './words.ts';

/** Verbs that bring a machine somewhere; 跑, 做 and 执行 only say that a step was taken. */
const zhVerb =
  '装|打|升|升级|更新|安装|连|连接|登录|登|进|起|下载|下|修|修复|弄|搞|处理|恢复|同步|激活|推|整|调|配|过|补丁|启动|测试|验证|检测|打印|发|挂载|加域';
const reached = '好|上|上去|成|成功|进去|起来|通|下来|回来|到位|完成|顺利|正常';
const zhSolved: ClueTable = [
  [
    'solved',
    /(?:已经?|都|全部|得到|顺利|成功|圆满|彻底|完全|终于)[^，不没未无]{0,10}(?:解决|修复|搞定|处理好|排除)|(?:解决|修复|搞定)(?:了|啦|掉了|好了|完成|完毕)|处理(?:好了|完毕|完成|好啦)/,
    /搞定|^(?:问题)?(?:已)?(?:解决|排除)$/,
  ],
  [
    'what is gone',
    /(?:失败|报错|告警|错误|异常)(?:数|量|率|条数)?[^，]{0,4}(?:清零|归零|为零|为0|降到0)|(?:问题|故障|报错|错误|告警|水印|弹窗|异常|红叉|蓝屏)(?:现在|目前|都|全|也|已经?|终于|总算)?(?:解决|不存在|消失|没|排除|不见|清零|归零|清除)(?:了|啦|$)/,
  ],
];
const zhWell: ClueTable = [
  [
    'got there: 装上了, 连上了, 起来了',
    new RegExp(`(?:${zhVerb})(?:${reached}|完)(?:了|啦|喽|咯|$)(?!后|之后|以后|的|再)|(?:${zhVerb})(?:${reached})(?:了|啦)`),
  ],
  [
    'can again: 能更新了',
    /(?:可以|能够?|可)(?!收集|找|提供|想|做|给)(?:[^，不没未无闭关结]{1,10})(?:了|啦)(?!吗|么)|(?:已经?|都|现在|就)(?:可以|能|可)了/,
  ],
  [
    'well',
    /(?:可以|能够?|可|均|都|已)[^，不没未]{0,6}正常(?:下载|检测|收|接收|访问|连接|使用|更新)|(?:是|变|都|全)绿/i,
    /(?<![不没未]|(?:网络|端口|磁盘|内存|硬盘|防火墙|时间|DNS|权限|空间|ping)[^，]{0,4})(?:恢复|正常|稳定|成功|顺利|通过|合规|达标|在线|全绿|绿了)(?:了|啦|$|运行|使用|工作|运作|安装|更新|升级|启动|登录|打印|列印|上网|同步|开机|下发|打补丁|使用)/i,
    /(?:恢复|运行|一切|(?<!(?:网络|端口|磁盘|内存|硬盘|防火墙|时间|DNS|权限|空间)[^，]{0,4})都|均|全部|目前|现在|状态)(?:很|都|均|全部|也)?(?:正常|稳定|良好|ok|恢复|达标|合规)/i,
    /业务(?:很|都|均|全部|也)?(?:正常|稳定|良好|ok|恢复|达标|合规)|(?:已|已经|均已|全部)恢复|没(?:有)?毛病|(?:无|没有?)(?:任何)?(?:异常|告警)/i,
    /(?:级别|版本|补丁)[^，]{0,4}一致$/i,
  ],
  [
    'success',
    /(?:安装|更新|升级|修复|补丁|下载|测试|部署|激活|重启|同步|推送)[^，不没未失能再]{0,8}(?:成功|通过|完成|到位|完毕)(?!后|之后|以后|率|再)/,
    /成功(?:安装|更新|升级|修复|打上|装上|激活|启动|登录|部署)|(?<![不没未能否有])成功(?:了|啦)|(?:已|均已|全部|都)(?:打上|装上|升到|推完|更新)/,
  ],
  [
    'fine',
    /没(?:有)?(?:什么)?问题(?:了|啦)|(?:^|已经?|现在|都|就|也|总算|终于|全|台|立马|马上|[之以]?后|这回|真)\s?(?:好|ok|可以|行|过|通|妥|妥妥的|齐活)\s?(?:了|啦)$/i,
    /(?<![做写填导发集包备理约抓传拍弄])好(?:了|啦)$|(?:测试|验证|检测)过了|^(?:已|都|全|测试|验证)\s?ok$|^(?:搞定|好了|ok了)/i,
    /(?:就|终于|总算|顺利|全都?|都)(?:给)?(?:装|跑|更新)?过去了$|没想到[^，不没未]{0,8}(?:好|成|过|装上|行)了/,
    /(?:改|换|装|重启|弄|清|删|升|打|处理|卸)[^，]{0,6}(?:立马|马上|立刻|就)好$|再也?没(?:有)?(?![^，]{0,2}(?:回|联系|理|来|消息|人))[^，]{1,4}过$/,
    /(?:零|(?<!\d)0\s?)(?:失败|报错|故障|错误|异常)|全(?:部|都)?(?:好|过|通|ok|成功|完成|正常|绿)(?:了|啦|$)|一(?:台|个)(?:没|不)(?:落|少|差)/i,
  ],
  [
    'newest',
    /(?:更新|升级?|打)(?:至|到)(?:了)?(?:最新|\d)|(?<!BIOS|固件|驱动)[^，]{0,4}(?:已是|是|到)(?:了)?最新(?!版)/i,
    /版本[^，]{0,8}(?:到|变成|变为|已是|确认为|对)(?:了)?\s?[\d了]|显示(?:更新|安装)?(?:成功|合规|已安装)/i,
  ],
  [
    'not any more',
    /不(?:报错|失败|提示|弹|蓝屏|回滚|卡|闪退|掉线|崩|重启|报|转圈)[^，]{0,6}了/,
    /(?:不|没有?|未)再(?!次|响应|更新|启动|工作|上报|显示|追|跟进|需要|联系|查|处理|关|收到|回复|打扰)[^，]{1,10}|没(?:有)?(?:再)?(?:蓝屏|崩|卡|掉|重启)过|没有?(?:再)?复现/,
  ],
  [
    'it was of use',
    /救(?:回来|活)|(?<![不没])(?:奏效|见效|生效了|起作用了|管用|好使了|好用|有效(?!期)|给力)|(?:一次|一下|一把)(?:就)?(?:过|成功|通过|好)|大功告成|完美(?:解决|了|$)|总算(?:好|成|装|行|是好)/,
    /皆大欢喜|满血复活|活过来|收工|^(?:真|太|好)?(?:牛|神)(?:了|$)/,
  ],
];

const enDone = 'solved|resolved|fixed|sorted(?: out)?|cured|rectified|remedied|cleared up|taken care of|ironed out';
const enGood =
  'fine|ok|okay|good|great|green|healthy|compliant|stable|clean|normal|happy|well|smooth|perfect|online|all set|up|up and running|patched|updated|upgraded|current|operational|functional|through|done|back';
const subject =
  '(?:it|that|this|everything|everyone|all|update|updates|installation|install|server|servers|pc|pcs|machine|machines|clients?|hosts?|nodes?|users?|system|patch|patches|things|which|they|box(?:es)?|laptops?|service|services|wsus|scan|sync|cluster|console|domain|printer|printers|site|branch|deployment|rollout)';
const enSolved: ClueTable = [
  [
    'solved',
    new RegExp(
      `\\b(?:is|are|was|were|been|be considered|got|gets|has|have|now|all|already|fully)\\s(?:\\w+\\s){0,2}?(?:${enDone})\\b`,
      'i',
    ),
    new RegExp(`\\b(?:finally|completely)\\s(?:\\w+\\s){0,2}?(?:${enDone})\\b`, 'i'),
    new RegExp(`\\b(?:${enDone})\\s(?:it|this|the|our|my|that|everything|by|after|now|with|on|at)\\b`, 'i'),
    new RegExp(`^(?:${enDone}|all good|all set|done)\\b`, 'i'),
    new RegExp(`\\b(?:issue|problem|error|matter|case)s? (?:\\w+ )?(?:${enDone}|gone|disappeared|went away)\\b`, 'i'),
    /\b(?:issue|problem|error|trouble)s? (?:is|are|was|has|have|get|now|already|been) (?:now |already |all )?(?:finish(?:ed)?|over|solve|resolve|fix|ok(?:ay)?|no more|away|history)\b/i,
  ],
  [
    'what is gone',
    /\b(?:error|problem|issue|message|crash(?:es)?|it|symptom|warning)s? (?:is|are|has|have)\s(?:\w+\s)?(?:gone|disappeared|vanished|went away)\b/i,
  ],
  [
    'what did it',
    /\bdid (?:the|its) (?:trick|job|magic|work)\b/i,
    /\b(?:workaround|fix|trick|steps?|that|this|reboot|restart|update|it) did it\b/i,
    /\bback (?:to normal|in business|on track|online|to life|to work|up)\b/i,
    /\b(?:bingo|spot on|nailed it|eureka|voila|hooray|hurray|yay|woohoo)\b/i,
    /\b(?:that|this) was (?:exactly |just )?(?:it$|it[,.!]|the (?:fix|solution|answer))\b|\bbut it did$/i,
  ],
];
const enWell: ClueTable = [
  [
    'works',
    /\b(?:fix|solution|workaround|steps?|method|procedure|hint|advice|trick) (?:\w+ )?(?:worked|works|helped|succeeded)\b/i,
    /\b(?:command|script|reset|cleanup) (?:\w+ )?(?:worked|works|helped|succeeded)\b/i,
    /\b(?:works|working|worked|runs?|running|ran|behaves?|behaving) (?:\w+ )?(?:now|fine|again|well|perfectly|correctly|as expected|properly|like (?:a charm|new|clockwork)|great|without|smoothly|normally|beautifully|flawlessly|ok|okay|stable)\b/i,
    /\b(?:did|does|do) (?:actually |indeed |really |finally )?(?:work|help)\b(?! not)/i,
    new RegExp(`\\b${subject}\\s(?:\\w+\\s){0,2}?(?:works|worked|succeeded|is working|are working)\\b`, 'i'),
    new RegExp(
      `\\b${subject}\\s(?:\\w+\\s){0,2}?(?:went (?:through|in|straight in|right in|well|fine|smoothly))\\b|^(?:works|working)\\b|\\bit worked\\b`,
      'i',
    ),
    /\b(?:got|made|have|get) (?:it|this|that|them|everything) (?:to )?(?:work|working|running|installed|done|fixed|going)\b/i,
    /\bmanaged to\b|(?<!not (?:be )?)\bable to (?!reproduce)\w+/i,
  ],
  [
    'is well',
    new RegExp(
      `(?!\\b(?:it|this|that) is back\\b)\\b(?:${subject})\\s(?:\\w+\\s){0,2}?(?:is |are |was |were |came back |come back |looks? |looking |back |been )(?:all |now |completely |fully |perfectly |finally )?(?:${enGood})(?=$|[,.!]| now| again| since| on| this| so far| after| with| and| here| in| at| too| as well)`,
      'i',
    ),
  ],
  [
    'is well again',
    new RegExp(
      `(?<!\\b(?:it|this|that) (?=is back\\b))(?<!\\b(?:event|error|code|message|problem|issue|bsod|crash|symptom|fault)s?(?: \\d+)? )\\b(?:is|are|am|looks?|all|now|finally|came back|back)\\s(?:all |now |completely |fully |perfectly |finally |both |back )?(?:${enGood})(?=$|[,.!]| now| again| since| so far| this| after| as of| today| everywhere| throughout| for (?:\\w+ )?(?:days|weeks?))`,
      'i',
    ),
  ],
  [
    'all green',
    /\ball (?:\w+ )?(?:green|clear|good|fine|done|well|compliant|healthy|patched|updated|nodes at)\b/i,
    /\bshow\w* (?:them )?as compliant|\bno complaints\b|\bnobody (?:has )?complained\b/i,
    /^(?:update|patch|server|users?|service)s? (?:in|up|through|done|ok|fine)$/i,
  ],
  [
    'installed',
    /\b(?:installed|installs|updated|upgraded|completed|applied|patched|passed|rebooted|finished|deployed|ran|went|booted|came)\s(?:\w+\s){0,4}?(?:successfully|fine|correctly|cleanly|smoothly|flawlessly|normally|properly|at last|without (?:an?y? )?(?:\w+ )?(?:errors?|problems?|issues?|trouble|hitch|incident)|on (?:the )?first (?:try|attempt|go))/i,
    /\b(?:update|patch|installation|upgrade|kb\d+|cu|ssu|it) (?:has |have |then |now |finally )?(?:finished|completed)(?=[,.!]|$| and| after| on| in)/i,
    /\bsuccessfully\b|\b(?:was|is|been|were) (?:a )?success(?:ful)?\b/i,
    /\bsucceeds?(?:ed)?\b(?= since| now| again| after|[,.!]|$)/i,
    /\b(?:updates?|patch\w*|everything|it all) (?:\w+ )?(?:came|come|coming|comes) (?:down|in|through)\b/i,
  ],
  [
    'not any more',
    /\bno (?:recurrence|reoccurrence|relapse)\b|\bcall it (?:fixed|solved|done)\b|\b(?:no longer|not any more|do(?:es)? not|did not)\s(?:\w+\s){0,2}?(?:fails?|failing|see the error|get the error)/i,
    /\b(?:no longer|not any more|do(?:es)? not|did not)\s(?:\w+\s){0,2}?(?:occurs?|appears?|happens?|come back|reappear)/i,
    /\bno (?:more|further|new|other) (?:\w+ )?(?:errors?|failures?|problems?|issues?|crashes|bsods?|complaints|alerts?)/i,
    /\bno (?:more|further|new|other) (?:\w+ )?(?:0x\w+)/i,
    /\bno (?:more|further) \w+s\b(?! (?:for|on|at) now)(?<!questions|comments|remarks|details|updates|patches|actions|steps|ideas|news|findings|logs|machines|servers)/i,
    /\b(?:do|did|does|have|has) not (?:see|seen|get|got|had|have|observed?|noticed?|encounter\w*)\b[^.;,]{0,30}\b(?:any ?more|since)\b/i,
    /\b(?:did|have|has|had) not (?:had|have|seen|see|get|got)\b[^.;,]{0,16}\b(?:crash\w*|errors?|bsods?|failures?|problems?|issues?)\b[^.;,]{0,20}\b(?:for|in|so far)\b/i,
    /\bno (?:errors?|issues?|problems?|failures?|bsods?|crash(?:es)?|complaints|alerts?|rollbacks?) (?:\w+ )?(?:so far|since|any ?more|now|at all|left|for (?:a|\w+) (?:days?|weeks?)|over the|this|in the last)/i,
    /\bnot (?:seen|had|got|noticed|encountered)\b[^.;,]{0,24}\b(?:errors?|problems?|issues?|failures?|it)\b[^.;,]{0,20}\b(?:since|any ?more|again)\b/i,
    /without (?:\w+ ){0,2}(?:error|failure|problem|issue|trouble|incident)s?|\bstopped (?:failing|crashing|happening)/i,
    /\b(?:is|are|was|were) (?:not|no longer) \w+ any ?more/i,
  ],
  [
    'can again',
    new RegExp(
      `\\bcan (?:\\w+ )?(?:${forms('log print connect install update work scan boot reach open access patch sync sign')})(?: \\w+)? (?:again|now|normally)\\b`,
      'i',
    ),
    new RegExp(
      `\\b(?:${forms('report work sync print connect install respond boot update scan run patch check_in')})(?: \\w+){0,2} again\\b`,
      'i',
    ),
    new RegExp(
      `\\b(?:${forms('sync report install update work download respond run boot')}) (?:\\w+ )?(?:fine|normally|as usual|properly|like before)\\b`,
      'i',
    ),
    /\b(?:is|are) (?:now )?(?:syncing|reporting|installing|updating|working) (?:\w+ )?(?:again|now|fine|normally)/i,
    /\b(?:is|are) (?:now )?downloading (?:\w+ )?(?:again|now|fine|normally)/i,
  ],
  [
    'could',
    new RegExp(
      `\\b(?:i|we|they|he|she|users?|it) could (?:now |finally |then |successfully )?(?:${forms('install update finish complete log print connect boot start open sync deploy upgrade patch solve fix resolve reach')})\\b`,
      'i',
    ),
  ],
  [
    'up to date',
    /(?<!(?:bios|firmware|drivers?) (?:is |are )?)\bup ?to ?date\b/i,
    /(?<!\bno [^.]{0,30})\b(?:is|are) (?:all )?(?:updated|patched|installed|upgraded)(?: now| at last|[,.!]|$)/i,
    /\b(?:is|are|were) (?:\w+ ){0,3}on (?:the )?(?:\w+ )?(?:level|\d{2}h\d|\d{5}(?:\.\d+)?|latest)\b(?= now|$|[,.!])/i,
    /\b(?:finally )?took the (?:update|patch)|\b(?:but|finally|then|now|this time)\b[^.]*\b(?:was|were|got) (?:updated|patched|installed|upgraded)$/i,
    /\b(?:it|update|patch|everything|they all)\s(?:has |have |then |finally |now )?installed(?=[,.!]|$)/i,
    /\b(?:\d{2}h2|patch|update|ssu|lcu|cu|kb\d+|fix) (?:is|are) (?:now )?(?:on|in)(?=$|[,.!]| now| and)/i,
    /\bfinally (?:installed|worked|took|went|done|updated|patched)|\ball nodes at\b/i,
  ],
  [
    'now at that level',
    /\b(?:is|are|all) now (?:at|on)\b|\bfixed itself\b|\bis (?:finally |now |at last )in\b(?! )|\b(?:download|installation|update|scan|sync|upgrade)s? (?:now )?completes?\b/i,
    /\bnot (?:a single|one) (?:error|failure|problem|issue|crash|complaint)\b/i,
  ],
  [
    'a cheer',
    /\b(?:you (?:guys )?rock|(?:real|true|total|you are a) wizard|lifesaver|life saver|hero|genius|legend|brilliant work|works a treat|works a charm)\b/i,
  ],
];

/** Where the clause calls it solved, or well; below zero where it does not. */
export const solvedPlace = placer(zhSolved, enSolved);
export const wellPlace = placer(zhWell, enWell);
