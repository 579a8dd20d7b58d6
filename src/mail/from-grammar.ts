/** One author by the grammar of RFC 5322 3.4, without the old forms that programs read differently: `a@b`, `Name <a@b>`, comments around. */
import { foldWidth } from './fold-width.ts';

/** `shows`: what stands around the address, quoted, in comments or plain. */
export type WrittenAuthor = { readonly address: string; readonly shows: readonly string[] };
type Token = { readonly kind: 'quoted' | 'comment' | 'angle' | 'words'; readonly text: string };

/** Characters of a From header that are read: a name and an address, with room. */
const fromMax = 2_000;
/** RFC 5322 3.4.1 dot-atom, and a domain of letters, digits and hyphens; without `%` and `!`, which relay mail elsewhere (RFC 5321 F.2). */
const plain = /^[\w#$&'*+/=?^`{|}~-]{1,64}(?:\.[\w#$&'*+/=?^`{|}~-]{1,64}){0,10}@[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,20}$/i;
/** Control characters, NUL among them; a fold has become a blank or tab before. */
const control = /[\p{Cc}\p{Cs}]/u;

/** The one author that a From header names, or null where it names none or several, or could be read in two ways. */
export function readAuthor(value: string): WrittenAuthor | null {
  if (value.length > fromMax || control.test(value.replaceAll('\t', ' '))) return null;
  const tokens = cut(value);
  if (tokens === null) return null;
  const said = tokens.filter(({ kind }) => kind !== 'comment');
  const last = said.at(-1);
  if (last === undefined || said.slice(0, -1).some(({ kind }) => kind === 'angle')) return null;
  if (last.kind !== 'angle' && (last.kind !== 'words' || said.length > 1)) return null;
  const address = last.text.trim();
  const isEncoded = address.includes('=?');
  return plain.test(address) && !isEncoded ? { address, shows: tokens.filter((token) => token !== last).map(({ text }) => text) } : null;
}

/** Addresses written in a text, full-width ones too. */
export function addressesIn(text: string): readonly string[] {
  return foldWidth(text.slice(0, fromMax)).match(/[^\s@<>"'(),:;[\]]{1,64}@[^\s@<>"'(),:;[\]]{1,253}\.[^\s@<>"'(),:;[\]]{2,63}/gu) ?? [];
}

/** Null where a quote, comment or angle does not end, or where a list, a group or a route begins. */
function cut(value: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < value.length) {
    const token = tokenAt(value, at);
    if (token === null) return null;
    if (token.text.trim() !== '' || token.kind !== 'words') tokens.push(token);
    at = token.end;
  }
  return tokens;
}

type Found = Token & { readonly end: number };

function tokenAt(value: string, at: number): Found | null {
  const first = value.charAt(at);
  if (first === '"') return quotedAt(value, at);
  if (first === '(') return commentAt(value, at);
  const found = first === '<' ? /^<([^<>"()\\]*)>/.exec(value.slice(at)) : /^[^<>"(),:;\\]+/.exec(value.slice(at));
  if (found === null) return null;
  return { kind: first === '<' ? 'angle' : 'words', text: found[1] ?? found[0], end: at + found[0].length };
}

function quotedAt(value: string, start: number): Found | null {
  let text = '';
  for (let at = start + 1; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === '"') return { kind: 'quoted', text, end: at + 1 };
    if (character === '\\') at += 1;
    text += value.charAt(at);
  }
  return null;
}

/** Comments nest (RFC 5322 3.2.2). */
function commentAt(value: string, start: number): Found | null {
  let depth = 0;
  let text = '';
  for (let at = start; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return { kind: 'comment', text, end: at + 1 };
    if (character === '\\') at += 1;
    text += value.charAt(at);
  }
  return null;
}
