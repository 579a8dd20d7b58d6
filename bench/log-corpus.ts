/** In charge of holding the product against a folder of logs nobody here wrote: `npm run bench -- log-corpus FOLDER`. */
import { relative } from 'node:path';
import type { Diagnosis } from '../src/case/diagnosis.ts';
import { type Diagnosing, openDiagnosing } from '../src/cli/diagnosing.ts';
import { environment } from '../src/config/environment.ts';
import { filesUnder } from '../src/sandbox/walk.ts';
import { type Expectation, type Healthy, isSample, readExpectations, readHealthy } from './log-corpus/expectation.ts';
import { type Held, hold } from './log-corpus/held.ts';

type Row = { readonly path: string; readonly outcome: string; readonly failing: readonly string[] };

/** Every log is diagnosed by itself, as a customer would send it, and held against what was written about it. */
export async function bench([folder, only = '']: readonly string[]): Promise<string> {
  if (folder === undefined) return 'no corpus given: npm run bench -- log-corpus FOLDER [PART OF A NAME]\n';
  const [expectations, healthy] = [await readExpectations(), await readHealthy()];
  const files = (await filesUnder(folder)).filter(({ name }) => /\.(log|txt|csv|xml|evtx)$/i.test(name) && name.includes(only));
  const diagnosing = await openDiagnosing(environment());
  const rows: Row[] = [];
  try {
    for (const { file, name } of files) rows.push(await rowOf(diagnosing, file, name, expectations, healthy));
  } finally {
    await diagnosing.close();
  }
  const missing = only === '' ? expectations.filter(({ sample }) => !files.some(({ name }) => isSample(name, sample))) : [];
  return [
    ...rows.flatMap(({ path, outcome, failing }) => [`${outcome.padEnd(12)} ${path}`, ...failing.map((why) => `               ${why}`)]),
    ...missing.map(({ sample }) => `not there     ${sample}`),
    counts(rows),
    '',
  ].join('\n');
}

async function rowOf(
  diagnosing: Diagnosing,
  file: string,
  name: string,
  expectations: readonly Expectation[],
  healthy: readonly Healthy[],
): Promise<Row> {
  const path = relative('.', name);
  const expectation = expectations.find(({ sample }) => isSample(name, sample));
  let diagnosis: Diagnosis;
  try {
    diagnosis = diagnosing.judge(await diagnosing.examine([file]));
  } catch (error) {
    return { path, outcome: 'no outcome', failing: [error instanceof Error ? error.message : String(error)] };
  }
  if (expectation !== undefined) return { path, ...hold(expectation, diagnosis) };
  const well = healthy.find(({ sample }) => isSample(name, sample));
  return { path, ...(well === undefined ? unexpected(diagnosis) : holdHealthy(well, diagnosis)) };
}

/** A log without a written expectation gives one outcome, whatever it is. */
function unexpected({ artifacts }: Diagnosis): { readonly outcome: string; readonly failing: readonly string[] } {
  return artifacts.length > 0 ? { outcome: 'one outcome', failing: [] } : { outcome: 'no outcome', failing: ['no artifact was recorded'] };
}

function holdHealthy({ why }: Healthy, { findings }: Diagnosis): Held {
  const claimed = findings.filter((finding) => finding.verdict === 'found' && finding.audience === 'customer');
  if (claimed.length === 0) return { outcome: 'as expected', failing: [] };
  return { outcome: 'wrong', failing: claimed.map((finding) => `${finding.rule}: ${finding.texts.en.title} (healthy: ${why})`) };
}

function counts(rows: readonly Row[]): string {
  const names = ['as expected', 'partly', 'wrong', 'silent', 'one outcome', 'no outcome'];
  const of = (name: string): number => rows.filter((row) => row.outcome === name).length;
  const judged = names.slice(0, 4).reduce((sum, name) => sum + of(name), 0);
  return `${names.map((name) => `${of(name)} ${name}`).join(', ')}; ${Math.round((100 * of('as expected')) / Math.max(1, judged))} % of ${judged} as expected`;
}
