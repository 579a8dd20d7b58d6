import { type MetMail, old, oldEn } from './met.ts';

const teller =
  '发件人: 梁老师 <liang@donghu.example>\n发送时间: 2024年3月4日 10:07\n收件人: 沈女士\n主题: 打不上补丁\n\n网点终端打不上补丁，报 0x80070643。';

/** Mails passed on, and answers below, between and inside the quoted words. */
export const metPassedOn: readonly MetMail[] = [
  {
    title: 'words that only point at what is passed on',
    subject: '转发: CAS-20417-K7M2Q9 打不上补丁',
    text: `请看下面，谢谢。\n\n${teller}`,
    own: '请看下面，谢谢。\n网点终端打不上补丁，报 0x80070643。',
  },
  {
    title: 'FYI above a Gmail forward',
    subject: 'Fwd: CAS-20417-K7M2Q9 patch',
    text: 'FYI\n\n---------- Forwarded message ---------\nFrom: Liang <liang@donghu.example>\nDate: Mon, Mar 4, 2024 at 10:07 AM\nSubject: patch\nTo: Ellen Marsh <e.marsh@harbour.example>\n\n\nThe branch PC shows 0x80070643.',
    own: 'FYI\nThe branch PC shows 0x80070643.',
  },
  {
    title: 'words that point at a letter of ours',
    subject: '转发: CAS-20417-K7M2Q9 打不上补丁',
    text: `请看下面\n\n发件人: 韩梅 <support@desk.example>\n发送时间: 2024年3月4日 10:07\n收件人: 沈女士\n主题: 打不上补丁\n\n${old}`,
    own: '请看下面',
    quoted: [old],
  },
  {
    title: 'words of one’s own above a Thunderbird forward',
    subject: 'Fwd: CAS-20417-K7M2Q9 打不上补丁',
    text: '三台里有两台已经装上，第三台见下面同事的描述。\n\n-------- 转发的消息 --------\n主题: \t打不上补丁\n日期: \tMon, 4 Mar 2024 10:07:41 +0800\nFrom: \t梁老师 <liang@donghu.example>\n收件人: \t沈女士\n\n第三台报 0x80070643。',
    own: '三台里有两台已经装上，第三台见下面同事的描述。\n第三台报 0x80070643。',
  },
  {
    title: 'an Apple Mail forward in Chinese without words',
    subject: '转发: CAS-20417-K7M2Q9 打不上补丁',
    text: '\n\n> 下面是被转发的邮件：\n> \n> 发件人: 梁老师 <liang@donghu.example>\n> 主题: 打不上补丁\n> 日期: 2024年3月4日 GMT+8 10:07:41\n> 收件人: 沈女士\n> \n> 第三台报 0x80070643。',
    own: '第三台报 0x80070643。',
  },
  {
    title: '163 passes on with words',
    subject: '转发：CAS-20417-K7M2Q9 打不上补丁',
    text: '麻烦处理一下\n\n\n\n\n\n-------- 转发邮件信息 --------\n发件人："梁老师" <liang@donghu.example>\n发送日期：2024-03-04 10:07:41\n收件人："沈女士" <shen@donghu.example>\n主题：打不上补丁\n第三台报 0x80070643。',
    own: '麻烦处理一下\n第三台报 0x80070643。',
  },
  {
    title: 'an answer below the quote',
    text: `On Mon, Mar 4, 2024 at 10:07 AM Han Mei <support@desk.example> wrote:\n> ${oldEn}\n> Which build is it?\n\nBuild 17763.2090.\nIt still fails.`,
    own: 'Build 17763.2090.\nIt still fails.',
    quoted: [oldEn],
  },
  {
    title: 'answers on top, between and below',
    name: '沈女士',
    text: `您好，答复如下：\n\n在 2024年3月4日，10:07，韩梅 <support@desk.example> 写道：\n> 1. 系统版本是多少？\n\n1809\n\n> 2. 是否使用代理？\n\n没有代理\n\n> ${old}\n\n其他两台也一样\n\n沈女士`,
    own: '您好，答复如下：\n1809\n没有代理\n其他两台也一样',
    quoted: ['系统版本', '是否使用代理', old],
    signed: ['沈女士'],
  },
  {
    title: 'answers between quotes of a page',
    html: `<div>See inline.</div><div class="moz-cite-prefix">On 3/4/24 10:07, Han Mei wrote:<br></div><blockquote type="cite" cite="mid:a@desk.example"><p>Which build is it?</p></blockquote><p>17763.2090</p><blockquote type="cite" cite="mid:a@desk.example"><p>Is a proxy used?</p></blockquote><p>None.</p><blockquote type="cite" cite="mid:a@desk.example"><p>${oldEn}</p></blockquote>`,
    own: 'See inline.\n17763.2090\nNone.',
    quoted: ['Which build', oldEn],
  },
  {
    title: 'answers in red inside the desk’s letter',
    html: `<div class="WordSection1"><p class="MsoNormal">请见下方红字<o:p></o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>发件人:</b> 韩梅 &lt;support@desk.example&gt;<br><b>发送时间:</b> 2024年3月4日 10:07<br><b>收件人:</b> 沈女士<br><b>主题:</b> 终端</p></div></div><p class="MsoNormal">系统版本是多少？<span style="color:red">17763.2090</span></p><p class="MsoNormal">是否使用代理？</p><p class="MsoNormal"><span style="color:red">没有代理<o:p></o:p></span></p></div>`,
    own: '请见下方红字\n系统版本是多少？17763.2090\n没有代理',
    quoted: ['是否使用代理'],
  },
];
