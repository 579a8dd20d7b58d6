/** Phrases that seem to say something on the case and do not: courtesies, and what is asked of others. */

/** `如有其他问题再联系`, `if it happens again I will write`: an if that only takes leave. */
const takingLeave =
  /(?:如果|如|若|要是|假如|万一|倘若)[^，。,]{0,10}(?:(?:没有?|无)(?:什么)?(?:其他|其它|别的|另外|更多|进一步)[^，。,]{0,8}|(?:再|还|又)(?:有|出现|发生|遇到|需要)(?![^，。,]{0,4}(?:怎么|如何|要不要|吗))[^，。,]{0,10}|(?:有|出现|遇到)(?:其他|其它|别的|新的|任何|类似|什么)[^，。,]{0,8}|(?:以后|后续|今后|日后)(?:再)?(?:有|出现|发生|遇到|需要)[^，。,]{0,10})|\bif (?:there(?: is| are) |you (?:have|need) )?(?:nothing (?:else|more|further)|no (?:other|further|more|objections?|additional)|anything else)[^,.;]{0,40}|\b(?:if|should|in case|when) (?:it|this|that|the (?:problem|issue|error|same|fault)|any|anything|something|we|i|there)\b[^,.;]{0,40}(?:again|comes? back|returns?|reappears?|recurs?|reoccurs?|(?:any|other|further|more) (?:questions?|problems?|issues?)|anything (?:else|more|further))[^,.;]{0,30}/gi;
/** `有事再找你们`, `后续若有状况再另外开案`: what they would do some day. */
const someDay =
  /(?:(?:后面|后续|以后|今后|日后|下次|将来)[^，。,]{0,12}|有(?:事|问题|情况|状况|需要|什么)[^，。,]{0,6}|再有[^，。,]{0,8})[，,]?(?:再|另|我们?再)(?:行|外)?(?:给您|跟您|和您|向您|找|说|联系|开|提|报|沟通|请教|麻烦)[^，。,]{0,10}/g;
/** `您看还需要什么尽管说`, `let me know if you need more`: an offer, no question. */
const offering =
  /(?:您看|看)?(?:还|是否)?(?:需要|要)什么[^，。,]{0,6}(?:尽管|随时|请|再|就|可以)[^，。,]{0,4}(?:说|告诉|告知|联系|提|讲)|有(?:什么|任何)?(?:问题|需要|疑问)[^，。,]{0,4}(?:请|随时|尽管|再)[^，。,]{0,6}(?:联系|说|找|告知|沟通)|(?:please )?(?:just )?let (?:me|us) know if (?:you (?:need|have|require|want)|there is|anything|something|more|any)[^,.;?]{0,40}/gi;
/** `感谢您的协助`: thanks for help are no cry for it. */
const thanking = /(?:感谢|谢谢|多谢)[^，。,；;！!？?]{0,16}(?:协助|帮助|帮忙|支持|指导|解答)/g;
/** `是否关闭我需要先问领导`: asked on their own side. */
const askingTheirOwn =
  /(?:是否|能不能|要不要)[^，。,？?]{0,14}(?:需要?|要|得|还要)[^，。,？?]{0,6}(?:问|请示|确认|商量|汇报|讨论)|\b(?:have|need|want|going) to (?:ask|check with|consult)\b[^.;?]{0,80}|\b(?:will|let me|let us) (?:ask|check with|consult)\b[^.;?]{0,80}/gi;
/** `不知道是不是补丁导致的`, `not sure whether this is related`: wondering aloud. */
const wondering =
  /不(?:知道|清楚|确定|晓得)是(?:不是|否)[^，。,？?]{0,14}(?:导致|引起|造成|原因|关系|有关|问题)的?|\bnot sure (?:if|whether) (?:it|this|that|they) (?:is|are|was) (?:related|caused|because|due)[^,.;?]{0,40}/gi;

/** `祝工作顺利`, `have a nice weekend`: a wish for the reader. */
const wishing =
  /(?:^|[，,。！!；;\s])祝(?!贺)[^，。！!；;]{0,16}|(?:工作|周末|节日|新年|生活)(?:顺利|愉快|快乐)|\b(?:have|wish you|enjoy) (?:a|an|your|the)\b[^.!?;]{0,30}\b(?:day|weekend|evening|week|one|time|holidays?)\b|\b(?:all the best|happy (?:new year|holidays)|merry christmas)\b/gi;

export function withoutCourtesies(sentence: string): string {
  return [takingLeave, someDay, offering, thanking, askingTheirOwn, wondering, wishing].reduce(
    (text, phrase) => text.replace(phrase, ' '),
    sentence,
  );
}
