/** The act of bringing what was asked for: files, pasted output, a link. */
import { plans } from './plans.ts';
import { type ClueTable, finder, forms } from './words.ts';

const zhThings =
  '日志|记录|截图|截屏|(?<![试企])图片?|照片|表格|画面|录屏|录像|视频|文件|附件|压缩包|清单|列表|结果|输出|回显|信息|资料|材料|数据|注册表|抓包|dump|dmp|log|logs|zip|rar|7z|txt|csv|xlsx?|evtx|cab|cbs|dism|systeminfo|trace|报告|导出|样本|配置|快照|包|内容|file|output';
const zhGives =
  '(?<![批研开出])发(?![现生错布展起])|传(?!统)|附(?!近|件)|(?<!开)放(?![心假])|贴|补(?!丁)|填|拍|打包|压缩|(?<![领指引])导(?!致|入)|截(?!止|图|屏)|抓|采集|收集|提供|给(?!力)|寄|弄到|拷|(?<!内)存(?!在)|丢(?=到|进|给|在|上[去来])|扔|整理|upload|send|share|attach|抄(?!送)|粘|奉上|送|拿|(?<![登目记])录|提交';
const zh: ClueTable = [
  [
    'attached',
    /附件|附上|附了|随附|如附|见附|附后|附于|附在|^附[^近加带属录件]?|内附|请?(?:查收|查阅|过目|参阅|笑纳)|见(?:下|图|上|压缩)|如(?:下|图|上)|请看(?:附|图|下|压缩|日志)/i,
    /(?:压缩包|网盘|共享|邮件|下面|下方|zip|sftp|ftp|群|里面)\S{0,8}(?:里|中|内|上|下)?(?:了|吧)$/i,
  ],
  [
    'gives things',
    new RegExp(`(?:${zhGives})[^，]{0,12}(?:${zhThings})(?!(?:里|中|显示|看))`, 'i'),
    new RegExp(`(?:${zhThings})[^，]{0,24}(?:${zhGives})[^，]{0,8}(?:了|过去|上去|上来|出来|给您|给你|您|完毕|好|完|齐|到|在|下面|$)`, 'i'),
  ],
  [
    'gave',
    new RegExp(`(?:${zhGives})(?:了|到|至|完|好|齐|上去|上来|出来|过去|在)[^，]{0,12}`, 'i'),
    new RegExp(`(?:已|刚|刚才|重新|又|再|另)[^，]{0,8}(?:${zhGives})[^，]{0,4}(?:了|一份|一下|一遍|一张|过去|上|$)`, 'i'),
  ],
  [
    'gave to you',
    /(?:发|传|转发|寄|提供|交)(?:给)?(?:您|你们?|贵司|贵方|老师)(?:了|参考|看|分析|$)|供(?:您|你|贵司|老师)?(?:分析|参考|查看|排查)/,
  ],
  [
    'what you asked for',
    /(?:您|你们?|贵司|贵方|邮件|上次|老师)[^，]{0,6}(?:要|让|需|需要|索取|提到|说|要求|提)[^，]{0,6}的?(?:那|几|三|两)?[^，]{0,6}(?:日志|截图|文件|信息|资料|记录|数据|东西|结果|内容|列表|清单|导出|材料|值|项)/,
    /(?:所|要)需(?:的)?(?:日志|信息|资料|文件)|要的(?!话)/,
  ],
  [
    'supplements',
    /补充(?:了|如下|日志|信息|截图|资料|一下|说明|$|[：:])|(?:再|又|另|现)?补(?:上|了|一[份张个]|一下|发|齐|传|交)|补(?:充)?$|齐了/,
    /这是[^，]{0,8}(?:日志|截图|结果|第.{1,3}(?:部分|份|个)|状态|输出|要的)|最后一(?:个|份)压缩|分(?:了|成)[^，]{1,4}个?(?:压缩包|部分|包|次)|提取码/,
    /密码[^，]{0,8}(?:另|是|发|传|给)/,
  ],
  [
    'answers',
    /(?:回答|回复|答复|回覆)[^，]{0,10}(?:问题|提问|疑问|所问|询问)|第?[一二三四1-9]个?(?:问题|问)[：:，]?$|第[一二三1-9]点|针对(?:您|你们?|贵)[^，]{0,8}(?:问|疑问)/,
    /(?:您|你们?|贵司)(?:问|提)(?:的|到的|及的)/,
  ],
];

