import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * What is kept in the database is of no use without the settings: AES-256-GCM under a key derived (HKDF, RFC 5869) from the refresh token
 * that stands there. Whoever sets another one there begins anew.
 */
const nonceBytes = 12;
const tagBytes = 16;

/** Names the row of this refresh token without telling it. */
export function fingerprintOf(given: string): string {
  return derived(given, 'casewright refresh token: its name').toString('hex');
}

export function seal(token: string, given: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(given), nonce);
  const sealed = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null where it was not sealed with this one. */
export function unseal(bytes: Buffer, given: string): string | null {
  if (bytes.length < nonceBytes + tagBytes) return null;
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOf(given), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
    cipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([cipher.update(bytes.subarray(nonceBytes + tagBytes)), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function keyOf(given: string): Buffer {
  return derived(given, 'casewright refresh token: its key');
}

function derived(given: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', given, 'casewright', purpose, 32));
}
