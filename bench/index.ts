import type { Told } from './agreement.ts';

/** `npm run bench [name] [words]`: each figure this project claims, as a command that prints it. */
type Bench = { readonly bench: (words: readonly string[]) => Promise<string | Told> };
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  archives: () => import('./archives.ts'),
  backlog: () => import('./backlog.ts'),
  diagnosis: () => import('./diagnosis.ts'),
  guesses: () => import('./guesses.ts'),
  intent: () => import('./intent.ts'),
  latency: () => import('./latency.ts'),
  'log-corpus': () => import('./log-corpus.ts'),
  'log-fuzz': () => import('./log-fuzz.ts'),
  'loop-war': () => import('./loop-war.ts'),
  pages: () => import('./pages.ts'),
  replies: () => import('./replies.ts'),
  'mail-corpus': () => import('./mail-corpus.ts'),
  'mailbox-faults': () => import('./mailbox-faults.ts'),
};

const [asked, ...words] = process.argv.slice(2);
const names = asked === undefined ? Object.keys(benches) : [asked];
for (const name of names) {
  const load = benches[name];
  if (load === undefined) {
    process.stderr.write(`expected one of ${Object.keys(benches).join(', ')}, but came "${name}"\n`);
    process.exit(2);
  }
  const told = await (await load()).bench(words);
  process.stdout.write(typeof told === 'string' ? told : told.said);
  if (typeof told !== 'string' && told.hasFailed) process.exitCode = 1;
}
