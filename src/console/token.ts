import { createHash } from 'node:crypto';

export const sessionCookie = 'casewright';

/** What the store keeps of a token: who reads the database cannot sign in. */
export function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
