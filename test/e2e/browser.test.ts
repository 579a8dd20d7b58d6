import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseByNumber } from '../../src/store/cases.ts';
import { openBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { demoCases, engineer, openWhole, type Whole } from '../support/world.ts';

const number = 'CAS-08871-N4X1F0';
let whole: Whole;
let browser: Browser;
let page: Page;
let artifact = '';
const outside: string[] = [];
const refused: string[] = [];

const statusIs = (status: string) => () => caseByNumber(whole.world.store.db, number).then((found) => found?.status === status);

describe('a mail comes in, an engineer approves in the browser, a letter goes out', () => {
  beforeAll(async () => {
    [whole, browser] = await Promise.all([openWhole(1), openBrowser()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('request', (request) => {
      if (!request.url().startsWith(whole.url) && !request.url().startsWith('about:')) outside.push(request.url());
    });
    page.on('console', (message) => {
      if (/Content Security Policy|Refused/.test(message.text())) refused.push(message.text());
    });
    await page.goto(`${whole.url}/`);
    await page.fill('[name=address]', engineer.address);
    await page.fill('[name=password]', engineer.password);
    await page.click('button.main');
    await page.waitForSelector('nav');
  });
  afterAll(async () => {
    await browser.close();
    await whole.close();
  });

  it.each([
    ['1-report.eml', 'answered', 1],
    ['2-more-logs.eml', 'answered', 2],
    ['3-resolved.eml', 'closed', 3],
  ])('answers %s', async (file, status, letters) => {
    await page.goto(`${whole.url}/`);
    await whole.dovecot.deliver(await readFile(join(demoCases, '1-twin', file)));
    // The row appears by itself: the page hears of the change.
    await page.waitForSelector('[data-list] a');
    await page.click('[data-list] a');
    await page.waitForSelector('form[data-approve]');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/dispatches\/\d+/);
    await until(`the case to be ${status}`, statusIs(status));
    expect(await whole.sink.waitFor(letters)).toHaveLength(letters);
  });

  it('leaves a copy of the three letters in Sent', async () => {
    const { host, port, user, password } = whole.dovecot;
    const client = new ImapFlow({ host, port, secure: false, auth: { user, pass: password }, logger: false });
    await client.connect();
    try {
      await until('three copies', async () => ((await client.status('Sent', { messages: true })) || { messages: 0 }).messages === 3);
    } finally {
      await client.logout();
    }
  });

  it('lights the evidence of a sentence, and opens it in its artifact', async () => {
    await page.goto(`${whole.url}/drafts/2`);
    await page.click('a.rests');
    expect(await page.locator('.finding.lit').count()).toBe(1);
    await page.click('.finding.lit a.where');
    await page.waitForSelector('.log .asked');
    expect(await page.locator('.log .asked').isVisible()).toBe(true);
    artifact = new URL(page.url()).pathname + new URL(page.url()).search;
  });

  it('keeps an engineer’s words over a reload, shows what they change, and makes them the next draft', async () => {
    await whole.world.store.db.updateTable('cases').set({ status: 'returned' }).where('number', '=', number).execute();
    await whole.world.store.db.updateTable('draft').set({ state: 'returned' }).where('id', '=', 3).execute();
    await page.goto(`${whole.url}/drafts/3`);
    await page.click('details.edit summary');
    const text = page.locator('form[data-keep] textarea[name=text]');
    const kept = page.waitForResponse(/\/drafts\/3\/words$/);
    await text.fill(`${await text.inputValue()}祝好。`);
    await kept;
    await page.waitForSelector('ins >> text=祝好');
    await page.reload();
    expect(await text.inputValue()).toContain('祝好。');
    await page.keyboard.press('Control+Enter');
    await page.click('details.edit button.main');
    await page.waitForURL(/\/drafts\/4$/);
    expect(await page.locator('details.said').textContent()).toContain('祝好。');
  });

  it('returns a draft with a reason, which the case shows', async () => {
    await page.keyboard.press('r');
    await page.locator('details.pop textarea').fill('语气再客气一些');
    await page.click('details.pop form button');
    await page.waitForURL(/\/cases\//);
    expect(await page.locator('main').textContent()).toContain('语气再客气一些');
  });

  it('takes an approval back within its window, and the same draft waits again', async () => {
    const { draftId } = await whole.world.acts.edit({ draftId: 4, engineer: engineer.address, text: '您好，请重启电脑。' });
    const { dispatchId } = await whole.world.acts.approve({ draftId, engineer: engineer.address });
    await whole.world.store.db
      .updateTable('dispatch')
      .set({ dueAt: new Date(Date.now() + 600_000) })
      .where('id', '=', dispatchId)
      .execute();
    await page.goto(`${whole.url}/dispatches/${dispatchId}`);
    await page.waitForSelector('progress');
    await page.keyboard.press('u');
    await page.waitForURL(new RegExp(`/drafts/${draftId}$`));
    await page.waitForSelector('form[data-approve]');
  });

  it.each([
    '/',
    '/cases',
    `/cases/${number}`,
    '/drafts/2',
    '/drafts/3/words',
    '/dispatches/1',
    '/reviews',
    '/on-call',
    '/no-such-page',
    'artifact',
    'report',
  ])('has no accessibility violation, light or dark, on %s', async (path) => {
    await page.goto(path === 'report' ? 'about:blank' : `${whole.url}${path === 'artifact' ? artifact : path}`);
    // In its own place no script runs, and axe is one.
    if (path === 'report') await page.setContent(await (await page.request.get(`${whole.url}/cases/${number}/report`)).text());
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run({ iframes: false })');
      expect(found.violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  it('shows the report of a diagnosis in a page where nothing runs, with links into itself', async () => {
    await page.goto(`${whole.url}/cases/${number}/report`);
    await page.click('.contents a');
    expect(page.url()).toContain('#finding-');
    expect(await page.locator('.finding .proof code').first().textContent()).not.toBe('');
  });

  it('asks nothing of the outside, and its own policy refuses nothing of its own', () => {
    expect([outside, refused]).toEqual([[], []]);
  });
});
