import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkMailbox } from '../../src/mailbox/check.ts';
import { type Mailbox, openMailbox } from '../../src/mailbox/mailbox.ts';
import { openTokens } from '../../src/tokens/tokens.ts';
import { openDovecot } from '../support/dovecot.ts';
import { type Issuer, openIssuer } from '../support/issuer.ts';
import { type MemoryLedger, memoryLedger } from '../support/ledger.ts';
import { keptLog } from '../support/log.ts';
import { hasty } from '../support/pace.ts';
import { put } from '../support/scripted-imap/box.ts';
import { openScriptedImap } from '../support/scripted-imap/server.ts';
import { until } from '../support/until.ts';

const user = 'support@desk.example';
const raw = Buffer.from('From: ann@customer.example\r\n\r\nhelp\r\n');
let issuer: Issuer;
let ledger: MemoryLedger;
let mailbox: Mailbox | null = null;
beforeEach(async () => {
  issuer = await openIssuer(user);
  ledger = memoryLedger();
});
afterEach(async () => {
  await mailbox?.stop();
  mailbox = null;
  await issuer.close();
});

const account = (port: number) => {
  const client = { tokenUrl: issuer.tokenUrl, clientId: 'desk', clientSecret: null, scope: null };
  const keeper = {
    renew: async (_fingerprint: string, work: (sealed: Buffer | null) => Promise<Buffer | null>) => void (await work(null)),
  };
  const tokens = openTokens({ client, keeper, clock: { now: () => new Date() } })('refresh-0');
  return { host: '127.0.0.1', port, security: 'none' as const, user, password: null, tokens, folders: ['INBOX'] };
};
function listen(port: number): void {
  mailbox = openMailbox({ accounts: [account(port)], sweepMs: 60_000, bytesMax: 1024 * 1024, pace: hasty }, ledger, keptLog());
  void mailbox.start();
}
const isListening = (): Promise<unknown> => until('it to listen', () => ledger.states.at(-1)?.state === 'listening');

describe('a mailbox that is signed in to by a token', () => {
  it('is listened to at a real server that asks the issuer', async () => {
    const dovecot = await openDovecot({ introspectionUrl: issuer.introspectionUrl });
    try {
      listen(dovecot.port);
      await isListening();
      await dovecot.deliver(raw);
      await until('the mail', () => ledger.mails.length === 1);
      expect(await checkMailbox(account(dovecot.port))).toMatch(/1 mails in INBOX$/);
    } finally {
      await mailbox?.stop();
      await dovecot.close();
    }
  });

  it('takes another token at once where the server refuses the one that was held, as after its time', async () => {
    const dovecot = await openDovecot({ introspectionUrl: issuer.introspectionUrl });
    try {
      listen(dovecot.port);
      await isListening();
      issuer.issued.length = 0;
      await dovecot.kill();
      await dovecot.restart();
      await until('it to be down', () => ledger.states.some(({ state }) => state === 'down'));
      await isListening();
      expect(issuer.issued).toEqual(['access-2']);
      expect(ledger.states.some(({ sentence }) => sentence.startsWith('the server refused'))).toBe(false);
    } finally {
      await mailbox?.stop();
      await dovecot.close();
    }
  });

  it.each([
    ['XOAUTH2', 'ID IDLE AUTH=XOAUTH2 SASL-IR', (_port: number) => `user=${user}|auth=Bearer access-1||`],
    [
      'OAUTHBEARER',
      'ID IDLE AUTH=OAUTHBEARER AUTH=XOAUTH2 SASL-IR',
      (port: number) => `n,a=${user},|host=127.0.0.1|port=${port}|auth=Bearer access-1||`,
    ],
  ])('says it in the bytes of %s', async (mechanism, capabilities, said) => {
    const server = await openScriptedImap({
      capabilities,
      script: ({ tag, name }) => (name === 'AUTHENTICATE' ? `${tag} OK signed in\r\n` : null),
    });
    put(server.box, raw);
    listen(server.port);
    await until('the mail', () => ledger.mails.length === 1);
    const [, bytes = ''] = server.lines.join('\n').split(`AUTHENTICATE ${mechanism} `);
    const [line = ''] = bytes.split('\n');
    expect(Buffer.from(line, 'base64').toString().replaceAll('\u0001', '|')).toBe(said(server.port));
    await mailbox?.stop();
    await server.close();
  });

  it('that can be had no more is said, with what to do, and no secret', async () => {
    issuer.holding.clear();
    const server = await openScriptedImap({ capabilities: 'AUTH=XOAUTH2' });
    listen(server.port);
    await until('it to be down', () => ledger.states.some(({ state }) => state === 'down'));
    expect(ledger.states.at(-1)?.sentence).toBe(
      'the refresh token was refused: sign in again and set OAUTH2_REFRESH_TOKEN anew: invalid_grant: … has been expired or revoked.',
    );
    expect(server.lines).toEqual([]);
    await mailbox?.stop();
    await server.close();
  });

  it('at a server that takes none is said', async () => {
    const server = await openScriptedImap({ capabilities: 'AUTH=PLAIN' });
    await expect(checkMailbox(account(server.port))).rejects.toThrow(/the server offers no sign-in of this kind/);
    await server.close();
  });
});
