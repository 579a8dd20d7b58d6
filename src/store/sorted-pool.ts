import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { type CustomTypesConfig, type Pool, type PoolClient, types } from 'pg';
import { cleanParameter } from './clean.ts';
import { sorted } from './unreachable.ts';

/** The pool as Kysely sees it: parameters cleaned, bigint as number, every loss of the database said as one Fault. */
export function sortedPool(pool: Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async () => {
      try {
        return sortedClient(await pool.connect());
      } catch (error) {
        throw sorted(error);
      }
    },
    // The store ends the pool itself, after the queue that shares it.
    end: async () => undefined,
  };
}

function sortedClient(client: PoolClient): PostgresPoolClient {
  function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    return ask(client, String(text), values);
  }
  return { release: (destroy) => client.release(destroy), query };
}

async function ask(client: PoolClient, text: string, values: readonly unknown[]): Promise<unknown> {
  try {
    return await client.query({ text, values: values.map(cleanParameter), types: safeTypes });
  } catch (error) {
    throw sorted(error);
  }
}

/** Ids, sizes and counts are bigint there and safe integers here; one that is not would be wrong silently. */
const safeTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text') =>
    oid === types.builtins.INT8 ? safeInteger : types.getTypeParser(oid, format)) as CustomTypesConfig['getTypeParser'],
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`expected an integer up to 2^53, but the database holds ${text}`);
  return value;
}
