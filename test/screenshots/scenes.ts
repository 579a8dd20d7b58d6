import type { Page } from 'playwright-core';
import { caseByNumber } from '../../src/store/cases.ts';
import { messagesOfCase } from '../../src/store/message.ts';
import { regroupingsOfCase } from '../../src/store/regrouping.ts';
import { engineer, type Whole } from '../support/world.ts';
import { type Day, letBounce, number } from './story.ts';

export type Stage = { readonly whole: Whole; readonly day: Day; readonly url: string };
type Scene = {
  readonly name: string;
  readonly open: (page: Page, stage: Stage) => Promise<unknown>;
  /** A taller window than others, where what matters stands below. */
  readonly height?: number;
};

const at =
  (path: string) =>
  (page: Page, { url }: Stage) =>
    page.goto(`${url}${path}`);

/** Every page of the console, each as a picture. The pages that leave traces come last. */
export const scenes: readonly Scene[] = [
  { name: 'drafts', open: at('/') },
  { name: 'draft', open: (page, { url, day }) => page.goto(`${url}/drafts/${day.waiting}`), height: 1100 },
  { name: 'evidence', open: clickSentence },
  { name: 'artifact', open: openArtifact },
  { name: 'cases', open: at('/cases') },
  { name: 'case', open: at(`/cases/${number}`), height: 1100 },
  { name: 'report', open: at(`/cases/${number}/report`), height: 1100 },
  { name: 'reviews', open: at('/reviews') },
  { name: 'on-call', open: at('/on-call'), height: 1300 },
  { name: 'queues', open: openQueues },
  { name: 'undo', open: openUndo },
  { name: 'dispatch', open: (page, { url, day }) => page.goto(`${url}/dispatches/${day.sent}`) },
  { name: 'bounce', open: openBounce, height: 960 },
  { name: 'automatic', open: at('/automatic') },
  { name: 'mistake', open: at('/cases/CAS-00000-AAAAAA') },
  { name: 'edit', open: writeWords, height: 1500 },
  { name: 'words', open: (page, { url, day }) => page.goto(`${url}/drafts/${day.waiting}/words`) },
  { name: 'moved', open: openMoved, height: 1100 },
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

/** The letter that left came back from one recipient, waits for another, and was read by a third. */
async function openBounce(page: Page, { whole, url, day }: Stage): Promise<void> {
  await letBounce(whole, day.sent);
  await page.goto(`${url}/dispatches/${day.sent}`);
}

/** The moment after a yes, with the product's ten seconds; the letter itself stays here for the next picture. */
async function openUndo(page: Page, { whole: { world }, url, day }: Stage): Promise<void> {
  const { dispatchId } = await world.acts.approve({ draftId: day.leaving, engineer: engineer.address });
  const dueIn = (ms: number) =>
    world.store.db
      .updateTable('dispatch')
      .set({ dueAt: new Date(Date.now() + ms) })
      .where('id', '=', dispatchId)
      .execute();
  await dueIn(10_000);
  await page.goto(`${url}/dispatches/${dispatchId}`);
  await world.acts.undo({ dispatchId, engineer: engineer.address });
}

async function openQueues(page: Page, { url }: Stage): Promise<void> {
  await page.goto(`${url}/queues/`);
  await page.waitForLoadState('networkidle');
}

async function writeWords(page: Page, { whole, url, day }: Stage): Promise<void> {
  await whole.world.store.db.deleteFrom('wording').execute();
  await page.goto(`${url}/drafts/${day.waiting}`);
  await page.click('details.edit summary');
  const text = page.locator('form[data-keep] textarea[name=text]');
  const kept = page.waitForResponse(/\/words$/);
  await text.fill((await text.inputValue()).replace('您好：', '您好，辛苦了：').replace('先安装', '备份后先安装'));
  await kept;
  await page.waitForSelector('ins');
}

/** A mail that opened a case of its own, on the page of the case it left; taken back for the next picture. */
async function openMoved(page: Page, { whole: { world }, url }: Stage): Promise<void> {
  const { db } = world.store;
  const [, second] = await messagesOfCase(db, number);
  const asked = { messageId: second?.id ?? 0, caseNumber: 'CAS-08871-N4X1F9', engineer: engineer.address };
  await world.acts.moveMessage({ ...asked, opens: (await caseByNumber(db, asked.caseNumber)) === null });
  await page.goto(`${url}/cases/${number}`);
  await page.click('details.explained summary');
  const [moved] = await regroupingsOfCase(db, number);
  await world.acts.undoRegrouping({ regroupingId: moved?.id ?? 0, engineer: engineer.address });
}

async function openSignIn(page: Page, { url }: Stage): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${url}/sign-in`);
}
