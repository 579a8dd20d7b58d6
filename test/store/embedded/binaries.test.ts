import { randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, mkdtemp, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBinaries } from '../../../src/store/embedded/binaries.ts';
import { canReach, chooseRunner } from '../../../src/store/embedded/runner.ts';

const isRoot = process.getuid?.() === 0;
const version = `0.0.0-${randomUUID()}`;
let folder: string;
let native: string;

/** A package as npm unpacks it: the library links are only named in a list. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casewright-binaries-'));
  await chmod(folder, 0o755);
  native = join(folder, 'package', 'native');
  const files = {
    'bin/postgres': 0o755,
    'bin/initdb': 0o755,
    'share/postgresql/postgres.bki': 0o644,
    'lib/libicu.so.60.2': 0o644,
    'lib/libpq.a': 0o644,
  };
  for (const [name, mode] of Object.entries(files)) {
    await mkdir(dirname(join(native, name)), { recursive: true });
    await writeFile(join(native, name), name, { mode });
  }
  const links = [{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }];
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  await writeFile(join(native, '..', 'package.json'), JSON.stringify({ version }));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(`/var/lib/casewright/postgresql-${version}`, { recursive: true, force: true });
});

const linkIn = async (found: string): Promise<string> => await readlink(join(found, 'lib', 'libicu.so.60'));

describe("PostgreSQL's programs", () => {
  it('get the library links that npm left out, once', async () => {
    const found = await findBinaries(null, native);
    expect(found).toEqual({ folder: native, major: '0' });
    expect(await linkIn(native)).toBe('libicu.so.60.2');
    expect(await findBinaries(null, native)).toEqual(found);
  });

  it.runIf(isRoot)('are copied where their user can run them, complete, without what only compilers need', async () => {
    await chmod(folder, 0o700);
    const [found, again] = await Promise.all([findBinaries(chooseRunner(), native), findBinaries(chooseRunner(), native)]);
    expect(again).toEqual(found);
    expect(canReach(join(found.folder, 'bin', 'postgres'), chooseRunner())).toBe(true);
    expect(await linkIn(found.folder)).toBe('libicu.so.60.2');
    expect((await stat(join(found.folder, 'bin', 'postgres'))).mode & 0o777).toBe(0o755);
    await expect(lstat(join(found.folder, 'lib', 'libpq.a'))).rejects.toThrow();
  });

  it.runIf(isRoot)('are copied as well when they were installed for root alone', async () => {
    await chmod(join(native, 'bin', 'postgres'), 0o700);
    expect((await findBinaries(chooseRunner(), native)).folder).not.toBe(native);
  });
});
