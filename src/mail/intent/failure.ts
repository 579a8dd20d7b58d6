/** The act of telling a failure: what does not get there, what breaks, what a program complains of. */
import { type ClueTable, eraser, forms, placer } from './words.ts';

/** `来不了`, `等不及`, `改不了`: said of people and plans, not of machines. */
const notOfMachines = '[来忙抽等走去顾赶腾对差巴舍恨少免忘大弄定懂问急改说]|解决|安排|处理|参加|回复|确认';
/** `无法确认`, `不能停机`: what they cannot say, or may not do, is no failure. */
const notAFailing =
  '确定|确认|判断|接受|提供|到场|参加|安排|停|删|重装|卸|动|保证|承担|同意|认可|关|结|解决|立即|马上|及时|现在|排除|说|直接|随便|算|因为|这样|简单|让|给|提|向|交代|理解|.{0,6}(?:接受|同意|认可|结案|关单|交代)';
const breaks =
  '挂|崩|宕|死|卡|断|(?<![封关删清去卸换停处解除])掉|坏|炸|瘫|瘫痪|停(?!机)|丢|爆|满|退|蓝|黑|白|花|糊|没|罢工|自己停|stop|hang|crash|fail|down|error|dead';
const zh: ClueTable = [
  [
    'a verb that does not get there: 装不上, 打不开, 起不来',
    new RegExp(
      `(?<=[\\p{Script=Han}a-z]\\s?)(?<!${notOfMachines})不(?:了|上去?|开(?!始)|到(?!位)|出|起来|动|进|过[去来]|掉|通|成(?!立)|下[去来]?|着(?!急)|见|住|回)(?!班|的话)`,
      'u',
    ),
  ],
  ['against every try', /(?:死活|怎么[都也]|怎样[都也]|无论如何|说什么都|横竖|就是)[^，]{0,8}(?:不|没)/],
  [
    'what did not get there',
    /没(?:有|能)?(?:装上|打上|装成|更新上|起来|过去|通过|生效|进去|下来|连上|成功|反应|动静|效果|用处?$|变化|好转|改善|响应|声音|网络|图像|输出|提示|任何(?:提示|反应|输出)|动(?!过)|响|好$)|未(?:能|成功|生效|响应)|无(?:效|响应|反应|变化|输出|声|任何(?:反应|提示))|没用|(?:都|全|也)没(?:了|有?用)/,
  ],
  ['cannot', new RegExp(`(?:无法|不能|没法|没办法|没能|不让|不给|不可(?!能)|不予|无从)(?!再?(?:${notAFailing}))`)],
  [
    'is not as it should be',
    /不(?:行|正常|灵|好使|好用|管用|起作用|生效|响应|工作|稳定|匹配|适用|兼容|识别|显示|更新(?!了?吗)|同步|上报|成功|对劲|动弹|认(?=盘|卡|设备)|出(?=来|图|声|数)|见了)|没(?:装|打)上|就不动|不动了/,
  ],
  ['broke', new RegExp(`(?:${breaks})(?:了|掉|住|死|机|屏|在(?!线)|溃|回去|回来|下去)`, 'i')],
  [
    'by name',
    /失败|报错|出错|错误|(?<![没无])故障|异常|超时|(?<!无|没)告警|回滚|回退|崩溃|闪退|失联|失效|失灵|瘫痪|离线(?!包|安装|更新|补丁|方式|下载|升级)|断线|断网|中断|断开|失去|脱域|泄漏|损坏|缺失|缺少|丢失|(?<!版本[^，]{0,4})变成|变(?:得|灰|空)|不见|拒绝(?!接受)|冲突|打架|中招|中毒|(?:死|修复|重启|蓝屏)循环|间歇|时好时坏|反反复复|反复(?!确认|测试|核|沟通|试|验证)|撤销|无响应|没反应|误报|死锁|蓝屏|黑屏|白屏|花屏|死机|宕机|当机|卡死/,
  ],
  [
    'looks wrong',
    /空白|乱码|水印|红叉|感叹号|问号|灰色|灰掉|变灰|全灰|待安装|尚未报告|进不去|找不到|怪(?:事|异)|奇怪|诡异|莫名|不对(?=劲|头|了)|老毛病|更(?:狠|糟|严重|差|慢)|越来越/,
  ],
  [
    'slow, or full',
    /(?:特别|很|非常|极其?|超级?|太|巨|贼|异常|变得?|更|越来越|有点|这么|那么)(?:慢|卡)|慢得|卡得|卡顿|卡(?:住|在|到)|缓慢|转圈|飙|过高|(?:占|跑|打|吃|撑|爆)满|占用?(?:率)?[^，]{0,6}(?:100|9\d)\s?[%％]|涨[^，]{0,6}(?:快|到\d)|(?:等|转|卡|要)[^，]{0,4}(?:分多钟|小时|半天|好久|很久|好半天)/,
  ],
  [
    'has a problem',
    /(?:遇到|出现|有|存在|出|碰到|发生)(?:了|个|一个|些|一些|同样的?|类似的?|这个|这种|此)?[^，。不没]{0,6}(?:问题|状况|故障|毛病|错)(?!请教|咨询|想|要问|随时)/,
  ],
  [
    'stands at some per cent',
    /(?:一直|始终|还是|仍)[^，]{0,4}\d{1,2}\s?[%％]|进度[^，]{0,6}(?:还是|没|不|停|卡|0)|(?:停|卡|死|到|在|跑到|装到|下载到)[^，]{0,8}\d{1,2}(?:\.\d)?\s?[%％][^，]{0,8}(?:不动|停|卡|就|退|断|失败|$)/,
  ],
  [
    'does it again',
    /又(?:来了|是(?:老|这|那|同)|犯|出|弹|重启|崩|挂|断|掉|卡|蓝|报|退|停|死|这样|不|自动|黑|发生|变|还原|宕|有[^，]{0,8}(?:台|个)|说)|又[^，]{1,10}(?:报|失败|不行|错|弹)|(?:也|又|还|都)(?:出现|发生|中招|遇到)了/,
  ],
  [
    'does it by itself, or each time',
    /(?:自动|自己|反复|不断|频繁|循环|莫名|无故|每次都?|一直|老是|总是|动不动|隔[一三几])[^，]{0,6}(?:重启|重开|关机|弹|提示|还原|回|退|stop|停|掉|断|注销|转|卡|显示|报)|重启循环|(?:一|刚)[^，]{1,8}就(?:死|闪|崩|卡|蓝|黑|没|报|弹|退|断|未响应|重启)/i,
  ],
  [
    'a program complains',
    /(?:提示|显示|弹出?|弹窗|报|返回|说|写着|停在|卡在)[^，。"“「]{0,10}["“「](?![^"”」]{0,30}(?:成功|最新|完成|正常|合规|未检测到|可修复))|报(?:拒绝|找不到|无|没|超时|内存|同样)|提示[^，]{0,8}(?:拒绝|无|没有?权限|失败|不)/,
  ],
  ['only works that way', /才(?:行|正常|恢复|好)|只能[^，]{0,10}(?:重启|卸载|回退)/],
  [
    'an error code',
    /0x(?!0{8}|1\b|0\b)[0-9a-f]{8}|\b8[0-9a-f]{7}\b|错误\s?(?:代码|码)?\s?[：:]?\s?\d{2,5}|(?:全|都|报|返回|是)[^，\d]{0,3}(?:40[0134]|50[0234])(?!\d)/i,
  ],
];

const things = 'errors?|failures?|problems?|issues?|trouble|exceptions?|warnings?|symptoms?|faults?|glitch(?:es)?|outages?';
/** Denials of people: what they did not do, need or know. */
const benign =
  'need|want|know|mind|think|believe|agree|accept|understand|have|had|test|try|check|hear|receive|hesitate|forget|worry|close|mark|look|expect|use|using|plan|matter|touch|change|modif|allow|support|say|tell|give|send|ask|wait|care|like|remember|share|mention|involve|include|sure|yet|so|only|just|that|the|a|an|in|on|at|for|part|possible|available|urgent|joined|managed|encrypted|configured|clustered|virtual|behind|very|really|quite|too|all|any|been|my|our|your|clear|from|help|only|with|happy|ready|to|part|related|caused|due|enough|good|right|correct|true|hold|explain|match|fit|make|agree|fail|crash|occur|appear|happen|come back|going|because|necessar|require|worth|easy|here|there|me|us|necessarily|as|something|anything|reproduc|patched|aware|it|what|solve|resolve|fix|exist|installed|bad|an?';
const machineVerbs = forms(
  'work start boot open load install update upgrade finish complete connect respond answer come show appear display print sync report apply take find detect see reach log save run launch succeed get go progress activate repair mount authenticate power wake shut ping download uninstall remove delete scan patch access join sign use reboot restart import export register',
);
const en: ClueTable = [
  [
    'a machine that does not',
    new RegExp(
      `(?<!\\b(?:i|we|you|he|she|who|nobody)\\s(?:\\w+\\s)?)\\b(?:does|do|did|is|are|was|were|has|have|will|would)\\snot\\s(?!(?:${benign})(?:\\b|s\\b|ed\\b|ing\\b|d\\b|y\\b|ied\\b))\\w+`,
      'i',
    ),
  ],
  [
    'nobody can',
    new RegExp(
      `\\b(?:cannot|could not|can no longer|can not|unable to|not able to|never|will not let (?:me|us)|refus\\w+ to|fails? to|failed to|struggl\\w+ to)\\s(?:\\w+ly\\s|even\\s|be\\s|get it to\\s)?(?:${machineVerbs}|found)\\b(?! (?:around|the chance|to (?:it|that|test|you)|back to you|into the office|the time|through|rid))|\\bno (?:user|one|client|machine|pc|server)s?\\b[^.]{0,24}\\bcan\\b`,
      'i',
    ),
  ],
  [
    'ends in not',
    /\b(?:is|are|does|do|did|was|has|will) not(?: either)?$|\bnot (?:responding|applicable|working|syncing|booting|succeed\w*|installing|updating|reporting|starting|loading|showing|coming|reachable|opening|recogni[sz]ed|detected|found|met|listed|supported|visible|offered)\b/i,
  ],
  [
    'broke',
    new RegExp(
      `\\b(?:${forms('fail crash hang freeze break error corrupt bomb choke stall spin abort terminate disconnect drop lock leak timeout malfunction misbehave collapse vanish disappear revert refuse reject throw complain degrade deny struggle explode flicker')}|froze[n]?|broken?|hung|stuck|dead|died|dies|dying|threw|thrown|lost|gone (?:wrong|missing)|went (?:wrong|dark|down)|loops)\\b`,
      'i',
    ),
  ],
  [
    'in a bad state',
    /\b(?:wrong|missing|unusable|unresponsive|unreachable|unavailable|inaccessible|unable|invalid|offline(?! (?:package|installer|update|mode|msu))|endless\w*|bsods?|(?:black|blue|white|blank) ?screens?|access (?:is |was )?denied|permission denied|in a loop|(?:boot|reboot|restart) ?loop|unchanged|unaltered|(?:not|no longer|never) possible|impossible|out of memory|useless|worse|slow(?:er|ly|ness)?|sluggish|laggy|down(?=[.!]|$| since| for| again)|flaky|intermittent\w*|eating|insane|greyed|grayed|garbled|gone(?=$|[.!]| and| since| after)|messed up|screwed|nightmare|a mess)\b/i,
  ],
  ['by name', new RegExp(`\\b(?:${things})\\b`, 'i')],
  [
    'takes too long',
    /\b(?:take|takes|took|taking|needs?|needed) (?:ages|forever|hours|(?:very |too |so )?long|\d+ hours)|\bfor (?:hours|ages|\w+ hours|\d+ (?:minutes|hours))\b|\b(?:sit(?:s|ting)?|sat) there\b|\bnever[- ]ending\b|\b(?:100|9\d) ?% (?:cpu|disk|memory)|\b(?:cpu|disk|memory) (?:at|usage|is at)\b/i,
  ],
  [
    'goes back',
    /\b(?:roll(?:s|ed|ing)?|fall(?:s|ing)?|fell|go(?:es|ing)?|went|com(?:es|ing)|came|back(?:s|ed)?|kick(?:s|ed)?|thrown|get|gets|got)\b[^.]{0,24}\b(?:back|out|off)\b(?! (?:to (?:normal|work|life|you|us)|online|fine|ok|up|clean|from|and running|in business))|\brollback\b|\b(?:undoing|reverting|recovery (?:mode|screen|console)|into recovery|startup repair|old (?:version|desktop|build))\b/i,
  ],
  [
    'comes back',
    /\b(?:has|have|is|are) (?:come )?back(?= today| again|[.!]|$)|\b(?:error|problem|issue|symptom|fault)s? (?:is |are |has |have )?(?:came|come|comes|back|return)/i,
  ],
  [
    'keeps doing it',
    /\b(?:keeps?|kept) (?:on )?(?:\w+ing)\b(?! (?:fine|stable|well))|\bevery (?:single )?(?:time|boot|start(?:up)?|morning|day|reboot|attempt|night|logon|login|logoff)\b|\bafter every\b|\b(?:over and over|again and again|time and again)\b|\b(?:by|reboots?|restarts?|rebooted|restarted) itself\b|\bon its own\b/i,
  ],
  [
    'never, nothing',
    /\bnever (?:install|finish|complet|start|succeed|reach|report|show|come|get|end)\w*|\b(?:shows?|installs|does|returns?|finds?|brought|brings|did|changed|achieved|gave) (?:absolutely )?nothing|\bnothing (?:(?:was|is|gets|got|has been) \w+(?:ed|ing|n)\b|happens|happened|installs|shows|comes|changed|improved|helps|helped|works|worked)|\b(?:reacts|works|starts|comes|goes|runs|functions|opens|boots|helps|helped|worked|installs) not\b|\b(?:find|see|show|get|receive)s? no (?:update|result|patch|client)\w*|\bno (?:longer|luck|joy|dice|success|effect|response|reaction|difference|change|improvement|network|internet|connection|sound|signal)\b/i,
  ],
  [
    'sits at some per cent',
    /\b(?:sit(?:s|ting)?|sat|stuck|stop(?:s|ped)?|stay(?:s|ed|ing)?|hang(?:s|ing)?|hung|remain(?:s|ing)?|die[sd]?|stall(?:s|ed)?|freezes|quits?|aborts?)\b[^.]{0,20}\b\d{1,2} ?%|\bat \d{1,2} ?%/i,
  ],
  [
    'a program complains',
    /\b(?:says?|said|saying|shows?|showing|reports?|displays?|displayed|message|stuck (?:on|at)|gave|gives|giving|get|got|prompts?|with|box|popup|to go on|at):?[^.,;"“]{0,24}["“](?![^"”]{0,40}(?:success|up to date|complete|no component))|^["“][^"”]{6,80}["”]? ?(?:for \w+|$)/i,
  ],
  [
    'an error code',
    /0x(?!0{8}|1\b|0\b)[0-9a-f]{8}|\b8[0-9a-f]{7}\b|\bevent (?:id )?\d{1,5}\b|\b(?:http|error|returns?|with|code) (?:40[0134]|50[0234])\b|\berror \d+/i,
  ],
  [
    'hit by it',
    /(?<!\bonly\b[^.]{0,30})\b(?:affected|impacted|hit)\b(?! (?:machines?|users?|hosts?|servers?|pcs?|box(?:es)?|clients?|are|is)\b)/i,
  ],
];

/** What is not there is no failure, nor is a failure that only says which machine or log is meant. */
const notThere: ClueTable = [
  [
    'no failure',
    /(?:没有?|未|无|不会|零|解决了?)(?:有)?(?:出现|发现|看到|任何|其他|其它|新的|提示|什么|发生)?过?[^，。,]{0,6}(?:报错|错误|失败|异常|问题|故障|告警|蓝屏|黑屏|回滚|卡顿|崩溃|闪退|掉线|超时|复现|重启过)了?|不(?:报错|失败|蓝屏|回滚|卡|闪退|掉线|弹|重启|崩溃?|报|提示)[^，]{0,6}了/g,
  ],
  [
    'not any more',
    /(?:不|没有?|未)再(?!次|响应|更新|启动|工作|上报|显示)[^，]{1,10}|(?:报错|错误|问题|水印|告警|弹窗|故障|异常|蓝屏)[^，。,]{0,6}(?:消失|不存在|没|排除|解决|清|归|修复|恢复)(?:了|掉|除|零)?/g,
  ],
  [
    'what was solved',
    /(?:失败|报错|出错|异常|故障|蓝屏|慢|卡)[^，]{0,6}的?(?:问题|情况|现象)(?=[^，]*(?:解决|处理|修复|消失|排除|好了|没了))/g,
  ],
  ['what was solved', new RegExp(`\\b(?:solved|fixed|resolved|cured|cleared|sorted)\\s(?:\\w+\\s){0,2}?(?:${things})\\b`, 'gi')],
  [
    'no failure',
    new RegExp(
      `\\b(?:no|without(?: any| a single)?|zero|not any|free of|0)\\s(?:\\w+\\s){0,2}?(?:${things}|bsods?|crash\\w*|rollbacks?|alerts?|alarms?|complaints?|hiccups?|hitch|incidents?|0x\\w+)\\b|\\bno (?:more|further) \\w+s\\b`,
      'gi',
    ),
  ],
  [
    'not any more',
    new RegExp(
      `\\b(?:no longer|not|never|stopped|has not|did not)\\s(?:fail|crash|hang|freez|get the error|see the error|time out|occur|appear|reappear|come back|return|happen)\\w*(?: (?:again|any ?more|since\\b[^.]{0,20}))?|\\bno longer (?:occurs?|appears?|fails?|happens?|see|shows? up)\\w*|\\bnot (?:seen|had|got|noticed|encountered)\\b[^.;,]{0,24}(?:${things})|\\b(?:${things})\\b(?: \\w+){0,3} (?:gone|disappeared|went away|vanished|solved|resolved|fixed|cleared)\\b`,
      'gi',
    ),
  ],
  [
    'which one',
    /(?:出错|报错|故障|失败|出问题|蓝屏)(?:之前|以前|前|当时|那天|那次)|(?:失败|报错|出错|异常|出问题|有问题|故障|蓝屏|错误)(?:发生)?(?:时(?!间)|后|之后|的时候|界面|画面|提示|信息|机器|现场)?的?(?:最新|完整|全部|相关)?的?(?:日志|截图|记录|文件|时间|代码(?=在|是|为|见)|照片|ID|事件)|(?:出问题|失败|报错|有问题|异常)的(?:是|那[台个]?|这[台个]?|几台|机器|电脑|服务器|终端|用户)/g,
  ],
  [
    'which one',
    /\b(?:failing|failed|affected|broken|faulty|crashed|problem(?:atic)?|first|second|third) (?:machine|server|pc|node|host|device|box|client|attempt|entry|entries|one|system|computer|user|failure|occurrence)s?\b|\b(?:error|crash|failure) (?:logs?|dumps?|screenshots?|messages?(?= (?:attached|as|in)))\b/gi,
  ],
  [
    'a courtesy',
    /\b(?:no (?:worries|problem)|not a problem|sorry for the (?:trouble|delay|late\w*)|(?:sorry|apologies) (?:to|for) troubl\w+(?: you)?|trouble you|(?:wrong|other) (?:thread|mail|email|person|recipient|case|ticket|file|log|attachment|version))\b|不好意思|打扰/gi,
  ],
  [
    'a tool that was switched off',
    /(?:杀毒|防火墙|杀软|代理|360|defender|uac)[^，]{0,8}(?:停了|停掉|关了|关掉|退了)|停机(?:时段|窗口|时间)/gi,
  ],
  ['nothing of note', /\bnothing (?:\w+ )?(?:in|except|besides|but)\b[^.]*/gi],
  ['came down the line', /\b(?:updates?|patch\w*|everything|it all) (?:\w+ )?(?:came|come|coming|comes) (?:down|in|through)\b/gi],
];
const withoutNotThere = eraser(notThere);
const placeOf = placer(zh, en);

/** Where the clause tells of a failure; below zero where it does not. */
export const failurePlace = (clause: string): number => placeOf(withoutNotThere(clause));
