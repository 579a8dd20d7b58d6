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
  readonly mailboxSecrets: Readonly<Record<string, Secrets>>;
  /** Null: no server is signed in to by tokens. */
  readonly oauth2: OAuth2 | null;
  /** `host` null: letters cannot leave. */
  readonly smtp: Server;
  readonly http: { readonly host: string; readonly port: number; readonly url: string };
  readonly mail: { readonly bytesMax: number; readonly authservId: string | null; readonly sealers: readonly string[] };
  readonly undoMs: number;
  readonly sweepMs: number;
  readonly sandbox: { readonly processes: number; readonly memoryMb: number; readonly deadlineMs: number };
  readonly logLevel: LogLevel;
};
export type Secrets = {
  readonly password: string | null;
  /** Where there is no password. */
  readonly refreshToken: string | null;
};
export type OAuth2 = {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly scope: string | null;
};
export type Server = Secrets & {
  readonly host: string | null;
  readonly port: number;
  readonly security: Security;
  readonly user: string | null;
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
  mistakes.push(...halfSet('IMAP', settings.imap, true), ...halfSet('SMTP', settings.smtp, false), ...oauth2Mistakes(take));
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
    oauth2: oauth2From(take),
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
  const named = (prefix: string): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(env).flatMap(([variable, value = '']) => {
        const name = variable.startsWith(prefix) ? variable.slice(prefix.length) : '';
        return /^[A-Z][A-Z0-9]*$/.test(name) && value.trim() !== '' ? [[name, value.trim()] as const] : [];
      }),
    );
  const [passwords, refreshTokens] = [named('IMAP_PASSWORD_'), named('OAUTH2_REFRESH_TOKEN_')];
  const names = [...new Set([...passwords.keys(), ...refreshTokens.keys()])];
  return Object.fromEntries(names.map((name) => [name, secretsFrom(passwords.get(name) ?? null, refreshTokens.get(name) ?? null)]));
}

/** A password goes before a token. */
function secretsFrom(password: string | null, refreshToken: string | null): Secrets {
  return { password, refreshToken: password === null ? refreshToken : null };
}

function oauth2From(take: Take): OAuth2 | null {
  const [tokenUrl, clientId] = [take(table.oauth2TokenUrl), take(table.oauth2ClientId)];
  if (tokenUrl === null || clientId === null) return null;
  return { tokenUrl, clientId, clientSecret: take(table.oauth2ClientSecret), scope: take(table.oauth2Scope) };
}

/** Secrets travel to that address: only to this machine itself without encryption. */
function oauth2Mistakes(take: Take): readonly string[] {
  const [tokenUrl, clientId] = [take(table.oauth2TokenUrl), take(table.oauth2ClientId)];
  const mistakes: string[] = [];
  const isOpen = tokenUrl?.startsWith('http:') === true && !['127.0.0.1', '[::1]', 'localhost'].includes(new URL(tokenUrl).hostname);
  if (isOpen) mistakes.push('OAUTH2_TOKEN_URL: expected an address that begins with https://, but came one that begins with http://');
  if (take(table.oauth2RefreshToken) !== null && (tokenUrl === null || clientId === null))
    mistakes.push('OAUTH2_REFRESH_TOKEN: expected OAUTH2_TOKEN_URL and OAUTH2_CLIENT_ID beside it, but one of them is missing');
  return mistakes;
}

function imapFrom(take: Take): Settings['imap'] {
  const security = take(table.imapSecurity);
  return {
    host: take(table.imapHost),
    port: take(table.imapPort) ?? (security === 'tls' ? 993 : 143),
    security,
    user: take(table.imapUser),
    ...secretsFrom(take(table.imapPassword), take(table.oauth2RefreshToken)),
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
  const user = take(table.smtpUser);
  // A server that wants no account wants no token either.
  const refreshToken = user === null ? null : take(table.oauth2RefreshToken);
  return { host: take(table.smtpHost), port, security, user, ...secretsFrom(take(table.smtpPassword), refreshToken) };
}

function httpFrom(take: Take): Settings['http'] {
  const host = take(table.httpHost);
  const port = take(table.httpPort);
  const seen = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { host, port, url: (take(table.consoleUrl) ?? `http://${seen}:${port}`).replace(/\/+$/, '') };
}

/** What a server needs to be used at all. */
function halfSet(name: string, { host, user, password, refreshToken }: Server, needsUser: boolean): readonly string[] {
  if (host === null) return [];
  const mistakes: string[] = [];
  if (needsUser && user === null) mistakes.push(`${name}_USER: expected the account, because ${name}_HOST is set, but it is missing`);
  if ((needsUser || user !== null) && password === null && refreshToken === null)
    mistakes.push(`${name}_PASSWORD: expected the password, because ${name}_${needsUser ? 'HOST' : 'USER'} is set, but it is missing`);
  return mistakes;
}
