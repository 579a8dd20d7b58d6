import type { FileProvider } from '../../case/linked-file.ts';

/** `form`: addresses (without the scheme) under which one file or folder is shared. `samples`: some of them, read by the shared test. */
export type Share = { readonly provider: FileProvider; readonly form: RegExp; readonly samples: readonly string[] };

/** A provider's own pages are no shares: signatures are full of them. */
export const shares: readonly Share[] = [
  share('netease', /^(?:download\.)?fs\.(?:163|126|yeah)\.(?:com|net)\/(?:fs|dl)\//, 'fs.163.com/fs/display/?p=X-NETEASE&file=aB-1'),
  share(
    'netease',
    /^mail\.(?:163|126|yeah)\.(?:com|net)\/large-attachment-download\//,
    'mail.163.com/large-attachment-download/index.html?p=1',
  ),
  share('netease', /^edisk\.qiye\.163\.com\/api\/biz\/attachment\//, 'edisk.qiye.163.com/api/biz/attachment/download?identity=e7'),
  share(
    'netease',
    /^(?:u|dashi)\.163\.com\/[^\s]*(?:attach|\bt0\/)/,
    'dashi.163.com/html/cloud-attachment-download/?key=aB',
    'u.163.com/t0/aB',
  ),
  share(
    'qq',
    /^(?:[\w-]+\.)?(?:ex)?mail\.qq\.com\/(?:cgi-bin\/ftnexs_download|ftn\/)/i,
    'mail.qq.com/cgi-bin/ftnExs_download?k=7d&code=76',
    'wx.mail.qq.com/ftn/download?func=3&key=0',
    'exmail.qq.com/cgi-bin/ftnExs_download?k=1',
  ),
  share('qq', /^(?:[\w-]+\.)*ftn\.qq\.com\/\w/, 'sh-ctfs.ftn.qq.com/ftn_handler/a23e/?fname=CBS.zip'),
  share(
    'alimail',
    /^[\w.-]+\/alimail\/openLinks\/download/i,
    'qiye.aliyun.com/alimail/openLinks/downloadMimeMetaDiskBigAttach?id=a',
    'mail.customer.example/alimail/openLinks/downloadMimeMetaDisk?id=a',
  ),
  share(
    'coremail',
    /^[\w.-]+\/coremail\/[^\s]*(?:attach|netfolder|nf|download|largefile|share)/i,
    'mail.customer.example/coremail/common/nf/download.jsp?id=1',
  ),
  share('sina', /^(?:[\w-]+\.)*mail\.sina\.(?:com\.cn|com|cn)\/filecenter\/download/, 'mail.sina.com.cn/filecenter/download.php?id=a'),
  share(
    'mail139',
    /^(?:[\w-]+\.)*(?:mail\.10086\.cn|mail\.139\.com)\/[^\s]*(?:largeattach|bigattach|disk|download|file)/i,
    'appmail.mail.10086.cn/m2015/largeattach/?k=a',
  ),
  share(
    'tianyi',
    /^(?:download\.)?cloud\.189\.cn\/(?:t\/|file\/download|web\/share)/,
    'cloud.189.cn/t/aB',
    'download.cloud.189.cn/file/downloadFile.action?dt=51',
  ),
  share(
    'feishu',
    /^[\w-]+\.(?:feishu\.cn|larksuite\.com|larkoffice\.com)\/(?:file|drive|docx|sheets|base|mail)\//,
    'customer.feishu.cn/file/boxcnA',
    'customer.larksuite.com/drive/folder/aB',
  ),
  share('onedrive', /^1drv\.ms\/\w/, '1drv.ms/u/s!AabC?e=x'),
  share(
    'onedrive',
    /^onedrive\.live\.com\/(?:\?|redir|download|embed|view|:)[^\s]*(?:resid|authkey|cid|id=|:\w:)/i,
    'onedrive.live.com/redir?resid=A1&authkey=b',
  ),
  share(
    'onedrive',
    /^[\w-]+\.sharepoint\.(?:com|cn|us)\/(?::\w:\/|personal\/[^\s]+\/_layouts\/|[^\s]+\/_layouts\/15\/(?:download|guestaccess)|[^\s]+\/Shared%20Documents\/[^\s]+\.\w{2,4})/i,
    'customer-my.sharepoint.com/:u:/g/personal/chen_customer_example/EabC?e=x1',
    'customer.sharepoint.cn/:f:/s/it/EabC',
    'customer.sharepoint.com/sites/it/Shared%20Documents/CBS.zip',
  ),
  share(
    'google',
    /^drive\.google\.com\/(?:file\/d\/|open\?|uc\?|drive\/(?:u\/\d\/)?folders\/)/,
    'drive.google.com/file/d/1aB/view',
    'drive.google.com/drive/folders/1aB',
  ),
  share('google', /^docs\.google\.com\/(?:file|document|spreadsheets|presentation)\/d\//, 'docs.google.com/spreadsheets/d/1aB/edit'),
  share(
    'icloud',
    /^(?:www\.)?icloud\.com(?:\.cn)?\/(?:attachment\/|iclouddrive\/)/,
    'www.icloud.com/attachment/?u=https%3A%2F%2Fa&f=CBS.zip',
    'www.icloud.com.cn/iclouddrive/0aB',
  ),
  share(
    'dropbox',
    /^(?:www\.)?(?:dropbox\.com\/(?:s|sh|scl|t)\/|db\.tt\/)/,
    'www.dropbox.com/s/abc/CBS.zip?dl=0',
    'www.dropbox.com/scl/fi/abc/CBS.zip',
  ),
  share('box', /^(?:[\w-]+\.)?(?:app\.)?box\.com\/(?:s|shared|v)\//, 'customer.box.com/s/abc'),
  share('wetransfer', /^(?:we\.tl\/t-|(?:[\w-]+\.)?wetransfer\.com\/downloads\/)/, 'we.tl/t-aBcD', 'wetransfer.com/downloads/a1/b2'),
  share('baidu', /^(?:pan|yun)\.baidu\.com\/(?:s\/|share\/)/, 'pan.baidu.com/s/1aB_c?pwd=x1y2', 'pan.baidu.com/share/init?surl=aB'),
  share('weiyun', /^share\.weiyun\.com\/\w/, 'share.weiyun.com/aB'),
  share('aliyun', /^(?:www\.)?(?:aliyundrive|alipan)\.com\/s\//, 'www.alipan.com/s/aB', 'www.aliyundrive.com/s/aB'),
  share('quark', /^pan\.quark\.cn\/s\//, 'pan.quark.cn/s/0a1b'),
  share('jianguoyun', /^(?:www\.)?jianguoyun\.com\/p\//, 'www.jianguoyun.com/p/aB'),
  share('transfer', /^(?:www\.)?cowtransfer\.com\/s\//, 'cowtransfer.com/s/0a'),
  share('transfer', /^(?:(?:[\w-]+\.)?wenshushu\.(?:cn|com)|wss\d?\.cn)\/f\//, 'www.wenshushu.cn/f/ab', 'wss1.cn/f/ab'),
  share('transfer', /^(?:www\.)?123(?:pan|\d{3})\.com\/s\//, 'www.123pan.com/s/aB', 'www.123684.com/s/aB'),
  share('transfer', /^(?:\w+\.)?lanzou\w?\.com\/\w/, 'abc.lanzouw.com/iaB'),
  share(
    'transfer',
    /^(?:mega\.nz|(?:www\.)?mediafire\.com|(?:www\.)?sendspace\.com)\/(?:file|folder)\//,
    'mega.nz/file/aB#c',
    'www.mediafire.com/file/ab/CBS.zip',
  ),
  share(
    'transfer',
    /^(?:gofile\.io|(?:www\.)?swisstransfer\.com|(?:www\.)?filemail\.com)\/d\//,
    'gofile.io/d/aB',
    'www.swisstransfer.com/d/ab',
  ),
  share('transfer', /^disk\.yandex\.\w+\/[di]\//, 'disk.yandex.com/d/aB'),
];

/** Whose share an address is; null: it is a page like any other. */
export function providerOf(url: string): FileProvider | null {
  const address = url.replace(/^https?:\/\//i, '');
  return shares.find(({ form }) => form.test(address))?.provider ?? null;
}

function share(provider: FileProvider, form: RegExp, ...samples: readonly string[]): Share {
  return { provider, form, samples };
}
