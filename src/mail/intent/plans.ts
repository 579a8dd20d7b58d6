/** The act of telling what is to come or who acts: plans, waiting, handing over, being away. What is planned has not been done. */
import { type ClueTable, finder } from './words.ts';

const zh: ClueTable = [
  [
    'a later time',
    /明[天日早晚]|后天|下(?:周|个?月|次|班)|(?:本|这)?周[一二三四五六日末](?!开始|以来|就)|今[晚夜]|晚(?:点|些|上(?=[^，]{0,6}(?:回|再|做|弄|操作|看|试)))|稍[后晚]|回头|待会/,
    /一会儿|节后|改天|过(?:几|两|一阵|些)|月底|抽空|有空|到时|届时|之后再|随后|后续|先放|有(?:了)?(?:结果|消息|进展|情况)[^了]*$|结果[^，了]{0,4}(?:反馈|告|通知|发)/,
    /(?:下午|晚上|上午)(?=[^，了]*(?:给|发|传|回|做|弄|试|提供|反馈|有空)[^了]*$)/,
  ],
  [
    'is to be done',
    /(?<!不|机)会(?!话|议|不|有|报|出|自)[^，]{0,12}(?:发|传|提供|收集|试|测|做|装|回复|反馈|联系|安排|处理|通知|跟进|确认|更新|重启|转|写|讨论)/,
    /(?:将|准备|打算|计划|安排|争取|正在|还在|需要?先|得先|要先|这就去?)[^，]{0,14}|(?:先(?!别|不|后)|(?<!没有?|不|未|别)再(?!次|度|三|也|没|报|出现|现|发生|补))[^，了过]{0,20}$/,
  ],
  [
    'waits',
    /待[^，]{1,10}(?:后|再)|另行|等(?:待|着|下|我|他|客户|用户|通知|消息|审批|领导|[^，]{1,12}(?:后|再|回来))|还没来得及|来不及|没(?:有)?(?:时间|空)|走(?:变更|审批|流程)|封网/,
    /停机(?:时段|窗口|时间)|维护窗口|变更窗口(?!执行完)|有空|(?:电话|远程|会议)[^，]{0,4}(?:沟通|联系|讨论|约)|约(?:个|一下)?时间/,
  ],
  [
    'hands over',
    /转(?:给|发给|交|达|告|报)|抄送|跟进|对接|移交|请假|休假|出差|出门|在外|放假|年假|加(?:到|入|进)[^，]{0,6}(?:收件人|抄送|邮件)|发错|忽略|讨论一?下|(?:我|我们)(?:内部|先)/,
  ],
];
const en: ClueTable = [
  [
    'is to be done',
    /\b(?:will(?! not)|going to|shall|plan(?:s|ned|ning)? to|intend|about to|want to|have to|need to|try to|schedul\w+)\b/i,
    /\b(?:would like to|let me|let us|get (?:back|to it|around)|come back to you|report back|revert)\b/i,
    /\b(?:keep you (?:posted|updated)|pencilled|aiming|expect our|bear with)\b/i,
  ],
  [
    'a later time',
    /\b(?:tomorrow|tonight|next (?:week|month|monday|tuesday|wednesday|thursday|friday|weekend|patch)|later|soon|asap)\b/i,
    /\b(?:shortly|by (?:monday|tuesday|wednesday|thursday|friday|the end|end|eod|eow))\b/i,
    /\b(?:until (?:monday|tuesday|wednesday|thursday|friday)|this (?:weekend|evening|afternoon))\b/i,
    /\b(?:in the (?:evening|afternoon))\b/i,
  ],
  [
    'waits',
    /\b(?:postponed|rescheduled|moved to (?=\w+day|next|tomorrow|the \d|\d)|delayed|waiting|awaiting|pending|on hold|freeze)\b/i,
    /\b(?:not had (?:the |a )?(?:chance|time)|have not (?:yet )?(?:tested|tried|had|got))\b/i,
    /\b(?:did not (?:get|have) (?:a |the )?(?:chance|time|around)|in progress|still testing|give (?:me|us)|maintenance)\b/i,
    /\b(?:change (?:is|was|got) approved|(?:we|i) (?:start|begin) (?:at|on|in)|need (?:a|an|the|to)\b[^.;]{0,30}\bfirst)\b/i,
    /\b(?:change window|short[- ]staffed|meetings?|busy|swamped|can only)\b/i,
  ],
  [
    'hands over',
    /\b(?:forward(?:ed|ing)|handing|hand(?:ed)? (?:this|it) over|takes? over|took over|looping|cc|cc'd)\b/i,
    /\b(?:adding (?:my|our|the) (?:colleague|manager|team|boss|admin)|adding [A-Z]\w+ (?:to|in)|on leave|on holiday)\b/i,
    /\b(?:in holiday|vacation|out of (?:the )?office|travel\w*|away|back on|passed (?:this|it) on|raised with)\b/i,
    /\b(?:assigned to|unavailable|contact person|in (?:copy|cc)|wrong (?:mail|thread|person|email|case|recipient))\b/i,
  ],
];

export const plans = finder(zh, en);
