import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Diagnosing, openDiagnosing } from '../../src/cli/diagnosing.ts';

let folder: string;
let diagnosing: Diagnosing;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casewright-diagnosing-'));
  for (const machine of ['good', 'bad']) {
    await mkdir(join(folder, machine));
    for (const name of ['one.log', 'two.log']) await writeFile(join(folder, machine, name), `${machine} ${name}\n`);
  }
  diagnosing = await openDiagnosing({});
});
afterAll(async () => {
  await diagnosing.close();
  await rm(folder, { recursive: true });
});

const pathsOf = async (...paths: string[]) => (await diagnosing.examine(paths.map((path) => join(folder, path)))).map(({ path }) => path);

describe('files to diagnose', () => {
  it.each([
    ['of one folder go by their names, in the order given', ['good/two.log', 'good/one.log'], ['two.log', 'one.log']],
    ['of several folders keep the folder', ['good/one.log', 'bad/one.log'], ['good/one.log', 'bad/one.log']],
    ['under one folder go by their place in it', ['good'], ['one.log', 'two.log']],
    ['under a folder beside a file elsewhere keep the folder', ['good', 'bad/two.log'], ['good/one.log', 'good/two.log', 'bad/two.log']],
  ])('%s', async (_title, paths, expected) => {
    expect(await pathsOf(...paths)).toEqual(expected);
  });
});
