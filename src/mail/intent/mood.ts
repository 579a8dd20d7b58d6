/** Whether a clause says what is, what was, or what may be. */
import { type ClueTable, finder } from './words.ts';

const ifs: ClueTable = [
  ['an if', /如果|倘若|若(?!干)|要是|万一|假如|假设|一旦|除非|的话(?:$|\s)|等(?!了)[^，]{1,14}(?:后|再|了)|能[^，]{1,8}就(?:太)?好/],
  [
    'an if',
    /\b(?:if|unless|in case|provided|assuming|as long as|until(?! (?:the (?:last|latest|update|patch)|this|yesterday|today|now|last|kb|\w+day)))\b|\bonce (?:it|this|that|the|we|i|they|all|everything)\b/i,
  ],
];
const guesses: ClueTable = [
  ['a wish', /希望|但愿|期待|争取|力争|尽快|尽早|早日|为了|以便/],
  ['a wish', /\b(?:hope|hopefully|hoping|wish|fingers crossed|in order to)\b/i],
  [
    'a guess',
    /应该|应当|(?<!不)可能|好像|似乎|貌似|看似|表面上?|名义上|看着|看起来|看上去|也许|大概|估计|预计|会不会|是否|算不算|不(?:代表|等于|意味着|说明)|不确定|不清楚|不好说/,
  ],
  [
    'a guess',
    /\b(?:should|might|(?<!\b(?:the|of|in|since|last|from|our|this) )may|maybe|perhaps|probably|seem(?:s|ed|ingly)?)\b/i,
    /\b(?:appear(?:s|ed)? to|looks? (?:like|as)|whether|would|not sure|unclear|too early|supposed to)\b/i,
  ],
  ['not wholly', /部分解决|暂时(?:解决|正常|恢复|好|可以)|\b(?:partly|partially)\b/i],
  [
    'a request',
    /(?:请|麻烦|帮忙|帮我们?|劳烦)[^了]{0,14}(?:解决|修复|恢复|处理好|搞定)|怎么解决|如何解决|待解决|要解决|解决(?:方案|办法|方法|思路|措施|该|此|这)/,
  ],
  [
    'a request',
    /\b(?:please|kindly|need\w* to|want\w* to|have to) (?:\w+ )?(?:solv|resolv|fix|restor|install|updat|clos)\w*/i,
    /\b(?:try(?:ing)? to|to be) (?:\w+ )?(?:solv|resolv|fix|restor|install|updat|clos)\w*/i,
  ],
  ['what will be', /\b(?:will|going to|shall)\b(?! not)/i],
];
const pasts: ClueTable = [
  [
    'earlier',
    /之前|原来|当时|先前|此前|原先|上次|本来|以前|一开始|起初|开始的?时候|曾经?|昨[天晚][^，]{0,4}还|原本|原以为|以为|没想到(?=是|竟是|居然是|原来是)|居然是|竟然是|敢情/,
  ],
  ['why it was', /原因|是由于|由于|导致|引起|造成|因为|就是[^了]{1,12}的事|罪魁|发现是/],
  [
    'earlier, or why it was',
    /\b(?:previously|earlier|originally|at first|initially|used to)\b/i,
    /\b(?:(?:was|were) (?:fine|ok|okay|good|working|stable|healthy)|had (?:been|worked)|it was the|caused by|because of)\b/i,
    /\b(?:due to|root cause|culprit|turn(?:s|ed) out|found (?:out|the)|the reason|thought)\b/i,
  ],
];

export const hasIf = finder(ifs);
export const isGuessed = finder(guesses);
export const isPast = finder(pasts);
