import { randomUUID } from 'node:crypto';
import { domainToASCII } from 'node:url';

export type LetterName = { readonly caseNumber: string; readonly draft: number; readonly domain: string };

/** A Message-ID for a letter. Case numbers may hold any character, a Message-ID only some of ASCII (RFC 5322 3.6.4). */
export function newLetterId({ caseNumber, draft, domain }: LetterName): string {
  const spelled = caseNumber
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `<${spelled === '' ? 'case' : spelled}.${draft}.${randomUUID()}@${domainToASCII(domain) || 'localhost'}>`;
}