const enThings =
  'logs?|traces?|dumps?|exports?|files?|outputs?|screenshots?|screen ?grabs?|results?|data|info|information|details|zip|zips|archive|reports?|pictures?|photos?|videos?|recordings?|csv|txt|xlsx|html|systeminfo|minidump|registry|folder|captures?|lists?|gpresult|gpo|requested|evtx|half|rest|remainder|parts?|package|bundle|configuration|config|answers?';
const en: ClueTable = [
  [
    'attached',
    /\b(?:attach(?:ed|ing|ment|ments)|enclos(?:ed|ing)|pfa|pfb|please find|find (?:enclosed|attached|below|here))\b/i,
    /\b(?:appended|herewith|as (?:you )?(?:asked|requested|wanted|wished|discussed|instructed|per your))\b/i,
    /\b(?:see (?:the )?(?:below|attached)|(?:see|check|refer to) (?:the )?attach\w*|below (?:is|are|you))\b/i,
    /\b(?:in (?:the )?attach\w*)\b/i,
  ],
  [
    'gives things',
    new RegExp(
      `\\b(?:${forms('upload attach send add forward provide share paste zip collect gather capture export dump generate supply deliver place post drop copy save record grab pull fetch')})\\b[^.;]{0,60}\\b(?:${enThings}|sftp|ftp|share|onedrive|portal)\\b`,
      'i',
    ),
    new RegExp(
      `\\b(?:sent|put|ran|took|rerun|reran|got|made|enclose)\\b[^.;]{0,60}\\b(?:${enThings}|sftp|ftp|share|onedrive|portal)\\b`,
      'i',
    ),
    new RegExp(`\\b(?:include[ds]?|including)\\b[^.;]{0,60}\\b(?:${enThings}|sftp|ftp|share|onedrive|portal)\\b`, 'i'),
  ],
  [
    'here it is',
    /\b(?:this is|these are|that is|those are) (?:the|an?|your|my|our) (?:\w+ )?(?:correct|right|result|output|new|full|complete|missing|second|first|other|file|log|screenshot|one|requested)s?\b/i,
    /\b(?:here (?:is|are|comes?|it is|they are|you (?:go|are))|here's)\b/i,
    /\b(?:(?:uploaded|sent) (?:to|it|them|as|just|now|again|via|by)|just (?:uploaded|sent|dropped)|there you go)\b/i,
  ],
  [
    'things are there',
    new RegExp(
      `\\b(?:${enThings})\\b[^.;]{0,24}\\b(?:is|are|below|follows?|attached)\\b(?! (?:still|not|being|too|lost|gone|missing|wrong|empty|corrupt\\w*|needed|full|huge))[^.;]{0,30}\\b(?:in|on|at|below|there|attached|here|from|available|uploaded|ready|as|password|of|follows)\\b`,
      'i',
    ),
    /\b(?:is|are) (?:all )?(?:in|on) (?:the|your|our) (?:archive|zip|share|attachment|folder|sftp|ftp|portal|xlsx)\b/i,
    /\b(?:zip|archive) password\b|\boutput of \w+/i,
  ],
  [
    'what you asked for',
    /\b(?:you (?:have )?(?:asked|requested|wanted|needed|wished|mentioned|were asking|required))\b/i,
    /\b(?:requested|additional|missing|wished|wanted|required) (?:information|info|details|data|logs?|files?|outputs?)\b/i,
    /\boutstanding (?:information|info|details|data|logs?|files?|outputs?)\b/i,
  ],
  [
    'a file by its name',
    /[\w-]+\.(?:zip|7z|rar|log|txt|csv|xlsx?|evtx|cab|etl|dmp|png|jpe?g|html?)\b.{0,20}\b(?:zipped|packed|attached|enclosed|uploaded|appended|here)\b/i,
    /\blogs? (?:->|=>|:|at) |\bsee (?:the |my |our )?(?:zip|archive|files?|logs?|screenshots?|folder|share|link)\b/i,
    /^[\w-]+\.(?:zip|7z|rar|log|txt|csv|xlsx?|evtx|cab|etl|dmp|png|jpe?g|html?)$/i,
  ],
  [
    'answers',
    /\b(?:(?:to|re|regarding|concerning|as (?:to|for)) (?:answer )?your (?:\w+ )?questions?)\b/i,
    /\b(?:(?:in (?:answer|reply|response) to|about) (?:answer )?your (?:\w+ )?questions?)\b/i,
    /\b(?:answers? to your|answers? (?:what|your|to \d)|to answer|in answer)\b/i,
    /\b(?:fyi[,:]? (?:the )?(?:output|log|result|screenshot))\b|^\W?1[).]\s.*\b2[).]\s/i,
  ],
];

