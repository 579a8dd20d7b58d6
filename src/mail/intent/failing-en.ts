/** English words of failure: what does not, what breaks, what goes back, what a program complains of. */
import { type ClueTable, forms } from './words.ts';

export const things = 'errors?|failures?|problems?|issues?|trouble|exceptions?|warnings?|symptoms?|faults?|glitch(?:es)?|outages?';
/** Denials of people: what they did not do, need or know. */
const benign =
  'need|want|know|mind|think|believe|agree|accept|understand|have|had|test|try|check(?! in)|hear|receive|hesitate|forget|worry|close|mark|look|expect|use|using|plan|matter|touch|change|modif|allow|support|say|tell|give|send|ask|wait|care|like|remember|share|mention|involve|include|sure|yet|so|only|just|that|the|a|an|in|on|at|for|part|possible|available|urgent|joined|managed|encrypted|configured|clustered|virtual|behind|very|really|quite|too|all|any|been|my|our|your|clear|from|help|only|with|happy|ready|to|part|related|caused|due|enough|good|right|correct|true|hold|explain|match|fit|make|agree|fail|crash|occur|appear|happen|come back|going|because|necessar|require|worth|easy|here|there|me|us|necessarily|as|something|anything|reproduc|patched|aware|it|what|solve|resolve|fix|exist|installed|bad|an?';
