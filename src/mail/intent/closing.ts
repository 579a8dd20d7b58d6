/** Words on closing the case: yes, no, or only if. A firewall that is closed is no case. */

const tool =
  '防火墙|杀毒|杀软|电脑|计算机|主机|系统|窗口|软件|程序|进程|自动更新|更新|windows|wsus|defender|组策略|代理|远程|端口|uac|vpn|浏览器|网络|网卡|电源|bitlocker|安全|快速启动|页面|连接|会话|服务器|设备|虚拟|实时|保护|策略|功能|服务(?!单|请求)|终端机';
const thing = `(?:了|掉|一下)?\\s?(?:所有|本机|本地|这个|该|此|您的|你的|我的|全部|相关)?的?\\s?(?:${tool})`;
const verb = `(?:关闭|关掉|结案|关单|结单|销单|关(?:这个|此|该|本)?\\s?(?:case|案例|工单|单|ticket)|(?<=(?:^|[，,。！!\\s]|可以|不要|别|能|直接|先|同意|就|case|案例|工单|ticket|单|它|给|帮忙)\\s?)[关结](?=(?:了|吧|掉|一下)?(?:[，。,；;！!~\\s]|$))|close掉?|closed?)(?!${thing})`;
const topicTool = new RegExp(`(?:${tool})[^，。,]{0,8}(?:可以|请|已|先|需要|要|能)?[^，。,]{0,4}(?:关闭|关掉|关(?:了|一下)?$)`, 'i');

const zhNo = new RegExp(
  `(?:不要|先别|别|勿|不能|不可以|不同意|不希望|不想|不应|暂不|先不|暂时不|暂时先不|暂缓|拒绝|反对|不建议|不宜|还不|尚不|无法|不要先|先不要|不能先)[^，。,]{0,8}${verb}` +
    `|(?:保持|保留)[^，。,]{0,10}(?:打开|开启|open|开着)|重新打开|(?:延后|推迟|延迟|延期|暂缓)[^，。,]{0,6}(?:关闭|结案)|(?:关闭|结案)[^，。,]{0,4}(?:太早|过早|为时过早)|保留[^，。,]{0,6}(?:case|案例|工单|ticket)|(?:怎么|为什么|为何)[^，。,？?]{0,8}${verb}`,
  'i',
);
const zhYes = new RegExp(
  `(?:可以|可|同意|请(?!问)|麻烦|烦请|劳烦|帮忙|帮我|允许|没问题|没有问题|没意见|无异议|没有异议|直接|那就|就|申请|予以|辛苦|建议|吧|安排|考虑|确认|支持)[^，。,；]{0,16}${verb}` +
    `|${verb}[^，。,；]{0,10}(?:吧|即可|就行|就好|就可以|好了|没问题|没有问题|没意见|无异议|处理即可|可以)|(?:^|[，,。！!\\s])(?:先|就|直接|都)?(?:${verb}|关了)吧|^(?:好的?[，,]\\s?)?${verb}[，,。!！]?\\s?(?:谢谢|感谢)?`,
  'i',
);
const zhAsksUs = /(?:麻烦|请(?!问)|帮忙|帮我|烦请|劳烦|辛苦)/;
const zhOnlyIf =
  /如果|若|要是|假如|一旦|只要|除非|的话|等[^，。]{0,24}(?:后|再|之后|确认|完)|待[^，。]{1,16}(?:后|再)|再(?:关|结)|后再|之后再|以后再|之前[^，。,]{0,6}(?:关|结案)|过(?:几|两|一)?天|下周|稍后|晚点|是否|能不能|可不可以|能否|可否|什么时候|何时|应该(?:可以|能)|可能|也许|(?:再|继续|还要|需要|先)[^，。]{0,4}观察|观察[^，。]{0,6}再/;

const enClose =
  '\\bclos(?:e|ed|ing|ure)\\b(?! to\\b)(?!(?: down| out)?(?: the| all| any| your| my| this| that| open| other)*\\s(?:windows?|apps?|applications?|programs?|ports?|firewall|connections?|sessions?|browsers?|dialogs?|outlook|services?|process(?:es)?|files?|logs?|lid|laptop|antivirus|defender|console|tabs?))';
