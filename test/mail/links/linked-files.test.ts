import { describe, expect, test } from 'vitest';
import { linksOf } from '../../../src/mail/links/links-of-mail.ts';
import { understand } from '../../../src/mail/understand.ts';
import { parsedMail, reading } from '../parsed.ts';

const inText = (text: string) => linksOf({ text, html: null });
const inHtml = (html: string) => linksOf({ text: '', html });
const table = (...files: readonly (readonly [provider: string, name: string | null, size: string | null, expires: string | null])[]) =>
  files.map(([provider, name, size, expires]) => ({ provider, name, size, expires, url: expect.stringMatching(/^https?:\/\//) }));

const netease = `<div>日志见附件。</div><div style="clear:both"><div><b>从网易163邮箱发来的云附件</b></div><div>
  <div style="width:36px;float:left"><a href="https://mail.163.com/large-attachment-download/index.html?p=X-NETEASE-HUGE-ATTACHMENT&amp;file=aBcD-1&amp;title=%E6%97%A5%E5%BF%97"><img src="x.gif" border="0"></a></div>
  <div><div><a href="https://mail.163.com/large-attachment-download/index.html?p=X-NETEASE-HUGE-ATTACHMENT&amp;file=aBcD-1&amp;title=%E6%97%A5%E5%BF%97">更新日志 CBS.zip</a> <span style="color:#bbb"> (60.57M, 2023年5月21日 19:39 到期)</span></div>
  <div><a href="https://mail.163.com/large-attachment-download/index.html?p=X-NETEASE-HUGE-ATTACHMENT&amp;file=aBcD-1&amp;title=%E6%97%A5%E5%BF%97">下载</a></div></div></div></div>`;
const qq = `<div>您好</div><div id="QQMailBigAttach"><div>从QQ邮箱发来的超大附件</div><div class="bigatt_bt"><a href="https://wx.mail.qq.com/ftn/download?func=3&amp;key=0123&amp;code=abcd">CBS.7z</a> <span>(1.28G, 2023年06月01日 21:59 到期)</span> <a href="https://wx.mail.qq.com/ftn/download?func=3&amp;key=0123&amp;code=abcd">进入下载页面</a></div></div>`;
const alimail = `<div>超大附件列表  WindowsUpdate.etl  [27.3MB]<br/>进入下载页面  <a href="https://qiye.aliyun.com/alimail/openLinks/downloadMimeMetaDiskBigAttach?id=netdiskid%3Av001%3Afile%3AabC">点击下载</a></div>`;
const enterprise = `<div id="divNeteaseSiriusCloudAttach"><b>从网易企业邮箱发来的云附件</b><div><a href="https://edisk.qiye.163.com/api/biz/attachment/download?identity=e7bb" download="panther.zip">panther.zip</a><div>88.2M | 过期时间：2024年8月4日 23:48</div></div></div>`;
const outlook = `<div id="OwaReferenceAttachments" contenteditable="false"><table><tbody><tr><td><a href="https://customer-my.sharepoint.com/:u:/g/personal/chen_customer_example/EabC?e=x1"><img src="cid:x"></a></td><td><a href="https://customer-my.sharepoint.com/:u:/g/personal/chen_customer_example/EabC?e=x1">CBS logs.zip</a></td></tr></tbody></table></div><div>Please see the logs.</div>`;
const gmail = `<div dir="ltr">Logs here<div class="gmail_chip gmail_drive_chip"><a href="https://drive.google.com/file/d/1aBcD/view?usp=drive_web"><img src="x">&nbsp;<span dir="ltr">setupact.log</span></a></div></div>`;
const maildrop = `<div><a href="https://www.icloud.com/attachment/?u=https%3A%2F%2Fcvws.icloud-content.com%2FB%2Fabc&amp;f=Panther%20logs.zip&amp;sz=22100000">Click to Download</a><br>Panther logs.zip<br>22.1 MB<br>Available until Jun 1, 2023</div>`;

describe('files that a mail only links to', () => {
  test('are not called after the page that shows them', () => {
    const link = 'https://mail.163.com/large-attachment-download/index.html?file=aB';
    expect(inHtml(`<a href="${link}">下载</a>`)).toEqual(table(['netease', null, null, null]));
  });

  test.each([
    ['NetEase', netease, table(['netease', '更新日志 CBS.zip', '60.57M', '2023-05-21 19:39'])],
    ['QQ', qq, table(['qq', 'CBS.7z', '1.28G', '2023-06-01 21:59'])],
    ['Alibaba Mail', alimail, table(['alimail', 'WindowsUpdate.etl', '27.3MB', null])],
    ['NetEase for companies', enterprise, table(['netease', 'panther.zip', '88.2M', '2024-08-04 23:48'])],
    ['Outlook', outlook, table(['onedrive', 'CBS logs.zip', null, null])],
    ['Gmail', gmail, table(['google', 'setupact.log', null, null])],
    ['Apple Mail', maildrop, table(['icloud', 'Panther logs.zip', '22.1 MB', 'Jun 1, 2023'])],
  ])('as %s writes them into HTML', (_client, html, expected) => {
    expect(inHtml(html)).toEqual(expected);
  });

  test.each([
    [
      'QQ',
      '从QQ邮箱发来的超大附件\n\nCBS.zip (128.03M, 2023年05月27日 21:59 到期)进入下载页面：http://mail.qq.com/cgi-bin/ftnExs_download?t=exs_ftn_download&k=7d36&code=7684',
      table(['qq', 'CBS.zip', '128.03M', '2023-05-27 21:59']),
    ],
    [
      'Baidu',
      '日志太大，放在网盘了：\n链接：https://pan.baidu.com/s/1aBcD_e 提取码：x1y2\n文件：更新日志.rar，有效期：7天',
      table(['baidu', '更新日志.rar', null, '7天']),
    ],
    ['WeTransfer', 'CBS.zip\n1.2 GB\nhttps://we.tl/t-aBcDeF\nexpires in 7 days', table(['wetransfer', 'CBS.zip', '1.2 GB', '7 days'])],
    ['OneDrive', 'The log: https://1drv.ms/u/s!AabC?e=x', table(['onedrive', null, null, null])],
    ['SharePoint in China', 'https://customer.sharepoint.cn/:f:/s/it/EabC', table(['onedrive', null, null, null])],
    ['Dropbox', 'https://www.dropbox.com/s/abc/CBS%20logs.zip?dl=0', table(['dropbox', 'CBS logs.zip', null, null])],
    [
      'Tianyi',
      'https://download.cloud.189.cn/file/downloadFile.action?dt=51&expired=1716508800000&sk=x',
      table(['tianyi', null, null, '2024-05-24']),
    ],
    ['Weiyun', 'https://share.weiyun.com/aBcD', table(['weiyun', null, null, null])],
    ['Feishu', 'https://customer.feishu.cn/file/boxcnABC', table(['feishu', null, null, null])],
    [
      'Coremail',
      '大附件：CBS.zip\nhttps://mail.customer.example/coremail/common/nf/download.jsp?id=1',
      table(['coremail', 'CBS.zip', null, null]),
    ],
  ])('as %s writes them into words', (_client, text, expected) => {
    expect(inText(text)).toEqual(expected);
  });

  test('of a provider that nobody knows, by the heading, or by name, size and end', () => {
    const url = 'https://files.customer.example/d/1';
    expect(inText(`从客户邮箱发来的超大附件\nCBS.zip\n下载：${url}`)).toMatchObject([{ provider: 'other', name: 'CBS.zip', url }]);
    expect(inText(`CBS.zip (60M, 2023-05-21 到期) ${url}`)).toMatchObject([
      { provider: 'other', name: 'CBS.zip', size: '60M', expires: '2023-05-21' },
    ]);
  });

  test('two files have each their own name, size and end', () => {
    const lines = ['a', 'b'].map((name, at) => `${name}.zip (${at + 1}0M, 2023年5月2${at}日 到期)\n下载 https://pan.baidu.com/s/1${name}`);
    expect(inText(lines.join('\n'))).toMatchObject([
      { name: 'a.zip', size: '10M', expires: '2023-05-20' },
      { name: 'b.zip', size: '20M', expires: '2023-05-21' },
    ]);
  });

  test('the same address in both versions of a mail is one file', () => {
    const text = '从QQ邮箱发来的超大附件\nCBS.7z https://wx.mail.qq.com/ftn/download?func=3&key=0123&code=abcd';
    expect(linksOf({ text, html: qq })).toEqual(table(['qq', 'CBS.7z', '1.28G', '2023-06-01 21:59']));
  });

  test('what is quoted was another mail’s', () => {
    expect(
      inText(
        'Done.\n\n-----Original Message-----\nFrom: a@customer.example\nSent: Monday\nTo: b\nSubject: c\n\nhttps://pan.baidu.com/s/1aBc',
      ),
    ).toEqual([]);
    expect(inHtml(`<p>Done.</p><blockquote type="cite">${qq}</blockquote>`)).toEqual([]);
  });
});

describe('a page that is only mentioned is no file', () => {
  test.each([
    'https://www.customer.example',
    'https://customer.example/download',
    'https://mail.163.com',
    'https://pan.baidu.com',
    'https://onedrive.live.com/about/',
    'https://customer.sharepoint.com/sites/it/SitePages/Home.aspx',
    'https://drive.google.com',
    'https://aka.ms/o0ukef',
    'https://support.microsoft.com/kb/5001634',
    'https://catalog.update.microsoft.com/Search.aspx?q=KB5025229',
    'https://www.dropbox.com/referrals/x',
    'https://mail.qq.com',
    'https://work.weixin.qq.com/',
  ])('%s', (url) => {
    expect(inText(`It fails.\n\n陈宇\n信息技术部 | 大湖银行\n电话 010-0000 0000\n${url}`)).toEqual([]);
    expect(inHtml(`<p>It fails.</p><p>陈宇<br>年报.pdf<br><a href="${url}">${url}</a></p>`)).toEqual([]);
  });

  test('addresses without end are looked at up to a limit', () => {
    expect(inText('http://a.example/x '.repeat(50_000))).toEqual([]);
    expect(inText(Array.from({ length: 500 }, (_, at) => `https://pan.baidu.com/s/1${at}`).join('\n'))).toHaveLength(20);
  });
});

test('a mail that links to its log sends data, and says so in its message', () => {
  const message = understand(parsedMail({ text: '', html: `<p>见链接</p>${qq}` }), reading);
  expect(message.intent).toBe('more-data');
  expect(message.links).toHaveLength(1);
});
