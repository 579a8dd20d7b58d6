import type { Format } from '../case/reading.ts';

/** Who logged a code, where headers name one number twice: DISM has names of its own, and everything that talks to an update server uses WinHTTP, not WinINet. */
export function componentOf(format: Format): 'dism' | 'winhttp' {
  return format.startsWith('dism') ? 'dism' : 'winhttp';
}
