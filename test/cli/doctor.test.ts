import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAtMailbox } from '../../src/cli/doctor/looks.ts';
import { mendOf } from '../../src/cli/doctor/mends.ts';
import { readSettings } from '../../src/config/settings.ts';
import { removeEmbedded } from '../../src/store/embedded/remove.ts';
import { type Dovecot, openDovecot } from '../support/dovecot.ts';
import { type Issuer, openIssuer } from '../support/issuer.ts';

const ofPart = { 'zh-CN': '检查 IMAP_HOST', en: 'check IMAP_HOST' };
let folder = '';
let issuer: Issuer;
let dovecot: Dovecot;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casewright-doctor-'));
  await chmod(folder, 0o711);
  issuer = await openIssuer('support@desk.example');
  dovecot = await openDovecot({ introspectionUrl: issuer.introspectionUrl });
});
afterEach(async () => {
  await Promise.all([issuer.close(), dovecot.close(), removeEmbedded(folder)]);
  await rm(folder, { recursive: true, force: true });
});
const settings = () =>
  readSettings({
    DATA_DIR: folder,
    DESK_FILE: join(folder, 'desk.yaml'),
    IMAP_HOST: dovecot.host,
    IMAP_PORT: String(dovecot.port),
    IMAP_SECURITY: 'none',
    IMAP_USER: dovecot.user,
    OAUTH2_TOKEN_URL: issuer.tokenUrl,
    OAUTH2_CLIENT_ID: 'desk',
    OAUTH2_REFRESH_TOKEN: 'refresh-0',
  });

describe('the doctor, at a mailbox that is signed in to by a token', () => {
  it('signs in, keeps a refresh token that was replaced, and says in both languages what to do once it is refused', async () => {
    issuer.rotates = true;
    expect(await lookAtMailbox(settings())).toBe(`127.0.0.1:${dovecot.port}, 0 mails in INBOX`);
    expect(await lookAtMailbox(settings())).toMatch(/0 mails in INBOX$/);
    issuer.holding.clear();
    const error = await lookAtMailbox(settings()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'refresh-token-refused' });
    expect(mendOf(error, ofPart, 'en')).toMatch(/^the refresh token was refused .* sign in again and set OAUTH2_REFRESH_TOKEN/);
    expect(mendOf(error, ofPart, 'zh-CN')).toMatch(/^刷新令牌已失效.*重新登录授权.*OAUTH2_REFRESH_TOKEN/);
    expect(mendOf(new Error('other'), ofPart, 'en')).toBe('check IMAP_HOST');
  });
});
