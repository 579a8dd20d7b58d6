import type { InEachLanguage } from './language.ts';

/** Who keeps files that mails only link to, as a reader calls them. */
export const fileProviders = {
  netease: { en: 'NetEase Mail (163, 126)', 'zh-CN': '网易邮箱云附件' },
  qq: { en: 'QQ Mail large attachment', 'zh-CN': 'QQ邮箱超大附件' },
  alimail: { en: 'Alibaba Mail large attachment', 'zh-CN': '阿里邮箱超大附件' },
  coremail: { en: 'Coremail large attachment', 'zh-CN': 'Coremail超大附件' },
  sina: { en: 'Sina Mail', 'zh-CN': '新浪邮箱大附件' },
  mail139: { en: '139 Mail', 'zh-CN': '139邮箱超大附件' },
  tianyi: { en: 'Tianyi Cloud (189)', 'zh-CN': '天翼云盘' },
  feishu: { en: 'Feishu / Lark', 'zh-CN': '飞书' },
  onedrive: { en: 'OneDrive / SharePoint', 'zh-CN': 'OneDrive/SharePoint' },
  google: { en: 'Google Drive', 'zh-CN': 'Google 云端硬盘' },
  icloud: { en: 'iCloud Mail Drop', 'zh-CN': 'iCloud 邮包' },
  dropbox: { en: 'Dropbox', 'zh-CN': 'Dropbox' },
  box: { en: 'Box', 'zh-CN': 'Box' },
  wetransfer: { en: 'WeTransfer', 'zh-CN': 'WeTransfer' },
  baidu: { en: 'Baidu Netdisk', 'zh-CN': '百度网盘' },
  weiyun: { en: 'Tencent Weiyun', 'zh-CN': '腾讯微云' },
  aliyun: { en: 'Aliyun Drive', 'zh-CN': '阿里云盘' },
  quark: { en: 'Quark Drive', 'zh-CN': '夸克网盘' },
  jianguoyun: { en: 'Nutstore', 'zh-CN': '坚果云' },
  transfer: { en: 'a file transfer site', 'zh-CN': '文件中转网站' },
  other: { en: 'a link', 'zh-CN': '下载链接' },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;
export type FileProvider = keyof typeof fileProviders;

/** A file that a mail only links to. It is never fetched: what lies behind a link may be anything, and change. */
export type LinkedFile = {
  readonly provider: FileProvider;
  readonly name: string | null;
  /** As the mail states it: `60.57M`. */
  readonly size: string | null;
  /** `2023-05-21 19:39` where a date is stated, else the words (`7天`). */
  readonly expires: string | null;
  readonly url: string;
};
