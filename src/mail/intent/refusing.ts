/** The act of refusing what we proposed: a step nobody there will, may or dares take, or that somebody above forbids. */
import { type ClueTable, finder } from './words.ts';

const way = '(?:方案|做法|建议|步骤|操作|办法|方法|措施|命令|脚本|workaround)';
const steps =
  '(?:执行|照做|照办|做了|配合|重装|重灌|重新?安装系统|删|停机|停服|停业务|冒(?:这个|那个)?(?:风)?险|折腾|操作|回退|降级|卸载|关防火墙|关杀毒|停杀毒|加白名单|开远程|给权限|开权限|跑(?:这|那|你|该|脚本|命令))';
const zh: ClueTable = [
  [
    'will not',
    new RegExp(`(?:不会再?|不想再?|不愿意?再?|不敢|不肯|拒绝|不打算|绝不|坚决不|恕不|暂?不(?:考虑|接受|采用|采纳|同意))[^，]{0,4}${steps}`),
    /(?:不|没人)敢(?:动|做|碰|试|删|上|跑|停|冒)|不能(?:重启|停机|断网|下线|中断|停业务)(?!成功|[吗？?])|(?:无法|不能|没法|难以)(?:配合|实施|照办|照做|采纳|采用|按[^，]{0,6}执行)/,
    /(?:不会|不可能|没法|不给)(?:批|同意|允许|通过审)|不可能(?:重装|停机|全部|一台台|逐台|让|给)|(?:重装|重灌|停机|停业务)[^，]{0,8}(?:做不[到了]|不行|不可能|没法|免谈|不现实|不可行|不考虑)/,
  ],
  [
    'may not',
    /(?:规定|安全部|制度|领导|总行|总部|上级|主管|业务部|业务方|合规|审计|政策|变更委员会|甲方|客户|用户|院方|老板)[^，]{0,10}(?:不批|不让|不准|不许|不允许|不肯|不答应|禁止|否决|驳回|没通过)/,
    /(?:我们|环境|规定|安全|生产|系统|制度|领导)[^，]{0,10}(?:不允许|不让|禁止|不准|不能|不可能)[^，]{0,6}(?:删|重装|停机|卸)|(?:等保|合规|安全|审计)[^，]{0,6}(?:过不了|通不过|不过关|不允许)/,
  ],
  [
    'the way is none',
    new RegExp(
      `${way}[^，]{0,8}(?:不可行|行不通|不合适|不现实|不可接受|风险太大|做不到|做不了|不解决|治标|没法(?:用|做|接受|执行)|不行|没有?意义|太(?:麻烦|复杂|激进|冒险))`,
    ),
    new RegExp(
      `(?:换|给|有没有|另外?|再)(?:一?[个种套])?(?:别的|其[他它]|另外的?|可行的)(?:${way}|思路|方向)(?![?？吗])|换个?(?:${way}|思路|方向)|另想`,
    ),
    /(?:别|不要|请勿)(?:再)?(?:让|叫|要(?!求)|问|催|往|推|怪|赖|拿)(?!我?(?:发现|知道|忘))/,
    /(?:与|和|跟)[^，]{0,12}(?:基线|规定|制度|要求|政策|等保|规范|合规)[^，]{0,4}(?:冲突|不符|相悖|抵触)/,
    /治标不治本|凭什么|算什么|风险(?:太大|太高|谁来?(?:担|负责))|出了(?:问题|事)谁(?:来)?负责|谁(?:来)?(?:担|负)[^，]{0,3}责|(?:在|这)[^，]{0,8}(?:产线|生产)[^，]{0,4}(?:不可行|行不通|不现实)|不可行$/,
  ],
];

const people = '(?:we|i|they|nobody(?: here)?|no one(?: here)?|our \\w+|the customer|management|the bank|operations|security)';
const step =
  '(?:run|execute|do (?:that|this|it|so)|perform|apply (?:that|this|it|the (?:script|registry))|delete|remove|uninstall|reinstall|re-install|rebuild|re-?image|format|wipe|reset|reboot|restart|stop (?:the|our)|take (?:it|that|this|the|down|our)|touch|change (?:the|our|any)|disable|turn off|switch off|shut down|give you|provide (?:you|remote|access|credentials)|grant|share|open (?:the|a|our) (?:firewall|port)|hand (?:you|over)|roll back|downgrade|go (?:with|for|along|back)|follow (?:this|that|your)|use (?:this|that)|implement|accept|buy|replace)';
