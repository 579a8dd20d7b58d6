import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '../../src/case/fault.ts';
import { renewRefreshToken } from '../../src/store/refresh-token.ts';
import { answers } from '../../src/tokens/answers.ts';
import { openTokens, type Tokens } from '../../src/tokens/tokens.ts';
import { type Issuer, openIssuer } from '../support/issuer.ts';
import { testStore } from '../support/store.ts';

let issuer: Issuer;
let store: Awaited<ReturnType<typeof testStore>>;
let now = 0;
beforeEach(async () => {
  [issuer, store] = await Promise.all([openIssuer('support@desk.example'), testStore()]);
  now = 1_700_000_000_000;
});
afterEach(() => Promise.all([issuer.close(), store.close()]));

/** A process of its own: it remembers nothing but what lies in the database. */
function open(): Tokens {
  const client = { tokenUrl: issuer.tokenUrl, clientId: 'desk', clientSecret: 'hunter2', scope: 'mail offline_access' };
  const keeper = {
    renew: (fingerprint: string, work: (sealed: Buffer | null) => Promise<Buffer | null>) => renewRefreshToken(store.db, fingerprint, work),
  };
  return openTokens({ client, keeper, clock: { now: () => new Date(now) } });
}
const refusal = async (access: Promise<string>): Promise<Fault> => {
  const error = await access.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Fault) return error;
  throw new Error(`expected a Fault, but came ${String(error)}`);
};
const keptRows = () => store.db.selectFrom('refreshToken').selectAll().execute();

describe('an access token', () => {
  it('is fetched once and kept until shortly before it expires', async () => {
    const { access } = open()('refresh-0');
    expect(await Promise.all([access(), access(), access()])).toEqual(['access-1', 'access-1', 'access-1']);
    expect(Object.fromEntries(issuer.asked[0] ?? [])).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-0',
      client_id: 'desk',
      client_secret: 'hunter2',
      scope: 'mail offline_access',
    });
    now += 57 * 60_000;
    expect(await access()).toBe('access-1');
    now += 2 * 60_000;
    expect(await access()).toBe('access-2');
    issuer.lastsSeconds = 60;
    now += 59 * 60_000;
    expect(await access()).toBe('access-3');
    now += 46_000;
    expect(await access()).toBe('access-4');
  });

  it('is fetched anew when a server refused it, once for all who were refused it', async () => {
    const { access } = open()('refresh-0');
    const first = await access();
    expect(await Promise.all([access(first), access(first)])).toEqual(['access-2', 'access-2']);
    expect(await access(first)).toBe('access-2');
    expect(issuer.asked).toHaveLength(2);
  });
});

describe('a refresh token that is replaced with each use', () => {
  it('is kept sealed in the database, found by another process, and used there', async () => {
    issuer.rotates = true;
    expect(await open()('refresh-0').access()).toBe('access-1');
    const [row] = await keptRows();
    expect(`${row?.fingerprint} ${row?.sealed.toString('latin1')}`).not.toMatch(/refresh-/);
    expect(await open()('refresh-0').access()).toBe('access-2');
    expect(issuer.asked.map((form) => form.get('refresh_token'))).toEqual(['refresh-0', 'refresh-1']);
  });

  it('is used by one process at a time', async () => {
    issuer.rotates = true;
    const all = await Promise.all(Array.from({ length: 5 }, () => open()('refresh-0').access()));
    expect(new Set(all).size).toBe(5);
    expect(issuer.asked.map((form) => form.get('refresh_token'))).toEqual([
      'refresh-0',
      'refresh-1',
      'refresh-2',
      'refresh-3',
      'refresh-4',
    ]);
  });

  it('gives way to another one in the settings, and to the one there where what was kept is refused', async () => {
    issuer.rotates = true;
    await open()('refresh-0').access();
    issuer.holding.add('signed-in-again');
    expect(await open()('signed-in-again').access()).toBe('access-2');
    expect(await keptRows()).toHaveLength(2);
    issuer.holding.clear();
    issuer.holding.add('refresh-0');
    expect(await open()('refresh-0').access()).toBe('access-3');
  });

  it('that is not replaced leaves no row', async () => {
    await open()('refresh-0').access();
    expect(await keptRows()).toEqual([]);
  });
});

describe('an issuer that gives no token', () => {
  it.each([
    [
      400,
      '{"error":"invalid_grant","error_description":"Token has been expired or revoked."}',
      'refresh-token-refused',
      false,
      /sign in again and set OAUTH2_REFRESH_TOKEN anew: invalid_grant: Token has been/,
    ],
    [401, '{"error":"invalid_client"}', 'oauth2-client-refused', false, /OAUTH2_CLIENT_ID or OAUTH2_CLIENT_SECRET: invalid_client$/],
    [400, '{"error":"invalid_scope"}', 'oauth2-scope-refused', false, /OAUTH2_SCOPE/],
    [400, '{"error":"temporarily_unavailable"}', 'oauth2-away', true, /not available now/],
    [503, '<html>', 'oauth2-away', true, /not available now: HTTP 503$/],
    [404, '<html>', 'oauth2-refused', false, /is OAUTH2_TOKEN_URL right\?\): HTTP 404$/],
    [200, '{"token_type":"Bearer"}', 'oauth2-refused', false, /gave no token/],
    [200, '[1]', 'oauth2-refused', false, /gave no token/],
  ])('%i %s is %s', async (status, body, code, isTemporary, sentence) => {
    issuer.instead.push({ status, body });
    const fault = await refusal(open()('refresh-0').access());
    expect(fault).toMatchObject({ code, isTemporary });
    expect(fault.message).toMatch(sentence);
  });

  it('has each row of the table reached by a case above', () => {
    expect(answers).toHaveLength(6);
  });

  it('repeats a secret of ours in vain, and an essay becomes one short line', async () => {
    issuer.instead.push({
      status: 400,
      body: JSON.stringify({ error: 'x', error_description: `refresh-0 hunter2\r\n${'y'.repeat(9_000)}` }),
    });
    const fault = await refusal(open()('refresh-0').access());
    expect(fault.message).not.toMatch(/refresh-0|hunter2|\n/);
    expect(fault.message.length).toBeLessThan(300);
  });

  it('cannot be reached, or answers without end', async () => {
    issuer.instead.push({ status: 200, body: 'x'.repeat(300_000) });
    expect(await refusal(open()('refresh-0').access())).toMatchObject({ code: 'oauth2-away', isTemporary: true });
    await issuer.close();
    expect((await refusal(open()('refresh-0').access())).message).toMatch(/^the token server cannot be reached: connect ECONNREFUSED/);
  });
});
