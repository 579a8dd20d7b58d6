import type { Client, Words } from './client.ts';

const address = 'support@desk.example';
const bold = (key: string, value: string): string => `<b>${key}</b> ${value}<br>`;
const zhBlock = ({ writer, name }: Words): string =>
  bold('发件人:', `${writer} &lt;${address}&gt;`) +
  bold('发送时间:', '2024年3月4日 10:07') +
  bold('收件人:', name) +
  bold('主题:', '回复: 终端');
const twBlock = ({ writer, name }: Words): string =>
  bold('寄件者:', writer) + bold('寄件日期:', '2024年3月4日 上午 10:07') + bold('收件者:', name) + bold('主旨:', 'RE: 終端');
const enBlock = ({ writer, name }: Words): string =>
  bold('From:', `${writer} &lt;${address}&gt;`) +
  bold('Sent:', 'Monday, March 4, 2024 10:07 AM') +
  bold('To:', name) +
  bold('Subject:', 'RE: update');
const border = (block: string, colour: string): string =>
  `<div><div style="border:none;border-top:solid ${colour} 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${block}</p></div></div>`;
const word = (own: string, rest: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body><div class="WordSection1"><p class="MsoNormal">${own}<o:p></o:p></p>${rest}</div></body></html>`;
const cite = (old: string): string => `<blockquote type="cite"><div>${old}</div></blockquote>`;

const outlook: readonly Client[] = [
  { client: 'Outlook zh-CN', body: (w) => word(w.own, `${border(zhBlock(w), '#E1E1E1')}<p class="MsoNormal">${w.old}</p>`) },
  { client: 'Outlook zh-TW', body: (w) => word(w.own, `${border(twBlock(w), '#E1E1E1')}<p class="MsoNormal">${w.old}</p>`) },
  { client: 'Outlook en', body: (w) => word(w.own, `${border(enBlock(w), '#B5C4DF')}<p class="MsoNormal">${w.old}</p>`) },
  {
    client: 'Outlook without a border',
    body: (w) => word(w.own, `<p class="MsoNormal">${zhBlock(w)}</p><p class="MsoNormal">${w.old}</p>`),
  },
  { client: 'Outlook rule', body: (w) => word(w.own, `<hr tabindex="-1"><p>${enBlock(w)}</p><p>${w.old}</p>`) },
  { client: 'Outlook, 邮件原件', body: (w) => word(w.own, `<p>-----邮件原件-----<br>${zhBlock(w)}</p><p>${w.old}</p>`) },
  {
    client: 'Outlook on the web',
    body: (w) =>
      `<div>${w.own}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font>${enBlock(w)}</font></div><div>${w.old}</div>`,
  },
  {
    client: 'Outlook mobile',
    body: (w) =>
      `<div>${w.own}</div><div id="ms-outlook-mobile-signature">获取 <a href="https://example.com">Outlook for iOS</a></div><hr><div id="divRplyFwdMsg">${zhBlock(w)}</div><div>${w.old}</div>`,
  },
];
const chinese: readonly Client[] = [
  {
    client: 'Foxmail',
    body: (w) =>
      `<div>${w.own}</div><blockquote style="margin-top:0px;margin-bottom:0px;margin-left:0.5em"><div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt"><div>${zhBlock(w)}</div></div><div>${w.old}</div></blockquote>`,
  },
  {
    client: 'QQ',
    body: (w) =>
      `<div>${w.own}</div><div style="font-size:12px">------------------&nbsp;原始邮件&nbsp;------------------</div><div>${zhBlock(w)}</div><div>${w.old}</div>`,
  },
  {
    client: 'QQ in English',
    body: (w) =>
      `<div>${w.own}</div><div><includetail><div>&nbsp;</div><div>------------------&nbsp;Original&nbsp;------------------</div><div>${enBlock(w)}</div><div>${w.old}</div></includetail></div>`,
  },
  {
    client: 'QQ mobile',
    body: (w) => `<div>${w.own}</div><div><div>---Original---</div><div>${enBlock(w)}</div><div>${w.old}</div></div>`,
  },
  {
    client: 'QQ mobile, 原始邮件',
    body: (w) => `<div>${w.own}</div><div id="original-content"><div>---原始邮件---</div><div>${zhBlock(w)}</div><div>${w.old}</div></div>`,
  },
  {
    client: '163',
    body: (w) =>
      `<div>${w.own}</div><br><div id="divNeteaseMailCard"></div><p>At 2024-03-04 10:07:41, "${w.writer}" &lt;${address}&gt; wrote:</p><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid">${w.old}</blockquote>`,
  },
  {
    client: '163 for the desktop',
    body: (w) =>
      `<div>${w.own}</div><div class="ntes-pcmail-quote">在2024年03月04日 10:07，${w.writer}&lt;${address}&gt; 写道：<br><div>${w.old}</div></div>`,
  },
  {
    client: 'NetEase Mail Master',
    body: (w) =>
      `<div>${w.own}</div><div class="ntes-mailmaster-quote"><div>---- 回复的原邮件 ----</div><table><tr><td>发件人</td><td>${w.writer}</td></tr><tr><td>日期</td><td>2024年03月04日 10:07</td></tr><tr><td>收件人</td><td>${w.name}</td></tr></table><div>${w.old}</div></div>`,
  },
  {
    client: 'AliMail',
    body: (w) =>
      `<div class="__aliyun_email_body_block"><div>${w.own}</div><blockquote style="margin-right:0"><div>------------------------------------------------------------------</div><div>发件人：${w.writer}<br>日　期：2024年03月04日 10:07:41<br>收件人：${w.name}<br>主　题：终端</div><div>${w.old}</div></blockquote></div>`,
  },
  {
    client: 'Coremail',
    body: (w) =>
      `<p>${w.own}</p><blockquote name="replyContent" class="ReferenceQuote">-----原始邮件-----<br>${zhBlock(w)}<br>${w.old}</blockquote>`,
  },
];
const wide: readonly Client[] = [
  {
    client: 'Gmail zh-CN',
    body: (w) =>
      `<div dir="ltr">${w.own}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${w.writer} &lt;<a href="mailto:${address}">${address}</a>&gt; 于2024年3月4日周一 10:07写道：<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${w.old}</blockquote></div>`,
  },
  {
    client: 'Gmail en',
    body: (w) =>
      `<div dir="ltr">${w.own}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Mar 4, 2024 at 10:07 AM ${w.writer} wrote:<br></div><blockquote class="gmail_quote">${w.old}</blockquote></div>`,
  },
  {
    client: 'Apple Mail',
    body: (w) => `<div>${w.own}</div><div><br>${cite(`2024年3月4日 10:07，${w.writer} &lt;${address}&gt; 写道：<br>${w.old}`)}</div>`,
  },
  {
    client: 'iPhone',
    body: (w) => `<div>${w.own}</div><div dir="ltr">发自我的 iPhone</div>${cite(`在 2024年3月4日，10:07，${w.writer} 写道：<br>${w.old}`)}`,
  },
  {
    client: 'Thunderbird',
    body: (w) => `<p>${w.own}</p><div class="moz-cite-prefix">On 3/4/24 10:07, ${w.writer} wrote:<br></div>${cite(w.old)}`,
  },
  {
    client: 'Thunderbird zh',
    body: (w) => `<p>${w.own}</p><div class="moz-cite-prefix">在 2024/3/4 10:07, ${w.writer} 写道:<br></div>${cite(w.old)}`,
  },
  {
    client: 'Yahoo',
    body: (w) =>
      `<div>${w.own}</div><div id="yahoo_quoted_12" class="yahoo_quoted"><div>On Monday, March 4, 2024, ${w.writer} wrote:</div><div>${w.old}</div></div>`,
  },
  { client: 'Zimbra', body: (w) => `<div>${w.own}</div><hr id="zwchr"><div>${enBlock(w)}</div><div>${w.old}</div>` },
];
export const htmlClients: readonly Client[] = [...outlook, ...chinese, ...wide];
