import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium without a window, a sandbox of its own (root) or any request to the outside. */
export function openBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Letters in shades of one colour: pictures of them are a third smaller.
    '--disable-lcd-text',
  ];
  return chromium.launch({ executablePath: '/usr/bin/chromium', args });
}
