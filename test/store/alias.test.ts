import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alias, AliasMap } from '../../src/case/alias.ts';
import { aliasesOfCase, growAliases } from '../../src/store/alias.ts';
import type { Store } from '../../src/store/open.ts';
import { testStore } from '../support/store.ts';
import { number, openedCase } from './sample.ts';

let store: Store;
beforeEach(async () => {
  store = await testStore();
  await openedCase(store.db);
});
afterEach(() => store.close());

const host = (original: string, alias: string): Alias => ({ kind: 'host', original, alias });
const growBy =
  (...added: readonly Alias[]) =>
  async (before: AliasMap) => ({ map: [...before, ...added] });

describe('the aliases of a case', () => {
  it('only grow, and are found again', async () => {
    await growAliases(store.db, number, growBy(host('pc-1', 'HOST-1')));
    await growAliases(store.db, number, growBy(host('pc-2', 'HOST-2')));
    await growAliases(store.db, number, growBy());
    expect(await aliasesOfCase(store.db, number)).toEqual([host('pc-1', 'HOST-1'), host('pc-2', 'HOST-2')]);
  });

  it('grow one after the other where two exports come at once', async () => {
    const next = async (before: AliasMap) => ({ map: [...before, host(`pc-${before.length + 1}`, `HOST-${before.length + 1}`)] });
    await Promise.all(Array.from({ length: 5 }, () => growAliases(store.db, number, next)));
    expect((await aliasesOfCase(store.db, number)).map(({ alias }) => alias).sort()).toEqual([
      'HOST-1',
      'HOST-2',
      'HOST-3',
      'HOST-4',
      'HOST-5',
    ]);
  });

  it('are not kept where what asked for them fails', async () => {
    const fails = growAliases(store.db, number, async () => {
      throw new Error('the disk is full');
    });
    await expect(fails).rejects.toThrow('the disk is full');
    expect(await aliasesOfCase(store.db, number)).toEqual([]);
  });

  it.each([
    ['one alias for two names', [host('pc-1', 'HOST-1'), host('pc-2', 'HOST-1')], /alias_case_number_alias_key/],
    ['two aliases for one name', [host('pc-1', 'HOST-1'), host('pc-1', 'HOST-2')], /alias_case_number_kind_original_key/],
    ['a secret that is not a digest', [{ kind: 'secret', original: 'Geheim123', alias: 'SECRET-1' } as const], /alias_check/],
  ])('are refused by the database as %s', async (_what, added, why) => {
    await expect(growAliases(store.db, number, growBy(...added))).rejects.toThrow(why);
  });

  it.each(['UPDATE alias SET alias = $$HOST-9$$', 'DELETE FROM alias', 'TRUNCATE alias'])('are never changed: %s', async (statement) => {
    await growAliases(store.db, number, growBy(host('pc-1', 'HOST-1')));
    await expect(sql.raw(statement).execute(store.db)).rejects.toThrow(/neither changed nor taken back/);
  });
});
