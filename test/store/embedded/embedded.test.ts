import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Embedded, openEmbedded } from '../../../src/store/embedded/embedded.ts';
import { isAlive, livePostmaster } from '../../../src/store/embedded/postmaster.ts';
import { removeEmbedded } from '../../../src/store/embedded/remove.ts';
import { canReach, chooseRunner } from '../../../src/store/embedded/runner.ts';
import { keptLog } from '../../support/log.ts';
import { quietLog } from '../../support/store.ts';
import { until } from '../../support/until.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65534;
let folder: string;
let opened: Embedded[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casewright-embedded-'));
  await chmod(folder, 0o755);
  opened = [];
});
afterEach(async () => {
  for (const server of opened) await server.stop();
  await removeEmbedded(join(folder, 'data'));
  await removeEmbedded(join(folder, 'closed', 'data'));
  await rm(folder, { recursive: true, force: true });
});

const open = async (dataDir = join(folder, 'data'), log = quietLog): Promise<Embedded> => {
  const server = await openEmbedded({ dataDir, log });
  opened.push(server);
  return server;
};
const ask = async (server: Embedded, sql: string): Promise<unknown> => {
  const client = new Client(server.config);
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
};
const cluster = (): string => join(folder, 'data', 'postgres', 'cluster');
const postmaster = async (): Promise<number> => (await livePostmaster(cluster()))?.pid ?? 0;
const opener = (options: object = {}) =>
  spawn(process.execPath, [join(import.meta.dirname, 'opener.ts'), join(folder, 'data')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...options,
  });
const said = async (child: ReturnType<typeof opener>, word: string): Promise<string> => {
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += String(chunk);
  });
  return await until(`the other process to say ${word}`, () => (text.includes(word) ? text : null));
};

