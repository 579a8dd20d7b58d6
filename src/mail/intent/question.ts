/** The act of asking us something; a question that needs no answer is none. */
import { type ClueTable, eraser, finder } from './words.ts';

const zh: ClueTable = [
  ['marked', /[?？]|吗(?:[，。,！]|$)|么[，。,]?$|(?<=[么谁哪几样]|多[久少长]).{0,12}呢[。]?$|呢[。]?$/],
  [
    'what, why, how',
    /为什么|为何|怎么(?![^，]{0,4}[都也]|样都)|如何(?!都)|怎样(?!都)|(?:需要|提供|要|收集|准备|配合|还有|是|做|改|有|代表|指|哪|具体)[^，。,]{0,8}什么(?!都|也)/,
    /(?<!没|没有|无论|不管|无)什么(?:原因|时候|意思|问题|情况|影响|办法|区别|作用|关系|方法)/,
  ],
  [
    'which, how many',
    /多久|多长时间|(?<!没)多少(?!有)|哪(?:个|些|里|一|种|位|几|天|台|边|儿)|几(?:点|号|天)(?:能|可|会|左右)|何时|何种|何处/,
  ],
  [
    'whether: is or is not',
    /是否|能否|可否|有否|会否|是不是|会不会|行不行|要不要|能不能|可不可以|对不对|需不需要|用不用|该不该|好不好|(?<!再)有没有(?![^，]{0,10}都)|有无(?!异常)|还是(?:要|只|等|先|说)|(?:没|不)\s?[?？]/,
  ],
  [
    'asks to be told',
    /请问|请教|想(?:跟您|向您|和您)?(?:咨询|了解|请教|问|确认|核实|知道|请问)|咨询|请(?:您|你们?)?(?:帮忙)?(?:告知|说明|解释|指教|明示|确认一下|确认下?(?:是|能|要)|指点|赐教)/,
    /(?:麻烦|烦请|劳烦|帮忙)[^，。]{0,6}(?:告知|说明|解释|确认|问|讲|说(?:一下|下|明))|告知(?:一下|下)|(?:发|给)(?:我|我们)(?:一份|个|下)?(?:参考|看看)/,
    /给?一份[^，]{0,4}最好|不太?(?:明白|懂|理解)|看不懂|没(?:太)?(?:看)?(?:明白|懂)|进展(?:怎么样|如何)|催/,
  ],
];
const told =
  'advise|explain|clarify|tell|confirm(?= (?:if|whether|that we|we|what|which|the (?:\\w+ )?(?:procedure|order|steps?)))|elaborate|specify|(?:let (?:me|us) know|inform (?:me|us))(?= (?:if|whether|how|what|when|which|where|why|who|the|about|your))';
