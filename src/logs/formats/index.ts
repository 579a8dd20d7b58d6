import type { LogFormat } from '../format.ts';
import { cbs } from './cbs.ts';
import { ccm } from './ccm.ts';
import { dism } from './dism.ts';
import { dismPackages } from './dism-packages.ts';
import { evtx } from './evtx.ts';
import { qfe } from './qfe.ts';
import { registry } from './registry.ts';
import { reportingevents } from './reportingevents.ts';
import { setupact, setuperr } from './setup.ts';
import { setupapi } from './setupapi.ts';
import { setupdiag } from './setupdiag.ts';
import { systeminfo } from './systeminfo.ts';
import { windowsUpdateDecoded } from './windowsupdate-decoded.ts';
import { windowsUpdateLegacy } from './windowsupdate-legacy.ts';
import { windowsUpdateUndecoded } from './windowsupdate-undecoded.ts';
import { wsus } from './wsus.ts';

/** Every format of text we recognise; the order decides only between equal weights with equal name hints. */
export const logFormats: readonly LogFormat[] = [
  windowsUpdateUndecoded,
  windowsUpdateDecoded,
  windowsUpdateLegacy,
  systeminfo,
  qfe,
  registry,
  cbs,
  dism,
  dismPackages,
  setupact,
  setuperr,
  setupapi,
  setupdiag,
  reportingevents,
  ccm,
  wsus,
  evtx,
];
