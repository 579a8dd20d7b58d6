/** Lists of thousands: narrowed, page by page, and never a dead end. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setOwner } from '../../src/store/cases.ts';
import { settleMail } from '../../src/store/mail.ts';
import { keepMessage } from '../../src/store/message.ts';
import { openReview } from '../../src/store/review.ts';
import { arrivedMail, engineer, message, openedCase } from '../store/sample.ts';
import { openPages, type Pages } from './open-pages.ts';

let pages: Pages;
const rows = (html: string): number => html.match(/<td class="wide">/g)?.length ?? 0;
const cards = (html: string): number => html.match(/<article class="card">/g)?.length ?? 0;
const hrefOf = (html: string, text: string): string =>
  (new RegExp(`href="([^"]+)"[^>]*>${text}`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');

async function openedCases(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await openedCase(pages.bench.db, `CAS-${20_000 + at}-A1B2C3`);
}
async function readMail(state: 'review' | 'automatic', from: string): Promise<number> {
  const mailId = await arrivedMail(pages.bench.db);
  await settleMail(pages.bench.db, { id: mailId, state, why: '' });
  const kind = state === 'automatic' ? 'bounce' : 'message';
  await keepMessage(pages.bench.db, { mailId, caseNumber: null, message: { ...message, kind, from: { address: from, name: '' } } });
  return mailId;
}

describe('the list of cases', () => {
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages.close());

  it('says where cases come from while there is none', async () => {
    expect((await pages.get('/drafts/next')).location).toBe('/');
    expect(await pages.page('/cases')).toContain('the first mail opens one');
  });

  it('comes page by page, and the next page is narrowed as this one', async () => {
    await openedCases(60);
    const first = await pages.page('/cases?q=lake&status=open');
    const next = hrefOf(first, 'Next page');
    expect([rows(first), next]).toEqual([50, '/cases?q=lake&status=open&page=1']);
    const second = await pages.page(next);
    expect([rows(second), hrefOf(second, 'Previous page')]).toEqual([10, '/cases?q=lake&status=open']);
  });

  it.each([
    ['status=closed', 0],
    ['turn=customer', 0],
    ['turn=ours', 50],
    ['status=nonsense', 50],
    ['turn=nonsense&owner=nobody', 50],
  ])('narrowed by %s shows %i', async (query, count) => {
    const shown = await pages.page(`/cases?${query}`);
    expect([rows(shown), shown.includes('Show all cases')]).toEqual([count, count === 0]);
  });

  it('narrowed by owner shows whose it is', async () => {
    await setOwner(pages.bench.db, 'CAS-20003-A1B2C3', null);
    expect(rows(await pages.page(`/cases?owner=${engineer}&q=CAS-20003`))).toBe(0);
    expect(rows(await pages.page('/cases?q=CAS-20003'))).toBe(1);
  });
});

describe('the lists of mails', () => {
  beforeAll(async () => {
    pages = await openPages();
    for (let at = 0; at < 3; at += 1)
      await openReview(pages.bench.db, {
        mailId: await readMail('review', `p${at}@x.example`),
        reason: 'unknown-sender',
        why: '',
        likelyCases: [],
      });
    await openReview(pages.bench.db, {
      mailId: await readMail('review', 'q@x.example'),
      reason: 'no-case-number',
      why: '',
      likelyCases: [],
    });
    for (let at = 0; at < 55; at += 1) await readMail('automatic', 'daemon@x.example');
  });
  afterAll(() => pages.close());

  it('in review are narrowed to one reason, and lead back to all', async () => {
    const all = await pages.page('/reviews');
    expect([cards(all), hrefOf(all, 'Unknown sender')]).toEqual([4, '/reviews?reason=unknown-sender']);
    const narrowed = await pages.page('/reviews?reason=unknown-sender');
    expect([cards(narrowed), narrowed.includes('href="/reviews">All mails in review')]).toEqual([3, true]);
    expect(cards(await pages.page('/reviews?reason=nonsense'))).toBe(4);
  });

  it('that nobody wrote come newest first, then the older ones', async () => {
    const newest = await pages.page('/automatic');
    const older = await pages.page(hrefOf(newest, 'Older'));
    expect([cards(newest), cards(older), hrefOf(older, 'Newest'), hrefOf(older, 'Older')]).toEqual([50, 5, '/automatic', '']);
  });
});
