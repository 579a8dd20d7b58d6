/** Words that object to what we said: to the finding, to the scope, to the way we proposed. */

const zh = new RegExp(
  [
    // by name
    '不同意|不认可|不认同|不赞同|不赞成|不接受|(?:不能|无法|没法|难以)接受|(?<!没有|没|无)(?:有)?异议(?!吗)|有不同(?:意见|看法)|保留意见|不合理|不满意',
    // the finding
    '(?:分析|结论|判断|定位|说法|诊断|总结)[^，。,]{0,6}(?:有误|不对|不正确|错误|错了|不准|不成立|站不住)|判断错|搞错了|并非如此|(?<!是)不是[^，。,？?]{0,8}(?:原因|导致|引起|造成|的问题|的责任)|并非[^，。,]{0,8}(?:原因|导致|问题)|不可能是|(?:明明|其实)[^，。,]{0,4}(?:装|打|更新|关闭?|开|做|重启)过|不能算[^，。,]{0,8}(?:头上|责任|问题)',
    // the scope
    '(?:不|没)(?:应该?|能)?属于|(?:还|也)应(?:该)?(?:包括|包含|算)|(?:不要|别|不应|不能|不希望|不想)(?:再)?(?:拆分|合并|分开|拆成)',
    // the way proposed
    '(?:方案|做法|建议|步骤|操作|办法)[^，。,]{0,6}(?:不可行|行不通|不合适|不现实|不可接受|风险太大|做不到)|(?:不允许|不让|禁止|不准)[^，。,]{0,6}(?:删|重装|停机|停|重启|卸|改|关|装|联网|操作|执行)|换个(?:方案|办法|做法)|另想(?:方案|办法)',
  ].join('|'),
);
const verdict =
  '(?:simply |just |clearly |plainly )?(?:not (?:right|correct|true|convincing|acceptable|complete|accurate)|wrong|incorrect|mistaken|flawed|inaccurate|incomplete|unacceptable|too (?:narrow|broad|vague))';
const en = new RegExp(
  [
    '\\b(?:disagree|unacceptable|not acceptable|not satisfied|incorrect conclusion|object to)\\b|\\b(?:do not|cannot|will not|did not) (?:\\w+ )?(?:agree|accept)\\b|\\bi do not think (?:that|this|it|so|the)',
    `\\b(?:that|this|your|the)\\b(?: \\w+){0,4} (?:is|was|seems|looks) ${verdict}`,
    '\\b(?:is|was) not (?:the|our) (?:root |real )?(?:cause|reason|problem)\\b|\\bcannot (?:possibly )?be (?:the|our|a|an)\\b[^.;]{0,24}(?:reason|cause|problem|fault|issue)?|\\b(?:conclusion|analysis|explanation|finding|diagnosis)s?\\b[^.;]{0,20}\\b(?:do|does|did) not (?:match|explain|fit|agree|reflect|cover)|\\bnever the (?:cause|reason)|\\bruled (?:that |it |this )?out\\b[^.;]{0,30}\\b(?:ago|already|before)|\\bruled out the (?:proxy|network|firewall)',
    '\\b(?:rather|prefer|please|do|must|should) not (?:to )?(?:split|merge|separate)\\b|\\bmust (?:also )?be (?:part of|included|covered)|\\bshould (?:also )?be (?:part of|included in|covered by)',
    '\\bnot (?:an option|feasible|practicable|workable) (?:for|in|on|here)\\b|\\bfind (?:us )?another (?:way|approach|solution)\\b|\\b(?:cannot|will not|not allowed to|must not|may not)\\b[^.;,]{0,20}\\b(?:production|business|live)\\b',
  ].join('|'),
  'i',
);

export function disagrees(sentence: string): boolean {
  return zh.test(sentence) || en.test(sentence);
}
