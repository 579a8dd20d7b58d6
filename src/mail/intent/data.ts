/** Words that bring something: files, pasted output, or a plain answer to what we asked. */

/** Where it is: attached, below, uploaded. */
const zhThere =
  /附件|附上|随附|如附|见附|(?:^|[。，,])\s?附[：:]|(?:已|都|全部)?上传(?:了|至|到|完|好)|已上传|请查收|请查阅|请查看|请一并查看|日志(?:已|见|如下|在|也)|(?:信息|结果|输出|内容|截图|记录|资料)(?:如下|见下|贴在|发您|放在)|(?:压缩包|网盘|共享|邮件|下面|下方)(?:里|中|内)(?:了|吧)?$/;
/** What was done to bring it. */
const zhBrought =
  /补充(?:了|如下|日志|信息|截图|资料|一下|[：:])|(?:再|又|另)?补(?:上|了|一份|一下|发|齐|传)|(?:收集|抓取|导出|打包|整理|抓|导|截)(?:了|到|完|如下|好|出来)|(?:重新|刚才?|又|再)(?:抓|收集|导出|发|传)(?:了|取了|一份|一下|一遍)|(?:发|传|转发|寄|提供)(?:给)?(?:您|你们?|贵司)(?:了|参考|看|分析|[，。,]|$)|已(?:发|提供|收集|导出|打包|抓取|重新抓取)|(?:资料|材料|日志)(?:补齐|齐)了|这是(?:您|你们?)?(?:要的|第.{1,3}(?:部分|份|个))|最后一(?:个|份)压缩|分(?:了|成)[^，。,]{1,4}个?(?:压缩包|部分|包|次)|供(?:您|你)?(?:分析|参考)/;
/** Answers. */
const zhAnswered = /(?:回答|回复|答复)[^，。,]{0,8}(?:问题|提问|疑问)[^，。,]{0,6}[：:，,]/;
const en =
  /\b(?:attached|attaching|attachments?|enclosed|uploaded|uploading|please find|as (?:you )?requested|(?:i|we) (?:have )?(?:put|placed|added|collected|gathered|captured|exported|zipped|dropped|saved)\b[^.;]{0,60}\b(?:logs?|traces?|dump|export|files?|everything|output|zip|screenshots?|results?|data|share|sftp|ftp)|(?:sending|adding|forwarding)(?: you| over)?\b[^.;]{0,40}\b(?:logs?|traces?|output|files?|screenshots?|half|part|rest|export|data|results?)|here (?:is|are|comes?) (?:the|your|my|our|it|they|a|an|another|all)|here (?:it is|they are|you go)|collected (?:the|all|these|everything)|see (?:the |below|attached )?(?:logs?|screenshots?|output|zip|archive|files?)|see below the|(?:logs?|output|screenshots?|export|traces?|files?|dump) (?:is|are|below|follows?|after [^.;]{0,30} (?:is|are))\b|(?:is|are) (?:all )?in the (?:archive|zip|share|attachment|folder)|(?:requested|additional|missing) (?:information|info|details|data|logs?)\b|answers? to your questions?|to answer your questions?|fyi[,:]? (?:the )?(?:output|log|result|screenshot)|output of \w+)\b/i;

/** Not yet, not possible, long ago, or asked about. */
const zhNotNow =
  /(?:麻烦|请(?!查|一并|见|看)|能否|能不能|可否|可以|帮忙)[^，。,]{0,6}(?:发|传|提供|补)|(?:稍后|晚点|明天|回头|待会|下午|正在|会|将|准备|无法|不能|没有|忘记?了?|如何|怎么|需要|哪些|是否|什么)[^，。,]{0,12}(?:上传|提供|收集|发送|发|附上?|补充|截图|附件)|再(?:发|传|提供|上传|收集|抓)(?!了|一份|一遍)|(?:如果|要是|万一|假如|一旦)[^。]{0,40}(?:发|传|提供|补|收集)|(?:发|传|提供|给)过|(?:收集|提供|发送)(?:什么|哪些|多长)|(?:日志|附件|截图)[^，。,]{0,4}(?:可以|能)?(?:看到|看出|显示)/;
const enNotNow =
  /\b(?:if|once|when|unless)\b[^.;]{0,60}\b(?:send|upload|attach|collect|provide)|\b(?:will|going to|tomorrow|later|cannot|could not|unable to|need to|how to|should (?:i|we)|do you need|which|what|to follow)\b[^.;]{0,40}\b(?:send|upload|attach\w*|collect\w*|provide|gather|logs?)|\blogs? to follow\b|\b(?:logs?|files?|output|screenshots?) (?:that )?(?:i|we) (?:have )?(?:sent|uploaded|attached|provided)\b|\bplease find below the (?:problem|issue|error)/i;

export function bringsData(sentence: string): boolean {
  const brings = zhThere.test(sentence) || zhBrought.test(sentence) || zhAnswered.test(sentence) || en.test(sentence);
  return brings && !zhNotNow.test(sentence) && !enNotNow.test(sentence);
}

/** A plain statement of what the machine is: its name, release, memory, place in the network. */
const zhFact =
  /(?:系统|版本|版本号|机器名|主机名|计算机名|型号|内存|硬盘|剩余空间|域|代理|补丁级别|IP|端口)(?:地址)?\s?(?:都|均|就|也)?(?:是|为|：|:|有|\s?[A-Za-z0-9])|(?:正常|出问题)的(?:那台|这台)?是|(?:端口|网络)[^，。,]{0,6}(?:是通的|通的)/i;
const enFact =
  /\b(?:build|version|os|edition|hostname|(?:machine|host|computer|server)(?: name)?|proxy|model|ip(?: address)?|disk|memory|domain) (?:is|are|runs?)\b|\b(?:is|are) (?:joined to|managed (?:by|through|with)|a (?:physical|virtual)|domain joined|connected to|behind a)\b|\b(?:windows (?:server )?\d{2,4}|build \d{4,5})\b/i;

export function tellsFact(sentence: string): boolean {
  return zhFact.test(sentence) || enFact.test(sentence);
}
