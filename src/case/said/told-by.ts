/** What told a machine from the others. `machines[].toldBy` of a diagnosis holds these in English. */
import { makerOf, type Saying } from './saying.ts';

export const tellings = {
  'host-name': { en: '{format} host name', 'zh-CN': '{format} 中的主机名' },
  'wsus-server': { en: 'wsus WSUS server', 'zh-CN': 'wsus 日志中的 WSUS 服务器' },
  'wsus-address': { en: "wsus log, named by the clients' wsus.url", 'zh-CN': 'wsus 日志，名称取自客户端的 WSUS 地址' },
  folder: { en: 'folder and build {build}', 'zh-CN': '文件夹与系统版本号 {build}' },
} as const satisfies Readonly<Record<string, Saying>>;

export const toldBy = makerOf(tellings);
