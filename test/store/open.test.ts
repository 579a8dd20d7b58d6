import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '../../src/case/fault.ts';
import { changeChannel, notifyChange } from '../../src/store/change.ts';
import { migrate, readMigrations } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { keptLog } from '../support/log.ts';
import { quietLog, testStore } from '../support/store.ts';
import { until } from '../support/until.ts';

let store: Store;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.close());

const urlOf = async (of: Store, database?: string): Promise<string> => {
  const { host, user } = of.pool.options;
  const { rows } = await of.pool.query('SELECT current_database() AS name');
  return `postgresql://${user}@localhost/${database ?? rows[0].name}?host=${encodeURIComponent(String(host))}`;
};
const opened = async (databaseUrl: string): Promise<Store> => await openStore({ databaseUrl, dataDir: '', connections: 2, log: quietLog });
const answerOf = async (work: Promise<unknown>): Promise<unknown> =>
  await work.then(
    (value) => value,
    (error: unknown) => error,
  );

describe('the store', () => {
  it('opens the database that DATABASE_URL names', async () => {
    const other = await opened(await urlOf(store));
    expect(await other.db.selectFrom('cases').select('number').execute()).toEqual([]);
    await other.close();
  });

  it('says in one sentence, as a temporary fault, that no database answers at the start', async () => {
    const fault = await answerOf(opened('postgresql://desk@127.0.0.1:1/desk'));
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: 'database-unreachable', isTemporary: true });
    expect(String(fault)).toMatch(/expected the database to answer, but nothing listens there/);
  });

  it('says that a database of this name does not exist, which waiting does not mend', async () => {
    const fault = await answerOf(opened(await urlOf(store, 'not_there')));
    expect(fault).toMatchObject({ code: 'database-refused', isTemporary: false, message: expect.stringContaining('not_there') });
  });

  it('lives through the loss of its connections: the work under way is told, work goes on once they are made again', async () => {
    await using own = await testStore();
    const told = await answerOf(
      own.db.transaction().execute(async (db) => {
        await killConnections(own);
        return await db.selectFrom('cases').selectAll().execute();
      }),
    );
    expect(told).toMatchObject({ code: 'database-unreachable', isTemporary: true });
    const cases = (): Promise<unknown> => own.db.selectFrom('cases').selectAll().execute();
    expect(await until('the database to answer again', () => cases().catch(() => null))).toEqual([]);
  });

  it('lets a transaction that failed leave nothing behind', async () => {
    await answerOf(
      store.db.transaction().execute(async (db) => {
        await db.insertInto('audit').values({ who: 'test', what: 'half', detail: '{}' }).execute();
        throw new Error('no');
      }),
    );
    expect(await store.db.selectFrom('audit').selectAll().where('what', '=', 'half').execute()).toEqual([]);
  });

  it('closes once, however often it is asked', async () => {
    const own = await testStore();
    await Promise.all([own.close(), own.close()]);
    await expect(own.db.selectFrom('cases').selectAll().execute()).rejects.toThrow();
  });
});

describe('listening', () => {
  it('hears what is told when the transaction commits', async () => {
    const heard: string[] = [];
    const stop = await store.listen(changeChannel, (payload) => heard.push(payload));
    await store.db.transaction().execute(async (db) => {
      await notifyChange(db, { caseNumber: 'CAS-1' });
      await notifyChange(db, { caseNumber: 'CAS-1' });
    });
    await until('the change to be heard', () => heard.length > 0);
    expect(heard).toEqual(['{"caseNumber":"CAS-1"}']);
    await stop();
    await notifyChange(store.db, { caseNumber: 'CAS-2' });
    await notifyChange(store.db);
    expect(heard).toEqual(['{"caseNumber":"CAS-1"}']);
  });

  it('comes back after its connection was lost, and says that something may have been missed', async () => {
    await using own = await testStore();
    const heard: string[] = [];
    await own.listen(changeChannel, (payload) => heard.push(payload));
    await killConnections(own);
    await until('the listener to be back', () => heard.includes('{}'));
    await notifyChange(own.db, { caseNumber: 'CAS-3' });
    await until('the change to be heard', () => heard.includes('{"caseNumber":"CAS-3"}'));
  });
});

