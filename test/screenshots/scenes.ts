import type { Page } from 'playwright-core';
import type { Whole } from '../support/world.ts';
import { type Day, number } from './story.ts';

export type Stage = { readonly whole: Whole; readonly day: Day; readonly url: string };
type Scene = {
  readonly name: string;
  readonly open: (page: Page, stage: Stage) => Promise<unknown>;
  /** The page to its end, not only what a screen shows. */
  readonly isWhole?: true;
};

const at =
  (path: string) =>
  (page: Page, { url }: Stage) =>
    page.goto(`${url}${path}`);

/** Every page of the console, each as a picture. The pages that leave traces come last. */
export const scenes: readonly Scene[] = [
  { name: 'drafts', open: at('/') },
  { name: 'draft', open: (page, { url, day }) => page.goto(`${url}/drafts/${day.waiting}`), isWhole: true },
  { name: 'evidence', open: clickSentence },
  { name: 'artifact', open: openArtifact },
  { name: 'cases', open: at('/cases') },
  { name: 'case', open: at(`/cases/${number}`), isWhole: true },
  { name: 'reviews', open: at('/reviews'), isWhole: true },
  { name: 'on-call', open: at('/on-call'), isWhole: true },
  { name: 'queues', open: openQueues },
  { name: 'undo', open: (page, { url, day }) => page.goto(`${url}/dispatches/${day.leaving}`) },
  { name: 'dispatch', open: (page, { url, day }) => page.goto(`${url}/dispatches/${day.sent}`) },
  { name: 'mistake', open: at('/cases/CAS-00000-AAAAAA') },
  { name: 'edit', open: writeWords, isWhole: true },
  { name: 'words', open: (page, { url, day }) => page.goto(`${url}/drafts/${day.waiting}/words`), isWhole: true },
  { name: 'sign-in', open: openSignIn },
];

async function clickSentence(page: Page, { url, day }: Stage): Promise<void> {
  await page.goto(`${url}/drafts/${day.waiting}`);
  await page.click('a.rests');
}

async function openArtifact(page: Page, { url, day }: Stage): Promise<void> {
  await page.goto(`${url}/drafts/${day.waiting}`);
  const href = await page.locator('a.where[href*="/artifact?"]').last().getAttribute('href');
  await page.goto(`${url}${href}`);
}

async function openQueues(page: Page, { url }: Stage): Promise<void> {
  await page.goto(`${url}/queues/`);
  await page.waitForLoadState('networkidle');
}

async function writeWords(page: Page, { url, day }: Stage): Promise<void> {
  await page.goto(`${url}/drafts/${day.waiting}`);
  if (!(await page.locator('details.edit').evaluate((edit) => edit.hasAttribute('open')))) await page.click('details.edit summary');
  const proposed = await page.locator('details.edit textarea[name=text]').first().inputValue();
  const kept = page.waitForResponse(/\/words$/);
  await page
    .locator('details.edit textarea[name=text]')
    .first()
    .fill(proposed.replace('您好', '您好，辛苦了').replace(/[12]\. /, ''));
  await kept;
}

async function openSignIn(page: Page, { url }: Stage): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${url}/sign-in`);
}
