/** In charge of every setting: read once at start, every mistake reported at once. */
import { resolve } from 'node:path';
import { Fault } from '../case/fault.ts';
import type { LogLevel } from './log.ts';
import type { Setting } from './setting.ts';
import { type Security, settingsTable as table } from './settings-table.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
export type Settings = {
  readonly databaseUrl: string | null;
  readonly databaseConnections: number;
  readonly redisUrl: string | null;
  readonly dataDir: string;
  readonly deskFile: string;
  readonly templatesDir: string;
  readonly knowledgeDir: string;
  /** `host` null: no mailbox is set. `sentFolder` null: ask the server. */
  readonly imap: Server & { readonly folders: readonly string[]; readonly sentFolder: string | null; readonly sweepMs: number };
  /** Of the further mailboxes of the desk, by their names in capitals. */
  readonly mailboxSecrets: Readonly<Record<string, { readonly password: string }>>;
  /** `host` null: letters cannot leave. */
  readonly smtp: Server;
  readonly http: { readonly host: string; readonly port: number; readonly url: string };
  readonly mail: { readonly bytesMax: number; readonly authservId: string | null; readonly sealers: readonly string[] };
  readonly undoMs: number;
  readonly sweepMs: number;
  readonly sandbox: { readonly processes: number; readonly memoryMb: number; readonly deadlineMs: number };
  readonly logLevel: LogLevel;
};
export type Server = {
  readonly host: string | null;
  readonly port: number;
  readonly security: Security;
  readonly user: string | null;
  readonly password: string | null;
};

/** The settings these variables name. Throws `Fault('settings-invalid')` with one line per mistake. */
export function readSettings(env: Environment): Settings {
  const mistakes: string[] = [];
  const take = <Value>(setting: Setting<Value>): Value => {
    const written = env[setting.variable]?.trim() ?? '';
    if (written === '') return setting.default;
    const value = setting.read(written);
    if (value !== undefined) return value;
    mistakes.push(
      `${setting.variable}: expected ${setting.expected}, but came ${setting.isSecret ? 'something else' : JSON.stringify(written)}`,
    );
    return setting.default;
  };
  const settings = { ...settingsFrom(take), mailboxSecrets: secretsOf(env) };
  mistakes.push(...halfSet('IMAP', settings.imap, true), ...halfSet('SMTP', settings.smtp, false));
  if (mistakes.length > 0) throw new Fault('settings-invalid', mistakes.join('\n'));
  return settings;
}

type Take = <Value>(setting: Setting<Value>) => Value;

function settingsFrom(take: Take): Omit<Settings, 'mailboxSecrets'> {
  return {
    databaseUrl: take(table.databaseUrl),
    databaseConnections: take(table.databaseConnections),
    redisUrl: take(table.redisUrl),
    dataDir: resolve(take(table.dataDir)),
    deskFile: take(table.deskFile),
    templatesDir: resolve(take(table.templatesDir)),
    knowledgeDir: resolve(take(table.knowledgeDir)),
    imap: imapFrom(take),
    smtp: smtpFrom(take),
    http: httpFrom(take),
    mail: { bytesMax: take(table.mailBytesMax), authservId: take(table.authservId), sealers: take(table.sealers) },
    undoMs: take(table.undoMs),
    sweepMs: take(table.sweepMs),
    sandbox: { processes: take(table.sandboxProcesses), memoryMb: take(table.sandboxMemoryMb), deadlineMs: take(table.sandboxDeadlineMs) },
    logLevel: take(table.logLevel),
  };
}

/** The desk says which mailboxes there are, and is read later: here every variable that may belong to one is kept. */
function secretsOf(env: Environment): Settings['mailboxSecrets'] {
  const found = Object.entries(env).flatMap(([variable, value = '']) => {
    const name = /^IMAP_PASSWORD_([A-Z][A-Z0-9]*)$/.exec(variable)?.[1];
    return name === undefined || value.trim() === '' ? [] : [[name, { password: value.trim() }] as const];
  });
  return Object.fromEntries(found);
}

function imapFrom(take: Take): Settings['imap'] {
  const security = take(table.imapSecurity);
  return {
    host: take(table.imapHost),
    port: take(table.imapPort) ?? (security === 'tls' ? 993 : 143),
    security,
    user: take(table.imapUser),
    password: take(table.imapPassword),
    folders: take(table.imapFolders),
    sentFolder: take(table.imapSentFolder),
    sweepMs: take(table.imapSweepMs),
  };
}

/** Ports of RFC 8314 3.3 (465), RFC 6409 (587) and RFC 5321 (25). */
const smtpPorts: Readonly<Record<Security, number>> = { tls: 465, starttls: 587, none: 25 };

function smtpFrom(take: Take): Settings['smtp'] {
  const security = take(table.smtpSecurity);
  const port = take(table.smtpPort) ?? smtpPorts[security];
  return { host: take(table.smtpHost), port, security, user: take(table.smtpUser), password: take(table.smtpPassword) };
}

function httpFrom(take: Take): Settings['http'] {
  const host = take(table.httpHost);
  const port = take(table.httpPort);
  const seen = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { host, port, url: (take(table.consoleUrl) ?? `http://${seen}:${port}`).replace(/\/+$/, '') };
}

/** What a server needs to be used at all. */
function halfSet(name: string, { host, user, password }: Server, needsUser: boolean): readonly string[] {
  if (host === null) return [];
  const mistakes: string[] = [];
  if (needsUser && user === null) mistakes.push(`${name}_USER: expected the account, because ${name}_HOST is set, but it is missing`);
  if ((needsUser || user !== null) && password === null)
    mistakes.push(`${name}_PASSWORD: expected the password, because ${name}_${needsUser ? 'HOST' : 'USER'} is set, but it is missing`);
  return mistakes;
}
