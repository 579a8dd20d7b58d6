/** The act of complaining of how we serve: nobody answers, it goes in circles, it takes too long; and of asking for someone above. */
import { clausesOf } from './clauses.ts';
import { readProse } from './sentences.ts';
import { type ClueTable, eraser, finder } from './words.ts';

const days = '(?:[几两三四五六七八九十半\\d]+|好几?|一整|多)个?多?(?:天|周|礼拜|星期|月|工作日)';
const times = '(?:[几两二三四五六七八九十\\d]+|好几|很多|无数|多)(?:次|遍|回|封|趟|轮)';
const none = '(?:没有?|未|无|不见)(?:任何|收到|得到|等到|见到|看到|有人|有|一点|个|见)*';
const answer = '(?:回复|答复|回音|回信|回覆|消息|下文|说法|音讯|人影|着落|回电|联系我|结论)';
const above = '(?:二线|三线|专家|高级|资深|研发|产品组|原厂|总部|上级|领导|主管|经理|负责人|总监|高层)';
const zh: ClueTable = [
  [
    'nobody answers',
    /没(?:有)?(?:一个|任何)?人(?:来|再)?(?:理(?!解)|管(?!理)|回(?!滚|退)|答|应(?!用)|接(?!入)|联系|联络|处理|跟进|跟踪|负责|对接|解答|过问|搭理|响应)|无人(?:问津|理睬|回复|处理|跟进)|一(?:个|封|次|条|句)(?:电话|邮件|回复|消息|人|字|话|回音)(?:都|也)(?:没|不)|没(?:有)?个?(?:说法|交代)|没(?:有)?(?:任何|一个)?(?:工程师|同事)[^，]{0,4}(?:联系|回复|处理|跟进|来)|已经第[三四五六七八九十\d]+天|石沉大海|杳无音|不闻不问/,
    new RegExp(`(?:${days}|${times})[^，]{0,8}${none}[^，]{0,4}${answer}|(?:迟迟|至今|到现在)[^，]{0,4}${none}[^，]{0,6}${answer}`),
    new RegExp(`(?:催|打|问|联系|反映|反馈|发|说|提)(?:过|了)?(?:你们|您)?${times}[^，]{0,10}(?:没|不|无|未|石沉)`),
    new RegExp(
      `(?:跟|向|和|给)(?:你们?|您|贵司)[^，]{0,6}(?:反映|反馈|说|提|催)(?:过|了)?${times}|一直(?:都)?没(?:有)?(?:下文|回音|说法|人理|人管)`,
    ),
    /(?:电话|邮件|微信)[^，]{0,4}(?:不接|不回|没人回)/,
  ],
  [
    'in circles',
    /(?:同样|重复|反复|来来回回|一直在?|老是|总是|又(?:是|在)?)(?:让|叫|要求?|问(?!题)|索要)(?:我们?|用户)?[^，]{0,8}(?:日志|东西|问题|信息|资料|截图|命令|材料)/,
    /(?:一直|老是|总是|还)在?(?:重复|反复)要|(?:重复|反复)(?:地)?(?:要|问我)/,
    new RegExp(
      `(?:日志|东西|信息|资料|截图|情况|材料|问题)[^，]{0,6}(?:已经?|都)?(?:发|给|传|提供|说|描述|解释|回答)(?:过|了)[^，]{0,4}${times}`,
    ),
    /兜圈子|绕圈|打太极|推来推去|踢来踢去|推诿|扯皮|搪塞|没完没了|来回折腾|小白鼠|说了等于没说|车轱辘话|复制粘贴的|模板回复|照本宣科/,
  ],
  [
    'too slow',
    /(?:效率|响应速度|处理(?:速度|进度)?|回复(?:速度)?)(?:实在|真的|也|确实|得|都)*(?:太|过于|这么|如此|极其?|非常|特别)(?:慢|低|差|拖|迟缓)/,
    new RegExp(
      `(?:拖|耽误|耽搁)了|(?:还|究竟|到底)要(?:等|拖)(?:多久|到什么时候|到何时)|拖(?:到现在|这么久|拖拉拉)|一拖再拖|${days}了还没个`,
    ),
    /(?:都|已经)第[几三四五六七]次了|第[三四五六七八九十]次(?:发(?!生|现)|问|催|联系|反映|跟你们)|耐心[^，]{0,6}(?:没|耗|用|失|磨)|忍无可忍/,
    /(?:一点|毫无|没有?(?:任何|一点|什么)?)(?:实质性?)?(?:的)?进展(?![吗么?？])/,
  ],
  [
    'a hard word',
    /投诉|敷衍|不敢恭维|寒心|糊弄|忽悠|应付(?:了事|我们)|打发我们|推卸|甩锅|推脱|踢皮球|不负责任|离谱|荒唐|失望|无语|不专业|(?:态度|服务|支持|体验)[^，]{0,6}(?:太差|很差|极差|恶劣|糟糕|堪忧)|(?:太|非常|很|极其|相当|强烈)不满(?!足)|不(?:太|能|是很|怎么)?满意|超(?:过|出|了)?[^，]{0,2}SLA|违反[^，]{0,6}SLA/i,
  ],
  [
    'asks for someone above',
    /(?:要求|请|必须|需要|应当|恳请|烦请|希望|申请|麻烦|帮忙|帮我们?|给我们?|尽快|马上|立即|立刻|赶紧|直接|能否|可否|能不能)[^，]{0,12}升级(?:处理|(?:一下)?(?:这个|该|此|本)?(?:case|案例|案子|工单|单子)|[到给至][^，]{0,4}(?:二线|三线|专家|更高|高级|经理|研发|产品|上级|主管))/i,
    new RegExp(`^升级处理|(?:case|案例|工单|单子|问题)[^，]{0,3}(?:升级(?:一下$|[到给]${above})|往上[报升])`, 'i'),
    new RegExp(`(?:你们?|贵司|您那边)[^，]{0,3}${above}[^，]{0,6}(?:联系|回电|电话|出面|介入|看|处理|$)`),
    new RegExp(
      `(?:安排|派|换|转(?:给|到)?|请|要|找)(?:一?[个位名])?(?:专家|高级|资深|二线|三线|更(?:高级|资深|有经验))|${above}(?:出面|介入)|(?:能|会|懂)[^，]{0,6}的(?:人|工程师)(?:来|跟|处理|看|$)`,
    ),
    /换(?:一?[个位名]|其他)(?:别的)?(?:工程师|人(?![家为])|同事)|换人(?:跟进|处理|来)|终止合[同作]/,
  ],
];

