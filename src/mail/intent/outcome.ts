/** How it went, as one clause tells. */
import type { Clause } from './clauses.ts';
import { failurePlace, realFailures } from './failure.ts';
import { goesOn, isUnchanged, tellsOfOthers } from './going-on.ts';
import { plans } from './plans.ts';
import { solvedPlace, wellPlace } from './success.ts';
import { type ClueTable, finder } from './words.ts';

const unsolved: ClueTable = [
  [
    'not solved',
    /(?:没有?|未|尚未|并未|还未|不能|无法|仍未|难以|没法|尚无|不算|没能|未能|谈不上|算不上)(?:能)?[^，。,]{0,8}(?:解决|修复|搞定|处理好|根治|排除)(?!好了|了没)|解决不了/,
    /(?:实际|其实|根本|并|还)(?:上)?(?:没有?|未)好/,
  ],
  [
    'not solved',
    /(?:\bnot|\bnever|cannot|yet to be|far from)\s(?:\w+\s){0,4}?(?:solved?|resolved?|fix(?:ed)?|sorted|cured)\b/i,
    /nowhere near\s(?:\w+\s){0,4}?(?:solved?|resolved?|fix(?:ed)?|sorted|cured)\b/i,
    /\bnothing (?:has been |was |is )?(?:fixed|solved|resolved)|\bun(?:re)?solved\b/i,
  ],
];
/** A step that was tried and solved nothing tells of a failure, and blames nobody. */
const triedInVain: ClueTable = [
  ['tried', /(?:试了|做了|执行了?|操作了?|照做|做完|重启了?|装了|清理了?|后|还是)[^；;]{0,12}(?:没有?|未)(?:能)?(?:得到)?(?:解决|修复)/],
  [
    'tried',
    /\b(?:workaround|steps?|fix|patch|update|command|reboot|restart|script|procedure|hotfix|(?:re)?install(?:ation)?)s?\b[^.;]{0,16}\b(?:not|never) (?:\w+ ){0,2}?(?:solved?|resolved?|fix(?:ed)?)\b/i,
  ],
];
/** `卸载后恢复正常`: well only without what was to be installed. */
const byUndoing: ClueTable = [
  ['undone', /(?:卸载?|移除|删掉?|还原|回退|退回)(?!第三方|杀毒|杀软|360|旧|其他|别的|软件)(?:[^，]{0,10})(?:后|掉|了|才|就)/],
  [
    'undone',
    /\b(?:uninstall|remov|roll)(?:ing|ed)? (?:back )?(?:it|the (?:update|patch|kb)|kb\d+|that)\b/i,
    /\b(?:without|after removing) (?:it|the (?:update|patch)|kb)/i,
  ],
];

const isUnsolvedIn = finder(unsolved);
const isInVain = finder(triedInVain);
const isByUndoing = finder(byUndoing);

/** `fine` tells a good state, not that it became so. */
export type Outcome = 'solved' | 'well' | 'fine' | 'unsolved' | 'fails-still' | 'fails' | 'failed' | null;

/** `却已是最新`: well, and yet not. */
const contradicts = /却|反而|偏偏|又(?:是|显示|说)/;
/** `周末推送完毕`: a time that may lie ahead, and does not. */
const isDone = /^(?!.*(?:明[天日早晚]|后天|下|将|会(?!话)|准备|打算|计划|安排|等|待|再)).*(?:了|完毕|完成|到位)$/;
/** `Ping works`, `the command completed`: a part that was never ill, a step that was taken. */
const isAside =
  /\b(?:ping|port \d+|dns|network|firewall|disk|proxy|telnet|nslookup|gateway)\b[^,.;]{0,16}\b(?:works?|is|are|looks?)(?: all)? (?:fine|ok|okay|open|good|reachable)?|^(?:the )?(?:command|script|tool|export|upload|collection|operation) (?:has |was |is )?(?:been )?(?:completed|finished|ran|executed)/i;
const atFirst = /^(?:at first|initially|the first time|第一次|一开始|起初|刚开始|开始的?时候)/i;
/** What became well; without it, well is how the other machines always were. */
const change =
  /了|已|现在|目前|今天|终于|这次|恢复|成功|完成|\b(?:now|again|finally|after|fixed|solved|resolved|successfully|went|worked|without (?:any|an?))\b/i;

export function outcomeOf({ text, isSupposed, isPast, isGranted, isCompared }: Clause): Outcome {
  if (isUnsolvedIn(text)) return isSupposed ? null : isInVain(text) ? 'fails-still' : 'unsolved';
  if (isSupposed) return null;
  const solvedAt = solvedPlace(text);
  const wellAt = Math.max(solvedAt, wellPlace(text));
  const failsAt = failurePlace(text);
  const isWell = wellAt >= 0 && !(failsAt > wellAt) && !(failsAt >= 0 && (goesOn(text) || tellsOfOthers(text)));
  if (isWell) {
    if (isPast || isGranted || contradicts.test(text) || (plans(text) && !isDone.test(text)) || isByUndoing(text)) return null;
    if (solvedAt >= 0) return 'solved';
    if (isAside.test(text)) return null;
    return change.test(text) ? 'well' : isCompared ? null : 'fine';
  }
  if (atFirst.test(text)) return failsAt < 0 ? null : 'failed';
  if (isUnchanged(realFailures(text))) return 'fails-still';
  if (failsAt < 0) return null;
  return isPast ? 'failed' : goesOn(text) ? 'fails-still' : 'fails';
}
