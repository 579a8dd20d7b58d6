/** Where an error of a mail library keeps what a server answered. */
const places = ['message', 'stack', 'response', 'responseText', 'reason'] as const;
/** A shorter one would be found in any sentence. */
const secretMin = 4;

/** The error without what was said in confidence: some servers repeat a command that they did not understand, in their answer or encoded. */
export function unsaid(error: unknown, secrets: readonly string[]): unknown {
  if (!(error instanceof Error)) return error;
  for (const place of places) {
    const words: unknown = Reflect.get(error, place);
    if (typeof words === 'string') Reflect.set(error, place, withoutSecrets(words, secrets));
  }
  return error;
}

/** The words with `…` for each secret, written plainly or in base64 (RFC 4616, RFC 7628). */
export function withoutSecrets(words: string, secrets: readonly string[]): string {
  const long = secrets.filter((secret) => secret.length >= secretMin);
  const plain = long.reduce((text, secret) => text.replaceAll(secret, '…'), words);
  return plain.replace(/[A-Za-z0-9+/]{6,}={0,2}/g, (run) => {
    const decoded = Buffer.from(run, 'base64').toString('utf8');
    return long.some((secret) => decoded.includes(secret)) ? '…' : run;
  });
}
