import { type MetMail, old, oldEn } from './met.ts';

const whole = (title: string, text: string): MetMail => ({ title, text, own: text });

/** What customers show in their own words and programs draw like quotes. */
export const metShown: readonly MetMail[] = [
  whole(
    'sections of setupapi.dev.log',
    '驱动装不上，日志如下\n>>>  [Device Install (DiInstallDriver) - C:\\drv\\net.inf]\n>>>  Section start 2024/03/04 10:07:41.120\n      cmd: setup.exe\n!!!  sto: Failed to import driver package. Error = 0x800B0109\n<<<  Section end 2024/03/04 10:07:42.300\n<<<  [Exit status: FAILURE(0x800b0109)]\n请帮忙看一下',
  ),
  whole(
    'a command at its prompt',
    'I ran this:\n> dism /online /cleanup-image /restorehealth\nError: 0x800f081f\nThe source files could not be found.\n> sfc /scannow\nWindows Resource Protection could not start the repair service.',
  ),
  whole(
    'a way from one build to another',
    'Upgrade path of the branch:\nFrom: 17763.2090\nTo: 17763.2114\nDate: 2024-03-04 10:07:41\nIt stops at 30 %.',
  ),
  whole(
    'a relay log that has a separator of mails',
    '网关日志：\n2024-03-04 10:07:40 relay begin\n-----Original Message-----\n2024-03-04 10:07:41 relay body hidden\n2024-03-04 10:07:42 report 0x80240022 to WSUS\n请看最后一行',
  ),
  whole('two lists compared', '两台机器的补丁对比：\n< KB5001342\n---\n> KB5003171\n> KB5003243\n第二台可以更新'),
  whole(
    'an event in Chinese',
    '事件如下：\n日志名称: System\n来源: Microsoft-Windows-WindowsUpdateClient\n日期: 2024/3/4 10:07:41\n事件 ID: 20\n任务类别: Windows 更新代理\n级别: 错误\n用户: SYSTEM\n计算机: PC-01.donghu.example\n描述:\n安装失败: 0x80070643',
  ),
  whole('a log that says where it wrote', '2024-03-04 10:07 DISM 把日志写到：\nC:\\Windows\\Logs\\DISM\\dism.log\n里面全是 0x800f081f'),
  whole(
    'a sentence on what a log wrote',
    'At 10:07:41 the setup log wrote:\n2024-03-04 10:07:41, Error SP Operation failed: 0xC1900101\nThen it rolled back.',
  ),
  {
    title: 'a table of machines',
    html: '<p>失败的机器：</p><table border="1"><tr><td>机器</td><td>版本</td><td>结果</td></tr><tr><td>PC-01</td><td>17763.2090</td><td>0x800f0922</td></tr><tr><td>PC-02</td><td>17763.1999</td><td>成功</td></tr></table><p>请分析</p>',
    own: '失败的机器：\n机器 版本 结果\nPC-01 17763.2090 0x800f0922\nPC-02 17763.1999 成功\n请分析',
  },
  {
    title: 'a pasted log above a real quote',
    text: `还是失败，日志：\n2024-03-04 10:07:41, Info                  CBS    From: KB5003171 To: KB5003243 Date: 2024-03-04 Subject: none\n2024-03-04 10:07:42, Error                 CBS    Failed [HRESULT = 0x800f0922]\n\n发件人: 韩梅 <support@desk.example>\n发送时间: 2024年3月4日 10:07\n收件人: 沈女士\n主题: 终端\n\n${old}`,
    own: '还是失败，日志：\n2024-03-04 10:07:41, Info                  CBS    From: KB5003171 To: KB5003243 Date: 2024-03-04 Subject: none\n2024-03-04 10:07:42, Error                 CBS    Failed [HRESULT = 0x800f0922]',
    quoted: [old],
  },
  {
    title: 'the setup log above a Gmail quote',
    text: `Here it is:\n>>>  Section start 2024/03/04 10:07:41.120\n!!!  sto: Failed. Error = 0x800B0109\n<<<  Section end 2024/03/04 10:07:42.300\n\nOn Mon, Mar 4, 2024 at 10:07 AM Han Mei <support@desk.example> wrote:\n\n> ${oldEn}`,
    own: 'Here it is:\n>>>  Section start 2024/03/04 10:07:41.120\n!!!  sto: Failed. Error = 0x800B0109\n<<<  Section end 2024/03/04 10:07:42.300',
    quoted: [oldEn],
  },
  {
    title: 'sections of setupapi.dev.log in a page',
    html: `<div>日志：</div><div>&gt;&gt;&gt;&nbsp; [Device Install (Hardware initiated) - SWD\\IP_TUNNEL_VBUS\\ISATAP_0]</div><div>&gt;&gt;&gt;&nbsp; Section start 2024/03/04 10:07:41.120</div><div>!!!&nbsp; sto: Failed. Error = 0x800B0109</div><div>&lt;&lt;&lt;&nbsp; Section end 2024/03/04 10:07:42.300</div><div id="divRplyFwdMsg"><b>发件人:</b> 韩梅</div><div>${old}</div>`,
    own: '日志：\n>>> [Device Install (Hardware initiated) - SWD\\IP_TUNNEL_VBUS\\ISATAP_0]\n>>> Section start 2024/03/04 10:07:41.120\n!!! sto: Failed. Error = 0x800B0109\n<<< Section end 2024/03/04 10:07:42.300',
    quoted: [old],
  },
];