const en: ClueTable = [
  ['asked of us', /\b(?:could|can|would|will) you\b/i],
  [
    'asks to be told',
    new RegExp(`(?:please|kindly)(?: also)? (?:${told}|share|recommend|suggest|point (?:me|us) to)`, 'i'),
    /(?:please|kindly)(?: also)? (?:provide (?:me |us )?(?:with )?(?:an? )?(?:eta|timeline|estimate|explanation|details on))/i,
    /\b(?:i wonder|wondering)/i,
    /\b(?:(?<!\byou )(?:like|love|need|want\w*|curious|good|nice) to (?:know|understand|ask|confirm|check with you))/i,
    /\b(?:(?<!\byou )(?:like|love|need|want\w*|curious|good|nice) to (?:clarify|hear))/i,
    /\b(?:may i (?:know|ask)|do not (?:quite |fully )?(?:understand|get))/i,
    /\b(?:not (?:sure|clear) (?:i|what|how|which|why|about|to me)|unclear to (?:me|us))/i,
    /\b(?:one (?:more )?(?:question|point|thing)\b)/i,
    /\b(?:(?<!no )(?:quick|stupid|silly|dumb|basic|small|short) (?:one|question)\b|\b(?:another|further) question\b|question:|missing:)/i,
  ],
  [
    'what, why, how',
    /(?:^|[,:] |\b(?:but|and|so|question) )(?:so |and |but |also |ok |then |or |sorry,? )?(?:what|why|how|when|where|which|who|whom|whose)(?:'s|'re|\b)(?= (?:is|are|was|were|do|does|did|can|could|would|will|should|shall|has|have|to|about|if|come|many|much|long|often|far|kb|logs?|of|\w+ \w*(?:is|are|do|does|did|should|can|could|would|will)\b|kind|sort|version|build|one|file|steps?|\w+ed\b))[^.]*$/i,
  ],
  [
    'is there any',
    /\bany (?:idea|updates?|news|chance|progress|eta|recommendations?|advice|suggestions?|thoughts|hints?|reason|way|feedback|word)\b(?=[^.]{0,60}\?|$|[.!]? ?$| (?:on|about|for|of|why|when|how|which|from))/i,
  ],
  [
    'verb first',
    /^(?:and |also |so |or |ok,? |hi,? |btw,? )?(?:(?:do|does|have) (?:you|we|they|it|i|he|these|those|the|this|that))\b/i,
    /^(?:and |also |so |or |ok,? |hi,? |btw,? )?(?:(?:do|does|have) (?:anybody|anyone|all))\b/i,
    /^(?:and |also |so |or |ok,? |hi,? |btw,? )?(?:did (?:you|we|they|it|i|he|she|this|that(?![.,!]?$)|anybody|anyone))\b/i,
    /^(?:and |also |so |or |ok,? |hi,? |btw,? )?(?:(?:is|are|can|could|will|would|may) (?:you|we|it|this|that|these|there|the|i|he|they|anybody|anyone|somebody|my|our|your|a|kb\d+|all))\b/i,
    /^(?:and |also |so |or |ok,? |hi,? |btw,? )?(?:(?:was|were|has) (?:you|it|this|that|these|there|the|he|they|anybody))\b/i,
    /^(?:and |also |so |or |ok,? |hi,? |btw,? )?(?:(?:was|were|has) (?:anyone|somebody|your))\b/i,
    /^(?:and |also |so |or |ok,? |hi,? |btw,? )?(?:must (?:i|we|the|it|this|that)|should (?:i|we|the|it)|shall (?:i|we))\b/i,
  ],
];
/** Questions that object. */
const accusations: ClueTable = [
  [
    'an accusation',
    /^(?:你们?|您)?(?:居然|竟然)?说我们?[^，]{2,}[？?]|怎么(?:会|可能|能)?(?:是|就(?=[^，]{0,6}(?:关|结|解决|不见|没了|完成)))|难道|凭什么|(?:你们|你)?到底有没有(?:人)?(?:在)?(?:看|管|处理|跟|听)|你们到底|究竟还管不管/,
    /这(?:也)?(?:算|叫)[^，]{0,6}(?:什么|解决)|算什么|岂不是|何必|谁说|哪里(?:解决|好|正常|修)|能不能换|换个人/,
  ],
  [
    'an accusation',
    /\b(?:can|could|would) you (?:please )?(?:at least|finally|for once|actually)\b/i,
    /\byou call (?:that|this|it) (?:solved|fixed|done|resolved|a solution)\b/i,
    /\b(?:are you (?:serious|kidding))\b/i,
    /\b(?:how (?:can|could) (?:that|this|it|you) (?:possibly |even )?(?:be|call|say|claim|close|consider))\b/i,
    /\b(?:how is (?:that|this) (?:a |supposed)|why on earth|who(?:ever)? (?:said|says|told|decided|closed)|since when (?:is|was))\b/i,
    /\b(?:is this (?:a joke|really))\b/i,
  ],
];
/** Questions that cheer, or are only polite. */
const rhetorical: ClueTable = [
  [
    'a cheer',
    /\bwhat would we do without\b[^?!.]{0,80}[?!]{0,3}/gi,
    /\b(?:how did you (?:even |ever |possibly )?(?:spot|find|know|see|figure|catch|do))\b[^?!.]{0,80}[?!]{0,3}/gi,
    /\b(?:who would have (?:thought|guessed)|how (?:cool|great|nice|good|awesome) is)\b[^?!.]{0,80}[?!]{0,3}/gi,
    /\b(?:how can (?:i|we) (?:ever )?thank|is not (?:it|that) (?:great|nice))\b[^?!.]{0,80}[?!]{0,3}/gi,
    /\b(?:what (?:can i say|a (?:relief|day|week)))\b[^?!.]{0,80}[?!]{0,3}|\bwonderful\b/gi,
  ],
  [
    'a courtesy',
    /\bhow are you\b[^?.]{0,20}\??|怎么(?:说|讲)呢|您看(?:看)?(?:够不够|行不行|可以吗|行吗|合适吗|全不全)[？?]?|(?:是不是|有没有)收到[？?]?/gi,
  ],
];

const findsAsking = finder(zh, en);
export const withoutRhetoric = eraser(rhetorical);

/** A question that accuses. */
export const accuses = finder(accusations);
export const asks = (sentence: string): boolean => findsAsking(withoutRhetoric(sentence));
