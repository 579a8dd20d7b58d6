/** Words of failure, as part of a pattern: the same words mean "fails", "fails still" or "not any more" by what stands around them. */

/** A verb that does not get there: 装不上, 打不开, 起不来, 连不到. */
const notReached =
  '(?:装|打|更新|升级|启动|登录|登|连|连接|用|打开|点|开|起|上|进|找|收|检测|下载|删|卸|卸载|跑|停|关|修|动|过|走|推送|同步|识别|加载|显示|安装|执行|出)不(?:了|上去|上|开|到|出来|起来|动|进去|进|过去|掉|通|成|来)(?!班|的话)|就不动|不动了';
/** `提示“…”`: a program's own words in quotation marks are told because something is wrong, unless they are of success. */
const zhProgramSays = '(?:提示|显示|弹出|报|停在|卡在)[^，。,"“「]{0,8}["“「](?![^"”」]{0,20}(?:成功|最新|完成))';
export const zhFailure = [
  '失败|报错|出错|错误|故障|异常|无法|不能|不行|不成功|没(?:有)?成功|未成功|未能|没能|没用|无效|不起作用|没(?:有)?效果|没(?:有)?反应|没动静|无响应|超时|不正常|不适用|不匹配|没装上|没打上',
  '卡住|卡在|卡死|蓝屏|黑屏|死机|当机|宕机|回滚|崩溃|闪退|正在撤销|反复(?:重启|弹|提示)|(?:自动|不断|一直|循环)重启|重启循环|拒绝访问|找不到|丢失|不见了|掉线|离线(?!包|安装|更新|补丁|方式)|空白|停了|进不去|才行',
  notReached,
  zhProgramSays,
  '0x[0-9a-fA-F]{8}|\\b8[0-9a-fA-F]{7}\\b',
].join('|');

const enProgramSays =
  '(?:says?|shows?|reports?|displays?|message|stuck (?:on|at))[^.,;"“]{0,20}["“](?![^"”]{0,30}(?:success|up to date|complete))';
export const enFailure = [
  'fail(?:s|ed|ing|ures?)?|errors?|unable|cannot|could not|will not|crash\\w*|freez\\w*|in a loop|reboot loop|black screen|blue ?screen\\w*|bsod|hangs?|stuck|broken|rolls? back|rolled back|rollback|times? out|timed out|does not|did not',
  'refus(?:es|ed|ing)|throws?|never (?:install|finish|complet|start|succeed|reach)\\w*|keeps? (?:stopping|failing|crashing|rebooting|rolling|restarting|asking)|(?:shows|installs|does) nothing|nothing (?:happens|installs)|undoing|goes back to the (?:old|previous)|offline(?! (?:package|installer|update))|access (?:is )?denied|not responding|not applicable|not been (?:updated|able|installed)|not (?:updated|reported|synced)|loops?|endless',
  'no longer (?:find|start|open|connect|work|boot|install|update|log|respond|see|reach|print|load|get)\\w*',
  '0x[0-9a-f]{8}|8[0-9a-f]{7}',
].join('|');
const enLoose = `${enProgramSays}|\\b(?:has|have|is|are) (?:come )?back(?= today| again|[.!]|$)|\\b(?:error|problem|issue) (?:came|comes) back\\b`;

/** Anything that went wrong, said in passing or by name. */
export const anyFailure = new RegExp(
  `${zhFailure}|(?:遇到|出现|有|存在)[^，。,？?]{0,8}问题(?!请教|咨询|想|要问)|\\b(?:${enFailure}|problems?|issues?|wrong|corrupt\\w*|missing|denied|not (?:install|work|start|boot|updat|complet)\\w*)\\b|${enLoose}`,
  'i',
);

/** What is not there is no failure; nor is a failure that only says which machine or log is meant. */
const notThere =
  /(?:没有?|未|无|不再|不会)再?(?:出现|发现|看到|任何|其他|其它|新的|提示|什么)?[^，。,]{0,6}(?:报错|错误|失败|异常|问题|故障)|不(?:再)?(?:报错|失败|蓝屏|回滚)了|(?:报错|错误|问题)[^，。,]{0,4}(?:消失|不存在|没)了|\b(?:no|without(?: any| a single)?|zero|not any)\s(?:more |further |other |new |any |single )?(?:errors?|problems?|issues?|failures?|trouble)\b|\b(?:no longer|not|never)\s(?:fail|crash|hang|get the error|see the error|time out)\w*(?: again| any ?more)?|\bnot (?:seen|had|got|noticed|encountered)\b[^.;,]{0,24}(?:errors?|problems?|issues?|failures?)/gi;
const naming =
  /(?:失败|报错|出错|异常|出问题|有问题|故障)(?:时|后|之后|的时候)?的?(?:最新|完整|全部|相关)?的?(?:日志|截图|记录|文件)|(?:出问题|失败|报错|有问题)的(?:是|那[台个]?|这[台个]?)|\b(?:failing|failed|affected|broken) (?:machine|server|pc|node|host|device|box|client|attempt|entry|entries)s?\b|\b(?:error|crash|failure) (?:logs?|dumps?|screenshots?)\b/gi;

export function realFailuresOf(sentence: string): string {
  return sentence.replace(notThere, ' ').replace(naming, ' ');
}
