/** English words on closing the case. A window that is closed is no case. */
import type { ClueTable } from './words.ts';

export const closeEn =
  '\\b(?:clos(?:e|ed|ing|ure)|shut)\\b(?! (?:to|look|attention|eye|watch|up|contact|cooperation|by)\\b)(?!(?: down| out| off)?(?: the| all| any| your| my| this| that| open| other)*\\s(?:windows?|apps?|applications?|programs?|ports?|firewall|connections?|sessions?|browsers?|dialogs?|outlook|services?(?! request)|process(?:es)?|files?|logs?|lid|laptop|antivirus|defender|console|tabs?|down|gaps?|eyes?|loop|doors?|deal|chapter))|\\b(?:archive|finali[sz]e|wrap up)\\b(?= (?:the|this|it|that|our|my)\\b)';
export const noEn: ClueTable = [
  [
    'do not close',
    new RegExp(
      `(?:do not|\\bnot\\b|never|cannot|hold off|against|rather not|too early|too soon|before you)[^.;,]{0,50}(?:${closeEn})`,
      'i',
    ),
    new RegExp(`(?:wait\\b|instead of|premature|disagree|refus\\w+|object\\w* to|no way|stop)[^.;]{0,50}(?:${closeEn})`, 'i'),
    new RegExp(
      `\\b(?:hold|postpon|suspend|defer|delay|halt|revok|withdraw|revert|undo|cancel)(?:e|ing|s)?\\b[^.;]{0,30}(?:${closeEn})`,
      'i',
    ),
    new RegExp(`(?:${closeEn})[^.;,]{0,30}\\bwithout (?:our|my|any|asking|waiting|a word|the customer|solving|fixing|resolving|an? )`, 'i'),
  ],
  [
    'too early',
    new RegExp(`(?:${closeEn})[^.;]{0,40}\\b(?:too early|too soon|premature|(?:would be|is) (?:wrong|a mistake|unwise|unacceptable))`, 'i'),
    new RegExp(`(?:${closeEn})[^.;]{0,40}\\b(?:not (?:yet|acceptable|ok|an option|possible))`, 'i'),
  ],
  [
    'keep it open',
    /(?:keep|leave|stay|remain|kept|left)\b[^.;]{0,30}\b(?:open|active|alive|pending)\b|\bre-?open/i,
    /\bopen (?:it|this|the (?:case|ticket)|my (?:case|ticket)) (?:up )?again/i,
    /\b(?:leave|keep|let)\b[^.;,]{0,24}\b(?:case|ticket|request|incident|status|it|this)\b[^.;,]{0,12}\b(?:as (?:it is|is)|where it is|running|alone|untouched|in progress)\b/i,
    /\bnot (?:touch|change|update) (?:the |this )?(?:case |ticket )?status\b/i,
    /\b(?:back to|set to|status)\b[^.;]{0,12}\bopen\b/i,
  ],
  ['why close', new RegExp(`\\b(?:why|how come|who(?:ever)?)\\b[^.;]{0,30}(?:${closeEn})`, 'i')],
  [
    'not to be called solved',
    /(?:\bnot|cannot) (?:be )?(?:mark|set|flag|treat|consider|call|declar|see|regard)\w*[^.;]{0,30}\b(?:resolved|closed|solved|done|completed?|fixed|finished|over)\b/i,
    /\bfar from (?:over|done|finished|closed|complete)\b|\bnot over\b/i,
    /\b(?:cannot|not|unable to) sign (?:this |it )?off\b/i,
  ],
];
export const yesEn: ClueTable = [
  [
    'asks for it, allows it',
    new RegExp(
      `(?:\\bcan\\b|\\bmay\\b|could|please|kindly|feel free|\\bok(?:ay)?\\b|\\bfine\\b|\\bgood\\b|happy)[^.;]{0,60}(?:${closeEn})`,
      'i',
    ),
    new RegExp(
      `(?:agree\\w*|go ahead|\\blet(?:'s| us)\\b|\\bsafe\\b|ready|should|\\bwant|would like|approv\\w*)[^.;]{0,60}(?:${closeEn})`,
      'i',
    ),
    new RegExp(`(?:permission|consent\\w*|blessing|green light|consider|nothing (?:else|further|more|left))[^.;]{0,60}(?:${closeEn})`, 'i'),
    new RegExp(
      `(?:confirm\\w*|glad|nothing against|yes\\b|sure\\b|thus|therefore|so\\b|proceed|request\\w*)[^.;]{0,60}(?:${closeEn})`,
      'i',
    ),
    new RegExp(`(?:mark\\w*|authori[sz]e|comfortable|content|pleased)[^.;]{0,60}(?:${closeEn})`, 'i'),
  ],
  [
    'an order',
    /(?:^|[,;] ?)(?:so |yes,? |then |and |just |sure,? |ok,? |alright,? )*close (?:it|this|the|that|our|my|away|case|ticket|please)/i,
    new RegExp(`(?:${closeEn})[^.;]{0,30}\\b(?:is|would be|sounds) (?:ok(?:ay)?|fine|good|alright)|\\bclose away\\b`, 'i'),
    /^(?:this |the )?(?:case|ticket|issue) (?:is )?closed (?:from|on|for) (?:our|my|us)\b|\bclos(?:ing|ure)(?: is)? (?:confirmed|approved|accepted|agreed)\b/i,
  ],
];
export const caseEn =
  /\b(?:case|ticket|issue|request|incident|call|sr|thread|matter|problem|status|this|it|that|one|cas-\S+)\b|\bclos(?:ing|ure) (?:is|would be|sounds|away|of|confirmed|approved|accepted|agreed)\b|\b(?:ok(?:ay)?|fine|good|ready|happy|agree\w*) (?:to|with|for) (?:the )?clos|\bclose away\b|\bclos(?:e|ing)\b[^.;]{0,6}\b(?:yet|for now|until|till|before|so soon)\b|\bnot (?:be )?(?:mark|consider)|\bclos(?:e|ing|ure)(?: now| then)?(?: (?:from|on) (?:our|my) (?:side|end|part))?(?:[,.!] {0,2}(?:many )?(?:thanks|thank you|thx|cheers|please)\b[^,.;]{0,30})?(?: please)?[,.!]?(?:\s|$)/i;
export const asksUsEn = /\b(?:could|can|would|will) (?:you|we)\b|please|kindly/i;
