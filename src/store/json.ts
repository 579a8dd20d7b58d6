import { type RawBuilder, sql } from 'kysely';
import { cleanJson } from './clean.ts';

/** A noun as jsonb, its strings cleaned. */
export function json<Noun>(noun: Noun): RawBuilder<string> {
  return sql<string>`CAST(${cleanJson(noun)} AS jsonb)`;
}
