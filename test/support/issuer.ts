/** An OAuth 2.0 token server (RFC 6749) on this machine, with the introspection (RFC 7662) that Dovecot asks for. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { freePort } from './free-port.ts';

export type Answer = { readonly status: number; readonly body: string };
export type Issuer = {
  readonly tokenUrl: string;
  readonly introspectionUrl: string;
  /** The forms it was sent. */
  readonly asked: URLSearchParams[];
  /** Refresh tokens it takes. */
  readonly holding: Set<string>;
  /** Access tokens that are good, newest last. */
  readonly issued: string[];
  /** How it goes on: gives a new refresh token each time, and lets the old one die. */
  rotates: boolean;
  lastsSeconds: number;
  /** Said instead, once each. */
  readonly instead: Answer[];
  readonly close: () => Promise<void>;
};

/** Opens it for one account. */
export async function openIssuer(user: string): Promise<Issuer> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let count = 0;
  const issuer: Omit<Issuer, 'close'> = {
    tokenUrl: `${address}/token`,
    introspectionUrl: `${address}/introspect`,
    asked: [],
    holding: new Set(['refresh-0']),
    issued: [],
    rotates: false,
    lastsSeconds: 3_600,
    instead: [],
  };
  const grant = (form: URLSearchParams): Answer => {
    const refresh = form.get('refresh_token') ?? '';
    const instead = issuer.instead.shift();
    if (instead !== undefined) return instead;
    if (!issuer.holding.has(refresh))
      return {
        status: 400,
        body: JSON.stringify({ error: 'invalid_grant', error_description: `${refresh} has been expired or revoked.` }),
      };
    count += 1;
    issuer.issued.push(`access-${count}`);
    if (!issuer.rotates) return { status: 200, body: JSON.stringify({ access_token: `access-${count}`, expires_in: issuer.lastsSeconds }) };
    issuer.holding.delete(refresh);
    issuer.holding.add(`refresh-${count}`);
    const body = { access_token: `access-${count}`, expires_in: issuer.lastsSeconds, refresh_token: `refresh-${count}` };
    return { status: 200, body: JSON.stringify(body) };
  };
  const introspect = (request: IncomingMessage): Answer => {
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const isGood = issuer.issued.includes(token);
    return { status: isGood ? 200 : 401, body: JSON.stringify(isGood ? { active: true, username: user } : { active: false }) };
  };
  const server = createServer(async (request, response) => {
    if (request.url?.startsWith('/introspect') === true) return say(response, introspect(request));
    const form = new URLSearchParams(await bodyOf(request));
    issuer.asked.push(form);
    say(response, grant(form));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(issuer, { close });
}

function say(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
