// The logs of Windows Setup: setupact.log with everything, setuperr.log with its errors only.
import { type LogFormat, openNothing } from '../format.ts';
import { servicingClock, servicingEntry, weighServicing } from './servicing-columns.ts';

const components = new Set(
  'MOUPG SP MIG IBS CONX DU PANTHR SYSPRP IBSLIB WINPE DISPLY GENERIC CMXE MOUPGL UI PCAA CSETUP SETUPUGC OOBE CALLBACK'.split(' '),
);

export const setupact: LogFormat = {
  name: 'setupact',
  nameHints: ['setupact'],
  weigh: (text) => weighServicing(text, components),
  clock: servicingClock,
  entry: servicingEntry,
  sees: [],
  open: openNothing,
  samples: [
    {
      about: 'Setup of a feature update',
      lines: [
        '2024-03-04 08:08:29, Info                  MOUPG  SetupHost::Initialize',
        '2024-03-04 08:08:30, Error      [0x08038d] MIG    Failure while calling IPostApply->ApplySuccess for Plugin={ServerPath="x.dll"}',
      ],
      entries: [
        { of: 0, time: '2024-03-04T08:08:29', component: 'MOUPG', message: 'SetupHost::Initialize' },
        {
          of: 1,
          time: '2024-03-04T08:08:30',
          component: 'MIG',
          message: 'Failure while calling IPostApply->ApplySuccess for Plugin={ServerPath="x.dll"}',
        },
      ],
    },
  ],
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
  samples: [
    {
      about: 'errors of Setup',
      lines: ['2024-03-04 08:08:30, Error                 MOUPG  CSetupManager::Execute(1): Result = 0x80070490'],
      entries: [{ of: 0, time: '2024-03-04T08:08:30', component: 'MOUPG', message: 'CSetupManager::Execute(1): Result = 0x80070490' }],
    },
  ],
};
