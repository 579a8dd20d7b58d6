/** How each client quotes, in invented words: `new` stands for the writer's words, `old` for a line that is quoted. */
const old = '我们将协助您分析上述问题。';
const oldEn = 'We will look into the logs.';

export type QuotedMail = { readonly client: string; readonly text: string; readonly words?: string };

const zhBlock = (from: string, sent: string, to: string, subject: string): string =>
  `${from} Han Mei <support@desk.example>\n${sent} 2024年3月4日 10:07\n${to} 沈女士 <shen@donghu.example>\n${subject} 网点终端更新失败\n\n沈女士，您好：\n${old}`;

const zh: readonly QuotedMail[] = [
  { client: 'Outlook zh-CN', text: `更新仍然失败\n\n${zhBlock('发件人:', '发送时间:', '收件人:', '主题:')}` },
  { client: 'Outlook zh-CN, full-width colons', text: `更新仍然失败\n\n${zhBlock('发件人：', '发送时间：', '收件人：', '主题：')}` },
  {
    client: 'Outlook zh-CN, drawn line',
    text: `更新仍然失败\n\n________________________________\n${zhBlock('发件人:', '发送时间:', '收件人:', '主题:')}`,
  },
  { client: 'Outlook zh-CN, bold marks', text: `更新仍然失败\n\n${zhBlock('*发件人:*', '*发送时间:*', '*收件人:*', '*主题:*')}` },
  { client: 'Outlook zh-TW', text: `更新仍然失败\n\n${zhBlock('寄件者:', '寄件日期:', '收件者:', '主旨:')}` },
  {
    client: 'Outlook zh-TW, older',
    text: `更新仍然失败\n\n-----Original Message-----\n${zhBlock('寄件人：', '傳送日期：', '收件者：', '主旨：')}`,
  },
  {
    client: 'Outlook zh-CN, one line',
    text: `更新仍然失败\n\n发件人: Han Mei 发送时间: 2024年3月4日 10:07 收件人: 沈女士 主题: 网点终端更新失败\n${old}`,
  },
  {
    client: 'Foxmail',
    text: `更新仍然失败\n\n\n\n沈女士\n \n发件人： Han Mei\n发送时间： 2024-03-04 10:07\n收件人： 沈女士\n抄送： 科技部\n主题： 回复: 网点终端\n${old}`,
  },
  {
    client: 'Foxmail, wrapped recipients',
    text: `更新仍然失败\n\n发件人： Han Mei\n发送时间： 2024-03-04 10:07\n收件人： 沈女士; 梁老师;\n 周老师; 吴老师\n主题： 回复: 网点终端\n${old}`,
  },
  {
    client: 'QQ',
    text: `更新仍然失败\n\n\n------------------&nbsp;原始邮件&nbsp;------------------\n发件人: "Han Mei"<support@desk.example>;\n发送时间: 2024年3月4日(星期一) 上午10:07\n${old}`.replaceAll(
      '&nbsp;',
      '\u00a0',
    ),
  },
  { client: 'QQ, plain blanks', text: `更新仍然失败\n\n------------------ 原始邮件 ------------------\n发件人: "Han Mei";\n${old}` },
  {
    client: 'QQ, traditional',
    text: `更新仍然失敗\n\n------------------ 原始郵件 ------------------\n寄件人: "Han Mei";\n${old}`,
    words: '更新仍然失敗',
  },
  {
    client: '163, English line',
    text: `更新仍然失败\n\n\n\n\nAt 2024-03-04 10:07:41, "Han Mei" <support@desk.example> wrote:\n\n沈女士，您好：\n${old}`,
  },
  {
    client: '163, Chinese line',
    text: `更新仍然失败\n\n在 2024-03-04 10:07:41，"Han Mei" <support@desk.example> 写道：\n\n沈女士，您好：\n${old}`,
  },
  {
    client: '163, marked quote',
    text: `更新仍然失败\n\n在 2024-03-04 10:07:41，"Han Mei" <support@desk.example> 写道：\n>沈女士，您好：\n>${old}`,
  },
  {
    client: '163, table of headers',
    text: `更新仍然失败\n\n---- 回复的原邮件 ----\n| 发件人 | Han Mei<support@desk.example> |\n| 日期 | 2024年03月04日 10:07 |\n| 收件人 | 沈女士 |\n| 主题 | 网点终端 |\n${old}`,
  },
  {
    client: '163, English table',
    text: `更新仍然失败\n\n---- Replied Message ----\n| From | Han Mei |\n| Date | 03/04/2024 10:07 |\n| To | shen |\n| Subject | x |\n${old}`,
  },
  {
    client: 'NetEase Coremail',
    text: `更新仍然失败\n\n-----原始邮件-----\n发件人:"Han Mei" <support@desk.example>\n发送时间:2024-03-04 10:07:41 (星期一)\n收件人: shen\n主题: x\n${old}`,
  },
  {
    client: 'AliMail',
    text: `更新仍然失败\n\n------------------------------------------------------------------\n发件人：Han Mei <support@desk.example>\n日　期：2024年03月04日 10:07:41\n收件人：沈女士<shen@donghu.example>\n主　题：网点终端\n\n${old}`,
  },
  {
    client: 'DingTalk',
    text: `更新仍然失败\n\n------------------------------------------------------------------\n发件人：Han Mei\n发送时间：2024年3月4日(星期一) 10:07\n收件人：沈女士\n主　题：网点终端\n${old}`,
  },
  {
    client: 'Gmail zh',
    text: `更新仍然失败\n\nHan Mei <support@desk.example> 于2024年3月4日周一 10:07写道：\n\n> 沈女士，您好：\n> ${old}`,
  },
  { client: 'Gmail zh, wrapped', text: `更新仍然失败\n\nHan Mei <support@desk.example>\n于2024年3月4日周一 10:07写道：\n\n> ${old}` },
  {
    client: 'Gmail zh-TW',
    text: `更新仍然失敗\n\nHan Mei <support@desk.example> 於 2024年3月4日 週一 上午10:07寫道：\n\n> ${old}`,
    words: '更新仍然失敗',
  },
  { client: 'Apple Mail zh', text: `更新仍然失败\n\n> 在 2024年3月4日，10:07，Han Mei <support@desk.example> 写道：\n> \n> ${old}` },
  {
    client: 'Apple Mail zh, unmarked line',
    text: `更新仍然失败\n\n2024年3月4日 上午10:07，Han Mei <support@desk.example> 写道：\n\n> ${old}`,
  },
  {
    client: 'iPhone zh',
    text: `更新仍然失败\n\n发自我的iPhone\n\n在 2024年3月4日，10:07，Han Mei <support@desk.example> 写道：\n\n﻿${old}`,
  },
  { client: 'full-width dashes', text: `更新仍然失败\n\n－－－－－原始邮件－－－－－\n${old}` },
  {
    client: 'Chinese webmail',
    text: `更新仍然失败\n\n----- 原始邮件 -----\n发件人：Han Mei\n收件人：沈女士\n主题：x\n日期：2024年03月04日\n${old}`,
  },
  { client: 'wrapped line over three', text: `更新仍然失败\n\n在 2024年3月4日，\n"Han Mei" <support@desk.example>\n写道：\n${old}` },
];