const machineVerbs = forms(
  'work start boot open load install update upgrade finish complete connect respond answer come show appear display print sync report apply take find detect see reach log save run launch succeed get go progress activate repair mount authenticate power wake shut ping download uninstall remove delete scan patch access join sign use reboot restart import export register',
);
export const failingEn: ClueTable = [
  [
    'a machine that does not',
    new RegExp(
      `(?<!\\b(?:i|we|you|he|she|who|nobody)\\s(?:\\w+\\s)?)\\b(?:does|do|did|is|are|was|were|has|have|will|would)\\snot\\s(?!(?:${benign})(?:\\b|s\\b|ed\\b|ing\\b|d\\b|y\\b|ied\\b))\\w+`,
      'i',
    ),
  ],
  [
    'nobody can',
    /\b(?:users?|clients?|machines?|pcs?|laptops?|servers?|they|it|nobody|colleagues) (?:cannot|could not|can no longer)\b/i,
    /\b(?:staff|customers?|branch(?:es)?) (?:cannot|could not|can no longer)\b/i,
    new RegExp(
      `\\b(?:cannot|could not|can no longer|can not|unable to|not able to|never|will not let (?:me|us)|refus\\w+ to|fails? to|failed to|struggl\\w+ to)\\s(?:\\w+ly\\s|even\\s|be\\s|get it to\\s)?(?:${machineVerbs}|found)\\b(?! (?:(?:the |our |my |any )?(?:users?|customers?|colleagues?|him|her|them|you|anyone|anybody|vendor|owner)|around|the chance|to (?:it|that|test|you)|back to you|into the office|the time|through|rid))`,
      'i',
    ),
    /\bno (?:user|one|client|machine|pc|server)s?\b[^.]{0,24}\bcan\b/i,
  ],
  [
    'not, as who is not at home in English writes it',
    new RegExp(
      `\\b(?:it|he|she|which|that|update|patch|server|pc|machine|system|service|client|installation|program|node)s? (?:now |still )?not (?:even |more |anymore |can |want )?(?:to )?(?:${machineVerbs})(?! (?:\\w+ )?by)\\b`,
      'i',
    ),
  ],
  [
    'ends in not',
    /\b(?:is|are|does|do|did|was|has|will) not(?: either)?$/i,
    /\bnot (?:responding|compliant|applicable|working|syncing|booting|succeed\w*|installing|updating|reporting|starting|loading)\b/i,
    /\bnot (?:showing|coming|reachable|opening|recogni[sz]ed|detected|found|met|listed|supported|visible|offered)\b/i,
  ],
  [
    'broke',
    new RegExp(
      `\\bblocked\\b|\\b(?:${forms('fail crash hang freeze break error corrupt bomb choke stall spin abort terminate disconnect drop lock leak timeout malfunction misbehave collapse vanish disappear quit exit revert refuse reject throw complain degrade deny struggle explode flicker')})\\b`,
      'i',
    ),
    /\btim(?:es?|ed|ing)[ -]out\b/i,
    /\bcloses? (?:itself|by itself|right (?:after|away)|immediately)\b/i,
    /\b(?:froze[n]?|broken?|hung|stuck|dead|died|dies|dying|threw|thrown|lost|gone (?:wrong|missing))\b/i,
    /\b(?:went (?:wrong|dark|down)|loops)\b/i,
  ],
  [
    'in a bad state',
    /\b(?:wrong|missing|unusable|unresponsive|unreachable|unavailable|inaccessible|unable|invalid)\b/i,
    /\b(?:offline(?! (?:package|installer|update|mode|msu))|endless\w*|bsods?)\b/i,
    /\b(?:(?:black|blue|white|blank|grey|empty) ?(?:screens?|pages?|windows?|lists?)|corruption|damaged?)\b/i,
    /\b(?:access (?:is |was )?denied|permission denied|in a loop|(?:boot|reboot|restart) ?loop|unchanged|unaltered)\b/i,
    /\b(?:(?:not|no longer|never) possible|impossible|out of memory|useless|worse|slow(?:er|ly|ness)?|sluggish|laggy)\b/i,
    /\b(?:down(?=[.!]|$| since| for| again)|flaky|intermittent\w*|eating|insane|greyed|grayed|garbled)\b/i,
    /\b(?:gone(?=$|[.!]| and| since| after)|messed up|screwed|nightmare|a mess)\b/i,
  ],
  ['by name', new RegExp(`\\b(?:${things})\\b`, 'i')],
  [
    'takes too long',
    /\bhigh (?:cpu|memory|disk|load|latency|ram)\b/i,
    /\b(?:take|takes|taking|needs?|needed) (?:ages|forever|hours|(?:very |too |so )?long|\d+ hours)/i,
    /\bfor (?:hours|ages|\w+ hours|\d+ (?:minutes|hours))\b|\b(?:sit(?:s|ting)?|sat) there\b|\bnever[- ]ending\b/i,
    /\b(?:100|9\d) ?% (?:cpu|disk|memory)|\b(?:cpu|disk|memory) (?:at|usage|is at)\b/i,
  ],
  [
    'goes back',
    /\b(?:kick|log|throw|sign|boot)\w* (?:me |us |them |users )?(?:out|off)\b/i,
    /\b(?:roll(?:s|ed|ing)?|fall(?:s|ing)?|fell|go(?:es|ing)?|went|com(?:es|ing)|came|back(?:s|ed)?|kick(?:s|ed)?|thrown|get|gets|got)\b[^.]{0,24}\bback\b(?! (?:to (?:normal|work|life|you|us)|online|fine|ok|up|clean|from|and running|in business))/i,
    /\brollback\b/i,
    /\b(?:undoing|reverting|recovery (?:mode|screen|console)|into recovery|startup repair|old (?:version|desktop|build))\b/i,
  ],
  [
    'comes back',
    /\b(?:has|have|is|are) (?:come )?back(?= today| again|[.!]|$)/i,
    /\b(?:event|code|message|bsod|crash|exception)s? (?:\d+ )?(?:is |are |has |have )?(?:come )?back\b/i,
    /\b(?:error|problem|issue|symptom|fault)s? (?:is |are |has |have )?(?:came|come|comes|back|return)/i,
  ],
  [
    'keeps doing it',
    /\b(?:keeps?|kept) (?:on )?(?:\w+ing)\b(?! (?:fine|stable|well))/i,
    /\bevery (?:single )?(?:time|boot|start(?:up)?|reboot|attempt|night|logon|login|logoff)\b|\bafter every\b/i,
    /\b(?:over and over|again and again|time and again)\b|\b(?:by|reboots?|restarts?|rebooted|restarted) itself\b/i,
    /\bon its own\b/i,
  ],
  [
    'never, nothing',
    /\bnever (?:install|finish|complet|start|succeed|reach|report|show|come|get|end)\w*/i,
    /\b(?:shows?|installs|does|returns?|finds?|brought|brings|did|changed|achieved|gave) (?:absolutely )?nothing/i,
    /\bnothing (?:(?:was|is|gets|got|has been) \w+(?:ed|ing|n)\b|happens|happened|installs|shows|comes|changed|improved)/i,
    /\bnothing (?:helps|helped|works|worked)|\bnever again\b|\b(?:worked|was|were|ran) (?:\w+ ){0,2}until\b/i,
    /\bstill (?:finds?|flags?|lists?|shows?|reports?|says?|complains?|sees?|miss(?:es|ing)|lacks?)\b/i,
    /\b(?:get|got|getting|see|have|there is|comes?) (?:now )?(?:another|a (?:new|different|second)) (?:one|error|code|message|problem|issue)\b/i,
    /\b(?:reacts|works|starts|comes|goes|runs|functions|opens|boots|helps|helped|worked|installs) not\b/i,
    /\b(?:find|see|show|get|receive)s? no (?:update|result|patch|client)\w*/i,
    /\bno (?:longer|luck|joy|dice|success|effect|response|reaction|difference|change|improvement|network|internet)\b/i,
    /\bno (?:connection|sound|signal)\b/i,
  ],
  [
    'sits at some per cent',
    /\b(?:sit(?:s|ting)?|sat|stuck|stop(?:s|ped)?|stay(?:s|ed|ing)?|hang(?:s|ing)?|hung)\b[^.]{0,20}\b\d{1,2} ?%/i,
    /\b(?:remain(?:s|ing)?|die[sd]?|stall(?:s|ed)?|freezes|quits?|aborts?)\b[^.]{0,20}\b\d{1,2} ?%|\bat \d{1,2} ?%/i,
  ],
  [
    'a program complains',
    /\b(?:says?|said|saying|shows?|showing|reports?|displays?|displayed|message|stuck (?:on|at)|gave|gives|giving|get|got|prompts?|with|box|popup|to go on|at):?[^.,;"“]{0,24}["“](?![^"”]{0,40}(?:success|up to date|complete|no component))/i,
    /^["“][^"”]{6,80}["”]? ?(?:for \w+|$)/i,
  ],
  [
    'an error code',
    /0x(?!0{8}|1\b|0\b)[0-9a-f]{8}|\b8[0-9a-f]{7}\b|\bevent (?:id )?\d{1,5}\b/i,
    /\b(?:http|error|returns?|with|code) (?:40[0134]|50[0234])\b|\berror \d+/i,
  ],
  [
    'hit by it',
    /(?<!\bonly\b[^.]{0,30})\b(?:affected|impacted|hit)\b(?! (?:machines?|users?|hosts?|servers?|pcs?|box(?:es)?|clients?|are|is)\b)/i,
  ],
];