const en: ClueTable = [
  [
    'will not',
    new RegExp(
      `\\b${people}\\b(?: \\w+)? (?:will not|shall not|would (?:rather|prefer) not|would not (?:want|like) to|refuse to|decline to|(?:am|is|are) (?:not|never) (?:going|willing|prepared|about|inclined) to|(?:do|does) not (?:want|intend|plan|dare|wish) to)(?: \\w+ly| ever| just| again| even)? ${step}(?![^.;,]{0,40}\\b(?:before|till|today|now|yet|tonight|this week)\\b)`,
      'i',
    ),
    new RegExp(`\\b${people}\\b(?: \\w+)? (?:am|is|are) not (?:comfortable|keen|happy) (?:to|with|on|about) `, 'i'),
    /\b(?:we|i) are not (?:touching|doing|reinstalling|rebuilding|re-?imaging|removing|deleting|uninstalling|rolling|accepting|paying|replacing|disabling|opening|running (?:that|this|your|any))\b|\bnot going to happen\b/i,
    /\b(?:not going to|will never|no intention (?:to|of)|refuse to) (?:\w+ly )?(?:reinstall|rebuild|re-?image|replace|accept|wip|format|reinstalling)\w*/i,
  ],
  [
    'may not',
    new RegExp(
      `\\b(?:(?:am|is|are|was|were) not (?:allowed|permitted|authori[sz]ed|supposed|entitled)(?: by \\w+)? to|must not|may not|(?:do|does) not have (?:the )?(?:permission|approval|right|authority) to|got no (?:approval|permission) (?:to|for)) (?:be )?${step}`,
      'i',
    ),
    /\b(?:policy|policies|security(?! (?:updates?|patch\w*|agent|software|center))|compliance|management|audit\w*|regulat\w+|change board|works council|boss|headquarters|legal)\b[^.;,]{0,24}\b(?:(?:not|never) (?:allow|approve|permit|sign|accept|let|agree|want)\w*|forbids?|prohibits?|rejected|refused|declined|vetoed|said no|says no|turned (?:it|that|this) down)/i,
    /\b(?:required|mandated|prescribed|demanded) by (?:\w+ )?(?:security|policy|compliance|audit\w*|law|regulat\w+|headquarters)\b/i,
    /\b(?:would|will) (?:break|violate|breach|interrupt) (?:our|the) (?:\w+ )?(?:backups?|production|business|sla|compliance|operations?|polic\w+)\b|^so no$/i,
    /\bagainst (?:our|the|company|internal) (?:\w+ )?(?:rules?|polic\w+|compliance|regulations?|guidelines?)\b|\bnot applicable (?:for|to) us\b/i,
    /\b(?:(?:is|are) (?:not allowed|not permitted|forbidden|prohibited)|(?:got|was|were) (?:rejected|refused|vetoed|declined|turned down)) (?:by|in|under|on|here|for) (?:our|the|us|production|\w+ policy|security|management|compliance|change)/i,
    /\b(?:cannot|will not|must not|may not)\b[^.;,]{0,20}\b(?:production|business|live|reinstall|rebuild|re-?image|wipe|afford)\b|\bcannot (?:\w+ )?(?:do (?:that|this)|take (?:it|that|the server|them) (?:down|offline)|use (?:this|that)|go (?:with|for|along)|(?:just|simply) \w+)/i,
  ],
  [
    'the way is none',
    /\bnot (?:an option|feasible|practicable|practical|workable|viable|realistic|doable|a (?:real |proper )?(?:solution|workaround|fix)|acceptable)\b|\b(?:is|are|would be) (?:no|hardly an?) (?:solution|option|fix|workaround|way)\b/i,
    /\bfind (?:us )?another (?:way|approach|solution)\b|\b(?:too (?:much$|risky|dangerous|invasive|expensive|much (?:work|effort|risk)))\b|\bout of (?:the )?question\b|\bno way$|\bnon-?starter\b/i,
    /\bneed (?:a|the|another) (?:real |proper |actual |permanent |different )(?:fix|solution|root cause|explanation|approach|way)|\bpermanent fix\b|\bnot help (?:us|me)\b/i,
  ],
];

export const refuses = finder(zh, en);
