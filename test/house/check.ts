/** `npm run check`: types and style over the whole tree. */
import { spawnSync } from 'node:child_process';

const checks = [
  ['node_modules/typescript/bin/tsc', '--noEmit'],
  ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
];
for (const check of checks) {
  const { status } = spawnSync(process.execPath, check, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
