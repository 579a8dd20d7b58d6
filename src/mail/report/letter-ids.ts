import type { ParsedMail } from '../parsed.ts';
import type { FieldGroup } from './fields.ts';

/** Ids of one report: the letter's own, and those of the thread it stood in. */
const idsMax = 60;
const idMax = 400;
/** Characters of a report's prose in which ids are sought. */
const wordsMax = 200_000;

/**
 * Every id that a report gives for the letter it is about, the surest first: the letter that came back, the fields made for it
 * (RFC 3464 2.2.1, RFC 8098 3.2.5), then whatever in its words has an id's form. None of them is believed here.
 */
export function letterIdsOf(parsed: ParsedMail, groups: readonly FieldGroup[], prose: string): readonly string[] {
  const words = prose.slice(0, wordsMax);
  const returned = parsed.nested.flatMap(({ ids }) => ids ?? []);
  const named = groups.flatMap((group) => [group.get('original-message-id') ?? '', group.get('original-envelope-id') ?? '']);
  const written = [...words.matchAll(/<([^\s<>@]{1,250}@[^\s<>@]{1,150})>/g)].map((match) => match[1] ?? '');
  const labelled = [...words.matchAll(/message-id\s?(?::|of|is)\s{1,20}<?([^\s<>]{1,399})/gi)].map((match) => match[1] ?? '');
  const ids = [...returned, ...named, ...labelled, ...written].flatMap((id) => bracketed(id));
  return [...new Set(ids)].slice(0, idsMax);
}

function bracketed(id: string): readonly string[] {
  const bare = id.trim().replace(/^<|>$/g, '');
  return bare === '' || bare.length > idMax || /[\s<>]/.test(bare) ? [] : [`<${bare}>`];
}