describe('the schema', () => {
  const withClient = async (work: (client: Client) => Promise<void>): Promise<void> => {
    await using own = await testStore();
    const client = new Client({ connectionString: await urlOf(own) });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  };
  const next = { number: 9998, name: '9998-next.sql', sql: 'CREATE TABLE next (id integer)', sha256: 'f'.repeat(64) };

  it('runs a migration once, in whichever of two programs is first', async () => {
    await using own = await testStore();
    const url = await urlOf(own);
    const migrations = [...(await readMigrations()), next];
    const log = keptLog();
    const clients = [new Client({ connectionString: url }), new Client({ connectionString: url })];
    await Promise.all(clients.map((client) => client.connect()));
    await Promise.all(clients.map((client) => migrate(client, migrations, log)));
    await Promise.all(clients.map((client) => migrate(client, migrations, log)));
    await Promise.all(clients.map((client) => client.end()));
    expect(log.said.map((line) => line.fields['name'])).toEqual(['9998-next.sql']);
  });

  it('gives an old diagnosis what a new one says of codes and findings, in the order they had', async () => {
    await using own = await testStore();
    const old = {
      errors: [
        { code: '0x1', meaning: 'One.' },
        { code: '0x2', meaning: 'Two.' },
      ],
      findings: [{ rule: 'a' }],
    };
    await own.pool.query(`INSERT INTO cases (number, customer, language, status) VALUES ('CAS-1', 'DEMO', 'en', 'diagnosed')`);
    await own.pool.query(`INSERT INTO diagnosis (case_number, number, knowledge, body) VALUES ('CAS-1', 1, 'k', $1)`, [old]);
    const meanings = (await readMigrations()).find(({ name }) => name.endsWith('-meanings.sql'));
    await own.pool.query(meanings?.sql ?? '');
    const { rows } = await own.pool.query('SELECT body FROM diagnosis');
    expect(rows[0].body).toEqual({
      errors: [
        { code: '0x1', meanings: { en: 'One.', 'zh-CN': '' } },
        { code: '0x2', meanings: { en: 'Two.', 'zh-CN': '' } },
      ],
      findings: [{ rule: 'a', references: [] }],
    });
  });

  it('refuses to work on a newer schema than the program knows', async () => {
    await withClient(async (client) => {
      await migrate(client, [...(await readMigrations()), next], quietLog);
      await expect(migrate(client, await readMigrations(), quietLog)).rejects.toMatchObject({
        code: 'schema-newer',
        message: expect.stringContaining('9998-next.sql'),
      });
    });
  });

  it('refuses a migration that was changed after it ran', async () => {
    await withClient(async (client) => {
      const changed = (await readMigrations()).map((migration) => ({ ...migration, sha256: 'e'.repeat(64) }));
      await expect(migrate(client, changed, quietLog)).rejects.toMatchObject({ code: 'migration-changed' });
    });
  });

  it('leaves nothing of a migration that failed half way', async () => {
    await withClient(async (client) => {
      const broken = { ...next, sql: 'CREATE TABLE half (id integer); SELECT no_such_column;' };
      await expect(migrate(client, [...(await readMigrations()), broken], quietLog)).rejects.toMatchObject({ code: 'migration-failed' });
      expect((await client.query(`SELECT to_regclass('half') AS found`)).rows).toEqual([{ found: null }]);
      await migrate(client, [...(await readMigrations()), next], quietLog);
    });
  });
});

async function killConnections(of: Store): Promise<void> {
  const { rows } = await of.pool.query('SELECT current_database() AS name');
  const admin = new Client({ connectionString: await urlOf(of, 'postgres') });
  await admin.connect();
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [rows[0].name]);
  await admin.end();
}
