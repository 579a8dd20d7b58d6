/**
 * What makes of a yes to closing no yes yet: an if, a later, something first, a guess, another's words, a doubt left over. One too many found is a
 * letter that asks; one too few, a case closed without consent.
 */
import { closeZh } from './closing-zh.ts';
import { type ClueTable, finder } from './words.ts';

const zh: ClueTable = [
  [
    'an if',
    /前提|条件是|如果|若|要是|假如|一旦|只要|除非|的话|是否|能不能|可不可以|能否|可否|什么时候|何时|才(?:能|可|行|会)/,
    /但[^。]{0,8}(?:先|请|需|要|必须)|等[^，。]{0,24}(?:后|再|之后|确认|完|就)|待[^，。]{1,16}(?:后|再)|再(?:关|结|说)|后再|(?:之|以)后再|之前[^，。,]{0,6}(?:关|结案)/,
    new RegExp(
      `(?<!已|已经|都|全|全部|现在)[^，已都全]{0,8}(?:完|好|过|通过|解决|恢复|成功|没(?:有)?问题|同意|点头|签字|确认)(?:了)?(?:之?后)?(?:自然|即|便|就)(?:可以?|能)?[^，]{0,4}${closeZh}`,
      'i',
    ),
    new RegExp(
      `(?:没|没有|无)(?:消息|复发|复现|反馈|问题)[^，了]{0,2}[，]?就[^，]{0,6}${closeZh}|(?:完|好|过|通过)[，,]就[^，]{0,4}${closeZh}`,
      'i',
    ),
  ],
  [
    'later',
    /过(?:几|两|一)?天|下周|(?<![上从自])周[一二三四五六日末](?![^，]{0,10}(?:已|都|没再|后|以来|到现在|了))|明天|今晚|月底|稍后|晚点|到时|届时|我们(?:自己)?会|(?:再|继续|还要|需要|先)[^，。]{0,4}观察|观察[^，。]{0,6}再/,
    new RegExp(
      `(?:然后|之后|以后|其后|后)(?:您|你们?|就|再|可以|请|即可|方可|便)*[^，]{0,2}${closeZh}|(?:尽快|尽早|早日|早点|争取|希望|抓紧|加快)[^。]{0,10}${closeZh}`,
      'i',
    ),
  ],
  [
    'something left',
    /(?:关闭|结案|关单)可以[谈商]|还(?:差|剩|缺|没|未|要|得|需|在)|尚(?:在|未|需)|仍(?:在|需)|正在|就差|只差|剩(?:下)?最后|最后一[台批个步][^，也都已]{0,6}(?:完|好|过|后)/,
    /(?:请|麻烦|先)[^，]{0,4}(?:发|提供|给|解决|修|处理好|出具)[^，关]{0,12}[，,]?(?:然后|并|再|就)/,
  ],
  [
    'a guess',
    /应该(?:可以|能)|可能|也许|或许|大概|估计|问[^，。]{0,4}领导|考虑是否/,
    new RegExp(`(?:基本上?|差不多|快(?:可以|能|要)|理论上|原则上|按理说?|个人)[^，]{0,8}${closeZh}|个人(?:没|无|不|同意|觉得|认为)`, 'i'),
  ],
  [
    "another's words",
    new RegExp(
      `(?<![按照如遵])(?:您|你们?|贵司|贵方|同事|邮件里?|上次|昨[天日]|之前|前面|刚才|有人)[^，]{0,6}(?:说|称|提到|建议|认为|问|催|写|要求)[^，。]{0,10}${closeZh}`,
      'i',
    ),
  ],
];
const en: ClueTable = [
  [
    'an if',
    /\b(?:if|once|when|unless|until|as soon as|provided|assuming|whether|on (?:the )?condition|but (?:please|first|only|closing|it must|you must|we need))\b/i,
  ],
  [
    'later',
    /\b(?:tomorrow|tonight|next (?:week|month)|later|hopefully|hope|soon|quickly|asap|(?<!(?:since|last|over the) )(?:(?:mon|tues|wednes|thurs|fri)day|weekend)|end of (?:the )?(?:day|week|month)|by then|at that (?:point|time|moment)|after(?:wards?| that| this)|we(?:'ll| will| shall)(?= (?!not)\w)|(?:consider|think|plan|discuss)(?:ing|s)? (?:about |on )?(?:closing|to close))\b/i,
    /\bwill (?:follow|come|be (?:sent|given|provided))\b|\b(?:needed|required|necessary|whatever|everything)\b[^.;]{0,20}\bto (?:get|have|be)\b/i,
    /clos\w*[^.]{0,40}\bafter\b|\bafter\b[^.,]{0,40}\bclos/i,
    /^(?!\W*(?:ok(?:ay)?|alright|fine|yes|good|great|well|right|sure|so|then|please)\b)[^.]*\bthen\b/i,
  ],
  [
    'something first',
    /(?:^|[,;:] ?|\b(?:please|kindly|must|to) )(?:send|provide|fix|solve|resolve(?! and clos)|deliver|help|finish|complete|repair|give|tell|explain|check|share|answer)\b[^.;]{0,50}\b(?:and|then|so|before)\b[^.;]{0,40}\bclos/i,
    /\bso that\b[^.;]{0,20}\bclos|\b(?:one|two|three|four|five|\d+|some|a few) more\b|\bto go\b|\bgive (?:me|us)\b|\b(?:is|are|machines?|servers?|sites?|pcs?) (?:still )?(?:left|pending|outstanding|open|missing)\b(?! the)/i,
    /\bstill (?:\w+ )?(?:to|need\w*|test\w*|wait\w*|check\w*|evaluat\w*|running|open|pending)\b|\bjust not\b|\bnot the (?:time|moment)\b|\bneed (?:\w+ )?(?:more|another)\b/i,
  ],
  [
    'a guess',
    /\b(?:maybe|perhaps|might|probably|(?:i|we) (?:guess|suppose|assume)|looks? like|sounds? like|in principle|theoretically|almost|nearly)\b/i,
  ],
  [
    "another's words",
    /\b(?:you|your \w+|they|he|she|someone|somebody|colleagues?|users?|boss|manager)(?: \w+)? (?:wrote|writes?|said|says?|asked|asks?|suggest\w*|told|tells?|mention\w*|propos\w+|recommend\w*|wants?)\b(?![^.]*\b(?:yes|agree\w*|go ahead|please (?:just |now )?close)\b)|\baccording to\b|\b(?:your|the) request (?:to|for|of) clos|\b(?:yesterday|earlier|last (?:week|time)|before) (?:i|we)\b|\bthought\b|\bi heard\b/i,
  ],
];

/** Said with the yes, it puts it off. */
export const hedges = { zh: finder(zh), en: finder(en) };

const doubt: ClueTable = [
  [
    'a doubt',
    /(?:还有|尚有|存在?|仍有)[^，]{0,3}(?:疑问|疑虑|疑义)|不(?:太)?(?:确定|清楚)|(?:想|再|得|去|先|还要)(?:核实|确认|问|商量|请示|评估|讨论|测)|还要看|在评估|(?<!不需要|不用|无需|不必|不再|不要|不)继续(?:分析|跟进|处理|查|观察)|(?:本案|这个|本单|此案)(?:先)?(?:继续|保留|留)|还在|尚在|弄错|撤回|先(?:把(?!.{0,6}(?:case|案例|单|它|这个))|给|说|查|解释|提供|弄清)|案例(?:请|先)?继续|在[^，]{1,6}继续/,
    /\b(?:doubts?|let (?:me|us) (?:double[- ]?check|check|ask|confirm|verify|test|see)|not (?:sure|certain)|differently|still (?:testing|checking|waiting|evaluating|discussing|open)|(?:incident|other one|this one|first one|rest) (?:stays?|remains?)|we do not want|continue (?:in|here|with (?:this|the analysis)))\b/i,
  ],
  [
    'bitter',
    /指望不上|(?:去|找)别家|懒得|算我倒霉|浪费时间/,
    /\b(?:cannot help|useless|no use|waste of|whatever|complain|hopeless|give up|lose (?:a|another|your) customer)\b/i,
  ],
];
/** Said after the yes, it takes it back. */
export const takesBack = finder(doubt);
