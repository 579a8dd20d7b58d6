/** Words of failure that tell of none: what did not happen, or only says which machine or log is meant. */
import { things } from './failing-en.ts';
import type { ClueTable } from './words.ts';

export const notThere: ClueTable = [
  [
    'no failure',
    /没有?\s?(?:issue|error|problem|bug)s?\s?了?|(?:没有?|未|无|不会|零|解决了?)(?:有)?(?:出现|发现|找到|检测到|看到|任何|其他|其它|新的|提示|什么|发生)?过?[^，。,]{0,6}(?:报错|错误|失败|异常|问题|故障|告警|蓝屏|黑屏|回滚|卡顿|崩溃|闪退|掉线|超时|复现|重启过|冲突|损坏)了?/g,
    /不(?:报错|失败|蓝屏|回滚|卡|闪退|掉线|弹|重启|崩溃?|报|提示)[^，]{0,6}了/g,
  ],
  [
    'not any more',
    /(?:失败|报错|告警|错误|异常)(?:数|量|率|条数)?[^，]{0,4}(?:清零|归零|为零|为0|降到0)|(?:不|没有?|未)再(?!次|响应|更新|启动|工作|上报|显示)[^，]{1,10}/g,
    /(?:报错|错误|问题|水印|告警|弹窗|故障|异常|蓝屏)[^，。,没未不]{0,6}(?:消失|不存在|没(?!(?:有)?(?:完全|真正|彻底)?(?:消失|好转|根除|改善|去掉))|排除|解决|清|归|修复|恢复)(?:了|掉|除|零)?/g,
  ],
  [
    'what was solved',
    /(?:失败|报错|出错|异常|故障|蓝屏|慢|卡)[^，]{0,6}的?(?:问题|情况|现象)(?=[^，]*(?:解决|处理|修复|消失|排除|好了|没了))/g,
  ],
  ['what was solved', new RegExp(`\\b(?:solved|fixed|resolved|cured|cleared|sorted)\\s(?:\\w+\\s){0,2}?(?:${things})\\b`, 'gi')],
  [
    'no failure',
    new RegExp(
      `\\b(?:no|without(?: any| a single)?|zero|not (?:any|a single|one)|free of|0)\\s(?:\\w+\\s){0,2}?(?:${things}|bsods?|crash\\w*|rollbacks?|alerts?|alarms?|complaints?|hiccups?|hitch|incidents?|corruptions?|violations?|0x\\w+)\\b`,
      'gi',
    ),
    /\bno (?:more|further) \w+s\b/gi,
  ],
  [
    'not any more',
    /\b(?:flag|warning|error|message|popup|icon|triangle|entry|banner)s? (?:is|are) (?:now )?gone\b|\b(?:errors?|problems?|issues?|failures?|symptoms?|it) (?:has |have |did |does )?(?:not|never) (?:come|came|return|reappear|recur|happen|occur)\w*(?: back| again)?|\b(?:issue|problem|error|failure|message|symptom)s? (?:no longer|never) \w+|\b(?:no longer|not|never|stopped|has not|did not)\s(?:fail|crash|hang|freez|get the error|see the error|time out|occur|appear|reappear|come back|return|happen)\w*(?: (?:again|any ?more|since\b[^.]{0,20}))?/gi,
    new RegExp(
      `\\b(?:${things}|messages?|popups?) (?:(?:is|are|was|were|has|have|did|does|do) )?(?:not|no longer|never) \\w+(?: any ?more)?`,
      'gi',
    ),
    /\bno longer (?:occurs?|appears?|fails?|happens?|see|shows? up)\w*/gi,
    new RegExp(
      `\\bnot (?:see|seen|have|had|get|got|noticed|encountered)\\b[^.;,]{0,24}(?:${things}|crash\\w*|bsods?|freez\\w+|hangs?)`,
      'gi',
    ),
    new RegExp(`\\b(?:${things})\\b(?: \\w+){0,3} (?:gone|disappeared|went away|vanished|solved|resolved|fixed|cleared)\\b`, 'gi'),
  ],
  ['the code of success', /错误\s?(?:代码|码)?\s?[：:]?\s?0(?![x\d])|\berror (?:code )?0(?![x\d])/gi],
  [
    'which one',
    /(?:黑屏|蓝屏|死机|卡死|报警)的(?:都|那|这|几)|超时(?:时间|设置|参数)|(?:出错|报错|故障|失败|出问题|蓝屏)(?:之前|以前|前|当时|那天|那次)/g,
    /(?:失败|报错|出错|异常|出问题|有问题|故障|蓝屏|错误)(?:发生)?(?:时(?!间)|后|之后|的时候|界面|画面|提示|信息|机器|现场)?的?(?:最新|完整|全部|相关)?的?(?:日志|截图|记录|文件|时间|代码(?=在|是|为|见)|照片|ID|事件)/g,
    /(?:出问题|失败|报错|有问题|异常)的(?:都|全|是|那[台个]?|这[台个]?|几台|机器|电脑|服务器|终端|用户)/g,
  ],
  [
    'which one',
    /\baffected \w+s\b|\b(?:error|problem|issue|failure|it)s? (?:has |had )?(?:first )?(?:appeared|occurred|showed up|happened|started|began)\b(?=[^.]*\b(?:first|on \d|at \d|around|about|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b)/gi,
    /\b(?:failing|failed|affected|broken|faulty|crashed|problem(?:atic)?|first|second|third) (?:machine|server|pc|node|host|device|box|client|attempt|entry|entries|one|system|computer|user|failure|occurrence)s?\b/gi,
    /\b(?:time|date|day|moment) of (?:the |this )?(?:error|failure|crash|problem)\b/gi,
    /\b(?:error|crash|failure) (?:logs?|dumps?|screenshots?|messages?(?= (?:attached|as|in)))\b/gi,
  ],
  [
    'a courtesy',
    /\b(?:no (?:worries|problem)|not a problem|sorry for the (?:trouble|delay|late\w*))\b/gi,
    /\b(?:(?:sorry|apologies) (?:to|for) troubl\w+(?: you)?|trouble you)\b/gi,
    /\b(?:(?:wrong|other) (?:thread|mail|email|person|recipient|case|ticket|file|log|attachment|version))\b|不好意思|打扰/gi,
  ],
  [
    'a tool that was switched off',
    /(?:日志|文件|附件|邮件|压缩包)[^，]{0,6}(?:太大|过大)[^，]*|(?:太大|过大)[^，]{0,4}(?:无法|不能|没法|发不)[^，]*/gi,
    /(?:杀毒|防火墙|杀软|代理|360|defender|uac)[^，]{0,8}(?:停了|停掉|关了|关掉|退了)|停机(?:时段|窗口|时间)/gi,
  ],
  ['nothing of note', /\bnothing (?:\w+ )?(?:in|except|besides|but)\b[^.]*/gi],
  ['came down the line', /\b(?:updates?|patch\w*|everything|it all) (?:\w+ )?(?:came|come|coming|comes) (?:down|in|through)\b/gi],
];
