/** PGP written into the words themselves (RFC 9580 6.2, 7). */
import { problem } from '../case/said/problems.ts';
import type { ParsedMail } from './parsed.ts';

const encrypted = /^-----BEGIN PGP MESSAGE-----$[\s\S]*?(?:^-----END PGP MESSAGE-----$|$(?![\s\S]))/gm;
const signature = /^-----BEGIN PGP SIGNATURE-----$[\s\S]*?(?:^-----END PGP SIGNATURE-----$|$(?![\s\S]))/gm;
/** The headers of a signed text end with an empty line. */
const signedHead = /^-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z]{1,40}: [^\n]{0,200}\n){0,20}\n/gm;

/** Signed words without what the signature adds; encrypted ones are taken out, for nobody can read them here. */
export function withoutArmor(parsed: ParsedMail): ParsedMail {
  if (!parsed.text.includes('-----BEGIN PGP ')) return parsed;
  const readable = parsed.text.replace(encrypted, '');
  const text = withoutSignature(readable);
  const isEncrypted = readable.length !== parsed.text.length;
  return { ...parsed, text, problems: isEncrypted ? [...new Set([...parsed.problems, problem('pgp')])] : parsed.problems };
}

function withoutSignature(text: string): string {
  const words = text.replace(signedHead, '');
  // 7.1: in signed words, lines that begin with a dash are written with "- " before it.
  return words.length === text.length ? text : words.replace(signature, '').replace(/^- (?=-)/gm, '');
}
