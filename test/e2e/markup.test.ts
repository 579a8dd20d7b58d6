import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseByNumber } from '../../src/store/cases.ts';
import { liveDraft } from '../../src/store/draft.ts';
import { openReviewCount } from '../../src/store/review-groups.ts';
import { makeZip } from '../sandbox/zip-fixture.ts';
import { until } from '../support/until.ts';
import { engineer, openWhole, type Whole } from '../support/world.ts';

const number = 'CAS-30001-M4RKUP';
/** Ends an attribute, begins an element, asks a template and a browser to do something. */
const markup = '"\'><x-evil onx=1>{{constructor}}</script>javascript:x';
const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const log = `2024-03-04 15:01:53, Error                 CBS    Failed ${markup} [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]\r\n`;

function hostileMail(from: string, extra: readonly string[] = []): Buffer {
  const zip = makeZip([{ name: `${markup.replaceAll('/', '')}.log`, content: log.repeat(3) }]);
  const name = encoded(`${markup.replaceAll('/', '')}.zip`);
  return Buffer.from(
    [
      `From: ${encoded(markup)} <${from}>`,
      `To: ${encoded(markup)} <support@desk.example>`,
      `Cc: ${encoded(markup)} <other@donghu.example>`,
      `Subject: ${encoded(`[${number}] % |P2|${markup.slice(0, 40)}|${markup} %`)}`,
      `Message-ID: <${from}>`,
      `In-Reply-To: <${markup.replaceAll(/[<>]/g, '')}@x>`,
      ...extra,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Windows 更新失败，报错 0x800f0922 ${markup}`,
      `https://pan.baidu.com/s/1${markup.replaceAll(/["<>]/g, '')} ${markup}.zip 1.2G`,
      '-- ',
      markup,
      'From: x <x@y.example>',
      'Sent: Monday',
      'To: z',
      `Subject: ${markup}`,
      markup,
      '--b',
      `Content-Type: text/html; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      zip.toString('base64'),
      '--b--',
      '',
    ].join('\r\n'),
  );
}

let whole: Whole;
let cookie = '';
beforeAll(async () => {
  whole = await openWhole(60);
  const answer = await fetch(`${whole.url}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(engineer) });
  cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  await whole.dovecot.deliver(hostileMail('shen@donghu.example'));
  await whole.dovecot.deliver(hostileMail('x@evil.example'));
  await whole.dovecot.deliver(hostileMail('shen2@donghu.example', ['Auto-Submitted: auto-replied']));
  await until('a draft', async () => (await liveDraft(whole.world.store.db, number))?.id ?? null);
  await until('the stranger in review', async () => (await openReviewCount(whole.world.store.db)) > 0);
});
afterAll(() => whole.close());

it('a mail whose every part is markup is shown as words on every page, and every link in it leads to us', async () => {
  const draft = await liveDraft(whole.world.store.db, number);
  expect(draft?.text).toContain('<x-evil');
  const found = await caseByNumber(whole.world.store.db, number);
  const pages = ['/', '/cases', '/reviews', '/automatic', '/on-call', `/cases/${number}`, `/cases/${number}/report`];
  pages.push(`/cases?q=${encodeURIComponent(found?.title ?? '')}`, `/drafts/${draft?.id}`, `/drafts/${draft?.id}/preview`);
  const seen: string[] = [];
  for (const path of pages) seen.push(await page(path));
  const artifact = /href="(\/cases\/[^"]*\/artifact[^"]*)"/.exec(seen.join())?.[1] ?? '';
  seen.push(await page(artifact.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')));
  expect(seen.at(-1)).toContain('CBS_E_INSTALLERS_FAILED');
  expect(seen.filter((html) => html.includes('&lt;x-evil')).length).toBeGreaterThan(6);
  for (const html of seen) {
    expect(html).not.toMatch(/<x-evil|<\/script>javascript|\sonx=/i);
    for (const [, address = ''] of html.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/g))
      expect(address).toMatch(/^(?:[/#]|data:,$)/);
  }
});

async function page(path: string): Promise<string> {
  const answer = await fetch(`${whole.url}${path}`, { headers: { cookie } });
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.text();
}
