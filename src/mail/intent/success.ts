/** Words of success: solved by name, or a state that is well. */

/** Solved by name. What follows it is what was solved: `已解决更新失败的问题`. */
const zhSolved =
  /(?:已经?|都|全部|得到|顺利|成功|圆满|彻底|完全|终于)[^，。,不没未无]{0,10}(?:解决|修复|搞定|处理好|排除)|(?:解决|处理|修复|搞定)(?:了|啦|掉了|好了|完成|完毕)|(?:问题|故障|报错|错误)(?:现在|目前|已经?|都)?(?:解决|不存在|消失|没)(?:了|啦)?(?=$|[，。,！!])|搞定/;
const enSolved =
  /\b(?:is|are|was|were|been|got|has|now|all|already|fully|finally|completely|be considered)\s(?:\w+\s){0,2}?(?:solved|resolved|fixed|sorted(?: out)?)\b|\b(?:solved|resolved|fixed|cured)\s(?:it|this|the|our|my|that|everything)\b|^(?:solved|resolved|fixed|all good|all set)\b|\b(?:issue|problem|error)s? (?:solved|resolved|fixed|gone|disappeared|went away)|\b(?:is|are) gone\b|did the trick|\b(?:workaround|fix|trick|steps?|that|this|reboot|restart|update|it) did it\b|back to normal/i;

const zhDone = '(?:了|啦|喽|咯)';
const zhWork = '(?:安装|更新|升级|使用|启动|打开|下载|运行|运作|工作|打补丁|打上|检测|同步|登录|收到?)';
/** A state that is well; a failure told after it takes it back. */
const zhWell = new RegExp(
  [
    `恢复正常|恢复${zhDone}|(?:已经?|都|也|均|现在|目前|全部)正常|正常${zhDone}|一切正常|没(?:有)?毛病|运行正常`,
    `(?:可以|能|能够|可|均|都|已)[^，。,不没未]{0,8}正常[^，。,不没未]{0,6}(?:${zhWork}|${zhDone})|正常${zhWork}(?:${zhDone}|$|[，。,！!])`,
    `(?:安装|更新|升级|修复|补丁|下载|测试)[^，。,不没未失能]{0,8}(?:成功|通过|完成|装好)(?!后|之后|以后|率|再)|成功(?:安装|更新|升级|修复|打上|装上)|(?<![不没未能否有])成功${zhDone}|(?:装|打|更新|升级)成功${zhDone}?(?=$|[，。,！!])`,
    `(?:就|可以|能)[^，。,不没未]{0,2}(?:安装|更新|升级|打补丁|装上|打上|用)(?:上|补丁)?${zhDone}|(?:装|打|更新|升级)(?:上|好)${zhDone}?(?=$|[，。,！!])|(?:装|打|更新|升级)(?:上|好)${zhDone}|(?:已|全部|都)(?:经)?[^，。,不没未]{0,4}(?:打上|装上|装好)`,
    `(?:更新|升级)(?:至|到)(?:了)?最新|(?:已是|是)最新|显示(?:更新|安装)?成功`,
    `没(?:有)?(?:什么)?问题${zhDone}|(?:^|[，。,！!]|已经|现在|都|已|就)\\s?(?:好|ok|OK|可以|行)${zhDone}(?=$|[，。,！!~])|^(?:已|都)(?:ok|OK)(?=[，。,！!]|$)`,
    `不(?:再)?(?:报错|失败|提示|弹|蓝屏|回滚)(?:[^，。,]{0,4})?${zhDone}|不再(?:报错|失败|出现|提示)|(?:没有?|未)再(?:报|出现|失败|发生|复现|发现)`,
  ].join('|'),
);
const enWell = new RegExp(
  [
    '\\b(?:fix|solution|workaround|steps?|method|procedure|hint|advice) (?:worked|works|helped)\\b|\\bthat worked\\b|\\ball green\\b|no (?:issues|errors|problems|failures) (?:so far|since|any ?more|now|at all|left)',
    '\\b(?:works|working|worked) (?:now|fine|again|well|perfectly|correctly|as expected|properly|like a charm|great|without)|\\b(?:it|that|this|everything|all|update|updates|installation|server|pc|machine|now|and|which)\\s(?:\\w+\\s){0,2}?(?:works|worked|is working|succeeded|went through|is fine|are fine|is ok|is okay|looks good|is good)\\b',
    '\\b(?:installed|updated|upgraded|completed|applied|patched|passed)\\s(?:\\w+\\s){0,2}?(?:successfully|fine|correctly|cleanly|without (?:any )?(?:errors?|problems?|issues?))|successfully (?:installed|updated|upgraded|completed|applied|patched)|\\b(?:was|is|been) successful\\b|\\bsucceeds?(?:ed)?\\b(?= since| now| again| after|[,.!]|$)',
    '(?:no longer|not any more|do(?:es)? not)\\s(?:\\w+\\s){0,2}?(?:fails?|failing|see the error|get the error|occurs?|appears?)|no (?:more|further) (?:errors?|failures?|problems?|issues?)|\\bnot (?:seen|had|got|noticed|encountered)\\b[^.;,]{0,24}\\b(?:errors?|problems?|issues?|failures?)\\b[^.;,]{0,20}\\b(?:since|any ?more|again)\\b|without a single (?:error|failure|problem)',
    'up and running|\\bup to date\\b|\\b(?:is|are) (?:all )?(?:updated|patched|installed|upgraded)(?: now| at last|[,.!]|$)|\\b(?:installs?|updates?|runs?|(?:is|are) \\w+ing) (?:\\w+ )?(?:fine|again|now|without|normally|as usual)\\b|\\bcan (?:\\w+ )?(?:log in|print|connect|install|update|work|scan|boot) again\\b|\\b(?:it|update|patch|everything|they all)\\s(?:has |have |then |finally |now )?installed(?=[,.!]|$)',
  ].join('|'),
  'i',
);

export const isSolvedIn = (sentence: string): boolean => zhSolved.test(sentence) || enSolved.test(sentence);
export const isWellIn = (sentence: string): boolean => zhWell.test(sentence) || enWell.test(sentence);

/** Where the words of a good state stand; below zero where there are none. */
export const wellPlace = (text: string): number => Math.max(text.search(zhWell), text.search(enWell));
