/** The act of speaking on closing the case: yes, no, only if, or asking. A firewall that is closed is no case. */
import { type ClueTable, eraser, finder } from './words.ts';

const tool =
  '防火墙|杀毒|杀软|电脑|计算机|主机|系统|窗口|软件|程序|进程|自动更新|更新|windows|wsus|defender|组策略|代理|远程|端口|uac|vpn|浏览器|网络|网卡|电源|bitlocker|安全|快速启动|页面|连接|会话|服务器|设备|虚拟|实时|保护|策略|功能|服务(?!单|请求)|终端机';
const thing = `(?:了|掉|一下)?\\s?(?:所有|本机|本地|这个|该|此|您的|你的|我的|全部|相关)?的?\\s?(?:${tool})`;
const noun = '(?:case|案例|案子|工单|单子?|ticket|sr|事件单|服务单|服务请求|问题单|incident|本案|此案|该案)';
/** Letters on closing are no closing. */
const letter = '(?:报告|邮件|信|总结|说明|函|书|通知|文档|材料)';
const zhClose = `(?:关闭|结束(?:这个|此|该|本)?${noun}|关掉|关单|关案|结案|结单|结掉|销单|销案|闭单|闭环|归档|办结|完结|收尾|[关结销](?:了|掉|一下)?(?:这个|此|该|本|这张|这条|那个)?\\s?${noun}|[关结](?=(?:了|掉)?(?:就行|即可|吧|就好|就可以))|(?<=(?:^|[，,。！!\\s先]|可以|不要|别|能|直接|同意|就|${noun}|它|给|帮忙|麻烦|劳烦|可|说|急着|不|来)\\s?)[关结](?=(?:了|吧|掉|一下|就行|即可)?(?:[，,。,；;！!~\\s]|吧|就行|即可|没|$))|${noun}(?:就|可以|能|先|给|也)?[关结](?:了|掉)?|关{2,}|close掉?|closed?)(?!${thing}|${letter})`;
const zhTopicTool = new RegExp(
  `(?:${tool})[^，。,]{0,8}(?:可以|请|已|先|需要|要|能|是)?[^，。,]{0,4}(?:关闭|关掉|关(?:了|一下|着的?)?$)`,
  'i',
);

