/** Words that ask us something. */

const zh =
  /[?？]|请问|吗(?:[，。,！]|$)|(?<=[么谁哪几样]|多[久少长])[^，。,]{0,12}呢[。]?$|呢[。]?$|为什么|为何|怎么(?!都|也|样都)|如何(?!都)|怎样|(?:需要|提供|要|收集|准备|配合|还有|是|做|改|有)[^，。,]{0,8}什么(?!都|也)|(?<!没|没有|无论|不管|无)什么(?:原因|时候|意思|问题|情况|影响|办法|区别)|是否|能否|可否|是不是|会不会|行不行|要不要|能不能|可不可以|对不对|需不需要|有没有(?:其他|别的|什么|办法|可能|工具|离线|官方|更)|好吗|多久|多长时间|哪(?:个|些|里|一|种|位|几)|(?:进展|情况|结果)怎么样|想(?:咨询|了解|请教|问|确认)|请教|请(?:您|你们?)?(?:告知|说明|解释|指教|明示|确认一下|确认(?:是|能|要))/;
const en =
  /\b(?:could|can|would|will) you\b|please (?:advise|explain|clarify|tell|confirm|let (?:me|us) know (?:if|whether|how|what|when|which))|\b(?:wonder(?:ing)?|like to know|want to know|wanted to (?:ask|know))\b|(?:^|[,:] )(?:so |and |but |also )?(?:what|why|how|when|where|which|who)\b|\bany (?:idea|updates?|news|chance|progress|eta)\b|^(?:and |also |so )?(?:(?:do|does|did|have) (?:you|we|they|it|i|he|these|anybody|anyone)|(?:is|are|can|could|will|would|may|has) (?:you|we|it|this|that|these|there|the|i|he|they|anybody|anyone|somebody)|should (?:i|we))\b/i;
/** Asking for help with a failure is what a report does. */
const helpAsking =
  /(?:请|麻烦|烦请|帮忙|帮我|协助|帮)[^，。？?]{0,10}(?:看看|看下|看一下|看|分析|排查|处理|查一下|查下|查|定位)[^，。？?]{0,24}[？?]?|(?:是)?(?:怎么回事|什么情况|什么鬼)[啊呀呢]?[？?]?|\b(?:could|can|would|will) (?:you|someone|anyone|somebody) (?:please |kindly )?(?:help|assist|investigate|have a look|take a look|look into|check)\b[^.?]{0,80}\??|^any (?:ideas?|help)[^.?]{0,20}\?/gi;

export function asks(sentence: string): boolean {
  return zh.test(sentence) || en.test(sentence);
}

/** The sentence without its cry for help. */
export function withoutHelpAsking(sentence: string): string {
  return sentence.replace(helpAsking, ' ');
}
