import { createHash } from 'node:crypto';
import { fieldsOf, headerEnd } from './header-block.ts';

/** Fields that tell the way a mail travelled and where it lies, not what its author wrote (RFC 5321 4.4, RFC 8601, RFC 8617). Every `X-` field may be one. */
const trace =
  /^(x-.*|received|return-path|delivered-to|envelope-to|authentication-results|received-spf|arc-.*|dkim-signature|domainkey-signature|status|lines|sender-ip|feedback-id|resent-.*|)$/;

/** sha256 of the mail minus its trace headers: the same for the same mail, whatever way it came. */
export function digestOf(mail: Buffer): string {
  const end = headerEnd(mail);
  const hash = createHash('sha256');
  for (const { key, bytes } of fieldsOf(mail.subarray(0, end))) {
    // Folding may change on the way.
    if (!trace.test(key)) hash.update(bytes.toString('latin1').replace(/\s+/g, ' ')).update('\n');
  }
  return hash.update('\n').update(mail.subarray(end)).digest('hex');
}
