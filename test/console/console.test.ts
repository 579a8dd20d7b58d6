import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from '../../src/console/password.ts';
import { en } from '../../src/console/texts/en.ts';
import { zhCN } from '../../src/console/texts/zh-CN.ts';
import { until } from '../support/until.ts';
import { engineer, openWhole, type Whole } from '../support/world.ts';

let whole: Whole;
let cookie = '';
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${whole.url}${path}`, { redirect: 'manual', headers });
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${whole.url}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form), headers });

describe('the console', () => {
  beforeAll(async () => {
    whole = await openWhole(1);
    const signedIn = await post('/sign-in', engineer);
    cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  });
  afterAll(() => whole.close());

  it.each([
    '/',
    '/cases',
    '/cases/CAS-00000-AAAAAA',
    '/cases/CAS-00000-AAAAAA/report',
    '/drafts/1',
    '/drafts/1/preview',
    '/reviews',
    '/automatic',
    '/on-call',
    '/queues',
    '/attachments/1',
    '/mails/1',
    '/live',
  ])('asks for a sign-in at %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in']);
  });

  it('refuses a wrong password and an unknown address alike', async () => {
    const wrong = await post('/sign-in', { address: engineer.address, password: 'not the one' });
    const unknown = await post('/sign-in', { address: 'nobody@desk.example', password: 'not the one' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
  });

  it('keeps its session in a cookie that scripts cannot read', async () => {
    const answer = await post('/sign-in', engineer);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i);
  });

  it.each([
    '/drafts/1/approve',
    '/drafts/1/edit',
    '/drafts/1/words',
    '/drafts/1/words/drop',
    '/drafts/1/preview',
    '/drafts/1/return',
    '/dispatches/1/undo',
    '/dispatches/1/settle',
    '/dispatches/1/failures',
    '/mails/1/review',
    '/cases/CAS-00000-AAAAAA/note',
    '/cases/CAS-00000-AAAAAA/draft-again',
    '/cases/CAS-00000-AAAAAA/hand-over',
    '/cases/CAS-00000-AAAAAA/participant',
    '/cases/CAS-00000-AAAAAA/participant/remove',
    '/cases/CAS-00000-AAAAAA/settle',
    '/cases/CAS-00000-AAAAAA/redacted',
    '/messages/1/move',
    '/cases/CAS-00000-AAAAAA/merge',
    '/regroupings/1/undo',
    '/reviews/sender/automatic',
    '/reviews/replay',
    '/reviews/1/file',
    '/reviews/1/open',
    '/reviews/1/automatic',
    '/reviews/1/replay',
    '/acknowledgements/resume',
    '/language',
    '/sign-out',
  ])('refuses %s without the token of the session', async (path) => {
    expect((await post(path, { text: 'x' }, { cookie })).status).toBe(403);
    expect((await post(path, { text: 'x', csrf: 'another' }, { cookie })).status).toBe(403);
  });

  it.each([
    ['its page is of another site', { 'sec-fetch-site': 'cross-site' }],
    ['its page is of a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['an old browser names another origin', { origin: 'https://elsewhere.example' }],
  ])('lets nobody be signed in where %s', async (_what, headers) => {
    expect((await post('/sign-in', engineer, headers)).status).toBe(403);
  });

  it('allows nothing from outside and nothing inline on its pages', async () => {
    const answer = await get('/', { cookie });
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await answer.text()).not.toMatch(/ style="| onclick=|https?:\/\//);
  });

  it('says in one sentence, in the language of its reader, that a case is not there', async () => {
    const answer = await get('/cases/CAS-99999-ZZZZZZ', { cookie });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('没有案例 CAS-99999-ZZZZZZ');
  });

  it('shows a script in a mail as words', async () => {
    const mail = [
      'From: shen@donghu.example',
      'To: support@desk.example',
      'Subject: <img src=x onerror=alert(1)>',
      '',
      '<script>alert(2)</script> failed',
      '',
    ].join('\r\n');
    await whole.dovecot.deliver(Buffer.from(mail));
    const shown = async (): Promise<string> => (await get('/reviews', { cookie })).text();
    await until('the mail to be in review', async () => (await shown()).includes('&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;'));
    expect(await shown()).not.toMatch(/<script>alert|<img src=x/);
  });

  it('reads all mails that wait for one reason again by one button', async () => {
    const html = await (await get('/reviews', { cookie })).text();
    const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const reason = /action="\/reviews\/replay">.*?name="reason" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const before = /href="\/mails\/\d+"/.exec(html)?.[0];
    expect((await post('/reviews/replay', { csrf, reason }, { cookie })).status).toBe(303);
    const traces = await whole.world.store.db.selectFrom('audit').selectAll().where('what', '=', 'replay-reason').execute();
    expect(traces).toMatchObject([{ who: engineer.address, detail: { reason: 'no-case-number', mails: 1 } }]);
    await until('the mail to wait again', async () => (await (await get('/reviews', { cookie })).text()).includes(before ?? '?'));
  });

  it('shows bull-board without a word of script or style inline', async () => {
    const answer = await get('/queues/', { cookie });
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(await answer.text()).not.toMatch(/<style| style="|fonts\.googleapis/);
  });

  it('lives without a database question, and is ready with one', async () => {
    expect([(await get('/livez')).status, (await get('/readyz')).status]).toEqual([200, 200]);
  });

  it('has every text in both languages', () => {
    expect(Object.keys(zhCN).sort()).toEqual(Object.keys(en).sort());
    expect(Object.entries(zhCN).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('keeps a password as argon2id and knows it again', async () => {
    const kept = await hashPassword('correct horse battery');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/);
    expect([await isPassword('correct horse battery', kept), await isPassword('another', kept), await isPassword('x', 'plain')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('makes whoever guesses passwords wait', async () => {
    const guess = (): Promise<Response> =>
      post('/sign-in', { address: engineer.address, password: 'a guess' }, { 'accept-language': 'en' });
    const refused = await until('the guesses to be refused', async () => {
      const answer = await guess();
      return answer.status === 429 ? answer : null;
    });
    expect(await refused.text()).toContain('Too many tries: wait a minute.');
    expect((await post('/sign-in', engineer)).status).toBe(429);
  });
});
