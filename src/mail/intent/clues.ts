/** Everything a customer's own words say that the intent is judged by. */
import { closingWord } from './closing.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Prose } from './sentences.ts';
import { isOnlyThanks } from './thanks.ts';

export type Clues = {
  readonly keepsOpen: boolean;
  readonly agreesToClose: boolean;
  /** Closing, or a solution, is spoken of with an if. */
  readonly isConditional: boolean;
  readonly isSolved: boolean;
  readonly isUnsolved: boolean;
  readonly failsStill: boolean;
  readonly fails: boolean;
  readonly disagrees: boolean;
  readonly bringsData: boolean;
  readonly asks: boolean;
  readonly watches: boolean;
  readonly isOnlyThanks: boolean;
};

const disagreeing =
  /不同意|不认可|不认同|不赞同|不接受|(?:不能|无法)接受|(?<!没有|无|没|沒有)异议|分析(?:得)?(?:有误|不对|不正确|错误|不准)|结论(?:有误|不对|不正确|错误)|(?:不是|并非)[^，。,]{0,8}(?:原因|导致)|并非如此|不合理|不满意|说法不对|\b(?:disagree|unacceptable|not acceptable|not satisfied|incorrect conclusion)|\b(?:do not|don[’']?t|cannot|can[’']t) (?:agree|accept)|\bobject to\b|\b(?:that|this|your (?:analysis|conclusion|diagnosis|answer)|the (?:analysis|conclusion|diagnosis)) (?:is|was|seems) (?:not (?:right|correct|true|convincing)|wrong|incorrect|mistaken)|\b(?:is|was) not (?:the|our) (?:root |real )?(?:cause|reason|problem)\b|\bi (?:don[’']?t|do not) think (?:that|this|it|so|the)/i;
const data =
  /附件|附上|随附|已上传|上传了|上传至|上传到|请查收|请查阅|请查看|日志(?:已|见|如下|在|也)|补充(?:了|如下|日志|信息|截图)|收集(?:了|到|完|如下|好)|(?:信息|结果|输出|内容)(?:如下|见下)|截图(?:如下|见)|已(?:发|提供|收集|导出|打包)|附檔|附加檔案|已上傳|\b(?:attached|attachments?|enclosed|uploaded|please find|here (?:is|are) the|as (?:you )?requested|collected (?:the|all|these)|see (?:the )?(?:log|logs|screenshot|output)|(?:log|output|screenshot)s? (?:is|are|below|follows?))\b/i;
const dataLater =
  /(?:稍后|晚点|明天|回头|待会|下午|正在|会|将|准备|再|无法|不能|没有|忘记?了?|如何|怎么|需要|哪些|是否)[^，。,]{0,12}(?:上传|提供|收集|发送|发|附上?|补充|截图|附件)|\b(?:will|[’']ll|going to|tomorrow|later|cannot|can[’']t|could ?n[o’']t|unable to|forgot|need to|how to|should (?:i|we)|do you need|which)\b[^.;]{0,40}\b(?:send|upload|attach\w*|collect\w*|provide|gather|logs?)/i;
const question =
  /[?？]|请问|吗(?:[，。,！]|$)|嗎|呢[。？?]?$|为什么|为何|怎么(?!都|也|样都)|如何(?!都)|怎样|(?<!没|没有|無|无论|沒)什么(?:原因|时候|意思|问题|情况|影响|办法|区别)|是否|能否|可否|是不是|要不要|有没有(?:其他|别的|什么|办法|可能)|多久|哪(?:个|些|里|一|种|位)|想(?:咨询|了解|请教|问|确认)|请教|请(?:您|你们?)?(?:告知|说明|解释|指教|明示|确认一下|指导)|請問|為什麼|如何|\b(?:could|can|would|will) you (?:please )?(?:tell|explain|clarify|advise|confirm|let|say|send)|please (?:advise|explain|clarify|tell|confirm|let (?:me|us) know (?:if|whether|how|what|when|which))|\b(?:wonder(?:ing)?|like to know|want to know)\b|^(?:what|why|how|when|where|which|who)\b|\bany (?:idea|update|news)\b/i;
const watching = /观察|觀察|再看看|跟踪一下|\b(?:monitor|observe|keep an eye|watch it|keep watching)\b/i;
/** Courtesies with an if, and the mark of a courtesy question. */
const courtesy =
  /(?:如果|如|若|要是|假如|万一|倘若)[^，。,]{0,10}(?:(?:没有?|无|沒有?)(?:什么)?(?:其他|其它|别的|另外|更多|進一步|进一步)[^，。,]{0,8}|(?:再|还|又)(?:有|出现|发生|遇到|需要)[^，。,]{0,10}|(?:有|出现|遇到)(?:其他|其它|别的|新的|任何|类似|什么)[^，。,]{0,8}|(?:以后|后续|今后|日后)(?:再)?(?:有|出现|发生|遇到|需要)[^，。,]{0,10})|\bif (?:there(?:[’']s| is| are) |you (?:have|need) )?(?:nothing (?:else|more|further)|no (?:other|further|more|objections?|additional)|anything else)[^,.;]{0,40}|\b(?:if|should|in case|when) (?:it|this|that|the (?:problem|issue|error|same|fault)|any|anything|something|we|i|there)\b[^,.;]{0,40}(?:again|comes? back|returns?|reappears?|recurs?|reoccurs?|(?:any|other|further|more) (?:questions?|problems?|issues?)|anything (?:else|more|further))[^,.;]{0,30}/gi;

/** Reads the clues; `title` joins them for a first mail, whose subject is part of the report. */
export function readClues(prose: Prose, title: string): Clues {
  const sentences = prose.sentences.map((sentence) => sentence.replace(courtesy, ' '));
  const closing = sentences.map(closingWord);
  const outcomes = [...sentences, ...(title === '' ? [] : [title])].map(outcomeOf);
  const lastWell = Math.max(outcomes.lastIndexOf('well'), outcomes.lastIndexOf('solved'));
  const said = (outcome: Outcome): boolean => outcomes.includes(outcome);
  return {
    keepsOpen: closing.includes('no'),
    agreesToClose: closing.includes('yes') && !closing.includes('only-if') && !closing.includes('asked'),
    isConditional: closing.includes('only-if'),
    isSolved: said('solved') || (lastWell >= 0 && outcomes.indexOf('fails', lastWell) < 0),
    isUnsolved: said('unsolved'),
    failsStill: said('fails-still'),
    fails: said('fails'),
    disagrees: sentences.some((sentence) => disagreeing.test(sentence)),
    bringsData: prose.pastedLines > 1 || sentences.some((sentence) => data.test(sentence) && !dataLater.test(sentence)),
    asks: sentences.some((sentence, at) => question.test(sentence) && closing[at] !== 'yes'),
    watches: sentences.some((sentence) => watching.test(sentence)),
    isOnlyThanks: isOnlyThanks(prose.sentences),
  };
}
