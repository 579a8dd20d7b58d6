/** `npm run bench [name]`: each figure this project claims, as a command that prints it. */
const benches: Readonly<Record<string, () => Promise<{ readonly bench: () => Promise<string> }>>> = {
  latency: () => import('./latency.ts'),
};

const asked = process.argv[2];
const names = asked === undefined ? Object.keys(benches) : [asked];
for (const name of names) {
  const load = benches[name];
  if (load === undefined) {
    process.stderr.write(`expected one of ${Object.keys(benches).join(', ')}, but came "${name}"\n`);
    process.exit(2);
  }
  process.stdout.write(await (await load()).bench());
}
