import { type MetMail, old, oldEn } from './met.ts';

const whole = (title: string, text: string): MetMail => ({ title, text, own: text });
const block = `发件人: 韩梅 <support@desk.example>\n发送时间: 2024年3月4日 10:07\n收件人: 沈女士\n主题: 终端\n\n${old}`;

/** Rarer shapes: English faces of Chinese programs, cards under a drawn line, banners, stubs, and words that look like any of these. */
export const metRare: readonly MetMail[] = [
  {
    title: 'Coremail with its English face',
    text: `The update still fails\n\n\n-----Original Messages-----\nFrom:"Han Mei" <support@desk.example>\nSent Time:2024-03-04 10:07:41 (Monday)\nTo: e.marsh@harbour.example\nCc: \nSubject: update\n\n${oldEn}`,
    own: 'The update still fails',
    quoted: [oldEn, 'Original Messages'],
  },
  {
    title: '163 passes on with its English face',
    subject: 'Fw:CAS-20417-K7M2Q9 patch',
    text: 'Please help\n\n\n\n-------- Forwarding messages --------\nFrom: "Liang" <liang@donghu.example>\nDate: 2024-03-04 10:07:41\nTo: "Shen" <shen@donghu.example>\nSubject: patch\nThe third PC shows 0x80070643.',
    own: 'Please help\nThe third PC shows 0x80070643.',
  },
  {
    title: 'QQ on a phone in English, plain',
    text: `The update still fails\n\n---Original---\nFrom: "Han Mei"<support@desk.example>\nDate: Mon, Mar 4, 2024 10:07 AM\nTo: "Shen"<shen@donghu.example>;\nSubject: update\n\n${oldEn}`,
    own: 'The update still fails',
    quoted: [oldEn],
  },
  {
    title: 'Outlook on the web, traditional Chinese',
    html: '<div class="elementToProof">更新仍然失敗</div><div id="appendonsend"></div><hr tabindex="-1" style="display:inline-block; width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000" style="font-size:11pt"><b>寄件者:</b> 韓梅 &lt;support@desk.example&gt;<br><b>寄件日期:</b> 2024年3月4日 上午 10:07<br><b>收件者:</b> 沈小姐<br><b>主旨:</b> RE: 終端</font><div>&nbsp;</div></div><div>我們將協助您分析上述問題。</div>',
    own: '更新仍然失敗',
    quoted: ['我們將協助您分析上述問題。'],
  },
  {
    title: 'Outlook for the desktop with its anchor, no border',
    html: `<div class="WordSection1"><p class="MsoNormal">The update still fails<o:p></o:p></p><p class="MsoNormal"><a name="_MailOriginal"><o:p>&nbsp;</o:p></a></p><p class="MsoNormal"><b>Von:</b> Han Mei<o:p></o:p></p><p class="MsoNormal">${oldEn}</p></div>`,
    own: 'The update still fails',
    quoted: [oldEn],
  },
  {
    title: 'DingTalk, HTML',
    html: `<div class="__aliyun_email_body_block"><div style="clear:both;">更新仍然失败</div><div style="clear:both;"><br></div><div style="clear:both;">来自钉钉专属商务邮箱</div><blockquote style="margin-right:0;margin-top:0;margin-bottom:0;"><div style="clear:both;">------------------------------------------------------------------</div><div>发件人：韩梅&lt;support@desk.example&gt;</div><div>日　期：2024年03月04日 10:07:41</div><div>收件人：沈女士&lt;shen@donghu.example&gt;</div><div>主　题：终端</div><div>${old}</div></blockquote></div>`,
    own: '更新仍然失败',
    quoted: [old],
    signed: ['来自钉钉专属商务邮箱'],
  },
  {
    title: 'a card under a drawn line',
    name: '沈女士',
    text: `更新仍然失败\n\n————————————————\n沈女士\n东湖商业银行 信息科技部\n电话：027-0000 0000\n\n${block}`,
    own: '更新仍然失败',
    quoted: [old],
    signed: ['沈女士', '027-0000 0000'],
  },
  whole(
    'a drawn line between two machines',
    '第一台 PC-01：\n--------------------\n已经更新成功\n\n第二台 PC-02：\n--------------------\n仍然失败，0x800f0922',
  ),
  whole('two dashes between two machines', 'PC-01\n--\n更新成功\n\nPC-02\n--\n更新失败'),
  whole('two dashes, and words after them', 'It fails with 0x800f0922.\n--\nThe second node is fine after the restart.'),
  {
    title: 'thanks and regards in one line',
    name: 'Ellen Marsh',
    text: 'Both nodes fail.\n\nThanks & Best Regards,\nEllen Marsh\nHarbour Lines',
    own: 'Both nodes fail.',
    signed: ['Thanks & Best Regards', 'Harbour Lines'],
  },
  {
    title: 'two languages of farewell in one line',
    name: '沈女士',
    text: '两台都失败。\n\nBest Regards/祝好\n沈女士',
    own: '两台都失败。',
    signed: ['祝好', '沈女士'],
  },
  {
    title: 'Windows’ own mail program in Chinese',
    text: `更新仍然失败\n\n从 Windows 版邮件发送\n\n${block}`,
    own: '更新仍然失败',
    quoted: [old],
    signed: ['从 Windows 版邮件发送'],
  },
  {
    title: 'Windows 10 mail in Chinese',
    text: '更新仍然失败\n\n发送自 Windows 10 版邮件应用',
    own: '更新仍然失败',
    signed: ['发送自 Windows 10'],
  },
  {
    title: 'a gateway’s banner above the words',
    text: 'CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender.\n\nThe update still fails on PC-01.',
    own: 'The update still fails on PC-01.',
    signed: ['CAUTION'],
  },
  {
    title: 'a gateway’s banner in Chinese',
    text: '【外部邮件】此邮件来自公司外部，请谨慎打开链接和附件。\n\nPC-01 更新仍然失败',
    own: 'PC-01 更新仍然失败',
    signed: ['【外部邮件】'],
  },
  whole('a warning that the customer tells of', 'Warning: the external disk is full on PC-01.\n\nThe update still fails there.'),
  whole('more than so many machines', '>30 台终端更新失败\n>=17763.2090 的都正常\n请分析'),
  whole(
    'a format that the customer describes',
    '我们的告警规则是：\n发件人：ops@donghu.example\n收件人：it@donghu.example\n主题：更新失败\n请问日志里为什么没有 PC-02？',
  ),
  whole(
    'a report that a server sent',
    'The WSUS report says:\nFrom: wsus@harbour.example\nTo: it@harbour.example\nSubject: sync failed 0x80240439\nDate: Mon, 4 Mar 2024\nWhat does it mean?',
  ),
  {
    title: 'a plain part that only points at the page',
    text: '您的邮件客户端不支持 HTML 格式，请使用其他客户端查看。',
    html: '<div>您好，</div><div>PC-01 更新后一直回滚，错误 0x800f0922，日志已经放在附件里，请尽快分析，我们今晚要再装一次。</div><div>另外 PC-02 的补丁装好后没有重启，请问是否必须重启？</div>',
    own: '您好，\nPC-01 更新后一直回滚，错误 0x800f0922，日志已经放在附件里，请尽快分析，我们今晚要再装一次。\n另外 PC-02 的补丁装好后没有重启，请问是否必须重启？',
  },
  {
    title: 'answers in blue, with a plain part beside',
    text: `My answers are in blue below.\n\nFrom: Han Mei <support@desk.example>\nSent: Monday, March 4, 2024 10:07 AM\nTo: Ellen Marsh\nSubject: RE: update\n\nWhich build is it? 17763.2090\n${oldEn}`,
    html: `<div><p>My answers are in blue below.</p></div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p><b>From:</b> Han Mei &lt;support@desk.example&gt;<br><b>Sent:</b> Monday, March 4, 2024 10:07 AM<br><b>To:</b> Ellen Marsh<br><b>Subject:</b> RE: update</p></div><p>Which build is it? <span style="font-family:Calibri;color:#0070C0">17763.2090</span></p><p><a href="https://desk.example" style="color:blue">desk.example</a> ${oldEn}</p>`,
    own: 'My answers are in blue below.\nWhich build is it? 17763.2090',
    quoted: [oldEn],
  },
  {
    title: 'five clients deep, plain',
    text: `第五次回复\n\n${block.replace(old, '第四次回复')}\n\n在 2024-03-03 10:07:41，"沈女士" <shen@donghu.example> 写道：\n第三次回复\n\n------------------ 原始邮件 ------------------\n发件人: "韩梅";\n第二次回复\n\n> On Mon, Mar 4, 2024, Han Mei wrote:\n> ${oldEn}`,
    own: '第五次回复',
    quoted: ['第四次回复', '第三次回复', '第二次回复', oldEn],
  },
  {
    title: 'an order for one’s own colleague above a forward of our letter',
    subject: '转发: CAS-20417-K7M2Q9 终端',
    text: `小梁，麻烦按下面步骤收集日志后直接回复支持团队。\n\n${block}`,
    own: '小梁，麻烦按下面步骤收集日志后直接回复支持团队。',
    quoted: [old],
  },
  {
    title: 'a name and a date as signature',
    name: '沈女士',
    text: '三台终端已全部更新成功，可以关闭。\n\n沈女士\n2024年3月5日',
    own: '三台终端已全部更新成功，可以关闭。',
    signed: ['沈女士', '2024年3月5日'],
  },
  whole('steps that were done', '已按您的步骤操作：\n1. sfc /scannow\n2. 重启\n结果：\n在 2024-03-04 10:07 重启后，更新仍然失败'),
  whole('the words of a page', 'The page shows:\n"Sent: 3 MB, Received: 0 MB"\nFrom: WSUS\nIt stays so for hours.'),
  {
    title: 'a Chinese disclaimer of another wording, and an English one below',
    text: '日志见附件。\n\n重要提示：本邮件（包括任何附件）可能含有保密信息，仅供指定收件人使用。\n\nIMPORTANT: This message is intended only for the addressee and may be confidential.',
    own: '日志见附件。',
    signed: ['重要提示', 'IMPORTANT'],
  },
  {
    title: 'a Russian Outlook',
    text: `Обновление не ставится\n\nОт: Han Mei <support@desk.example>\nОтправлено: 4 марта 2024 г. 10:07\nКому: Ellen\nТема: RE: update\n\n${oldEn}`,
    own: 'Обновление не ставится',
    quoted: [oldEn],
  },
  {
    title: 'a Korean Outlook',
    text: `업데이트가 계속 실패합니다\n\n보낸 사람: Han Mei <support@desk.example>\n보낸 날짜: 2024년 3월 4일 월요일 오전 10:07\n받는 사람: Ellen\n제목: RE: update\n\n${oldEn}`,
    own: '업데이트가 계속 실패합니다',
    quoted: [oldEn],
  },
  {
    title: 'a Japanese Outlook',
    text: `更新がまだ失敗します\n\n差出人: Han Mei <support@desk.example>\n送信日時: 2024年3月4日 10:07\n宛先: Ellen\n件名: RE: update\n\n${oldEn}`,
    own: '更新がまだ失敗します',
    quoted: [oldEn],
  },
  {
    title: 'a Portuguese Outlook',
    text: `A atualização ainda falha\n\nDe: Han Mei <support@desk.example>\nEnviada em: segunda-feira, 4 de março de 2024 10:07\nPara: Ellen\nAssunto: RE: update\n\n${oldEn}`,
    own: 'A atualização ainda falha',
    quoted: [oldEn],
  },
];