const zhNo: ClueTable = [
  [
    'do not close',
    new RegExp(
      `(?:不要|先别|别|勿|不能|不可以|不同意|不希望|不想|不应|不宜|不建议|不急|不用|不必|不认可|暂不|先不|暂时|暂缓|拒绝|反对|还不|尚不|没到|无法|没法|不方便)[^，。,；;]{0,10}${zhClose}`,
      'i',
    ),
    new RegExp(`(?:不适合|不忙)[^，。,；;]{0,10}${zhClose}`, 'i'),
  ],
  [
    'keep it open',
    new RegExp(`(?:保持|保留|留着|开着|挂着|维持)[^，。,]{0,10}(?:打开|开启|open|状态)|(?:保留|留着|挂着|开着)[^，。,]{0,10}${noun}`, 'i'),
    new RegExp(
      `${noun}[^，。,]{0,6}(?:留着|开着|挂着|保留)|^(?:先|还是先|请先|那先)(?:留着|开着|挂着|保留)|(?:先|请|保持)\\s?(?:keep\\s?)?open|重新打开`,
      'i',
    ),
    new RegExp(
      `重开[^机]{0,4}${noun}|改回(?:处理|打开|进行)|(?:怎么|为什么|为何)[^，]{0,4}(?:变成|成了|显示)(?:已)?(?:解决|关闭|结案)`,
      'i',
    ),
  ],
  [
    'too early',
    new RegExp(
      `(?:延后|推迟|延迟|延期|暂缓|缓一?缓)[^，。,]{0,6}${zhClose}|${zhClose}[^，。,]{0,6}(?:太早|过早|为时过早|为时尚早|早了点|还早|不合适)`,
      'i',
    ),
    /[关结](?:得|的)?太(?:快|早|急)/i,
  ],
  ['why close', new RegExp(`(?:怎么|为什么|为何|凭什么)[^，。,？?]{0,10}(?:${zhClose}|结案|关单)`, 'i')],
];
const zhYes: ClueTable = [
  [
    'asks for it, allows it',
    new RegExp(
      `(?:可以|可|同意|请(?!问)|麻烦|烦请|劳烦|帮忙|帮我|允许|没问题|没有问题|没意见|无异议|没有异议|直接|那就|就|申请|予以|准予|批准|辛苦|建议|吧|安排|考虑|确认)[^，。；;]{0,18}${zhClose}`,
      'i',
    ),
    new RegExp(`(?:支持|认可|同意对|协助|径行|迳行|逕行|走|满意)[^，。；;]{0,18}${zhClose}`, 'i'),
  ],
  [
    'ends in assent',
    new RegExp(
      `${zhClose}[^，。；;]{0,10}(?:吧|即可|就行|就好|就可以|好了|没问题|没有问题|没意见|无异议|处理即可|可以)|${zhClose}了?[，,]?\\s?(?:没问题|没意见|可以)`,
      'i',
    ),
  ],
  [
    'let it be closed',
    new RegExp(
      `(?:^|[，,。！!\\s：])(?:先|就|直接|都|也)?(?:${zhClose}|关了|结了)(?:吧|就行|即可|好了)|[，,](?:先|就|直接)${zhClose}(?=$|[，,。！!])`,
      'i',
    ),
    new RegExp(`^(?:好的?|行|嗯|ok|可以)?[，,]?\\s?(?:${zhClose})[，,。!！]?\\s?(?:谢谢|感谢|thanks)?$`, 'i'),
    new RegExp(`(?:这个?单|本案|此案|${noun})[^，。]{0,6}(?:可|能)?(?:[关结]|close)(?:了|吧|$)|可[结关](?=$|[，。,！!])`, 'i'),
  ],
];
const zhOnlyIf =
  /如果|若|要是|假如|一旦|只要|除非|的话|等[^，。]{0,24}(?:后|再|之后|确认|完|就)|待[^，。]{1,16}(?:后|再)|再(?:关|结|说)|后再|之后再|以后再|之前[^，。,]{0,6}(?:关|结案)|过(?:几|两|一)?天|下周|周[一二三四五六日末]|明天|月底|稍后|晚点|是否|能不能|可不可以|能否|可否|什么时候|何时|应该(?:可以|能)|可能|也许|(?:再|继续|还要|需要|先)[^，。]{0,4}观察|观察[^，。]{0,6}再|问[^，。]{0,4}领导|我们(?:自己)?会/;
const zhAsksUs = /(?:麻烦|请(?!问)|帮忙|帮我|烦请|劳烦|辛苦|协助)/;

const enClose =
  '\\b(?:clos(?:e|ed|ing|ure)|shut)\\b(?! to\\b)(?!(?: down| out| off)?(?: the| all| any| your| my| this| that| open| other)*\\s(?:windows?|apps?|applications?|programs?|ports?|firewall|connections?|sessions?|browsers?|dialogs?|outlook|services?(?! request)|process(?:es)?|files?|logs?|lid|laptop|antivirus|defender|console|tabs?|down))|\\b(?:archive|finali[sz]e|wrap up)\\b(?= (?:the|this|it|that|our|my)\\b)';
