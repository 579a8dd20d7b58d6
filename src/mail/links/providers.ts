import type { FileProvider } from '../../case/linked-file.ts';

/** Addresses (host and path, without the scheme) under which a single file or folder is shared; a provider's own pages are none. */
const shares: readonly (readonly [FileProvider, RegExp])[] = [
  ['netease', /^(?:download\.)?fs\.(?:163|126|yeah)\.(?:com|net)\/(?:fs|dl)\//],
  ['netease', /^mail\.(?:163|126|yeah)\.(?:com|net)\/large-attachment-download\//],
  ['netease', /^edisk\.qiye\.163\.com\/api\/biz\/attachment\//],
  ['netease', /^(?:u|dashi)\.163\.com\/(?:t0|d|attach)\//],
  ['netease', /^[\w.-]*mail\.163\.com\/[^\s]*(?:cloud|large|big)[-_]?attach/i],
  ['qq', /^(?:[\w-]+\.)?(?:ex)?mail\.qq\.com\/(?:cgi-bin\/ftnexs_download|ftn\/)/i],
  ['qq', /^(?:[\w-]+\.)*ftn\.qq\.com\//],
  ['alimail', /^[\w.-]+\/alimail\/openLinks\/download/i],
  ['coremail', /^[\w.-]+\/coremail\/[^\s]*(?:attach|netfolder|nf|download|largefile|share)/i],
  ['sina', /^(?:[\w-]+\.)*mail\.sina\.(?:com\.cn|com|cn)\/filecenter\/download/],
  ['mail139', /^(?:[\w-]+\.)*(?:mail\.10086\.cn|mail\.139\.com)\/[^\s]*(?:largeattach|bigattach|disk|download|file)/i],
  ['tianyi', /^(?:download\.)?cloud\.189\.cn\/(?:t\/|file\/download|web\/share)/],
  ['feishu', /^[\w-]+\.(?:feishu\.cn|larksuite\.com|larkoffice\.com)\/(?:file|drive|docx|sheets|base|mail\/)/],
  ['onedrive', /^1drv\.ms\/\w/],
  ['onedrive', /^onedrive\.live\.com\/(?:\?|redir|download|embed|view|:)[^\s]*(?:resid|authkey|cid|id=|:\w:)/i],
  [
    'onedrive',
    /^[\w-]+\.sharepoint\.(?:com|cn|us)\/(?::\w:\/|personal\/[^\s]+\/_layouts\/|[^\s]+\/_layouts\/15\/(?:download|guestaccess)|[^\s]+\/Shared%20Documents\/[^\s]+\.\w{2,4})/i,
  ],
  ['google', /^drive\.google\.com\/(?:file\/d\/|open\?|uc\?|drive\/(?:u\/\d\/)?folders\/)/],
  ['google', /^docs\.google\.com\/(?:file|document|spreadsheets|presentation)\/d\//],
  ['icloud', /^(?:www\.)?icloud\.com(?:\.cn)?\/(?:attachment\/|iclouddrive\/)/],
  ['dropbox', /^(?:www\.)?(?:dropbox\.com\/(?:s|sh|scl|t)\/|db\.tt\/)/],
  ['box', /^(?:[\w-]+\.)?(?:app\.)?box\.com\/(?:s|shared|v)\//],
  ['wetransfer', /^(?:we\.tl\/t-|(?:[\w-]+\.)?wetransfer\.com\/downloads\/)/],
  ['baidu', /^(?:pan|yun)\.baidu\.com\/(?:s\/|share\/)/],
  ['weiyun', /^share\.weiyun\.com\/\w/],
  ['aliyun', /^(?:www\.)?(?:aliyundrive|alipan)\.com\/s\//],
  ['quark', /^pan\.quark\.cn\/s\//],
  ['jianguoyun', /^(?:www\.)?jianguoyun\.com\/p\//],
  [
    'transfer',
    /^(?:(?:www\.)?cowtransfer\.com\/s|(?:[\w-]+\.)?wenshushu\.(?:cn|com)\/f|wss\d?\.cn\/f|(?:www\.)?123(?:pan|\d{3})\.com\/s|[\w-]*\.?lanzou\w?\.com|mega\.nz\/(?:file|folder)|(?:www\.)?mediafire\.com\/(?:file|folder)|send\.(?:firefox\.com|tresorit\.com)\/|disk\.yandex\.\w+\/[di]|gofile\.io\/d|transfernow\.net\/|swisstransfer\.com\/d|filemail\.com\/d|(?:www\.)?sendspace\.com\/file)\/?\w/i,
  ],
];

/** Whose share an address is; null: it is a page like any other. */
export function providerOf(url: string): FileProvider | null {
  const address = url.replace(/^https?:\/\//i, '');
  return shares.find(([, form]) => form.test(address))?.[0] ?? null;
}
