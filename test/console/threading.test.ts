/** Pages about where mails belong: why a mail is here, who else is named, what was moved and merged, one stranger's many mails. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addParticipant, participantsOf } from '../../src/store/participant.ts';
import { intake } from '../../workers/intake.ts';
import { message, openedCase } from '../store/sample.ts';
import { arrived, type Bench, number, type Said } from '../workers/world.ts';
import { openPages, type Pages } from './open-pages.ts';

const other = 'CAS-10002-A1B2C3';
const fresh = 'CAS-10003-A1B2C3';
let pages: Pages;
let bench: Bench;
const page = (url: string): Promise<string> => pages.page(url);
const post = (url: string, form: Record<string, string>): Promise<string> => pages.post(url, form);
const inEnglish = (): Promise<void> => pages.read('en');
const inChinese = (): Promise<void> => pages.read('zh-CN');
async function take(said: Said): Promise<void> {
  const id = await arrived(bench);
  bench.script.mail = said;
  await intake(bench.world, id);
}

beforeAll(async () => {
  pages = await openPages();
  bench = pages.bench;
  await openedCase(bench.db);
  await addParticipant(bench.db, { caseNumber: number, address: 'xu.lan@lake.example', name: '徐岚' });
  const mentions = [
    { place: 'subject', number },
    { place: 'words', number: other },
  ] as const;
  await take({ case: { ...message.case, mentions }, cc: [{ address: 'he.jun@lake.example', name: '何俊' }] });
  await take({ messageId: '<2@lake.example>', newText: 'another problem', replyTo: [{ address: 'x@evil.example', name: '' }] });
});
afterAll(() => pages.close());

describe('the page of a case', () => {
  it('says of each mail why it is here, in the reader’s language', async () => {
    const english = await page(`/cases/${number}`);
    expect(english).toContain(`The subject names ${number}`);
    expect(english).toMatch(new RegExp(`The text names ${other}\\s*<span class="chip">no case has this number`));
    await inChinese();
    expect(await page(`/cases/${number}`)).toContain(`主题中写有 ${number}`);
    await inEnglish();
  });

  it('asks whether to add whom the mails name, and adds nobody else', async () => {
    const asked = await page(`/cases/${number}`);
    expect(asked).toMatch(/he\.jun@lake\.example<\/span> <form/);
    expect(asked).toMatch(/x@evil\.example<\/span> <span class="chip warn">not with this customer/);
    await post(`/cases/${number}/participant`, { address: 'he.jun@lake.example', name: '何俊', page: 'case' });
    expect((await participantsOf(bench.db, number)).map(({ address }) => address)).toEqual(['xu.lan@lake.example', 'he.jun@lake.example']);
    expect(await post(`/cases/${number}/participant/remove`, { address: 'he.jun@lake.example' })).toBe(`/cases/${number}`);
  });

  it('moves a mail into a case of its own, says so on both pages, and takes it back', async () => {
    const [, id = ''] = [...(await page(`/cases/${number}`)).matchAll(/action="\/messages\/(\d+)\/move"/g)].map((match) => match[1] ?? '');
    expect(await post(`/messages/${id}/move`, { number: fresh, how: 'open' })).toBe(`/cases/${fresh}`);
    expect(await page(`/cases/${fresh}`)).toMatch(new RegExp(`Moved here from ${number} by Han Mei`));
    const left = await page(`/cases/${number}`);
    expect(left).toMatch(new RegExp(`A mail was moved by Han Mei, [^<]*<a class="mono" href="/cases/${fresh}"`));
    const undo = /action="(\/regroupings\/\d+\/undo)"/.exec(left)?.[1] ?? '';
    expect(await post(undo, {})).toBe(`/cases/${number}`);
    expect(await page(`/cases/${number}`)).not.toContain('Moved here from');
  });

  it('of a number that was merged is the page of the case that stays, which says so and can part them again', async () => {
    await openedCase(bench.db, other);
    expect(await post(`/cases/${number}/merge`, { number: other })).toBe(`/cases/${other}`);
    expect((await pages.get(`/cases/${number}`)).location).toBe(`/cases/${other}`);
    expect(await page(`/cases?q=${number}`)).toContain(`→ ${other}`);
    expect(await page('/cases')).not.toContain(`→ ${other}`);
    const merged = await page(`/cases/${other}`);
    expect(merged).toMatch(new RegExp(`${number}</span> was merged into ${other} by Han Mei`));
    expect(merged).toContain('another problem');
    await inChinese();
    expect(await page(`/cases/${other}`)).toMatch(/由 Han Mei 于 .* 并入/);
    await inEnglish();
    expect(await post(/action="(\/regroupings\/\d+\/undo)"/.exec(merged)?.[1] ?? '', {})).toBe(`/cases/${number}`);
    expect(await page(`/cases/${other}`)).not.toContain('another problem');
  });

  it('says what cannot be done', async () => {
    expect(await post(`/cases/${number}/merge`, { number: 'CAS-99999-A1B2C3' })).toBe('404');
    expect(await post('/messages/999999/move', { number, how: 'file' })).toBe('400');
  });
});

describe('the page of mails in review', () => {
  it('shows two of a stranger’s mails and how many more there are, which one click settles', async () => {
    for (const at of [1, 2, 3, 4, 5]) await take({ from: { address: 'x@guess.example', name: '' }, messageId: `<${at}@guess.example>` });
    await take({ senderDoubt: 'expected one From header, but came 2', messageId: '<d@lake.example>' });
    const listed = await page('/reviews');
    expect(listed.match(/<article/g)).toHaveLength(3);
    expect(listed).toMatch(/<a href="\/reviews\/sender\?[^"]+">3 more from this sender/);
    expect(listed).toContain('expected one From header, but came 2');
    const all = /<a href="(\/reviews\/sender\?[^"]+)">3 more/.exec(listed)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=') ?? '';
    expect((await page(all)).match(/<article/g)).toHaveLength(5);
    await inChinese();
    expect(await page('/reviews')).toContain('应只有一个 From 邮件头，但出现了 2 个');
    await inEnglish();
    expect(await post('/reviews/sender/automatic', { sender: 'x@guess.example', reason: 'unknown-sender' })).toBe('/reviews');
    expect((await page('/reviews')).match(/<article/g)).toHaveLength(1);
  });
});
