import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Outbox, openOutbox } from '../../src/outbox/outbox.ts';
import { openTokens } from '../../src/tokens/tokens.ts';
import { type Issuer, openIssuer } from '../support/issuer.ts';
import { type KeptLog, keptLog } from '../support/log.ts';

const user = 'support@desk.example';
const parcel = { raw: Buffer.from('Subject: x\r\n\r\nfirst\r\n'), envelope: { from: user, to: ['ann@customer.example'] } };
const yes = async (): Promise<boolean> => true;
let issuer: Issuer;
let server: SMTPServer;
let outbox: Outbox;
let log: KeptLog;
const shown: string[] = [];
beforeEach(async () => {
  issuer = await openIssuer(user);
  shown.length = 0;
  server = new SMTPServer({
    authMethods: ['XOAUTH2'],
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, accessToken = '' }, _session, answer) => {
      shown.push(accessToken);
      const isGood = username === user && issuer.issued.includes(accessToken);
      answer(null, isGood ? { user } : { data: { status: '401', schemes: 'bearer', scope: 'mail' } });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = { tokenUrl: issuer.tokenUrl, clientId: 'desk', clientSecret: null, scope: null };
  const keeper = {
    renew: async (_fingerprint: string, work: (sealed: Buffer | null) => Promise<Buffer | null>) => void (await work(null)),
  };
  const tokens = openTokens({ client, keeper, clock: { now: () => new Date() } })('refresh-0');
  log = keptLog();
  const { port } = server.server.address() as AddressInfo;
  outbox = openOutbox({ host: '127.0.0.1', port, security: 'none', user, password: null, tokens, log });
});
afterEach(async () => {
  await outbox.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await issuer.close();
});

describe('a letter that leaves by a server that takes tokens', () => {
  it('is sent, and the next one with the same token', async () => {
    expect(await outbox.send(parcel, yes)).toMatchObject({ state: 'sent' });
    expect(await outbox.send(parcel, yes)).toMatchObject({ state: 'sent' });
    expect(shown).toEqual(['access-1', 'access-1']);
    expect(JSON.stringify(log.said)).not.toContain('access-1');
  });

  it('is sent with another token where the one that was held is refused', async () => {
    await outbox.check();
    issuer.issued.length = 0;
    expect(await outbox.send(parcel, yes)).toMatchObject({ state: 'sent' });
    expect(shown).toEqual(['access-1', 'access-1', 'access-2']);
  });

  it('is not sent where no token can be had: the reason is said, and whether it passes by itself', async () => {
    issuer.holding.clear();
    const refused = await outbox.send(parcel, yes);
    expect(refused).toMatchObject({ state: 'not-sent', isTemporary: false });
    expect(refused.response).toMatch(/^the refresh token was refused: sign in again/);
    await expect(outbox.check()).rejects.toThrow(/^the refresh token was refused/);
    issuer.instead.push({ status: 503, body: '' });
    expect(await outbox.send(parcel, yes)).toMatchObject({ state: 'not-sent', isTemporary: true });
    expect(shown).toEqual([]);
  });

  it('is not sent where even a fresh token is refused', async () => {
    issuer.instead.push(
      { status: 200, body: '{"access_token":"of another account"}' },
      { status: 200, body: '{"access_token":"of another account"}' },
    );
    const outcome = await outbox.send(parcel, yes);
    expect(outcome).toMatchObject({ state: 'not-sent', isTemporary: false });
    expect(outcome.response).toMatch(/^the SMTP server refused the user or password: 535/);
  });
});