const enNo: ClueTable = [
  [
    'do not close',
    new RegExp(`(?:do not|\\bnot\\b|never|cannot|hold off|against|rather not|too early|too soon|before you)[^.;]{0,50}(?:${enClose})`, 'i'),
    new RegExp(`(?:wait\\b|instead of|premature|disagree|refus\\w+|object\\w* to|no way|stop)[^.;]{0,50}(?:${enClose})`, 'i'),
  ],
  [
    'too early',
    new RegExp(`(?:${enClose})[^.;]{0,40}\\b(?:too early|too soon|premature|(?:would be|is) (?:wrong|a mistake|unwise|unacceptable))`, 'i'),
    new RegExp(`(?:${enClose})[^.;]{0,40}\\b(?:not (?:yet|acceptable|ok|an option|possible))`, 'i'),
  ],
  [
    'keep it open',
    /(?:keep|leave|stay|remain|kept|left)\b[^.;]{0,30}\b(?:open|active|alive|pending)\b|\bre-?open/i,
    /\bopen (?:it|this|the (?:case|ticket)|my (?:case|ticket)) (?:up )?again/i,
    /\b(?:back to|set to|status)\b[^.;]{0,12}\bopen\b/i,
  ],
  ['why close', new RegExp(`\\b(?:why|how come|who)\\b[^.;]{0,30}(?:${enClose})`, 'i')],
  [
    'not to be called solved',
    /\bnot (?:be )?(?:mark|set|flag|treat|consider|call|declar)\w*[^.;]{0,30}\b(?:resolved|closed|solved|done|complete|fixed)/i,
    /\b(?:cannot|not|unable to) sign (?:this |it )?off\b/i,
  ],
];
const enYes: ClueTable = [
  [
    'asks for it, allows it',
    new RegExp(
      `(?:\\bcan\\b|\\bmay\\b|could|please|kindly|feel free|\\bok(?:ay)?\\b|\\bfine\\b|\\bgood\\b|happy)[^.;]{0,60}(?:${enClose})`,
      'i',
    ),
    new RegExp(
      `(?:agree\\w*|go ahead|\\blet(?:'s| us)\\b|\\bsafe\\b|ready|should|\\bwant|would like|approv\\w*)[^.;]{0,60}(?:${enClose})`,
      'i',
    ),
    new RegExp(`(?:permission|consent\\w*|blessing|green light|consider|nothing (?:else|further|more|left))[^.;]{0,60}(?:${enClose})`, 'i'),
    new RegExp(
      `(?:confirm\\w*|glad|nothing against|yes\\b|sure\\b|thus|therefore|so\\b|proceed|request\\w*)[^.;]{0,60}(?:${enClose})`,
      'i',
    ),
    new RegExp(`(?:mark\\w*|authori[sz]e|comfortable|content|pleased)[^.;]{0,60}(?:${enClose})`, 'i'),
  ],
  [
    'an order',
    /^(?:so |yes,? |then |and |just |sure,? |ok,? |alright,? )*close (?:it|this|the|that|our|my|away|case|ticket|please)/i,
    new RegExp(`(?:${enClose})[^.;]{0,30}\\b(?:is|would be|sounds) (?:ok(?:ay)?|fine|good|alright)|\\bclose away\\b`, 'i'),
  ],
];
const enCase =
  /\b(?:case|ticket|issue|request|incident|call|sr|thread|matter|problem|status|this|it|that|one|cas-\S+)\b|\bclos(?:ing|ure) (?:is|would be|sounds|away|of)\b|\b(?:ok(?:ay)?|fine|good|ready|happy|agree\w*) (?:to|with|for) (?:the )?clos|\bclose away\b|\bclos(?:e|ing)\b[^.;]{0,6}\b(?:yet|for now|until|till|before|so soon)\b|\bnot (?:be )?mark|\bclos(?:e|ing|ure)(?: now| then)?(?: (?:from|on) (?:our|my) (?:side|end|part))?(?:[,.!] {0,2}(?:many )?(?:thanks|thank you|thx|cheers|please)\b[^,.;]{0,30})?(?: please)?[,.!]?(?:\s|$)/i;