/** Asked of us, long ago, or only pointed at. */
const notNow: ClueTable = [
  [
    'asked of us',
    /(?:麻烦|请(?!查|一并|见|看|过目|参|您查|老师过目)|能否|能不能|可否|可以|帮忙)[^，]{0,8}(?:发|传|提供|补|给|同步)|怎么|如何|哪些|是否|需要我|要不要|[?？]|吗$/,
  ],
  [
    'asked of us',
    /\b(?:could|can|would|will) you\b|\b(?:please|kindly) (?:send|share|provide|upload)\b/i,
    /\b(?:which|what|how|should|do you need)\b[^.;]{0,40}\b(?:send|upload|attach\w*|collect\w*|provide|gather|logs?)\b/i,
  ],
  ['not yet', /(?:无法|不能|没(?!有(?:问题|装|用|走))|还没|忘|没法|发不|传不)[^，]{0,12}(?:上传|提供|收集|发|传|附|补|截图)(?!错)/],
  [
    'not yet',
    /\b(?:if|once|when|unless|cannot|could not|unable to|forgot|to follow|need to|how to)\b[^.;]{0,50}\b(?:send|upload|attach\w*|collect|provide|gather|logs?|follow)\b/i,
    /\blogs? to follow\b|separate mail$/i,
  ],
  [
    'long ago',
    /(?:提交|交|转|报|汇报|上报|发送?)[给到](?:了)?(?:我们)?(?:的)?(?:领导|上级|同事|客户|用户|厂商|总部|总行|主管|安全)|发给(?!您|你|贵|老师|工程师)|(?:发|传|提供|给)过|前(?:几)?天[^，]{0,8}(?:发|传)|昨天发的|之前发/,
  ],
  [
    'long ago',
    /\b(?:logs?|files?|output|screenshots?) (?:that )?(?:i|we) (?:have )?(?:already )?(?:sent|uploaded|attached|provided)\b/i,
    /\bplease find below the (?:problem|issue|error)/i,
  ],
  [
    'only pointed at',
    /(?:日志|附件|截图)(?:里|中|上|明明|都)?[^，]{0,6}(?:可以|能)?(?:看到|看出|显示|说明|写)|结案报告|分析报告|(?:您|你们?)的(?:附件|日志|报告)|组件存储(?=是|指|$)/,
  ],
];

const gives = finder(zh, en);
const isNotNow = finder(notNow);

/** `1、是的；2、没有`: answers in the order of our questions. */
export const answersInOrder = (text: string): boolean =>
  ((text.match(ordinal)?.length ?? 0) > 1 || /一是.{2,60}二是/.test(text)) && !/[?？]/.test(text);
const ordinal = /(?:^|[\s；;，,])(?:Q|A|问题?|答)?\s?[1-9一二三四][：:.、)）]\s?(?=[^\d\s])/gi;

export const bringsData = (clause: string): boolean => gives(clause) && !isNotNow(clause) && !plans(clause);
