/** The act of objecting to what we said: to the finding, to its scope. */
import { type ClueTable, finder } from './words.ts';

const finding = '(?:分析|结论|判断|定位|说法|诊断|总结|报告|解释|推断|推测|根因|根本原因|回复|答复|答案|理由|依据|邮件里说)';
const we = '(?:我们?|我方|我司|我行|我校|我院|本行|本公司|敝司|客户|用户)';
const zh: ClueTable = [
  [
    'no, by name',
    /不(?:太|能|敢|予|会)?(?:同意(?!的(?!是|地方|原因))|认可|认同|赞同|赞成|苟同|接受|服气?|买账|信服)|不认(?:$|[，。账])|(?:不能|无法|没法|难以?|不可)(?:接受|认可|认同|同意|苟同|令人信服|说服)/,
    /(?:接受|认可|认同|说服)不了|不应(?:该)?(?:定性|归|算)|不是[^，]{0,6}延误|(?:不能|无法|没法|难以)[^，]{0,8}(?:交代|解释|交差)|(?<!没有|没|无)(?:有)?异议(?!吗)/,
    /(?:解决|修复|好了|成功|结束)[^，]{0,4}(?:为时[过尚]早|言之过早|太早|过早|还早)|有不同(?:意见|看法)|(?:保留|怀疑)(?:意见|态度)/,
  ],
  ['a hard word', /不合理|质疑|反对|存疑|值得商榷|武断|草率|轻率|想当然|不严谨|牵强|片面|答非所问|没有?说服力|避重就轻/],
  [
    'the finding is wrong',
    new RegExp(
      `${finding}[^，]{0,12}(?:有误|不对|不正确|错误|错了|不准|不成立|站不住|不符|说不通|不合|没道理|有问题|不认|矛盾|出入|不能|无法|没有(?!意见|异议|问题|疑问|其)|不足|不够|欠|缺)`,
    ),
    /(?<!我[^，]{0,8})(?:判断|搞|弄|看|定位|分析|写|理解)错(?!误)|并非如此|不成立|站不住脚?|说不通|讲不通|(?:时间|日志|结论|数据|版本)[^，]{0,4}对不上/,
    /(?:跟|与|和)(?!此无)[^，]{0,12}(?:毫不相[干关]|毫无关系|不符|不一致|矛盾|无关|没(?:有)?关系|有出入)|没有?(?:事实)?依据/,
  ],
  [
    'not the cause',
    new RegExp(
      `(?<!是|看来|看样子|原来|敢情)不(?:是|像是|应该是|可能是|会是|属于|在于)[^，？?]{0,14}(?:原因|导致|引起|造成|的?问题|的?责任|的锅|的事|这边)|(?:并非|不是)由?${we}`,
    ),
    /并非[^，]{0,10}(?:原因|导致|问题)|(?:不|没)(?:认为|觉得)|不可能(?:是|会|有|出在)|不能算|(?:不|没)(?:应该?|能)?属于|不能(?:归咎|归因|怪|算)/,
    new RegExp(`不(?:应该?|会|可能)?(?:出)?在(?:于)?${we}|(?:责任|锅)[^，]{0,4}(?:推|甩|归|算)`),
  ],
  [
    'known to be otherwise',
    /(?:明明|其实|(?:早就|早已)(?!好|解决|恢复|正常|可以)|本来就|从来?没|从未|根本(?:就)?没|压根)[^，]{0,10}(?:过|了|有|没|是|在|显示|正常|装|开|关)/,
  ],
  [
    'the scope',
    /(?:还|也)应(?:该)?(?:包括|包含|算)|(?:不要|别|不应|不能|不希望|不想)(?:再)?(?:拆分|合并|分开|拆成)|(?:太|过于)(?:片面|笼统|窄|宽|简单|武断)/,
  ],
  [
    'demands better',
    /(?:要求|请|必须|需要|应当|恳请|烦请|希望)[^，]{0,8}(?:重新(?:分析|评估|考虑|核[对实查]|调查|定位|审视|给出|判断|检查))/,
    /(?:要求|请|必须|需要|应当|恳请|烦请|希望)[^，]{0,8}(?:给(?:个|出)[^，]{0,6}(?:说法|合理|根本|根因|交代))/,
    /(?:要求|请|必须|需要|应当|恳请|烦请|希望)[^，]{0,8}(?:再(?:查证|核对|核实|想想|考虑|分析一下|斟酌))|再(?:核对|想想|核实|斟酌|查证)|补充[^，]{0,4}(?:证据|依据|佐证|根因)/,
    /要(?:给)?(?:有|出)?根因|请(?:修改|更正|纠正|改正)/,
  ],
];

const not = "(?:not|never|n't|hardly|no|nothing|neither|far from)";
const ours =
  '(?:conclusion|analysis|explanation|finding|diagnosis|theory|assessment|report|reasoning|statement|summary|assumption|verdict|rca|log excerpt|root cause|answer|reply|response|claim|argument|logic|hypothesis|interpretation)';
const verdict =
  '(?:simply |just |clearly |plainly |really |very |quite |entirely |completely |totally )?(?:not (?:right|correct|true|convincing|acceptable|complete|accurate|the case|plausible|sufficient|enough|good enough|satisfactory|what (?:we|i) (?:asked|need|want|expect)\\w*|realistic|possible)|wrong|false|untrue|not helpful|incorrect|mistaken|flawed|inaccurate|incomplete|unacceptable|implausible|nonsense|rubbish|ridiculous|absurd|premature|hasty|too (?:narrow|broad|vague|superficial|thin|simple|generic)|out of (?:the )?question|off the mark|disappointing|insufficient|a (?:non-?starter|joke)|misleading|no (?:solution|fix|option|answer))';
