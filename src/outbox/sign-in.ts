import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { AccessTokens } from '../case/access-tokens.ts';
import { unsaid } from '../case/unsaid.ts';

type Account = { readonly user: string | null; readonly password: string | null; readonly tokens?: AccessTokens | null };
type Asking = SMTPConnection.CustomAuthenticationContext;

/** How a token is said (XOAUTH2, as Gmail and Microsoft 365 have it); given to a new connection. */
export const customAuth = { XOAUTH2: sayToken };

/** Signs in, where there is an account. A token that is refused may have been revoked before its time: a fresh one is tried. Rejects with nodemailer's error or a Fault. */
export async function signIn(connection: SMTPConnection, { user, password, tokens = null }: Account): Promise<void> {
  if (user === null) return;
  if (tokens === null) return await login(connection, { user, pass: password ?? '' });
  const token = await tokens.access();
  try {
    await login(connection, { type: 'custom', method: 'XOAUTH2', user, pass: token });
  } catch (error) {
    if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'EAUTH') throw error;
    await login(connection, { type: 'custom', method: 'XOAUTH2', user, pass: await tokens.access(token) });
  }
}

function login(connection: SMTPConnection, auth: SMTPConnection.AuthenticationType): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('the connection was closed')));
    connection.login(auth, (error) => (error ? reject(unsaid(error, secretsOf(auth))) : resolve()));
  });
}

function secretsOf(auth: SMTPConnection.AuthenticationType): readonly string[] {
  return 'pass' in auth && typeof auth.pass === 'string' ? [auth.pass] : [];
}

async function sayToken({ auth, sendCommand, resolve, reject }: Asking): Promise<void> {
  const { user, pass } = auth.credentials;
  const said = Buffer.from(`user=${user}\u0001auth=Bearer ${pass}\u0001\u0001`).toString('base64');
  let answer = await sendCommand(`AUTH XOAUTH2 ${said}`);
  // A 334 carries the reason; the server gives its code after an empty line.
  if (answer.status === 334) answer = await sendCommand('');
  if (answer.status >= 200 && answer.status < 300) resolve();
  else reject(new Error('Invalid login'));
}
