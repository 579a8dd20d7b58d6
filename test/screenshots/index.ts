/** `npm run screenshots [folder]`: every page of the console over the demo's invented cases, light and dark, in both languages, and on a phone. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/case/language.ts';
import { changeLanguage } from '../../src/store/account.ts';
import { openBrowser } from '../support/browser.ts';
import { engineer, openWhole, type Whole } from '../support/world.ts';
import { withPalette } from './palette.ts';
import { scenes } from './scenes.ts';
import { beginDay } from './story.ts';

const folder = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
const dresses = (['zh-CN', 'en'] as const).flatMap((language) => (['light', 'dark'] as const).map((theme) => ({ language, theme })));
const sizes = { desk: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } } as const;

const [whole, browser] = await Promise.all([openWhole(600), openBrowser()]);
try {
  await mkdir(folder, { recursive: true });
  const day = await beginDay(whole);
  for (const [size, viewport] of Object.entries(sizes)) {
    const page = await signedIn(whole, browser, viewport);
    for (const scene of scenes) {
      for (const { language, theme } of dresses) {
        if (size === 'phone' && (language !== 'zh-CN' || theme !== 'light') && process.argv[3] !== 'all') continue;
        await dress(whole, page, { language, theme });
        await page.setViewportSize({ ...viewport, height: size === 'desk' ? (scene.height ?? viewport.height) : viewport.height });
        await scene.open(page, { whole, day, url: whole.url });
        const name = [scene.name, ...(size === 'phone' ? ['phone'] : []), language, theme, 'png'].join('.');
        await writeFile(join(folder, name), withPalette(await page.screenshot()));
      }
    }
    await whole.world.store.db.deleteFrom('wording').execute();
    await whole.world.store.db.deleteFrom('delivery').execute();
    await page.close();
  }
} finally {
  await browser.close();
  await whole.close();
}

async function signedIn({ url }: Whole, to: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const page = await to.newPage({ viewport });
  await page.goto(`${url}/sign-in`);
  await page.fill('[name=address]', engineer.address);
  await page.fill('[name=password]', engineer.password);
  await page.click('button.main');
  await page.waitForSelector('nav');
  return page;
}

async function dress({ world }: Whole, page: Page, { language, theme }: { language: Language; theme: 'light' | 'dark' }): Promise<void> {
  await changeLanguage(world.store.db, { address: engineer.address, language });
  await page.setExtraHTTPHeaders({ 'accept-language': language });
  await page.emulateMedia({ colorScheme: theme });
}