const span = '(?:\\w+ )?(?:business |working |full |whole |solid )?(?:days?|weeks?|months?)';
const word =
  '(?:repl(?:y|ies)|responses?|answers?|feedback|calls?|reactions?|acknowledg\\w+)\\b(?! from (?:the |our |this )?(?:server|machine|host|wsus|client|service|pc|dc|node|proxy))';
const superior =
  '(?:managers?|management(?! (?:console|server|point|agent|tool|studio))|supervisors?|boss|director|team ?lead\\w*|superiors?)';
const en: ClueTable = [
  [
    'nobody answers',
    /\b(?:no ?body|no[ -]?one|none of you)\b[^.;,]{0,24}\b(?:call(?:s|ed)|contact(?:s|ed)|repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|cares?|(?:took|takes|taking) care|look(?:s|ed|ing)? (?:at|into)|working on (?:it|this|our)|react(?:s|ed)|pick(?:s|ed) up|(?:got|gets?|came|comes?) back|follow(?:s|ed)? up)\b/i,
    new RegExp(`\\bwait(?:ed|ing)?\\b[^.;]{0,40}\\bwithout (?:any |a |an |single |one )*(?:\\w+ )?${word}`, 'i'),
    new RegExp(
      `\\b(?:for|since|after|within|in)\\b[^.;,]{0,16}${span}[^.;]{0,24}\\b(?:no|not (?:a|any|one|received|got|had|heard|seen)|without|zero)\\b[^.;]{0,16}\\b${word}`,
      'i',
    ),
    new RegExp(`\\bstill\\b[^.;]{0,16}\\b(?:waiting|no)\\b[^.;]{0,16}${word}[^.;]{0,24}\\b(?:after|for|since|\\d)[^.;]{0,10}${span}`, 'i'),
    new RegExp(`\\b${span} (?:and|later|now|passed|gone|with)\\b[^.;]{0,20}\\b(?:no|not an?|without|zero)\\b[^.;]{0,12}\\b${word}`, 'i'),
    /\bwithout (?:anybody|anyone|somebody|someone|any of you)\b|\bexpect (?:a|an|your) (?:call|reply|answer|response|solution|explanation)\b|\b(?:take|taking|takes) ownership\b|\b(?:you|your \w+|support) (?:had )?promised\b|\b(?:i|we) (?:was|were) promised\b|\bexpect(?:ed)? (?:more|better)\b|\bwaiting for an? (?:\w+ )?(?:qualified|proper|real|decent|useful|meaningful|concrete)\b|\bthis is (?:already )?day (?:three|four|five|six|seven|\d+)\b/i,
    /\b(?:we|i) (?:are |am |feel |have been )(?:being )?ignored\b|\bignor(?:e|es|ed|ing) (?:us|our (?:mail|question|request|ticket)s?|me|my)\b|\b(?:left (?:us )?(?:hanging|in the dark)|(?:radio|dead) silence|heard nothing (?:back|from you))\b/i,
  ],
  [
    'in circles',
    /\b(?:in circles|run ?around|copy[- ]?(?:and[- ]?)?paste(?:d)? (?:answer|reply|response)|canned (?:answer|reply|response)|passed around|square one|where we started)\b/i,
    /\b(?:explain|describ|told|tell|repeat)\w*\b[^.;]{0,30}\b(?:different|another) (?:people|persons?|engineers?|colleagues?)\b|\b(?:every|each) time[^.;]{0,20}\bfrom (?:zero|scratch)\b/i,
    /\b(?:third|fourth|fifth|tenth|umpteenth|\d+(?:rd|th)) time (?:that |now )?(?:you|i|we) (?:are |am |have (?:to )?)?(?:ask|send|sent|request|want|explain|writ|call|provide|clos|repeat|tell)/i,
    /\bnobody did\b|\b(?:called|phoned|mailed|written|asked|reminded)\b[^.;,]{0,30}\b(?:twice|(?:three|four|five|several|many|\d+) times)\b|\b(?:read|open) (?:my|our) (?:mails?|messages?|answers?)\b/i,
    /\b(?:sent|provided|answered|uploaded|explained|told you|given|described)\b[^.;,]{0,24}\b(?:twice|(?:three|four|five|several|many|multiple|\d+) times)\b/i,
    /\bhow (?:many|often)(?: more)?(?: times)? (?:do|must|should|have|will) (?:i|we) (?:have to |need to )?(?:send|explain|tell|ask|repeat|provide|write|call)/i,
    /\byou keep (?:asking|sending|saying|telling|repeating|closing|giving)\b/i,
  ],
  [
    'too slow',
    /\b(?:no|without(?: any)?|zero|hardly any) (?:\w+ )?progress\b(?! bar)|\bwast\w+ (?:of )?(?:\w+ )?time\b|\bdrag(?:s|ging) on\b|\btak(?:es?|ing|en) (?:far |way |much )?too long to (?:answer|reply|respond|react)/i,
    /\b(?:sla|service level)\b[^.;]{0,30}\b(?:breach\w*|violat\w+|exceed\w*|missed|broken|not (?:met|kept))|\b(?:breach\w*|violat\w+|missed|exceed\w*) (?:\w+ ){0,3}(?:sla|service level)/i,
    /\b(?:running out of|lost|losing|lose|out of) (?:my |our |the |all )?(?:patience|confidence|trust|faith)\b(?! relation)/i,
  ],
  [
    'a hard word',
    /\b(?:poor|bad|terrible|horrible|awful|lousy) (?:\w+ )?(?:service|support|experience|communication|handling)\b|\b(?:unprofessional|ridiculous|fed up|outrageous|appalling|disgrace\w*)\b|\bfrustrated (?:with|by|about) (?:you|the (?:support|service|handling|process))/i,
    /\bnot (?:at all |very |really )?satisfied\b|\b(?:dissatisfied|unhappy|disappoint\w*|unsatisf\w+)\b|\b(?:formal|official|file an?|make an?|raise an?) complaint\b|\bcomplain(?:ing)? (?:about|to) (?:you|the (?:support|service))/i,
  ],
  [
    'asks for someone above',
    /(?<!privilege )\bescalat(?:e|ion|ing)\b(?! (?:it |this )?(?:internally|on our side|to our|of privileg))/i,
    new RegExp(
      `\\b(?:rais|bring|tak|pass|forward|push|refer|report)\\w*\\b[^.;]{0,24}\\b(?:to|with|up to|before) (?:your|a|someone) (?:\\w+ )?(?:${superior}|level|tier|senior|engineering|above|higher)`,
      'i',
    ),
    new RegExp(`\\byour (?:\\w+ )?${superior}\\b|\\b(?:speak|talk)(?:ing)? (?:to|with) (?:a|the|someone's) (?:\\w+ )?${superior}\\b`, 'i'),
    /\b(?:someone|somebody|an engineer|a person) (?:more )?(?:senior|else|competent|experienced|who (?:knows|understands|can actually))\b|\b(?:need|want|assign\w*|give|send|get|request|like|by|to)\b[^.;]{0,12}\b(?:another|a different|a new|a (?:more )?(?:senior|experienced|competent)) (?:engineer|technician|agent)\b/i,
    /\b(?:second|third|next|higher)[- ](?:level|tier|line) (?:support|engineers?|team)\b|\bto (?:the )?(?:second|third|next|level [23])(?: level)?\b(?= (?:please|support|now|asap)|$)|\bl[23] (?:support|engineer|team)\b/i,
    /\b(?:terminate|not renew) (?:our|the) (?:\w+ )?contract\b/i,
  ],
];

/** `用户一直没有回复`, `sorry for the silence`: the silence of their own people, and their own. */
const ofTheirs = eraser([
  ['their people', /(?:用户|客户|领导|现场|厂商|网点|同事|他们|对方|机房)[^，]{0,8}(?:没|未|不)[^，]{0,12}/g],
  ['they themselves', /\b(?:sorry|apolog\w+)\b (?:for|about|that i|that we)\b[^.;]{0,60}|(?:抱歉|不好意思|对不起|见谅)[^，]{0,20}/gi],
]);
const finds = finder(zh, en);

export const complains = (clause: string): boolean => finds(ofTheirs(clause));

/** Whether a mail complains: an engineer should see that at once, whatever else it wants. */
export function complainsIn(newText: string): boolean {
  return readProse(newText).sentences.some((sentence) => clausesOf(sentence).some(({ text, isOpen }) => !isOpen && complains(text)));
}