const en: ClueTable = [
  [
    'no, by name',
    /\bnot (?:agreed|accepted|approved|convinced|(?:ok(?:ay)?|fine|happy) with)\b/i,
    /\b(?:disagree\w*|unacceptable|not acceptable|incorrect conclusion)\b/i,
    /\b(?:i|we) (?:have to |must |do )?insist\b/i,
    /\b(?:objects? to|beg to differ|violat\w+|blam(?:e|es|ed|ing)|challenge|dispute|contest|contradict\w*|reject your)\b/i,
    /\b(?:complain about|with all due respect|cannot confirm (?:that|this|your))\b/i,
    /\b(?:you (?:must be|are|seem to be) (?:mistaken|wrong))\b/i,
    /\b(?:do|does|did|can|will|would|are|am|is|cannot) ?(?:not)? (?:\w+ )?(?:not |cannot )?(?<=not |cannot )(?:\w+ )?(?:agree|accept|buy|believe(?!.{0,30}would)|think (?:that|this|it|so|the|your)|see how|see why|concur|support (?:this|that|the)|happy|satisfied|convinced|comfortable|share (?:your|this|that)|follow your (?:logic|reasoning)|in agreement|agreeing|accepting)\b/i,
  ],
  [
    'the finding is wrong',
    /\bis not (?:correct|right|true|accurate|acceptable)\b/i,
    new RegExp(`(?:\\byour|\\bwhat you)\\b(?: \\w+){0,4}(?: is| was| seems| looks| sounds| are) ${verdict}`, 'i'),
    new RegExp(
      `(?:^(?:(?:i|we) (?:think|believe|find|feel) |sorry,? |no,? )?(?:that|this|the|it))\\b(?: \\w+){0,4}(?: is| was| seems| looks| sounds| are) ${verdict}`,
      'i',
    ),
    new RegExp(`\\byour \\w+ ${verdict}|^\\w+ing (?:\\w+ ){0,3}is ${verdict}|^(?:no,? |sorry,? )?(?!no answer)${verdict}$`, 'i'),
  ],
  [
    'the finding does not fit',
    new RegExp(`\\b(?:your|this|the|that) (?:\\w+ ){0,2}${ours}s?\\b[^.;]{0,24}\\b(?:${not}|cannot|contradicts?|ignores?|misses)\\b`, 'i'),
    new RegExp(
      `\\b(?:your|this|the|that) (?:\\w+ ){0,2}${ours}s?\\b[^.;]{0,24}\\b(?:overlooks?|omits?|leaves? out|fails? to|lacks?)\\b`,
      'i',
    ),
    /\b(?:statement|claim|assertion|assumption|conclusion|finding|sentence|paragraph) (?:that|about|on|in)\b[^.;]{0,60}\b(?:is|are) (?:\w+ )?(?:not (?:true|correct|right)|false|untrue|wrong|incorrect)\b/i,
    /\bfrom a different (?:machine|server|host|pc)\b/i,
  ],
  [
    'not the cause',
    /\b(?:is|was|are) not (?:the|our|a|an?) (?:\w+ )?(?:cause|reason|problem|culprit|fault|explanation|solution|fix)\b/i,
    /\b(?:is|was|are) not (?:the|our|a|an?) (?:\w+ )?(?:issue|option)\b/i,
    /\b(?:cannot|could not) (?:possibly )?be (?:the|our|a|an|right|true|correct|caused|related|due)\b/i,
    /^(?:nope|no)?,? ?(?:definitely |certainly |surely )?not (?:the|our|an?) \w+$/i,
    /\bnever (?:been )?the (?:cause|reason|problem)|\bnothing to do with\b|\bruled (?:that |it |this )?out\b/i,
    /\bnot (?:caused by|related to|due to|our (?:side|end|network|proxy|fault|doing))|\bnot hold (?:water|up)\b/i,
    /\bmakes no sense\b/i,
  ],
  [
    'known to be otherwise',
    /\bwas never\b|\b(?:had|has|have) (?:not )?(?:already|long) (?:been )?(?:installed|enabled|disabled|ruled|checked)/i,
    /\b(?:is|was|were|has been|have been|had been) (?:already|long) (?:installed|there|disabled|enabled|applied|done)/i,
    /\balready (?:installed|applied|done|disabled|enabled|there)\b[^.]{0,30}\bso\b/i,
    /\bwe never\b(?! (?:had|saw|use|used|got|received))/i,
  ],
  [
    'the scope',
    /\b(?:rather|prefer|please|do|must|should) not (?:to )?(?:split|merge|separate)\b/i,
    /\bmust (?:also )?be (?:part of|included|covered)|\bshould (?:also )?be (?:part of|included in|covered by)/i,
  ],
  [
    'demands better',
    /\b(?:(?:correct|amend|revise|rewrite) (?:it|this|that|the report|your)|reconsider|re-?evaluate|re-?assess)\b/i,
    /\b(?:revisit|rethink|re-?examine|(?:look|check) (?:at (?:the|it) \w+ )?again|double[- ]check your)\b/i,
    /\bneed a root cause\b/i,
  ],
];

export const disagrees = finder(zh, en);
