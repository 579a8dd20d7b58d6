/** What signs in to a mail server in place of a password (OAuth 2.0, RFC 6749). */
export type AccessTokens = {
  /** One that holds for a while. `refused`: the server did not take this one, so another is wanted. Throws a Fault. */
  readonly access: (refused?: string) => Promise<string>;
};
