/** Cries for help: beside a failure they are part of the report, and no question. */
import { type ClueTable, eraser } from './words.ts';

const looking: ClueTable = [
  [
    'look at it',
    /(?:请(?!问)|给|赶紧|赶快|快|麻烦|烦请|帮忙|帮我|协助|帮|劳烦|能否|可否|能不能|恳请|辛苦|再|安排人?|尽快)[^，。？?]{0,10}(?:看看|看下|看一下|看(?!懂|到|相关|附|下面|图)|分析|排查|处理|查一下|查下|查|定位|解决|支持|协助|跟进|确认下?(?:原因|情况))[^，。？?吗]{0,24}(?:吗)?[？?]?/g,
    /求助|救命|在线等/g,
  ],
  [
    'look at it',
    /\b(?:could|can|would|will) (?:you|someone|anyone|somebody) (?:please |kindly |maybe )?(?:help|assist|investigate|have a look|take a look|look into|look at|check|fix|sort)\b[^.?]{0,80}\??/gi,
    /^any (?:ideas?|help|thoughts|advice|suggestions?)[^.?]{0,30}\??/gi,
    /\bwhat (?:is|could be) (?:wrong|going on|happening|causing)[^.?]{0,40}\??/gi,
    /\b(?:please|kindly) (?:advise|help|assist|check|investigate|support|call|look into (?:it|this))\b[^.?,]{0,24}/gi,
    /\b(?:please|kindly) (?:have a look|take a look|do the needful)\b[^.?,]{0,24}|\b(?:urgent(?:ly)?|asap)\b/gi,
  ],
];
/** Asked of what failed; alone, a question. */
const wondering: ClueTable = [
  [
    'what is it',
    /(?:请问|想问一?下?)?(?:这)?(?:是|到底是|究竟是)?(?:怎么回事|什么情况|什么鬼|什么原因)(?:导致的?|引起的?|造成的?)?[啊呀呢吗]?[？?]?(?=$|[，。,])/g,
    /(?:请问|想问一?下?)?(?:这)?(?:是|到底是|究竟是)?(?:(?:该|应该|要)?(?:如何|怎么|怎样)(?:处理|解决|办)|怎么个情况|怎么搞|什么问题)(?:导致的?|引起的?|造成的?)?[啊呀呢吗]?[？?]?(?=$|[，。,])/g,
    /(?:请问|想问一?下?)?(?:这)?(?:是|到底是|究竟是)?(?:为什么|怎么处理)(?:导致的?|引起的?|造成的?)?[啊呀呢吗]?[？?]?(?=$|[，。,])/g,
  ],
  [
    'is it because of',
    /是不是[^，？?]{0,10}(?:有(?:问题|bug)|错了?|不对|坏了)[？?]?|(?:是不是|会不会是?|难道)(?:跟|和|与|因为|由于|被)?[^，？?]{0,16}(?:有关|导致|引起|造成|影响|的关系|的问题|的原因)(?:的|了|吗)?[？?]?/g,
  ],
  [
    'is it because of',
    /\b(?:is|could|can|might|may) (?:it|this|that) (?:be )?(?:\w+ )?(?:related|connected|linked|caused|due|because)\b[^.?]{0,60}\??/gi,
  ],
];
/** A session is asked for, not help. */
const arranging = /远程|电话|会议|\b(?:session|call|meeting|remote)\b/i;

const withoutLooking = eraser(looking);

/** The sentence without what it asks us to look at. */
export const withoutHelpAsking = (sentence: string): string => (arranging.test(sentence) ? sentence : withoutLooking(sentence));
/** The sentence without what it wonders about a failure. */
export const withoutWondering = eraser(wondering);
/** A cry for help, which beside no other act is a report. */
export const criesForHelp = (sentence: string): boolean => withoutHelpAsking(sentence) !== sentence;
