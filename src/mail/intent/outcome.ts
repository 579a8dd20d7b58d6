/** Words on how it went: solved, not solved, failing, failing still. */

/** Solved by name. What follows it is what was solved: `已解决更新失败的问题`. */
const zhSolved =
  /(?:已经?|已|都|全部|得到|顺利|成功|圆满|彻底|完全|终于|終於)[^，。,不没未無沒]{0,10}(?:解决|修复|搞定|处理好|解決|修復)|(?:解决|解決|处理|修复|搞定)(?:了|啦|掉了|好了|完成|完毕)|(?:问题|故障|問題)(?:现在|目前)?(?:解决|解決)(?=$|[，。,！!])|搞定/;
const enSolved =
  /\b(?:is|are|was|were|been|got|has|now|all|already|fully|finally|completely|be considered)\s(?:\w+\s){0,2}?(?:solved|resolved|fixed|sorted(?: out)?)\b|\b(?:solved|resolved|fixed|cured)\s(?:it|this|the|our|my|that|everything)\b|^(?:solved|resolved|fixed|all good|all set)\b|\b(?:issue|problem|error)s? (?:solved|resolved|fixed|gone|disappeared|went away)|\b(?:is|are) gone\b|did the trick|back to normal/i;
/** A state that is well; a failure told after it takes it back. */
const zhWell =
  /恢复正常|恢復正常|恢复了|(?:已经?|都|也|均|现在|目前|全部)正常|正常了|(?:可以|能|能够|可|均|都)[^，。,不没未]{0,8}正常[^，。,不没未]{0,6}(?:安装|更新|升级|使用|启动|打开|下载|运行|工作|安裝|打补丁|打上|了)|正常(?:安装|更新|升级|下载|使用|启动)了|(?:安装|更新|升级|修复|补丁|下载|测试|安裝|升級)[^，。,不没未失能]{0,6}(?:成功|通过|完成|装好)(?!后|之后|以后|率|再)|成功(?:安装|更新|升级|修复|打上|装上|安裝)|(?:可以|能)(?:安装|更新|升级|打补丁|装上|打上|安裝)(?:上|补丁)?了|(?:装|打|更新|升级)上了|没(?:有)?(?:什么)?问题了|(?:已经|现在|都|已)?好了(?=$|[，。,！!~])|(?:现在|已经|都)可以了|不再(?:报错|失败|出现|提示|報錯)|(?:没有?|未)再(?:报错|出现|失败|发生)|一切正常|沒有問題了/;
const enWell =
  /\b(?:fix|solution|workaround|steps?|method|procedure|hint|advice) (?:worked|works|helped)\b|no (?:issues|errors|problems|failures) (?:so far|since|any ?more|now|at all)|\b(?:works|working|worked) (?:now|fine|again|well|perfectly|correctly|as expected|properly|like a charm|great|without)|\b(?:it|that|this|everything|all|update|updates|installation|server|pc|machine|now|and|which)\s(?:\w+\s){0,2}?(?:works|worked|is working|succeeded|went through|is fine|are fine|is ok|is okay|looks good|is good)\b|\b(?:installed|updated|upgraded|completed|applied|patched|passed)\s(?:\w+\s){0,2}?(?:successfully|fine|correctly|cleanly|without (?:any )?(?:errors?|problems?|issues?))|successfully (?:installed|updated|upgraded|completed|applied|patched)|(?:no longer|not any more|don[’']?t|does ?n[o’']t)\s(?:\w+\s){0,2}?(?:fails?|failing|see the error|get the error|occurs?|appears?)|no (?:more|further) (?:errors?|failures?|problems?|issues?)|up and running|\b(?:was|is|been) successful\b|\b(?:installs?|updates?|runs?) (?:fine|again|now|without)/i;

const zhUnsolved =
  /(?:没有?|未|尚未|并未|还未|不能|无法|仍未|难以|没法|沒有?|尚無|不算|没能|未能)[^，。,]{0,8}(?:解决|修复|搞定|处理好|解決|修復)|解决不了|(?:问题|故障|問題)(?:仍|还|依然|依旧|還)(?:然|是|舊)?(?:存在|在|没|未|有)/;