const enAsksUs = /\b(?:could|can|would|will) (?:you|we)\b|please|kindly/i;
const enOnlyIf =
  /\b(?:if|once|when|unless|until|as soon as|provided|assuming|whether|maybe|perhaps|might|tomorrow|next week|later|hopefully|monday|tuesday|wednesday|thursday|friday)\b|clos\w*[^.]{0,40}\bafter\b|\bwe(?:'ll| will| shall)\b/i;
/** A double no is a yes; so is `even if`. */
const doubleNo =
  /\b(?:no objections?|(?:don't|do not|would not) (?:mind|object)|no (?:problem|issue|concerns?|reservations?)|not a problem|have nothing against|without objections?)\b(?:[^.,;]{0,14}\b(?:to|with|against|about|on|if|when)\b)?|\b(?:even )?if you (?=close)/gi;
/** `never got solved, but please close`: not closing is what is negated. */
const besides = eraser([
  [
    'unsolved, closed all the same',
    /\b(?:not|never)\b[^.,;]{0,24}\b(?:solved|resolved|fixed|found|pursue|need)\w*\b(?:[^.,;]{0,20}?(?=\bbut\b|[,;]))?/gi,
    /\b(?:not|never)\b[^.,;]{0,24}\b(?:follow|investigate|occur|happen|appear)\w*\b(?:[^.,;]{0,20}?(?=\bbut\b|[,;]))?/gi,
    /\bno (?:more|further)\b[^.,;]{0,30}|\bnot? (?:longer )?needed\b|\bno longer [^.,;]{0,20}/gi,
  ],
  [
    'unsolved, closed all the same',
    /(?:不用|不必|无需|不需要?|暂不|不再|没有?|未|不)(?:再)?(?:查|追|跟|回复|需要|支持|处理|深究|其[他它]|别的|别)[^，。,关结]{0,8}/g,
  ],
]);

const closingVerb = new RegExp(`${zhClose}|${enClose}`, 'i');
const negation = /(?<!特)[不别勿未没甭](?!同)|\b(?:not|never|no|nobody|none|refuse\w*|without|nor)\b/i;
/** Consent is never read where anything is negated beside the closing: a closure drafted without consent is the dearest mistake. */
const isDenied = (text: string): boolean =>
  text.split(/[，,。；;!！]|\.\s|但|\bbut\b/i).some((clause) => closingVerb.test(clause) && negation.test(clause.replace(zhDoubleNo, '')));
/** `没问题，可以关闭`. */
const zhDoubleNo = /(?:没有?|无)(?:任何|什么|其[他它])?(?:问题|意见|异议|疑问|事|疑义)|不(?:用|必|需要?)(?:再)?(?:等|问|回)/g;

/** `No need to keep it open`: near to a yes, and not one. */
const needlesslyOpen =
  /\b(?:no (?:need|reason|point)|not necessary|need not|do not need) (?:to |in )?(?:keep|leave|hav)\w*\b|(?:不用|不必|无需|没必要)[^，]{0,4}(?:开着|保持|留着|挂着)/i;

/** May a closed case be opened again: a question, no wish. */
const asksToReopen =
  /(?:还|可以|能|会|是否|如何|怎么)[^，。,]{0,6}重新打开[^，。,]{0,6}[吗？?]|\b(?:can|could|may|would|is it possible)\b(?! you)[^.?]{0,60}\bre-?open[^.?]{0,60}\?/i;

const refusesZh = finder(zhNo);
const refusesEn = finder(enNo);
const allowsZh = finder(zhYes);
const allowsEn = finder(enYes);

export type ClosingWord = 'yes' | 'no' | 'asked' | 'only-if' | null;

/** What this sentence says on closing. */
export function closingWord(sentence: string): ClosingWord {
  if (asksToReopen.test(sentence)) return 'asked';
  if (needlesslyOpen.test(sentence)) return null;
  const text = besides(sentence.replace(doubleNo, 'agree to '));
  const isTool = zhTopicTool.test(text);
  if ((refusesZh(text) && !isTool) || (refusesEn(text) && enCase.test(text))) return 'no';
  const isChinese = allowsZh(text) && !isTool;
  const isEnglish = allowsEn(text) && enCase.test(text);
  if ((!isChinese && !isEnglish) || isDenied(text)) return null;
  const asksUs = isChinese ? zhAsksUs.test(text) : enAsksUs.test(text) && !/\bwe\b/i.test(text);
  if (/[?？]|吗|么[。]?$/.test(text) && !asksUs) return 'asked';
  return (isChinese ? zhOnlyIf : enOnlyIf).test(text) ? 'only-if' : 'yes';
}
