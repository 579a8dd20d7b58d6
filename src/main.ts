#!/usr/bin/env node
import { languageOfEnvironment } from './cli/language.ts';
/** In charge of the process: its words, its terminal, its exit code. */
import { runCommandLine } from './cli/run.ts';
import { environment } from './config/environment.ts';

const oldestNode = 24;
if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  process.stderr.write(
    `casewright: expected Node ${oldestNode} or newer, but this is ${process.versions.node}: use "npm run -s casewright -- ..."\n`,
  );
  process.exit(1);
}
const variables = environment();
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTty: process.stdout.isTTY === true,
  showsProgress: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? 100,
  language: languageOfEnvironment(variables),
  environment: variables,
});
