import type { LogFormat } from '../format.ts';
import { qfe } from './qfe.ts';
import { registry } from './registry.ts';
import { systeminfo } from './systeminfo.ts';
import { windowsUpdateDecoded } from './windowsupdate-decoded.ts';
import { windowsUpdateLegacy } from './windowsupdate-legacy.ts';
import { windowsUpdateUndecoded } from './windowsupdate-undecoded.ts';

/** Every format we recognise; the order decides only between equal weights with equal name hints. */
export const logFormats: readonly LogFormat[] = [
  windowsUpdateUndecoded,
  windowsUpdateDecoded,
  windowsUpdateLegacy,
  systeminfo,
  qfe,
  registry,
];