const en: readonly QuotedMail[] = [
  {
    client: 'Outlook',
    text: `The update still fails\n\nFrom: Han Mei <support@desk.example>\nSent: Monday, March 4, 2024 10:07 AM\nTo: Ellen Marsh <e.marsh@harbour.example>\nSubject: RE: update\n\n${oldEn}`,
  },
  {
    client: 'Outlook, drawn line',
    text: `The update still fails\n\n________________________________\nFrom: Han Mei\nSent: Monday\nTo: Ellen\nSubject: RE: update\n${oldEn}`,
  },
  {
    client: 'Outlook 2003',
    text: `The update still fails\n\n-----Original Message-----\nFrom: Han Mei [mailto:support@desk.example]\nSent: Monday\nTo: Ellen\n${oldEn}`,
  },
  {
    client: 'Outlook, markdown bold',
    text: `The update still fails\n\n**From:** Han Mei\n**Sent:** Monday\n**To:** Ellen\n**Subject:** update\n${oldEn}`,
  },
  {
    client: 'Gmail',
    text: `The update still fails\n\nOn Mon, Mar 4, 2024 at 10:07 AM Han Mei <support@desk.example> wrote:\n\n> ${oldEn}`,
  },
  {
    client: 'Gmail, wrapped',
    text: `The update still fails\n\nOn Mon, Mar 4, 2024 at 10:07 AM Han Mei from the desk <\nsupport@desk.example> wrote:\n\n> ${oldEn}`,
  },
  {
    client: 'Gmail, no marks',
    text: `The update still fails\n\nOn Mon, Mar 4, 2024 at 10:07 AM Han Mei <support@desk.example> wrote:\n${oldEn}`,
  },
  {
    client: 'Apple Mail',
    text: `The update still fails\n\n> On 4 Mar 2024, at 10:07, Han Mei <support@desk.example> wrote:\n> \n> ${oldEn}`,
  },
  { client: 'Thunderbird', text: `The update still fails\n\nOn 3/4/24 10:07, Han Mei wrote:\n> ${oldEn}` },
  {
    client: 'Outlook mobile',
    text: `The update still fails\n\nGet Outlook for iOS\n________________________________\nFrom: Han Mei\nSent: Monday\nTo: Ellen\nSubject: x\n${oldEn}`,
  },
  {
    client: 'German Outlook',
    text: `The update still fails\n\nVon: Han Mei\nGesendet: Montag, 4. März 2024 10:07\nAn: Ellen\nBetreff: AW: Update\n${oldEn}`,
  },
  { client: 'German Thunderbird', text: `The update still fails\n\nAm 04.03.2024 um 10:07 schrieb Han Mei:\n> ${oldEn}` },
  {
    client: 'French Gmail',
    text: `The update still fails\n\nLe lun. 4 mars 2024 à 10:07, Han Mei <support@desk.example> a écrit :\n> ${oldEn}`,
  },
  { client: 'Swedish', text: `The update still fails\n\nDen mån 4 mars 2024 kl 10:07 skrev Han Mei <support@desk.example>:\n> ${oldEn}` },
  {
    client: 'a helpdesk line',
    text: `The update still fails\n\n##- Please type your reply above this line -##\n${oldEn}`.replace('##- ', '- ').replace(' -##', ''),
  },
  { client: 'only marks', text: `> ${oldEn}\n\nThe update still fails` },
];

export const quotedMails: readonly QuotedMail[] = [...zh, ...en];
export const quotedWords: readonly string[] = [old, oldEn];
