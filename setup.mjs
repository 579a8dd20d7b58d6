// The first step of every npm script: plain JavaScript, because the machine's own Node may be 20. It installs the locked
// dependencies when they are missing or stale, then runs the command on the Node 24 that came with them.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(fileURLToPath(import.meta.url));
const marker = join(home, 'node_modules', '.casewright-lock');
const debianPackages = [
  { command: 'dovecot', package: 'dovecot-imapd', for: 'the IMAP server of the mailbox tests' },
  { command: 'dovecot-lda', package: 'dovecot-lmtpd', for: 'its delivery over LMTP', path: '/usr/lib/dovecot/lmtp' },
  { command: 'redis-server', package: 'redis-server', for: 'the queue tests on Redis' },
  { command: 'chromium', package: 'chromium', for: 'the console tests in a browser' },
  { command: 'fc-list', package: 'fonts-noto-cjk', for: 'Chinese text on screenshots', path: '/usr/share/fonts/opentype/noto' },
];

/** V8's own choice is 16 MB, glibc's eight heaps a core: what a mail leaves behind is dead at once. A third less memory, at no cost in time. */
const littleMemory = { flag: '--max-semi-space-size=4', environment: { MALLOC_ARENA_MAX: '2' } };

const [command = 'casewright', ...args] = process.argv.slice(2);
install();
if (command === 'test' || command === 'screenshots') ensureTestServers();
run(command, args);

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(home, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  const why = existsSync(join(home, 'node_modules'))
    ? 'the installed dependencies are not those of package-lock.json'
    : 'no dependencies are installed yet';
  say(`casewright: ${why}; installing them (npm ci, about half a minute) ...`);
  const started = Date.now();
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: home, stdio: ['ignore', 2, 2], env: environmentWithoutOurNode() });
  if (npm.status !== 0)
    stop(`expected "npm ci" to install the locked dependencies, but it ended with ${npm.error?.message ?? `exit code ${npm.status}`}`);
  writeFileSync(marker, lock);
  say(`casewright: dependencies installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** npm must not run on the Node inside node_modules: `npm ci` removes that folder while it works. */
function environmentWithoutOurNode() {
  const path = (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':');
  return { ...process.env, PATH: path };
}

function node24() {
  const own = join(home, 'node_modules', `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop(
    `expected Node 24 or newer, or a platform that Node 24 is packaged for (linux x64, linux arm64), but this is Node ${process.versions.node} on ${process.platform} ${process.arch}: install Node 24`,
  );
}

function ensureTestServers() {
  const missing = debianPackages.filter((entry) => !(entry.path ? existsSync(entry.path) : onPath(entry.command)));
  if (missing.length === 0) return;
  const names = missing.map((entry) => entry.package);
  for (const entry of missing) say(`casewright: missing ${entry.package}: ${entry.for}`);
  if (process.getuid?.() !== 0 || !onPath('apt-get'))
    stop(`expected these programs for the tests; install them with: sudo apt-get install -y ${names.join(' ')}`);
  say(`casewright: installing ${names.join(' ')} with apt-get ...`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
  ]) {
    const apt = spawnSync('apt-get', step, { stdio: ['ignore', 2, 2], env: environment });
    if (apt.status !== 0) stop(`expected "apt-get ${step.join(' ')}" to work, but it ended with exit code ${apt.status}`);
  }
}

function onPath(name) {
  return [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin'].some((folder) => isExecutable(join(folder, name)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(name, rest) {
  const programs = {
    test: ['node_modules/vitest/vitest.mjs', 'run', ...rest],
    check: ['test/house/check.ts'],
    house: ['test/house/sizes.ts'],
    bench: ['bench/index.ts', ...rest],
    screenshots: ['test/screenshots/index.ts', ...rest],
    casewright: ['src/main.ts', ...rest],
    demo: ['src/main.ts', 'demo', ...rest],
  };
  const program = programs[name];
  if (!program) stop(`expected one of ${Object.keys(programs).join(', ')}, but came "${name}"`);
  const [script, ...scriptArgs] = program;
  const isProduct = script === 'src/main.ts';
  const flags = ['--disable-warning=ExperimentalWarning', ...(isProduct ? [littleMemory.flag] : [])];
  const child = spawn(node24(), [...flags, join(home, script), ...scriptArgs], {
    cwd: name === 'casewright' || name === 'demo' ? (process.env.INIT_CWD ?? process.cwd()) : home,
    stdio: 'inherit',
    env: { ...process.env, ...(isProduct ? littleMemory.environment : {}) },
  });
  // The terminal sends SIGINT to the child as well: only the other signals are passed on, or it would count two.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence) {
  say(`casewright: ${sentence}`);
  process.exit(1);
}
