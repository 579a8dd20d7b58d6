import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, typed } from '../support/terminal.ts';

const systeminfo = `
Host Name:                 BJ-LINCHEN-PC
OS Name:                   Microsoft Windows 10 Enterprise LTSC
OS Version:                10.0.17763 N/A Build 17763
OS Manufacturer:           Microsoft Corporation
OS Configuration:          Member Workstation
OS Build Type:             Multiprocessor Free
Registered Owner:          Lin Chen
Product ID:                00425-00000-00002-AA123
System Type:               x64-based PC
System Locale:             zh-cn;Chinese (China)
Domain:                    corp.example
Hotfix(s):                 1 Hotfix(s) Installed.
                           [01]: KB5001634
`;
const updates = `2023/05/06 14:05:21.1000000 4952  21156  Agent           WSUS server: http://wsus01.corp.example:8530
2023/05/06 14:05:21.6672980 4952  21156  WebServices     WS error: cannot reach wsus01.corp.example from BJ-LINCHEN-PC, C:\\Users\\linchen\\AppData
2023/05/06 14:05:21.6733083 4952  21156  Agent           *FAILED* [80240439] Synchronize, OSVersion=10.0.17763.2090
2023/05/06 14:05:21.6733084 4952  21156  Agent           * END * Finding updates CallerId = UpdateOrchestrator, Exit code = 0x80240439
`;
const demo = join(import.meta.dirname, '..', '..', 'src', 'demo', 'cases');
const real = /linchen|lin chen|corp\.example|wsus01/i;

describe('diagnose --redact', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casewright-redact-'));
    await writeFile(join(folder, 'systeminfo_BJ-LINCHEN-PC.txt'), systeminfo);
    await writeFile(join(folder, 'WindowsUpdate.log'), updates);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (...options: readonly string[]): Promise<Answer> => {
    const files = ['systeminfo_BJ-LINCHEN-PC.txt', 'WindowsUpdate.log'].map((name) => join(folder, name));
    return typed(['diagnose', ...files, ...options], { columns: 200 });
  };

  it('names nobody, on the page, in JSON and in the report, and finds the same', async () => {
    const report = join(folder, 'report.html');
    const [plain, redacted, page] = [await run('--json'), await run('--json', '--redact'), await run('--redact', '--html', report)];
    expect([plain.code, redacted.code, page.code]).toEqual([0, 0, 0]);
    expect(await readFile(report, 'utf8')).toMatch(/HOST-\d/);
    expect(await readFile(report, 'utf8')).not.toMatch(real);
    expect(plain.out).toMatch(real);
    expect(redacted.out).not.toMatch(real);
    expect(page.out).not.toMatch(real);
    expect(redacted.err).toContain('not a guarantee');
    const [before, after] = [JSON.parse(plain.out), JSON.parse(redacted.out)];
    const known = ({ name, value }: { readonly name: string; readonly value: unknown }) => (name === 'wsus.url' ? [] : [[name, value]]);
    expect(after.facts.flatMap(known)).toEqual(before.facts.flatMap(known));
    expect(after.findings.map(({ rule }: { rule: string }) => rule)).toEqual(before.findings.map(({ rule }: { rule: string }) => rule));
    expect(after.machines).toHaveLength(before.machines.length);
  });

  it('names nobody of the demo, whose mails hold archives with names in their names', async () => {
    const [plain, redacted] = [await run('--json', demo), await run('--json', '--redact', demo)];
    const names = [...JSON.parse(plain.out).machines.map(({ name }: { name: string }) => name), 'donghu', '梁晓彤'];
    for (const name of names) {
      expect(plain.out.toLowerCase()).toContain(name.toLowerCase());
      expect(redacted.out.toLowerCase()).not.toContain(name.toLowerCase());
    }
  });

  it('keeps its aliases in a file that only its owner may read', async () => {
    const file = join(folder, 'map.json');
    const first = await run('--json', '--redact-map', file);
    expect(first.out).not.toMatch(real);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const kept = await readFile(file, 'utf8');
    expect(kept).toMatch(/bj-linchen-pc/);
    expect((await run('--json', '--redact-map', file)).out).toBe(first.out);
    expect(await readFile(file, 'utf8')).toBe(kept);
  });

  it('stops before a file that is no map, and leaves it alone', async () => {
    const file = join(folder, 'letter.txt');
    await writeFile(file, 'Dear Madam');
    const { code, out, err } = await run('--redact-map', file);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('to be a map that --redact-map wrote');
    expect(await readFile(file, 'utf8')).toBe('Dear Madam');
  });
});
