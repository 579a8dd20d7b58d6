// The logs of Windows Setup: setupact.log with everything, setuperr.log with its errors only.
import type { LogFormat } from '../format.ts';
import { servicingClock, servicingEntry, weighServicing } from './servicing-columns.ts';
import { setupactSamples, setuperrSamples } from './setup.samples.ts';
import { openSetupReader, setupSentences } from './setup-reader.ts';

const components = new Set(
  'MOUPG SP MIG IBS CONX DU PANTHR SYSPRP IBSLIB WINPE DISPLY GENERIC CMXE MOUPGL UI PCAA CSETUP SETUPUGC OOBE CALLBACK'.split(' '),
);

export const setupact: LogFormat = {
  name: 'setupact',
  nameHints: ['setupact'],
  weigh: (text) => weighServicing(text, components),
  clock: servicingClock,
  entry: servicingEntry,
  sees: setupSentences,
  open: openSetupReader,
  samples: setupactSamples,
};

/** The same columns, errors only: one line of another level and it is setupact.log. */
export const setuperr: LogFormat = {
  ...setupact,
  name: 'setuperr',
  nameHints: ['setuperr'],
  weigh: (text) => {
    const weight = weighServicing(text, components);
    if (weight === 0) return 0;
    return servicingEntry(text, false).level === 'error' ? weight + 1 : -1000;
  },
  samples: setuperrSamples,
};
