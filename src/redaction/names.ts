import { createHash } from 'node:crypto';
import type { Name, NameKind } from '../case/alias.ts';

/** One alias is HOST-1; a computer's full name is HOST-1.DOMAIN-1. */
export const aliasWord: Readonly<Record<NameKind, string>> = {
  secret: 'SECRET',
  sid: 'SID',
  mail: 'MAIL',
  phone: 'PHONE',
  address: 'ADDRESS',
  id: 'ID',
  host: 'HOST',
  domain: 'DOMAIN',
  user: 'USER',
  person: 'PERSON',
  organisation: 'ORG',
};

const words = Object.values(aliasWord).join('|');
/** An alias wherever it stands: such a word is never redacted again, and its number never given to another name. */
export const aliasAnywhere = new RegExp(`(?<![A-Za-z0-9])(?:${words})-[1-9]\\d{0,8}(?![A-Za-z0-9])`, 'gi');
const aliasAlone = new RegExp(`^(?:${words})-[1-9]\\d{0,8}(?:\\.(?:${words})-[1-9]\\d{0,8})?$`, 'i');

export function isAlias(word: string): boolean {
  return aliasAlone.test(word);
}

/**
 * The one spelling under which a name is known: Windows does not tell `PC-1` from `pc-1`, nor an adapter's dashes from colons.
 * A secret is known by its digest only, so that the map is no second place to steal it from.
 */
export function spelling({ kind, original }: Name): string {
  if (kind === 'secret') return `sha256:${createHash('sha256').update(original).digest('hex')}`;
  const lower = original.normalize('NFC').toLowerCase();
  if (kind === 'phone') return lower.replace(/[^\d+]/g, '');
  return kind === 'address' && /^(?:[0-9a-f]{2}-){5}/.test(lower) ? lower.replaceAll('-', ':') : lower;
}
