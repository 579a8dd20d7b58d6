/** `diagnose --json` as a whole process on large logs, beside lnav and a grep script that looks for the same codes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeZip } from '../test/sandbox/zip-fixture.ts';
import { cbsLine, logOf, setupLine, windowsUpdateLine, writeLog } from './log-writer.ts';
import { isOnPath, type Measured, measure } from './measure.ts';

const mib = 1024 ** 2;
const home = join(import.meta.dirname, '..');
/** Each command is run this often, in turn, and the median counts. */
const rounds = 3;
/** What a tired engineer types: every HRESULT-like word, counted. */
const codeHunt = "grep -aoE '0x8[0-9a-fA-F]{7}|\\[8[0-9a-fA-F]{7}\\]' | sort | uniq -c | sort -rn";

/** A 100 MB CBS.log, a 16 MB setupact.log, and a ZIP of 1 GB of CBS, setup and update logs. */
export async function bench(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casewright-bench-'));
  try {
    const [cbs, setup, zip] = [join(folder, 'CBS.log'), join(folder, 'setupact.log'), join(folder, 'logs.zip')];
    await writeLog(cbs, cbsLine, 100 * mib);
    await writeLog(setup, setupLine, 16 * mib);
    await writeFile(zip, mixedZip());
    const rows = [
      ...(await compare('CBS.log, 100 MB', cbs, `cat ${cbs} | ${codeHunt}`, folder)),
      ...(await compare('setupact.log, 16 MB', setup, `cat ${setup} | ${codeHunt}`, folder)),
      ...(await compare('ZIP of 16 logs, 1 GB unpacked', zip, `unzip -p ${zip} | ${codeHunt}`, folder)),
    ];
    return ['large logs, whole process, median of 3 (files warm)', ...rows, ''].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function mixedZip(): Buffer {
  const lines = [cbsLine, setupLine, windowsUpdateLine, cbsLine];
  const members = Array.from({ length: 16 }, (_, place) => {
    const line = lines[place % lines.length] ?? cbsLine;
    const shifted = logOf((index, clock) => line(index + place * 7, clock), 64 * mib);
    return {
      name: `${place}/${line === cbsLine ? 'CBS' : line === setupLine ? 'setupact' : 'WindowsUpdate'}.log`,
      content: Buffer.concat([...shifted]),
    };
  });
  return makeZip(members);
}

async function compare(what: string, file: string, hunt: string, cwd: string): Promise<readonly string[]> {
  const own = [process.execPath, '--disable-warning=ExperimentalWarning', join(home, 'src/main.ts'), 'diagnose', file, '--json'];
  const query = ';SELECT log_level, count(*) FROM all_logs GROUP BY log_level';
  const peers: readonly (readonly [string, readonly string[] | null])[] = [
    ['casewright diagnose', own],
    ['grep script (codes only)', ['bash', '-c', hunt]],
    ['lnav (levels only)', file.endsWith('.zip') || !isOnPath('lnav') ? null : ['lnav', '-n', '-c', query, file]],
  ];
  const measured = new Map<string, Measured[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const [name, command] of peers)
      if (command !== null) measured.set(name, [...(measured.get(name) ?? []), await measure(command, cwd, [0, 1])]);
  return [`  ${what}`, ...peers.map(([name]) => `    ${name.padEnd(26)} ${figures(measured.get(name))}`)];
}

function figures(measured: readonly Measured[] | undefined): string {
  if (measured === undefined) return 'not run here (not installed, or it does not open this file)';
  const middle = (pick: (one: Measured) => number): number =>
    measured.map(pick).sort((one, other) => one - other)[Math.floor(measured.length / 2)] ?? 0;
  return `${middle((one) => one.seconds)
    .toFixed(2)
    .padStart(7)} s   ${Math.round(middle((one) => one.rssMb))
    .toString()
    .padStart(5)} MB`;
}
