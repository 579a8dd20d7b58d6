import type { ColumnType, JSONColumnType } from 'kysely';

/** When a row was made: the database's clock, set once. */
export type Made = ColumnType<Date, Date | undefined, never>;
/** A noun of `src/case` as jsonb. */
export type Json<Noun extends object | null> = JSONColumnType<Noun>;
