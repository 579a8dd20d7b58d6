/** In charge of `--redact`: a diagnosis whose names are aliases, and the file that keeps these the same from run to run. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { AliasMap } from '../case/alias.ts';
import type { Desk } from '../case/desk.ts';
import type { Diagnosis } from '../case/diagnosis.ts';
import { Fault } from '../case/fault.ts';
import type { InEachLanguage } from '../case/language.ts';
import type { Reading } from '../case/reading.ts';
import { namesOfReadings } from '../redaction/clues.ts';
import { redactDiagnosis } from '../redaction/diagnosis.ts';
import { hostsOfDesk } from '../redaction/kept-hosts.ts';
import { readMap, writeMap } from '../redaction/map-document.ts';
import type { Given, Option, Terminal } from './command.ts';

export const redactOptions: Readonly<Record<string, Option>> = {
  redact: {
    type: 'boolean',
    about: {
      'zh-CN': '人名、计算机名、地址、密钥等以代号出现（USER-1、HOST-2）；见 docs/redaction.md',
      en: 'names of people, computers and networks, addresses, keys stand under aliases (USER-1, HOST-2); see docs/redaction.md',
    },
  },
  'redact-map': {
    type: 'string',
    value: 'FILE',
    about: {
      'zh-CN': '同 --redact，代号保存在 FILE（JSON，含真实名称，0600），下次沿用',
      en: 'as --redact, with the aliases kept in FILE (JSON, holds the real names, 0600) and the same the next time',
    },
  },
};

/** The diagnosis as it may be shown: with its names, or with aliases where that is asked for. */
export async function shownDiagnosis(
  diagnosis: Diagnosis,
  readings: readonly Reading[],
  { given, desk, terminal }: { readonly given: Given; readonly desk: Desk; readonly terminal: Terminal },
): Promise<Diagnosis> {
  const file = given.options['redact-map'];
  if (given.options['redact'] !== true && typeof file !== 'string') return diagnosis;
  const before = typeof file === 'string' ? await mapIn(file) : [];
  const known = { names: namesOfReadings(readings), keptHosts: hostsOfDesk(desk) };
  const { diagnosis: redacted, map } = redactDiagnosis(diagnosis, known, before);
  if (typeof file === 'string') await keepMap(map, file);
  terminal.err(`${done[terminal.language](map.length)}\n`);
  return redacted;
}

const done: InEachLanguage<(count: number) => string> = {
  'zh-CN': (count) => `已用代号替换（共 ${count} 个名称）。这只是帮助，不是保证：发出之前请自己读一遍。`,
  en: (count) => `Names stand under aliases (${count} are known). This is a help, not a guarantee: read it yourself before it leaves.`,
};

async function mapIn(file: string): Promise<AliasMap> {
  try {
    return readMap(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Written beside and renamed: a run that is cut off leaves the old map whole. Only its owner may read it. */
async function keepMap(map: AliasMap, file: string): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  try {
    await writeFile(beside, writeMap(map), { mode: 0o600, flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Fault(
      'redact-map-unwritable',
      `expected to write the map to ${file}, but ${error instanceof Error ? error.message : error}`,
      {
        cause: error,
      },
    );
  }
}
