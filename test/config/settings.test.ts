import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config/settings.ts';

describe('the settings', () => {
  it('stand on their defaults where no variable is set', () => {
    expect(readSettings({})).toMatchObject({
      databaseUrl: null,
      redisUrl: null,
      imap: { host: null, port: 993, folders: ['INBOX'], sweepMs: 60_000 },
      smtp: { host: null, port: 465 },
      http: { host: '127.0.0.1', port: 8080, url: 'http://127.0.0.1:8080' },
      mail: { bytesMax: 52_428_800 },
      undoMs: 10_000,
      sandbox: { processes: 2, memoryMb: 512, deadlineMs: 60_000 },
    });
  });

  it('are read from their variables, seconds as milliseconds', () => {
    const env = {
      IMAP_HOST: 'imap.desk.example',
      IMAP_SECURITY: 'starttls',
      IMAP_USER: 'desk',
      IMAP_PASSWORD: 'x',
      IMAP_FOLDERS: 'INBOX, 案例',
      UNDO_SECONDS: '0',
      CONSOLE_URL: 'https://desk.example/',
    };
    expect(readSettings(env)).toMatchObject({
      imap: { port: 143, folders: ['INBOX', '案例'] },
      undoMs: 0,
      http: { url: 'https://desk.example' },
    });
  });

  it('take a refresh token where there is no password, at both servers, but none where there is no account', () => {
    const env = {
      IMAP_HOST: 'imap.example',
      IMAP_USER: 'desk@desk.example',
      SMTP_HOST: 'smtp.example',
      SMTP_USER: 'desk@desk.example',
      OAUTH2_TOKEN_URL: 'https://login.example/token',
      OAUTH2_CLIENT_ID: 'desk',
      OAUTH2_REFRESH_TOKEN: 'hunter2',
      OAUTH2_REFRESH_TOKEN_SECOND: 'hunter3',
    };
    expect(readSettings(env)).toMatchObject({
      imap: { password: null, refreshToken: 'hunter2' },
      smtp: { refreshToken: 'hunter2' },
      oauth2: { tokenUrl: 'https://login.example/token', clientSecret: null, scope: null },
      mailboxSecrets: { SECOND: { password: null, refreshToken: 'hunter3' } },
    });
    expect(readSettings({ ...env, SMTP_USER: '', IMAP_PASSWORD: 'x' })).toMatchObject({
      imap: { password: 'x', refreshToken: null },
      smtp: { refreshToken: null },
    });
    expect(() => readSettings({ ...env, OAUTH2_CLIENT_ID: '' })).toThrow(
      /OAUTH2_REFRESH_TOKEN: expected OAUTH2_TOKEN_URL and OAUTH2_CLIENT_ID/,
    );
    expect(() => readSettings({ ...env, OAUTH2_TOKEN_URL: 'http://login.example/token' })).toThrow(/OAUTH2_TOKEN_URL: .* https/);
  });

  it('report every mistake at once, and never a secret', () => {
    const read = (): unknown =>
      readSettings({ HTTP_PORT: 'http', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://u:hunter2@db.example/x', IMAP_HOST: 'imap.example' });
    expect(read).toThrow(/HTTP_PORT: expected a whole number from 0 to 65535, but came "http"/);
    expect(read).toThrow(/DATABASE_URL: expected an address that begins with postgres/);
    expect(read).toThrow(/LOG_LEVEL: expected debug or info or warn or error, but came "loud"/);
    expect(read).toThrow(/IMAP_PASSWORD: expected the password/);
    expect(read).not.toThrow(/hunter2/);
  });
});
