import { describe, expect, it } from 'vitest';
import { readDesk } from '../../src/config/desk.ts';
import { mailboxesOf } from '../../src/config/mailboxes.ts';
import { readSettings } from '../../src/config/settings.ts';

const imap = { IMAP_HOST: 'imap.desk.example', IMAP_USER: 'help@desk.example', IMAP_PASSWORD: 'main', IMAP_FOLDERS: 'INBOX,工单,INBOX' };
const further = `desk: { address: help@desk.example }
mailboxes:
  - { name: escalation, host: imap.other.example, user: urgent@other.example, folders: [INBOX, 升级] }
  - { name: old, host: 10.0.0.7, security: none, user: archive }
`;
const named = (env: Readonly<Record<string, string>>, desk: string) => mailboxesOf(readSettings(env), readDesk(desk, 'desk.yaml'));

describe('the mailboxes that are watched', () => {
  it('are the one of the settings first, then those of the desk with the passwords of their names', () => {
    expect(
      named({ ...imap, IMAP_PASSWORD_ESCALATION: 'second', IMAP_PASSWORD_OLD: 'third', IMAP_PASSWORD_GONE: 'x' }, further),
    ).toMatchObject([
      { host: 'imap.desk.example', user: 'help@desk.example', password: 'main', folders: ['INBOX', '工单'] },
      {
        host: 'imap.other.example',
        port: 993,
        security: 'tls',
        user: 'urgent@other.example',
        password: 'second',
        folders: ['INBOX', '升级'],
      },
      { host: '10.0.0.7', port: 143, security: 'none', user: 'archive', password: 'third', folders: ['INBOX'] },
    ]);
  });

  it('are none where none is set', () => {
    expect(named({}, 'desk: { address: help@desk.example }')).toEqual([]);
  });

  it('lack a password: every variable that is missing is named at once', () => {
    expect(() => named(imap, further)).toThrow(/IMAP_PASSWORD_ESCALATION: expected the password[^\n]*\nIMAP_PASSWORD_OLD: expected/);
  });

  it('are not the same folder twice', () => {
    const twice = 'desk: { address: a@b.example }\nmailboxes: [{ name: same, host: imap.desk.example, user: help@desk.example }]';
    expect(() => named({ ...imap, IMAP_PASSWORD_SAME: 'x' }, twice)).toThrow(
      /expected each folder to be watched once, but INBOX of help@desk.example at imap.desk.example is named twice/,
    );
  });
});
