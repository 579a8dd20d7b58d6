import { Fault } from '../case/fault.ts';
import { sortRefusal } from './answers.ts';

/** The registration at the issuer. */
export type Client = {
  readonly tokenUrl: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  /** Null: what was granted at the sign-in. */
  readonly scope: string | null;
};
export type Granted = {
  readonly accessToken: string;
  readonly lastsMs: number;
  /** Given in place of the one that was used; null: that one holds on. */
  readonly refreshToken: string | null;
};

const answerMaxMs = 10_000;
/** A token is some kilobytes at most. */
const answerBytesMax = 256 * 1024;
/** RFC 6749 5.1 recommends to say it; an hour is what all large issuers give. */
const lastsDefaultSeconds = 3_600;

/** Exchanges a refresh token for an access token (RFC 6749 6). Throws a Fault without any secret in it. */
export async function askForToken(client: Client, refreshToken: string): Promise<Granted> {
  const { status, text } = await post(client, refreshToken);
  const answer = objectIn(text);
  const { access_token: accessToken, expires_in: seconds, refresh_token: next } = answer;
  if (status !== 200 || typeof accessToken !== 'string' || accessToken === '')
    throw sortRefusal({ status, answer, secrets: [refreshToken, client.clientSecret ?? ''] });
  const lasts = Number(seconds);
  return {
    accessToken,
    lastsMs: 1_000 * (Number.isFinite(lasts) && lasts > 0 ? lasts : lastsDefaultSeconds),
    refreshToken: typeof next === 'string' && next !== '' ? next : null,
  };
}

async function post({ tokenUrl, clientId, clientSecret, scope }: Client, refreshToken: string) {
  const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId });
  if (clientSecret !== null) body.set('client_secret', clientSecret);
  if (scope !== null) body.set('scope', scope);
  try {
    const signal = AbortSignal.timeout(answerMaxMs);
    const answer = await fetch(tokenUrl, { method: 'POST', body, redirect: 'error', headers: { accept: 'application/json' }, signal });
    return { status: answer.status, text: await textOf(answer) };
  } catch (cause) {
    const came = cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : String(cause);
    throw new Fault('oauth2-away', `the token server cannot be reached: ${came || 'no reason was given'}`, { isTemporary: true, cause });
  }
}

async function textOf(answer: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of answer.body ?? []) {
    bytes += piece.length;
    if (bytes > answerBytesMax) throw new Error(`expected at most ${answerBytesMax} bytes, but more came`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