const enUnsolved =
  /(?:\bnot|n[’']t|\bnever|cannot|yet to be)\s(?:\w+\s){0,4}?(?:solved?|resolved?|fix(?:ed)?|sorted)\b|\bun(?:re)?solved\b|\b(?:problem|issue|situation)s? (?:still )?(?:persists?|remains?|continues?|exists?|is (?:still )?(?:there|present|open))|\bnothing (?:has )?(?:changed|improved)/i;

const zhFailure =
  '失败|报错|出错|错误|无法|不能|不行|不成功|不了|没(?:有)?成功|未成功|未能|异常|卡住|卡在|卡死|蓝屏|黑屏|死机|回滚|崩溃|没用|无效|不起作用|没(?:有)?效果|没装上|装不上|打不上|打不开|进不去|超时|故障|失敗|報錯|錯誤|無法|異常|當機|不正常|0x[0-9a-fA-F]{8}';
const zhStill = new RegExp(
  `(?:仍|依然|依旧|还是|又|再次|再度|同样|照样|一直|始终|反复|另一台|另外一台|另有|但是|但|不过|可是|然而|還是|依舊|同樣|重现)[^。；;]{0,30}(?:${zhFailure})|(?:${zhFailure})(?:依旧|依然|仍然|如旧|照旧|依舊)|还(?:在)?(?:报错|失败)|(?:操作|重启|重试|安装|清理|删除|尝试|按照)[^。；;]{0,24}(?:后|之后|了)[^。；;]{0,12}(?:${zhFailure})`,
);
const enFailure =
  "fail(?:s|ed|ing|ures?)?|errors?|unable|can ?not|can[’']t|could ?n[o’']t|won[’']t|crash\\w*|freez\\w*|in a loop|reboot loop|black screen|blue ?screen\\w*|bsod|hangs?|stuck|broken|rolls? back|rolled back|times? out|timed out|does ?n[o’']t|did ?n[o’']t|0x[0-9a-f]{8}";
const enStill = new RegExp(
  `\\b(?:still|again|keeps?|continues? to|but|however|yet|unfortunately|another|even after|same)\\b[^.;]{0,60}\\b(?:${enFailure})|\\bsame (?:error|problem|issue|result|failure|code|behaviou?r|message)|\\b(?:did|does|has) ?(?:not|n[’']t) (?:help|work|succeed)\\w*|\\b(?:is|are|was) ?(?:not|n[’']t) (?:working|successful)|\\bno (?:luck|success|change|improvement|effect|difference)\\b|\\b(?:${enFailure})\\b[^.;]{0,40}\\b(?:again|still|once more|persists?|remains?)\\b`,
  'i',
);
const anyFailure = new RegExp(
  `${zhFailure}|(?:遇到|出现|有|存在)[^，。,？?]{0,8}(?:问题(?!请教|咨询|想|要问)|問題)|\\b(?:${enFailure}|problems?|issues?|wrong|corrupt\\w*|missing|refuses?|denied|not (?:install|work|start|boot|updat|complet)\\w*)\\b`,
  'i',
);

/** What is not there is no failure. */
const negated =
  /(?:没有?|未|无|不再|不会|沒有?|無)再?(?:出现|发现|看到|任何|其他|其它|新的|提示|什么|發現)?[^，。,]{0,6}(?:报错|错误|失败|异常|问题|故障|報錯|錯誤|問題)|\b(?:no|without(?: any)?|zero|not any)\s(?:more |further |other |new |any )?(?:errors?|problems?|issues?|failures?|trouble)\b|\b(?:no longer|not|n[’']t|never)\s(?:fail|crash|hang|get the error|see the error|time out)\w*(?: again| any ?more)?/gi;
/** What was, or why it was. */
const past =
  /之前|原来|当时|先前|此前|原先|上次|原因是|是由于|導致|原本|之前的|\b(?:was|were|had|previously|earlier|caused by|because of|used to|root cause)\b/i;
/** Wishes, guesses and requests say nothing of what is. */
const unreal =
  /希望|尽快|尽早|盡快|期待|争取|预计|怎么解决|如何解决|帮(?:忙|助|我|我们)?[^，。,]{0,6}解决|请[^，。,]{0,14}(?:解决|修复|恢复)|協助|协助|待解决|要解决|为了|解决(?:方案|办法|方法|思路|措施|该|此|这)|如果|若(?!干)|要是|一旦|假如|的话|等[^，。]{0,14}(?:后|再)|是否|应该|应当|可能|好像|似乎|貌似|也许|會不會|\b(?:if|unless|until|as soon as|hope|hopefully|hoping|wish|whether|assuming|expect|should be|might|may be|maybe|seems?|appears? to|probably|partly|partially|(?:once|when|after) (?:it|this|the \w+|everything|that) (?:is|has|works|gets)|to be (?:solved|resolved|fixed)|please (?:solve|resolve|fix)|need\w* to|want\w* to)\b|部分解决|暂时解决|[?？]|吗$|嗎/i;

export type Outcome = 'solved' | 'well' | 'unsolved' | 'fails-still' | 'fails' | null;

/** How it went, as this sentence says. */
export function outcomeOf(sentence: string): Outcome {
  if (/(?:不确定|不清楚|不知道)[^，。,]{0,8}(?:是否|有没有)|(?:not sure|unclear|don[’']?t know) (?:whether|if)/i.test(sentence))
    return null;
  if (zhUnsolved.test(sentence) || enUnsolved.test(sentence)) return isWish(sentence) ? null : 'unsolved';
  const bare = supposed(sentence.replace(negated, ' '));
  const isReal = !unreal.test(sentence);
  const isStill = zhStill.test(bare) || enStill.test(bare);
  const isSolved = zhSolved.test(sentence) || enSolved.test(sentence);
  const isWell = zhWell.test(sentence) || enWell.test(sentence);
  if (isReal && isSolved && !(isStill && isAfter(bare))) return 'solved';
  if (isReal && isWell && !isStill && !failsAfterWell(bare)) return 'well';
  if (isStill) return 'fails-still';
  return anyFailure.test(bare) && !past.test(bare) ? 'fails' : null;
}

/** What stands behind an if did not happen. */
function supposed(text: string): string {
  const at = text.search(/如果|要是|万一|假如|\bif\b|\bunless\b|\bin case\b/i);
  return at < 0 ? text : text.slice(0, at);
}

function isWish(sentence: string): boolean {
  return /如果|若|要是|万一|\bif\b|[?？]/i.test(sentence);
}

/** `已经解决了，但是另一台仍然失败`. */
function isAfter(text: string): boolean {
  return /但|不过|可是|然而|另一|另外|又|仍|还是|\b(?:but|however|yet|another|still|unfortunately)\b/i.test(text);
}

/** `安装成功，重启后蓝屏` is no success; `之前报错，现在正常` is one. */
function failsAfterWell(text: string): boolean {
  const well = Math.max(text.search(zhWell), text.search(enWell));
  return well >= 0 && new RegExp(zhFailure).test(text.slice(well + 4));
}
