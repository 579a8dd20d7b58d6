// CBS.log: the servicing stack and what it installed, repaired or could not.
import type { LogFormat } from '../format.ts';
import { cbsSamples } from './cbs.samples.ts';
import { cbsLiterals, openCbsReader } from './cbs-reader.ts';
import { servicingClock, servicingEntry, weighServicing } from './servicing-columns.ts';

const components = new Set(['CBS', 'CSI', 'DPX', 'DRUPD', 'SXS']);

export const cbs: LogFormat = {
  name: 'cbs',
  nameHints: ['cbs', 'sfcdetails', 'checksur'],
  weigh: (text) => {
    if (/^\s{0,8}\([pfw]\)\s{1,8}(?:CSI|CBS) (?:Payload|Manifest|MUM|Catalog|Store) /.test(text)) return 4;
    // CheckSUR.log, the report of the System Update Readiness Tool.
    if (/^\s{0,8}Checking System Update Readiness\./.test(text)) return 10;
    return weighServicing(text, components);
  },
  clock: servicingClock,
  entry: servicingEntry,
  sees: cbsLiterals,
  open: openCbsReader,
  samples: cbsSamples,
};
