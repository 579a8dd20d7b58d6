/** The act of telling that it goes on: still, again, the other one too, after what we proposed. */
import { type ClueTable, finder } from './words.ts';

/** Said of anything, they need a failure beside them; of another machine, they tell nothing of this one. */
const others: ClueTable = [
  ['another one', /另一|另外|另有|其[他余]|剩下|还有|第[二三四五六七八九十]/],
  ['another one', /\b(?:another|second|third|others?|remaining)\b/i],
];
const still: ClueTable = [
  ['still, again', /仍|依然|依旧|还是|又|再次|再度|同样|照样|一直|始终|反复|还(?=在?(?:报|失败|卡|提示|弹|蓝|显示|不))|照旧/],
  ['another one', /另一|另外|另有|其[他余]|剩下|还有|第[二三四五六七八九十]/],
  [
    'after the steps',
    /(?:操作|重启|重试|安装|清理|删除|尝试|按照|照做|按|照|装|清|试|做|跑|执行|处理|还原|重置)[^，]{0,16}(?:后|之后|以后|了|过)/,
  ],
  [
    'still, again',
    /\b(?:still|again|keeps?|kept|continues? to|unfortunately|even after|same|once more|persist\w*|remain\w*|anyway)\b/i,
    /\bas before\b/i,
  ],
  [
    'after the steps',
    /\bafter (?:\w+ )?(?:\w+ing\b|the (?:\w+ )?(?:restart|reboot|update|fix|steps?|reset|patch|change|hotfix))/i,
    /\b(?:tried|ran|followed|did|applied|rebooted|cleared|reran|re-ran|retried|removed|uninstalled|disabled)\b/i,
  ],
];
/** These tell a failure by themselves. */
const unchanged: ClueTable = [
  [
    'as before',
    /根本没(?:有)?(?:变|动|效|用|起)|(?:还是|仍是|仍然是|依旧是?|依然是?)[^，。,]{0,6}(?:老样子|一样|那个|同样|这个?错|原样|这样|那样|不行|不好)|一样的?(?:错|问题|报错|结果|现象)/,
    /(?:同样|相同|一样)的?(?:报错|错误?|问题|现象|状况|故障|情况)|报[^，]{0,4}(?:同样|一样)|老样子|(?:回到|退回到?|变回|又是)[^，]{0,4}(?:原|之前|老|从前)|一模一样|如出一辙|老问题/,
    /(?:问题|故障|现象|错误|报错|异常|毛病)[^，]{0,4}没(?:有)?(?:完全|真正|彻底)?(?:消失|好转|根除|改善|去掉)/,
    /一切(?:照旧|如故|如旧)|故态|依旧如此|还没好|没好转/,
  ],
  [
    'as before',
    /(?:报错|错误|结果|现象|情况|症状|状态|故障|问题)(?:也|还|还是|仍|依然|依旧)?(?:没变|没有变化|根本没变|一样|不变|相同|照旧|依旧|依然|如故|还在|仍在|没好|仍然?存在)/,
    /(?:又|再次|仍|依旧|还)[^，]{0,6}(?:复现|重现|再现)|(?:复|重|再)现了(?!一)|在[^，]{1,12}复现/,
  ],
  [
    'as before',
    /\b(?:is|was|remains|stays) (?:the |still )?same(?= only|$|[.,!])|\bsame (?:\w+ )?(?:error|problem|issue|result|failure|code|behaviou?r|message|story|thing|symptom|outcome|here)s?\b/i,
    /\bsame (?:\w+ )?(?:again|as before)s?\b/i,
    /\b(?:did|does|has|have) not (?:(?!been)\w+ )?(?:help|work|succeed|change|improve)\w*/i,
    /\b(?:is|are|was) not (?:working|successful)/i,
    /\bno (?:luck|success|change|improvement|effect|difference|joy|dice|better)\b|\bto no avail\b/i,
    /\bnothing (?:has )?(?:changed|improved|helped|worked)\b|\bin vain\b|^(?:but )?nothing$|\b(?:fail|error|crash)\w* (?:again|still)\b/i,
  ],
  [
    'persists',
    /\b(?:problem|issue|error|symptom|fault|situation|behaviou?r|it)s? (?:is |are |still )*(?:persist(?:s|ing)?|remains?|continues?|still there)\b/i,
  ],
];

export const goesOn = finder(still);
export const tellsOfOthers = finder(others);
export const isUnchanged = finder(unchanged);
