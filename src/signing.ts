import type { AccessTokens } from './case/access-tokens.ts';
import type { Clock } from './case/clock.ts';
import type { Secrets, Settings } from './config/settings.ts';
import { renewRefreshToken } from './store/refresh-token.ts';
import type { Queries } from './store/tables.ts';
import { openTokens } from './tokens/tokens.ts';

type SigningWorld = { readonly settings: Pick<Settings, 'oauth2'>; readonly db: Queries; readonly clock: Clock };
export type Signing = <Server extends Secrets>(server: Server) => Server & { readonly tokens: AccessTokens | null };

/** How a mail server is signed in to: by the password of its settings, else by tokens, the newest refresh token being kept in the database. */
export function signingOf({ settings: { oauth2 }, db, clock }: SigningWorld): Signing {
  if (oauth2 === null) return (server) => ({ ...server, tokens: null });
  const tokens = openTokens({ client: oauth2, keeper: { renew: (fingerprint, work) => renewRefreshToken(db, fingerprint, work) }, clock });
  return (server) => ({ ...server, tokens: server.refreshToken === null ? null : tokens(server.refreshToken) });
}