const enNo = new RegExp(
  `(?:do not|\\bnot\\b|never|cannot|hold off|against|rather not|too early|too soon|before you|wait\\b|instead of|premature|disagree)[^.;]{0,50}${enClose}|${enClose}[^.;]{0,40}\\b(?:too early|too soon|premature|not (?:yet|acceptable|ok))|(?:keep|leave)\\b[^.;]{0,30}\\b(?:open|active|alive)\\b|\\bre-?open|\\bwhy\\b[^.;]{0,30}\\bclosed\\b|\\bnot (?:be )?(?:mark|set|flag|treat|consider)\\w*[^.;]{0,30}\\b(?:resolved|closed|solved|done|complete)`,
  'i',
);
const enYes = new RegExp(
  `(?:\\bcan\\b|\\bmay\\b|could|please|\\bpls\\b|kindly|feel free|\\bok(?:ay)?\\b|\\bfine\\b|\\bgood\\b|happy|agree|go ahead|\\blet[’']?s\\b|\\bsafe\\b|ready|should|\\bwant|would like|approv\\w*|consent|consider|nothing (?:else|further|more)|confirm|glad|nothing against|yes\\b|thus|therefore|so\\b)[^.;]{0,60}${enClose}|^(?:so |yes,? |then |and |just )?close (?:it|this|the|that|our|my)|${enClose}[^.;]{0,30}\\b(?:is|would be|sounds) (?:ok(?:ay)?|fine|good|alright)`,
  'i',
);
const enCase =
  /\b(?:case|ticket|issue|request|incident|call|sr|thread|matter|problem|this|it|that|one)\b|\bclos(?:ing|ure) (?:is|would be|sounds)\b|\b(?:ok(?:ay)?|fine|good|ready) (?:to|with|for) clos|\bclos(?:e|ing)\b[^.;]{0,6}\b(?:yet|for now|until|till|before|so soon)\b|\bnot (?:be )?mark|\bclos(?:e|ing|ure)(?: now| then)?(?: (?:from|on) (?:our|my) (?:side|end|part))?(?:[,.!] {0,2}(?:many )?(?:thanks|thank you|thx|cheers)\b[^,.;]{0,30})?[.!]?$/i;
const enAsksUs = /\b(?:could|can|would|will) (?:you|we)\b|please/i;
const enOnlyIf =
  /\b(?:if|once|when|unless|until|as soon as|provided|assuming|whether|maybe|perhaps|might|tomorrow|next week|later|hopefully)\b|clos\w*[^.]{0,40}\bafter\b/i;
/** A double no is a yes. */
const enNoObjection =
  /\b(?:no objections?|(?:don[’']?t|do not) (?:mind|object)|no problem|not a problem|have nothing against)\b(?: (?:to|with|against|about))?/gi;

/** May a closed case be opened again: a question, no wish. */
const asksToReopen =
  /(?:还|可以|能|会|是否|如何|怎么)[^，。,]{0,6}重新打开[^，。,]{0,6}[吗？?]|\b(?:can|could|may|would|is it possible)\b(?! you)[^.?]{0,60}\bre-?open[^.?]{0,60}\?/i;

export type ClosingWord = 'yes' | 'no' | 'asked' | 'only-if' | null;

/** What this sentence says on closing. */
export function closingWord(sentence: string): ClosingWord {
  const text = sentence.replace(enNoObjection, 'agree to');
  if (asksToReopen.test(text)) return 'asked';
  if ((zhNo.test(text) && !topicTool.test(text)) || (enNo.test(text) && enCase.test(text))) return 'no';
  const isChinese = zhYes.test(text) && !topicTool.test(text);
  const isEnglish = enYes.test(text) && enCase.test(text);
  if (!isChinese && !isEnglish) return null;
  const asksUs = isChinese ? zhAsksUs.test(text) : enAsksUs.test(text) && !/\bwe\b/i.test(text);
  if (/[?？]|吗|么[。]?$/.test(text) && !asksUs) return 'asked';
  return (isChinese ? zhOnlyIf : enOnlyIf).test(text) ? 'only-if' : 'yes';
}
