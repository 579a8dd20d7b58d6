import type { Saying } from './saying.ts';

/** What the containers of files are called at the beginning of a sentence. */
export const containers = {
  zip: { en: 'The ZIP', 'zh-CN': 'ZIP ' },
  tar: { en: 'The tar archive', 'zh-CN': 'tar 包' },
  '7z': { en: 'The 7z archive', 'zh-CN': '7z 压缩包' },
  rar: { en: 'The RAR archive', 'zh-CN': 'RAR 压缩包' },
  cab: { en: 'The CAB archive', 'zh-CN': 'CAB 压缩包' },
  arj: { en: 'The ARJ archive', 'zh-CN': 'ARJ 压缩包' },
  lzh: { en: 'The LZH archive', 'zh-CN': 'LZH 压缩包' },
  xz: { en: 'The xz file', 'zh-CN': 'xz 文件' },
  bzip2: { en: 'The bzip2 file', 'zh-CN': 'bzip2 文件' },
  compress: { en: 'The compress (.Z) file', 'zh-CN': 'compress（.Z）文件' },
  lzma: { en: 'The LZMA file', 'zh-CN': 'LZMA 文件' },
  lz4: { en: 'An LZ4 file', 'zh-CN': 'LZ4 文件' },
  wim: { en: 'A Windows image (WIM)', 'zh-CN': 'Windows 映像（WIM）' },
  vhdx: { en: 'A disk image (VHDX)', 'zh-CN': '磁盘映像（VHDX）' },
  vhd: { en: 'A disk image (VHD)', 'zh-CN': '磁盘映像（VHD）' },
  iso: { en: 'A disc image (ISO)', 'zh-CN': '光盘映像（ISO）' },
  exe: { en: 'A program (EXE)', 'zh-CN': '程序（EXE）' },
  outlook: { en: 'The Outlook message', 'zh-CN': 'Outlook 邮件' },
  winmail: { en: 'The winmail.dat', 'zh-CN': 'winmail.dat ' },
} as const satisfies Readonly<Record<string, Saying>>;
export type Container = keyof typeof containers;

/** How a container is called in an English sentence. */
export function called(container: Container): string {
  return containers[container].en;
}
