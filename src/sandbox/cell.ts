import { fork } from 'node:child_process';
import { mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { environment as allVariables } from '../config/environment.ts';
import { type Asking, ask, send } from './ask.ts';
import type { Job, JobKind } from './job.ts';

/** One child process and its room: takes one job at a time and is thrown away after any fault. */
export type Cell = {
  readonly jobs: () => number;
  readonly isAlive: () => boolean;
  /** Gives the job's result, or a Fault; after a Fault the cell is dead. */
  readonly run: (job: Job, paths: JobPaths) => Promise<unknown>;
  readonly warm: (kind: JobKind) => void;
  readonly end: () => Promise<void>;
  readonly ended: Promise<void>;
};
/** Where the job's file and folder really lie; the child sees them by links in its room. */
export type JobPaths = { readonly file: string; readonly folder: string };

/** Forks a child that may read our code and its own room, write its room, and nothing else: no secrets in its environment either. */
export function openCell(options: Asking): Cell {
  const room = realpathSync(mkdtempSync(join(tmpdir(), 'casewright-room-')));
  const child = fork(childModule, {
    execPath: process.execPath,
    execArgv: flagsOf(room, options.memoryMaxMb),
    env: environment(room),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const ended = new Promise<void>((settle) => {
    const finish = (): void => {
      void rm(room, { recursive: true, force: true }).finally(settle);
    };
    child.once('exit', finish);
    child.once('error', () => child.pid === undefined && finish());
  });
  // A child killed in the middle of a message breaks its channel; the exit tells the job.
  child.on('error', () => undefined);
  let jobs = 0;
  return {
    jobs: () => jobs,
    isAlive: () => child.connected && child.exitCode === null && child.signalCode === null,
    run: (job, paths) => {
      jobs += 1;
      return ask(child, { say: 'job', id: jobs, job: link(job, paths, room, jobs) }, options);
    },
    warm: (kind) => send(child, { say: 'warm', kind }),
    end: () => {
      child.kill('SIGKILL');
      return ended;
    },
    ended,
  };
}

const codeFolder = dirname(import.meta.dirname);
/** The same extension as this file: `.ts` in the tree, `.js` in the package. */
const childModule = join(import.meta.dirname, `child${extname(import.meta.filename)}`);

function flagsOf(room: string, memoryMaxMb: number): string[] {
  const readable = [codeFolder, join(dirname(codeFolder), 'package.json'), packagesFolder(), room];
  const flags = [
    `--max-old-space-size=${memoryMaxMb}`,
    `--max-semi-space-size=${youngMb}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
  ];
  // Links need a privilege on Windows: there the child is kept apart by its process, memory cap and deadline alone.
  if (!hasLinks) return flags;
  return [...flags, '--permission', ...readable.map((path) => `--allow-fs-read=${path}`), `--allow-fs-write=${room}`];
}

/** V8's own choice is 16: what a log leaves behind is dead at once, and a young heap of this size holds a child to a quarter less memory at no cost in time. */
const youngMb = 2;

const hasLinks = process.platform !== 'win32';

/** The outermost `node_modules` that holds the parser: ours in the tree, the installer's in a package. */
function packagesFolder(): string {
  const parser = realpathSync(new URL(import.meta.resolve('mailparser')));
  return parser.slice(0, parser.indexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length);
}

function environment(room: string): NodeJS.ProcessEnv {
  const { PATH, LANG } = allVariables();
  return { TMPDIR: room, ...(PATH === undefined ? {} : { PATH }), ...(LANG === undefined ? {} : { LANG }) };
}

function link(job: Job, paths: JobPaths, room: string, number: number): Job {
  if (!hasLinks) return { ...job, ...paths };
  const file = join(room, `file-${number}`);
  const folder = join(room, `folder-${number}`);
  symlinkSync(resolve(paths.file), file);
  symlinkSync(resolve(paths.folder), folder);
  return { ...job, file, folder };
}
