import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { steps } from '../src/case/step.ts';
import { commandNamed, commandNames } from '../src/cli/index.ts';
import { workers } from '../workers/index.ts';
import { home, roomOf, type Source, sourcesUnder } from './house/sources.ts';

const sources = sourcesUnder('src', 'workers');

/** Rooms from the ground up; an import may go to the same room or to a lower floor. */
const floors: readonly (readonly string[])[] = [
  ['case'],
  ['config'],
  ['mail', 'logs', 'diagnosis', 'letters', 'report', 'redaction'],
  ['render'],
  ['mailbox', 'outbox', 'store', 'blobs', 'queue', 'sandbox', 'knowledge', 'demo', 'tokens'],
  ['acts', 'lifetime', 'ledger', 'signing'],
  ['world'],
  ['console', 'workers'],
  ['roles'],
  ['cli'],
  ['main'],
];
const floorOf = (room: string): number => floors.findIndex((floor) => floor.includes(room));

/** Who may import an outer package. More than one room needs its reason here. */
const owners: Readonly<Record<string, readonly string[]>> = {
  '7z-wasm': ['sandbox'],
  '@bufbuild/cel': ['diagnosis'],
  '@bull-board/api': ['queue'],
  '@bull-board/fastify': ['queue'],
  '@bull-board/ui': ['queue'],
  '@fastify/cookie': ['console'],
  '@fastify/formbody': ['console'],
  '@fastify/rate-limit': ['console'],
  '@kenjiuno/msgreader': ['sandbox'],
  bullmq: ['queue'],
  diff: ['console'],
  fastify: ['console'],
  handlebars: ['render'],
  'hoodiecrow-imap': ['demo'],
  'htmx.org': ['console'],
  imapflow: ['mailbox'],
  ioredis: ['queue'],
  jschardet: ['logs'],
  kysely: ['store'],
  mailparser: ['sandbox'],
  'postal-mime': ['sandbox'],
  nodemailer: ['outbox'],
  pg: ['store'],
  'smtp-server': ['demo'],
  tldts: ['config'],
  // Each of the two reads one YAML document with positions: the desk, and a rule.
  yaml: ['config', 'diagnosis'],
  yauzl: ['sandbox'],
  // Describes the shape of each document at its door, and gives editors its JSON Schema.
  zod: ['config', 'diagnosis'],
};

const pure = ['case', 'mail', 'logs', 'diagnosis', 'letters', 'report', 'redaction'];
const where = (found: readonly Source[]): readonly string[] => found.map((source) => source.path);

describe('the house', () => {
  it('has every room on a floor', () => {
    expect([...new Set(sources.map((source) => roomOf(source.path)))].filter((room) => floorOf(room) < 0)).toEqual([]);
  });

  it('has arrows that only go down, and no arrow between rooms of one floor', () => {
    const wrong = sources.flatMap((source) =>
      source.own.filter((target) => isUpward(source.path, target)).map((target) => `${source.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no circle of imports, not even for a type', () => {
    expect(circles(sources)).toEqual([]);
  });

  it('lets one room import an outer package', () => {
    const wrong = sources.flatMap((source) =>
      source.packages.filter((name) => !(owners[name] ?? []).includes(roomOf(source.path))).map((name) => `${source.path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('uses every runtime dependency it names, and says why in docs/architecture.md', () => {
    const named = Object.keys(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).dependencies);
    const reasons = readFileSync(join(home, 'docs/architecture.md'), 'utf8');
    expect(named.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
    const imported = sources.map((source) => source.text).join('');
    // bull-board's pages are a package of their own, found by its API.
    expect(named.filter((name) => name !== '@bull-board/ui' && !imported.includes(`'${name}`))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    expect(where(sources.filter((source) => /process\.env\b/.test(source.text) && !source.path.startsWith('src/config/')))).toEqual([]);
  });

  it('keeps clock, randomness, console and waiting out of the pure rooms', () => {
    const impure =
      /\bDate\.now\(|new Date\(\)|Math\.random\(|\bconsole\.|\bprocess\.|\bawait\b|from 'node:(?:fs|net|http|child_process|timers|os)/;
    expect(where(sources.filter((source) => pure.includes(roomOf(source.path)) && impure.test(source.text)))).toEqual([]);
  });

  it('has no stray console anywhere', () => {
    expect(
      where(
        sources.filter(
          (source) => /\bconsole\.(?:log|error|warn|info|debug)\(/.test(source.text) && !source.path.startsWith('src/console/assets'),
        ),
      ),
    ).toEqual([]);
  });

  it('has one worker for each step, listed', () => {
    const files = readdirSync(join(home, 'workers')).map((name) => name.replace(/\.ts$/, ''));
    expect(Object.keys(workers).sort()).toEqual([...steps].sort());
    for (const step of steps) expect(files).toContain(step);
  });

  it('lists every command of src/cli once, under its own name', async () => {
    for (const name of commandNames) {
      expect(readdirSync(join(home, 'src/cli'))).toContain(`${name}.ts`);
      expect((await commandNamed(name))?.name).toBe(name);
    }
  });

  it('speaks no soft words to the type checker', () => {
    expect(
      where(
        [...sources, ...sourcesUnder('test')].filter(
          (source) =>
            /@ts-(?:ignore|nocheck|expect-error)|biome-ignore|\bas any\b/.test(source.text) && source.path !== 'test/house.test.ts',
        ),
      ),
    ).toEqual([]);
  });
});

function isUpward(from: string, to: string): boolean {
  const [source, target] = [roomOf(from), roomOf(to)];
  if (source === target || to.endsWith('.json')) return false;
  // `sandbox` and `knowledge` stand on the pure rooms they run; that is one floor down already.
  return floorOf(target) >= floorOf(source);
}

function circles(all: readonly Source[]): readonly string[] {
  const byPath = new Map(all.map((source) => [source.path, source]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || done.has(path)) return;
    for (const next of byPath.get(path)?.own ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const source of all) visit(source.path, []);
  return found;
}
