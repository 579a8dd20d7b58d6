import { Fault } from '../case/fault.ts';

type Row = {
  /** The error code (RFC 6749 5.2); null: the HTTP status decides. */
  readonly error: RegExp | null;
  readonly status: RegExp;
  readonly code: string;
  readonly meaning: string;
  readonly isTemporary: boolean;
};

/** What an issuer's no means, sorted once, here. First match wins. */
export const answers: readonly Row[] = [
  {
    error: /^(invalid_grant|interaction_required|consent_required)$/,
    status: /./,
    code: 'refresh-token-refused',
    meaning: 'the refresh token was refused: sign in again and set OAUTH2_REFRESH_TOKEN anew',
    isTemporary: false,
  },
  {
    error: /^(invalid_client|unauthorized_client)$/,
    status: /./,
    code: 'oauth2-client-refused',
    meaning: 'the token server refused OAUTH2_CLIENT_ID or OAUTH2_CLIENT_SECRET',
    isTemporary: false,
  },
  {
    error: /^invalid_scope$/,
    status: /./,
    code: 'oauth2-scope-refused',
    meaning: 'the token server refused OAUTH2_SCOPE',
    isTemporary: false,
  },
  {
    error: /^(temporarily_unavailable|server_error|slow_down)$/,
    status: /./,
    code: 'oauth2-away',
    meaning: 'the token server is not available now',
    isTemporary: true,
  },
  { error: null, status: /^(429|5..)$/, code: 'oauth2-away', meaning: 'the token server is not available now', isTemporary: true },
  {
    error: null,
    status: /./,
    code: 'oauth2-refused',
    meaning: 'the token server gave no token (is OAUTH2_TOKEN_URL right?)',
    isTemporary: false,
  },
];

/** Longest explanation kept (characters). */
const wordsMax = 200;

type Refusal = { readonly status: number; readonly answer: Readonly<Record<string, unknown>>; readonly secrets: readonly string[] };

/** The Fault of an answer that held no token. An issuer may repeat what it was sent: no secret of ours goes on from there. */
export function sortRefusal({ status, answer, secrets }: Refusal): Fault {
  const error = typeof answer['error'] === 'string' ? answer['error'] : '';
  const row = answers.find((one) => (one.error === null || one.error.test(error)) && one.status.test(String(status)));
  const said = [error, answer['error_description']].filter((words) => typeof words === 'string' && words !== '').join(': ');
  const words = secrets.reduce((text, secret) => (secret === '' ? text : text.replaceAll(secret, '…')), said || `HTTP ${status}`);
  const short = words
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, wordsMax);
  return new Fault(row?.code ?? 'oauth2-refused', `${row?.meaning ?? 'the token server gave no token'}: ${short}`, {
    isTemporary: row?.isTemporary ?? false,
  });
}
