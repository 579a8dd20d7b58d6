/** In charge of access tokens: fetched by a refresh token, kept until shortly before they expire, fetched anew when a server refuses one. */
import type { AccessTokens } from '../case/access-tokens.ts';
import type { Clock } from '../case/clock.ts';
import { Fault } from '../case/fault.ts';
import { askForToken, type Client, type Granted } from './ask.ts';
import { fingerprintOf, seal, unseal } from './seal.ts';

/** Where a refresh token lives that the issuer gave in place of the one before; nobody else renews while `work` runs. */
export type Keeper = {
  readonly renew: (fingerprint: string, work: (sealed: Buffer | null) => Promise<Buffer | null>) => Promise<void>;
};
export type TokensOptions = { readonly client: Client; readonly keeper: Keeper; readonly clock: Clock };
/** The tokens of an account, by the refresh token in the settings: who shares that, shares them. */
export type Tokens = (refreshToken: string) => AccessTokens;

/** A token that has less than this left may expire on its way; of a short life, a quarter. */
const marginMs = 120_000;

/** Opens it; nothing is asked before a token is wanted. */
export function openTokens(options: TokensOptions): Tokens {
  const known = new Map<string, AccessTokens>();
  return (refreshToken) => {
    const tokens = known.get(refreshToken) ?? openAccount(options, refreshToken);
    known.set(refreshToken, tokens);
    return tokens;
  };
}

function openAccount(options: TokensOptions, refreshToken: string): AccessTokens {
  let held: { readonly token: string; readonly until: number } | null = null;
  let fetching: Promise<string> | null = null;
  const fetchNew = async (): Promise<string> => {
    const began = options.clock.now().getTime();
    const { accessToken, lastsMs } = await renewed(options, refreshToken);
    held = { token: accessToken, until: began + lastsMs - Math.min(marginMs, lastsMs / 4) };
    return accessToken;
  };
  return {
    access: async (refused) => {
      if (held !== null && held.token !== refused && options.clock.now().getTime() < held.until) return held.token;
      // Several connections that need one at once ask once.
      fetching ??= fetchNew().finally(() => {
        fetching = null;
      });
      return await fetching;
    },
  };
}

/**
 * Some issuers give a new refresh token with each access token (Microsoft), and some let the old one die then: the newest is kept, sealed
 * with a key made of the one in the settings, and another process waits meanwhile.
 */
async function renewed({ client, keeper }: TokensOptions, given: string): Promise<Granted> {
  const granted: Granted[] = [];
  await keeper.renew(fingerprintOf(given), async (sealed) => {
    const kept = sealed === null ? null : unseal(sealed, given);
    const answer = await ask(client, kept ?? given, given);
    granted.push(answer);
    const next = answer.refreshToken;
    return next === null || next === kept || next === given ? null : seal(next, given);
  });
  const last = granted.at(-1);
  if (last === undefined) throw new Fault('oauth2-away', 'the token server was not asked', { isTemporary: true });
  return last;
}

/** Where the one that was kept is refused, the one in the settings may still hold (a database restored from a copy). */
async function ask(client: Client, newest: string, given: string): Promise<Granted> {
  try {
    return await askForToken(client, newest);
  } catch (error) {
    if (newest === given || !(error instanceof Fault) || error.code !== 'refresh-token-refused') throw error;
    return await askForToken(client, given);
  }
}
