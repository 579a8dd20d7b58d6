// dism.log, and what DISM prints on the console in any language.

import type { FormatReader, LogFormat } from '../format.ts';
import { nothing } from '../format.ts';
import { dismSamples } from './dism.samples.ts';
import { openDismScreen } from './dism-screen.ts';
import { openDismSessions, sessionSentences } from './dism-sessions.ts';
import { servicingClock, servicingEntry, weighServicing } from './servicing-columns.ts';

const components = new Set(['DISM']);
const banner = /^\s{0,4}(?:Deployment Image Servicing and Management tool|部署映像服务和管理工具|部署映像服務與管理工具)\s*$/i;
const bar = /^\s{0,4}\[=[= ]{8,40}\d{1,3}[.,]\d%[= ]{8,40}\]/;
const several = /^\s{0,4}Processing \d{1,4} of \d{1,4} - \S/;
const cmdlet = /\b(?:Add|Remove|Enable|Disable|Repair)-Windows(?:Package|OptionalFeature|Capability|Image|Driver) failed\. Error code = 0x/;
const prompt = /^(?:PS )?[A-Za-z]:\\[^>]{0,200}>\s{0,4}(?:sudo )?dism(?:\.exe)?\s/i;

export const dism: LogFormat = {
  name: 'dism',
  nameHints: ['dism'],
  weigh: (text) => {
    if (banner.test(text) || prompt.test(text)) return 20;
    if (several.test(text) || cmdlet.test(text)) return 12;
    if (bar.test(text)) return 4;
    // CBS.log never holds DISM's own lines; DISM.log holds CBS's.
    return weighServicing(text, components) === 0 ? 0 : 20;
  },
  clock: servicingClock,
  entry: servicingEntry,
  sees: [
    ...sessionSentences,
    ...['An error occurred - ', ': 0x8', ': 0xc', '：0x8', '出现错误 - ', '發生錯誤 - ', ': 10.0.', '：10.0.', '： 10.0.'],
    ...['Processing ', ' failed. Error code = 0x', 'Failed to add package', 'Failed to remove package', 'Включение функ', '機能を有効'],
    ...['/online', '/Online', '/ONLINE', '/image:', '/Image:', 'completed successfully', '操作成功完成', '操作已成功完成', '作業順利完成'],
    ...[
      'dding package ',
      'emoving package ',
      'nabling feature',
      '功能',
      '添加程序包',
      '删除程序包',
      'component store',
      'estart Windows',
      '重新启动 Windows',
    ],
  ],
  open: openDism,
  samples: dismSamples,
};

function openDism(): FormatReader {
  const sessions = openDismSessions();
  const printed = openDismScreen();
  return {
    take: (selected) => {
      // The log has columns; what has none stood on the screen.
      if (selected.entry.component === '') printed.take(selected);
      else sessions.take(selected);
      return 0;
    },
    end: () => {
      const ends = [sessions.end(), printed.end()];
      return {
        ...nothing,
        observations: ends.flatMap(({ observations }) => observations),
        operations: ends.flatMap(({ operations }) => operations),
      };
    },
  };
}
