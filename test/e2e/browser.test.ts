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

  it.each(['/', '/cases', `/cases/${number}`, '/drafts/2', '/reviews', '/on-call'])(
    'has no accessibility violation on %s',
    async (path) => {
      await page.goto(`${whole.url}${path}`);
      await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run({ iframes: false })');
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );

  it('asks nothing of the outside, and its own policy refuses nothing of its own', () => {
    expect([outside, refused]).toEqual([[], []]);
  });
});