describe('the embedded PostgreSQL', () => {
  it('is made on first use, keeps what it was given, and is found again', async () => {
    const first = await open();
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await first.stop();
    expect(await postmaster()).toBe(0);
    expect(await ask(await open(), 'SELECT answer FROM kept')).toBe(7);
  });

  it('writes through to the disk, listens on no network, and knows the characters of Chinese', async () => {
    const server = await open();
    expect(await ask(server, `SELECT current_setting('fsync') AS answer`)).toBe('on');
    expect(await ask(server, `SELECT current_setting('listen_addresses') AS answer`)).toBe('');
    await ask(server, 'CREATE EXTENSION pg_trgm');
    expect(await ask(server, `SELECT cardinality(show_trgm('补丁安装失败')) > 0 AS answer`)).toBe(true);
    expect((await stat(server.config.host)).mode & 0o777).toBe(0o700);
  });

  it('can be reached by its URL', async () => {
    const client = new Client({ connectionString: (await open()).url });
    await client.connect();
    expect((await client.query('SELECT 1 AS answer')).rows).toEqual([{ answer: 1 }]);
    await client.end();
  });

  it('serves two users at once; only the last one out stops it', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    const pid = await postmaster();
    await first.stop();
    expect(await postmaster()).toBe(pid);
    expect(await ask(second, 'SELECT 1 AS answer')).toBe(1);
    await second.stop();
    expect(await postmaster()).toBe(0);
  });

  it('serves two processes that make it at the same moment', async () => {
    const children = [opener(), opener()];
    await Promise.all(children.map((child) => said(child, 'open 42')));
    const ends = children.map((child) => once(child, 'exit'));
    for (const child of children) child.stdin?.end();
    expect((await Promise.all(ends)).map(([code]) => code)).toEqual([0, 0]);
    expect(await postmaster()).toBe(0);
  });

  it('is adopted when the process that started it was killed, and then stopped by the one that adopted it', async () => {
    const child = opener();
    await said(child, 'open 42');
    const pid = await postmaster();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await open();
    expect(await postmaster()).toBe(pid);
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('recovers when the server itself was killed, with everything that was committed', async () => {
    const child = opener();
    await said(child, 'open 42');
    const server = await open();
    await ask(server, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await server.stop();
    const pid = await postmaster();
    child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    expect(await ask(await open(), 'SELECT answer FROM kept')).toBe(7);
    expect(await postmaster()).not.toBe(pid);
  });

  it('is started again when it dies while it is in use', async () => {
    const log = keptLog();
    const server = await open(join(folder, 'data'), log);
    process.kill(await postmaster(), 'SIGKILL');
    await until('the database to be back', () => log.said.some((line) => line.event === 'database-back'));
    expect(await ask(server, 'SELECT 1 AS answer')).toBe(1);
    expect(log.said.map((line) => line.event)).toEqual(['database-open', 'database-lost', 'database-back']);
  });

  it('starts although the number in an old pid file belongs to another program today', async () => {
    await (await open()).stop();
    await writeFile(join(cluster(), 'postmaster.pid'), `${process.pid}\n${cluster()}\n1\n5432\n/nowhere\n\n0 0\nready\n`);
    expect(await ask(await open(), 'SELECT 1 AS answer')).toBe(1);
  });

  it('is removed for good, also when a dead process left it running, but not under somebody who uses it', async () => {
    const server = await open();
    await ask(server, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await expect(removeEmbedded(join(folder, 'data'))).rejects.toMatchObject({ code: 'database-in-use' });
    await server.stop();
    const child = opener();
    await said(child, 'open 42');
    const pid = await postmaster();
    child.kill('SIGKILL');
    await once(child, 'exit');
    // The server notices a killed client's end a moment later; until then the database counts as in use.
    await until('the database to be removed', () =>
      removeEmbedded(join(folder, 'data')).then(
        () => true,
        () => false,
      ),
    );
    expect(isAlive(pid)).toBe(false);
    expect(await ask(await open(), `SELECT to_regclass('kept') IS NULL AS answer`)).toBe(true);
  });

  it('opens in a folder whose path is too long for a socket', async () => {
    const deep = join(folder, 'data', 'x'.repeat(60), 'y'.repeat(60));
    const server = await open(deep);
    opened.push({ ...server, stop: () => server.stop().then(() => removeEmbedded(deep)) });
    expect(Buffer.byteLength(join(server.config.host, '.s.PGSQL.5432'))).toBeLessThanOrEqual(107);
    expect(await ask(server, 'SELECT 1 AS answer')).toBe(1);
  });

  it('refuses the files of another major version, saying which', async () => {
    await mkdir(cluster(), { recursive: true });
    await writeFile(join(cluster(), 'PG_VERSION'), '17\n');
    if (isRoot) await chown(cluster(), nobody, nobody);
    await expect(open()).rejects.toMatchObject({ code: 'database-version', message: expect.stringMatching(/PostgreSQL 18 .* is of 17/) });
  });
});

describe.runIf(isRoot)('the embedded PostgreSQL, started by root', () => {
  const closedDir = (): string => join(folder, 'closed', 'data');

  it('runs as another user than root', async () => {
    await open();
    expect((await stat(`/proc/${await postmaster()}`)).uid).toBe(chooseRunner()?.uid);
  });

  it('lies outside of a folder that its user cannot enter, and is found there again', async () => {
    await mkdir(join(folder, 'closed'), { mode: 0o700 });
    const first = await open(closedDir());
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await first.stop();
    const place = (await readFile(join(closedDir(), 'postgres.place'), 'utf8')).trim();
    expect(canReach(join(place, 'cluster'), chooseRunner())).toBe(true);
    expect(await ask(await open(closedDir()), 'SELECT answer FROM kept')).toBe(7);
  });

  it('moves there when the folder is closed later, with everything in it', async () => {
    await mkdir(join(folder, 'closed'), { mode: 0o755 });
    const first = await open(closedDir());
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await first.stop();
    await chmod(join(folder, 'closed'), 0o700);
    expect(await ask(await open(closedDir()), 'SELECT answer FROM kept')).toBe(7);
  });

  it('serves two that meet a closed folder at the same moment', async () => {
    await mkdir(join(folder, 'closed'), { mode: 0o700 });
    const [first, second] = await Promise.all([open(closedDir()), open(closedDir())]);
    expect(first.config.host).toBe(second.config.host);
  });

  it('says where the files should be when the place outside is gone', async () => {
    await mkdir(closedDir(), { recursive: true });
    await writeFile(join(closedDir(), 'postgres.place'), '/var/lib/casewright/data-gone\n');
    await expect(open(closedDir())).rejects.toMatchObject({
      code: 'database-place',
      message: expect.stringContaining('/var/lib/casewright/data-gone'),
    });
  });

  it.runIf(canReach(process.execPath, { name: 'nobody', uid: nobody, gid: nobody }))('runs for an ordinary user as that user', async () => {
    await mkdir(join(folder, 'data'));
    await chown(join(folder, 'data'), nobody, nobody);
    const child = opener({ uid: nobody, gid: nobody });
    await said(child, 'open 42');
    expect((await stat(`/proc/${await postmaster()}`)).uid).toBe(nobody);
    child.stdin?.end();
    expect((await once(child, 'exit'))[0]).toBe(0);
  });
});
