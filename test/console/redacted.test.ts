import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../src/console/password.ts';
import { addAccount } from '../../src/store/account.ts';
import { aliasesOfCase } from '../../src/store/alias.ts';
import { auditOfCase } from '../../src/store/audit.ts';
import { liveDraft } from '../../src/store/draft.ts';
import { until } from '../support/until.ts';
import { demoCases, engineer, openWhole, type Whole } from '../support/world.ts';

const number = 'CAS-08871-N4X1F0';
const onCall = { address: 'duty@desk.example', password: 'another long one' };
let whole: Whole;

async function signIn(form: { readonly address: string; readonly password: string }) {
  const answer = await fetch(`${whole.url}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const page = await (await fetch(`${whole.url}/cases/${number}`, { headers: { cookie } })).text();
  return { cookie, page, csrf: /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '' };
}

async function ask({ cookie, csrf }: { readonly cookie: string; readonly csrf: string }, of = number): Promise<Response> {
  const body = new URLSearchParams({ csrf });
  return await fetch(`${whole.url}/cases/${of}/redacted`, { method: 'POST', redirect: 'manual', headers: { cookie }, body });
}

describe('the export of a case without names', () => {
  let session = { cookie: '', page: '', csrf: '' };
  beforeAll(async () => {
    whole = await openWhole(60);
    const { db } = whole.world.store;
    await addAccount(db, { ...onCall, name: 'Duty', role: 'on-call', language: 'en', password: await hashPassword(onCall.password) });
    await whole.dovecot.deliver(await readFile(join(demoCases, '1-twin', '1-report.eml')));
    await until('a draft', async () => (await liveDraft(db, number)) !== null);
    session = await signIn(engineer);
    await whole.world.acts.addNote({
      caseNumber: number,
      engineer: engineer.address,
      kind: 'call-note',
      text: 'wsus.donghu.example is 192.0.2.77',
    });
  });
  afterAll(() => whole.close());

  it('is offered to who may act, and given to nobody else', async () => {
    expect(session.page).toContain(`action="/cases/${number}/redacted"`);
    const duty = await signIn(onCall);
    expect(duty.page).not.toContain('/redacted"');
    expect([(await ask(duty)).status, (await ask({ cookie: '', csrf: '' })).status, (await ask({ ...session, csrf: 'x' })).status]).toEqual(
      [403, 303, 403],
    );
    expect((await auditOfCase(whole.world.store.db, number)).filter(({ what }) => what === 'export-redacted')).toEqual([]);
  });

  it('is a file that names neither people nor their mail, their computers nor their customer', async () => {
    const answer = await ask(session);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${number}-redacted.json`);
    const text = await answer.text();
    const document = JSON.parse(text);
    expect(document).toMatchObject({ redacted: true, case: { number } });
    expect(document.messages).toHaveLength(1);
    expect(document.notes[0].text).toMatch(/^HOST-\d\.DOMAIN-\d is ADDRESS-\d$/);
    for (const { kind, original } of await aliasesOfCase(whole.world.store.db, number))
      if (['mail', 'person', 'organisation', 'address'].includes(kind)) expect(text.toLowerCase()).not.toContain(original);
    expect(document.diagnosis.errors.map(({ code }: { code: string }) => code)).toContain('0x80240439');
  });

  it('says the same twice, and leaves a trace each time', async () => {
    const [first, second] = [await (await ask(session)).text(), await (await ask(session)).text()];
    expect(second).toBe(first);
    const traces = (await auditOfCase(whole.world.store.db, number)).filter(({ what }) => what === 'export-redacted');
    expect(traces.map(({ who }) => who)).toEqual([engineer.address, engineer.address, engineer.address]);
    expect(JSON.stringify(traces)).not.toMatch(/donghu|192\.0\.2/);
  });

  it('is not there for a case that is not', async () => {
    expect((await ask(session, 'CAS-99999-ZZZZZZ')).status).toBe(404);
  });
});
