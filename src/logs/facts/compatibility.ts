import type { Line } from '../../case/reading.ts';
import { type FormatReader, type LogFormat, nothing } from '../format.ts';
import { textFormat } from '../formats/text.ts';

/** Setup's compatibility report (CompatData_….xml): what stands in the way of a feature update. Most of it says that nothing does. */
export const compatibilityFacts: LogFormat = { ...textFormat, sees: ['BlockingType="'], open: openCompatibility };

const blockersMax = 100;
// <HardwareItem HardwareType="Setup_X">…<CompatibilityInfo BlockingType="Hard" …/>, the same in a Program with its Name.
const item = /<(?:HardwareItem HardwareType|Program Name|Device Name|DriverPackage Inf)="([^"]{1,200})"/g;
const verdict = /BlockingType="(\w{1,20})"/g;

function openCompatibility(): FormatReader {
  const blockers = new Map<string, Line>();
  let current = '';
  return {
    take: ({ line, entry: { message } }) => {
      const items = [...message.matchAll(item)].map((found) => ({ at: found.index, name: found[1] ?? '', type: '' }));
      const verdicts = [...message.matchAll(verdict)].map((found) => ({ at: found.index, name: '', type: found[1] ?? '' }));
      for (const one of [...items, ...verdicts].sort((a, b) => a.at - b.at)) {
        if (one.name !== '') current = one.name;
        else if (one.type !== 'None' && current !== '' && blockers.size < blockersMax) blockers.set(`${current} (${one.type})`, line);
      }
      return 0;
    },
    end: () => {
      if (blockers.size === 0) return nothing;
      const lines = [...new Set(blockers.values())];
      return { ...nothing, observations: [{ name: 'upgrade.blockers', value: [...blockers.keys()], claim: 'exact', lines }] };
    },
  };
}
