/** Every setting of the product, in the order `.env.example` shows them. */
import { fileURLToPath } from 'node:url';
import { logLevels } from './log.ts';
import { choice, list, number, text, url } from './setting.ts';

export const securities = ['tls', 'starttls', 'none'] as const;
export type Security = (typeof securities)[number];

const inPackage = (folder: string): string => fileURLToPath(new URL(`../../${folder}`, import.meta.url));
const port = { least: 1, most: 65_535 };
const seconds = (least: number, most: number) => ({ least, most, scale: 1000 });

export const settingsTable = {
  databaseUrl: url('DATABASE_URL', 'PostgreSQL to use. Unset: an embedded one in DATA_DIR.', ['postgres', 'postgresql'], {
    default: null,
    isSecret: true,
  }),
  databaseConnections: number(
    'DATABASE_CONNECTIONS',
    'Connections this process may hold, queue included.',
    { least: 8, most: 500 },
    { default: 20 },
  ),
  redisUrl: url('REDIS_URL', 'Redis for the queue. Unset: the queue is in PostgreSQL.', ['redis', 'rediss'], {
    default: null,
    isSecret: true,
  }),
  dataDir: text('DATA_DIR', 'Folder of the mails as they arrived, and of the embedded database.', { default: '.casewright' }),
  deskFile: text('DESK_FILE', "The support organisation's own settings.", { default: 'desk.yaml' }),
  templatesDir: text('TEMPLATES_DIR', 'Folder of the letters. Unset: the one that came with the program.', {
    default: inPackage('templates'),
    shown: '',
  }),
  knowledgeDir: text('KNOWLEDGE_DIR', 'Folder of rules and tables. Unset: the one that came with the program.', {
    default: inPackage('knowledge'),
    shown: '',
  }),

  imapHost: text('IMAP_HOST', 'Server of the support mailbox.', { default: null }),
  imapPort: number('IMAP_PORT', 'Unset: 993 with tls, else 143.', port, { default: null }),
  imapSecurity: choice('IMAP_SECURITY', 'How the connection is encrypted: tls, starttls or none.', securities, { default: 'tls' }),
  imapUser: text('IMAP_USER', 'Account of the mailbox.', { default: null }),
  imapPassword: text('IMAP_PASSWORD', 'Its password. Of a further mailbox of desk.yaml: IMAP_PASSWORD_<NAME>.', {
    default: null,
    isSecret: true,
  }),
  imapFolders: list('IMAP_FOLDERS', 'Folders to watch, separated by commas.', { default: ['INBOX'] }),
  imapSentFolder: text('IMAP_SENT_FOLDER', 'Folder for copies of sent letters. Unset: the one the server marks as such.', {
    default: null,
  }),
  imapSweepMs: number('IMAP_SWEEP_SECONDS', 'Seconds between two looks at the whole mailbox.', seconds(5, 3600), { default: 60_000 }),

  oauth2TokenUrl: url(
    'OAUTH2_TOKEN_URL',
    'Where access tokens come from, for mail servers that take no password (docs/operating.md).',
    ['https', 'http'],
    {
      default: null,
    },
  ),
  oauth2ClientId: text('OAUTH2_CLIENT_ID', 'The registration there.', { default: null }),
  oauth2ClientSecret: text('OAUTH2_CLIENT_SECRET', 'Its secret, where it has one.', { default: null, isSecret: true }),
  oauth2Scope: text('OAUTH2_SCOPE', 'What to ask for. Unset: what was granted at the sign-in.', { default: null }),
  oauth2RefreshToken: text(
    'OAUTH2_REFRESH_TOKEN',
    'Signs in where IMAP_PASSWORD or SMTP_PASSWORD is not set. Of a further mailbox of desk.yaml: OAUTH2_REFRESH_TOKEN_<NAME>.',
    { default: null, isSecret: true },
  ),

  smtpHost: text('SMTP_HOST', 'Server that letters leave by.', { default: null }),
  smtpPort: number('SMTP_PORT', 'Unset: 465 with tls, 587 with starttls, 25 with none.', port, { default: null }),
  smtpSecurity: choice('SMTP_SECURITY', 'How the connection is encrypted: tls, starttls or none.', securities, { default: 'tls' }),
  smtpUser: text('SMTP_USER', 'Account, where the server wants one.', { default: null }),
  smtpPassword: text('SMTP_PASSWORD', 'Its password.', { default: null, isSecret: true }),

  httpHost: text('HTTP_HOST', 'Address the console listens on.', { default: '127.0.0.1' }),
  httpPort: number('HTTP_PORT', 'Port the console listens on; 0 takes any free one.', { least: 0, most: 65_535 }, { default: 8080 }),
  consoleUrl: url('CONSOLE_URL', 'Address engineers open in their browsers. Unset: made of HTTP_HOST and HTTP_PORT.', ['http', 'https'], {
    default: null,
  }),

  mailBytesMax: number(
    'MAIL_BYTES_MAX',
    'Bytes of one mail; a larger one waits for a person.',
    { least: 65_536, most: 1_073_741_824 },
    { default: 52_428_800 },
  ),
  authservId: text(
    'AUTHSERV_ID',
    'Name our own mail server writes in Authentication-Results (RFC 8601), or exchange-online. It must remove those that strangers bring along. Unset: only a fail at their top is believed, which sends a mail to review.',
    { default: null },
  ),
  sealers: list('ARC_SEALERS', 'Domains of forwarders whose ARC seal (RFC 8617) vouches for a sender, where our server says arc=pass.', {
    default: [],
  }),
  undoMs: number('UNDO_SECONDS', 'Seconds in which an approval can be taken back.', seconds(0, 3600), { default: 10_000 }),
  sweepMs: number('SWEEP_SECONDS', 'Seconds between two looks for work that waits.', seconds(1, 3600), { default: 15_000 }),

  sandboxProcesses: number(
    'SANDBOX_PROCESSES',
    'Processes that read mails and logs at the same time.',
    { least: 1, most: 64 },
    { default: 2 },
  ),
  sandboxMemoryMb: number('SANDBOX_MEMORY_MB', 'Memory of each, in MB.', { least: 128, most: 16_384 }, { default: 512 }),
  sandboxDeadlineMs: number('SANDBOX_DEADLINE_SECONDS', 'Seconds one mail or log may take.', seconds(1, 3600), { default: 60_000 }),

  logLevel: choice('LOG_LEVEL', 'debug, info, warn or error.', logLevels, { default: 'info' }),
} as const;
