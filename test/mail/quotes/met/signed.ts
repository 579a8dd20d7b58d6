import { type MetMail, old } from './met.ts';

/** What stands under the words, and what only looks so. */
export const metSigned: readonly MetMail[] = [
  {
    title: 'a company’s block and its disclaimer, no delimiter',
    name: '沈女士',
    text: `更新仍然失败，日志见附件。\n\n沈女士\n东湖商业银行股份有限公司 信息科技部\n地址：湖北省武汉市东湖路 1 号\n手机：138 0000 0000\n邮箱：shen@donghu.example\n\n本邮件及其附件含有东湖商业银行的保密信息，仅限于发送给上面地址中列出的个人或群组。\n禁止任何其他人以任何形式使用。\n\n发件人: 韩梅 <support@desk.example>\n发送时间: 2024年3月4日 10:07\n收件人: 沈女士\n主题: 终端\n\n${old}`,
    own: '更新仍然失败，日志见附件。',
    quoted: [old],
    signed: ['东湖商业银行股份有限公司', '138 0000 0000', '仅限于发送给', '禁止任何其他人'],
  },
  {
    title: 'words on what this mail holds',
    text: '您好：\n本邮件中附上三台终端的 CBS 日志。\n错误仍为 0x800f0922。',
    own: '您好：\n本邮件中附上三台终端的 CBS 日志。\n错误仍为 0x800f0922。',
  },
  {
    title: 'words on a message that a machine shows',
    text: 'It fails after the restart.\nThis message is displayed: "Undoing changes made to your computer".\nThe code is 0x800f0922.',
    own: 'It fails after the restart.\nThis message is displayed: "Undoing changes made to your computer".\nThe code is 0x800f0922.',
  },
  { title: 'a Huawei phone', text: '第二台也失败\n\n来自 华为手机', own: '第二台也失败', signed: ['来自 华为手机'] },
  { title: 'a Xiaomi phone', text: '第二台也失败\n\n发自我的小米手机', own: '第二台也失败', signed: ['发自我的小米手机'] },
  {
    title: 'a Galaxy',
    text: 'The second one fails too.\n\nSent from my Galaxy',
    own: 'The second one fails too.',
    signed: ['Sent from my Galaxy'],
  },
  {
    title: 'an iPad in Norwegian',
    text: 'Oppdateringen feiler fortsatt\n\nSendt fra min iPad',
    own: 'Oppdateringen feiler fortsatt',
    signed: ['Sendt fra min iPad'],
  },
  {
    title: 'an iPhone in Japanese',
    text: '更新がまだ失敗します\n\niPhoneから送信',
    own: '更新がまだ失敗します',
    signed: ['iPhoneから送信'],
  },
  {
    title: 'a Chinese closing of one line and a card',
    name: '梁工',
    text: '两台服务器都装上了，第三台报 0x80073712。\n\n顺祝商祺！\n\n梁工 | 系统运维部\n武汉东湖科技有限公司\nTel：027-0000 0000 | Mobile：139 0000 0000',
    own: '两台服务器都装上了，第三台报 0x80073712。',
    signed: ['顺祝商祺', '武汉东湖科技有限公司', '139 0000 0000'],
  },
  {
    title: 'an English legal paragraph after a card',
    name: 'Ellen Marsh',
    text: 'It fails with 0x80073712 on both nodes.\n\nKind regards,\n\nEllen Marsh\nSystems Engineer, Harbour Lines Ltd\nM +44 7700 900000\n\nHarbour Lines Ltd, registered in England no. 00000000.\nThis email and any files transmitted with it are confidential and intended solely for the use of the individual or entity to whom they are addressed.',
    own: 'It fails with 0x80073712 on both nodes.',
    signed: ['Kind regards', 'registered in England', 'intended solely'],
  },
  {
    title: 'words after thanks',
    text: 'Thank you very much.\n\nThe second one is called PC-02',
    own: 'Thank you very much.\nThe second one is called PC-02',
  },
  { title: 'Chinese words after thanks', text: '谢谢。\n\n另外机器名是 PC-02', own: '谢谢。\n另外机器名是 PC-02' },
  {
    title: 'a postscript under a farewell',
    text: '更新失败\n\n此致\n敬礼\n沈女士\n\n补充：第二台叫 PC-02',
    own: '更新失败\n此致\n敬礼\n沈女士\n补充：第二台叫 PC-02',
  },
  {
    title: 'a sentence that begins as a phone’s line does',
    text: 'Here are the logs.\n\nSent from my desk, which has the same build as the branch',
    own: 'Here are the logs.\nSent from my desk, which has the same build as the branch',
  },
  {
    title: 'a French phone with a link',
    text: 'La mise à jour échoue encore\n\nEnvoyé à partir de Outlook pour iOS<https://example.com/o?x=1>',
    own: 'La mise à jour échoue encore',
    signed: ['Envoyé à partir'],
  },
];
