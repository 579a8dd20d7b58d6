/** How it went, as one sentence says: solved, well, not solved, failing, failing still. */
import { anyFailure, enFailure, realFailuresOf, zhFailure } from './failure.ts';
import { isSolvedIn, isWellIn, wellPlace } from './success.ts';

const zhUnsolved =
  /(?:没有?|未|尚未|并未|还未|不能|无法|仍未|难以|没法|尚无|不算|没能|未能)[^，。,]{0,8}(?:解决|修复|搞定|处理好)|解决不了|(?:问题|故障)(?:仍|还|依然|依旧)(?:然|是)?(?:存在|在|没|未|有)|(?:实际|其实|根本|并|还)(?:上)?(?:没有?|未)好/;
const enUnsolved =
  /(?:\bnot|\bnever|cannot|yet to be|far from)\s(?:\w+\s){0,4}?(?:solved?|resolved?|fix(?:ed)?|sorted)\b|\bnothing (?:has been |was |is )?(?:fixed|solved|resolved)|\bun(?:re)?solved\b|\b(?:problem|issue|situation)s? (?:still )?(?:persists?|remains?|continues?|exists?|is (?:still )?(?:there|present|open))|\bnothing (?:has )?(?:changed|improved)/i;
/** A step that was tried and solved nothing tells of a failure, and blames nobody. */
const triedInVain =
  /(?:试了|做了|执行了?|操作了?|照做|做完|重启了?|装了|清理了?|后|还是)[^。；;]{0,12}(?:没有?|未)(?:能)?(?:得到)?(?:解决|修复)|\b(?:workaround|steps?|fix|patch|update|command|reboot|restart|script|procedure|hotfix|(?:re)?install(?:ation)?)s?\b[^.;]{0,16}\b(?:not|never) (?:\w+ ){0,2}?(?:solved?|resolved?|fix(?:ed)?)\b|\b(?:tried|followed|ran|did|applied|rebooted)\b[^.;]{0,60}\bnothing (?:has )?(?:changed|improved)/i;

const zhStill = new RegExp(
  `(?:仍|依然|依旧|还是|又|再次|再度|同样|照样|一直|始终|反复|另一台|另外一台|另有|但是|但|不过|可是|然而|重现)[^。；;]{0,30}(?:${zhFailure})|(?:${zhFailure})(?:依旧|依然|仍然|如旧|照旧|还在|仍在)|还(?:在)?(?:报错|失败)|(?:操作|重启|重试|安装|清理|删除|尝试|按照|照做)[^。；;]{0,24}(?:后|之后|了)[^。；;]{0,12}(?:${zhFailure})|(?:还是|仍是|依旧是?)[^，。,]{0,4}(?:老样子|一样|那个|同样|这个?错)|(?:报错|错误|结果|现象)(?:也)?(?:没变|没有变化|一样|不变)`,
);
const enStill = new RegExp(
  `\\b(?:still|again|keeps?|continues? to|but|however|yet|unfortunately|another|even after|same)\\b[^.;]{0,60}\\b(?:${enFailure})|\\bsame (?:error|problem|issue|result|failure|code|behaviou?r|message|story|thing)|\\b(?:did|does|has) not (?:help|work|succeed)\\w*|\\b(?:is|are|was) not (?:working|successful)|\\bno (?:luck|success|change|improvement|effect|difference)\\b|\\b(?:${enFailure})\\b[^.;]{0,40}\\b(?:again|still|once more|persists?|remains?)\\b`,
  'i',
);

/** What was, or why it was. */
const past =
  /之前|原来|当时|先前|此前|原先|上次|原因是|是由于|导致|原本|之前的|\b(?:was|were|had|previously|earlier|caused by|because of|used to|root cause)\b/i;
/** Wishes, guesses and requests say nothing of what is. */
const unreal =
  /希望|尽快|尽早|期待|争取|预计|怎么解决|如何解决|帮(?:忙|助|我|我们)?[^，。,]{0,6}解决|请[^，。,]{0,14}(?:解决|修复|恢复)|协助|待解决|要解决|为了|解决(?:方案|办法|方法|思路|措施|该|此|这)|如果|若(?!干)|要是|一旦|假如|的话|等[^，。]{0,14}(?:后|再)|是否|应该|应当|可能|好像|似乎|貌似|也许|会不会|说(?:是)?已?经?(?:解决|好了)|\b(?:if|unless|until|as soon as|hope|hopefully|hoping|wish|whether|assuming|expect|should be|might|may be|maybe|seems?|appears? to|probably|partly|partially|(?:once|when|after) (?:it|this|the \w+|everything|that) (?:is|has|works|gets)|to be (?:solved|resolved|fixed)|please (?:solve|resolve|fix)|need\w* to|want\w* to)\b|部分解决|暂时解决|[?？]|吗$/i;
const unknown = /(?:不确定|不清楚|不知道)[^，。,]{0,8}(?:是否|有没有)|(?:not sure|unclear|do not know) (?:whether|if)/i;

export type Outcome = 'solved' | 'well' | 'unsolved' | 'fails-still' | 'fails' | null;

export function outcomeOf(sentence: string): Outcome {
  if (unknown.test(sentence)) return null;
  const bare = supposed(realFailuresOf(sentence));
  const isStill = zhStill.test(bare) || enStill.test(bare);
  if (zhUnsolved.test(sentence) || enUnsolved.test(sentence)) return unsolvedOf(sentence, isStill);
  const isReal = !unreal.test(sentence);
  if (isReal && isSolvedIn(sentence) && !(isStill && isAfter(bare))) return 'solved';
  if (isReal && isWellIn(sentence) && !isStill && !failsAfterWell(bare)) return 'well';
  if (isStill) return 'fails-still';
  return anyFailure.test(bare) && !past.test(bare) ? 'fails' : null;
}

function unsolvedOf(sentence: string, isStill: boolean): Outcome {
  if (/如果|若|要是|万一|\bif\b|[?？]/i.test(sentence)) return null;
  return isStill || triedInVain.test(sentence) ? 'fails-still' : 'unsolved';
}

/** What stands behind an if did not happen. */
function supposed(text: string): string {
  const at = text.search(/如果|要是|万一|假如|\bif\b|\bunless\b|\bin case\b/i);
  return at < 0 ? text : text.slice(0, at);
}

/** `已经解决了，但是另一台仍然失败`. */
function isAfter(text: string): boolean {
  return /但|不过|可是|然而|另一|另外|又|仍|还是|\b(?:but|however|yet|another|still|unfortunately)\b/i.test(text);
}

/** `安装成功，重启后蓝屏` is no success; `之前报错，现在正常` is one. */
function failsAfterWell(text: string): boolean {
  const well = wellPlace(text);
  return well >= 0 && new RegExp(zhFailure).test(text.slice(well + 4));
}
