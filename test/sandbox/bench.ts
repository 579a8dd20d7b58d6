import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Wanted } from '../../src/case/excerpt.ts';
import type { Log } from '../../src/case/log.ts';
import type { Reading } from '../../src/case/reading.ts';
import { openSandbox, type Sandbox, type SandboxMail, type SandboxOptions } from '../../src/sandbox/sandbox.ts';

/** A real sandbox and a folder of its own, for tests. */
export type TestBench = {
  readonly sandbox: Sandbox;
  readonly folder: string;
  readonly faults: readonly string[];
  readonly examine: (name: string, bytes: Buffer | string, literals?: readonly string[]) => Promise<readonly Reading[]>;
  /** Lines of an artifact as `number text`, or null. */
  readonly excerpt: (name: string, bytes: Buffer | string, wanted: Wanted) => Promise<readonly string[] | null>;
  readonly read: (mail: Buffer | string, isCut?: boolean) => Promise<SandboxMail & { readonly scratch: string }>;
  readonly close: () => Promise<void>;
};

export const reading = { numbers: ['CAS-\\d{5}-[A-Z0-9]{6}'], tokens: ['CMIT:\\d{7}'], ownAddresses: ['support@desk.example'] };

export async function openBench(options: Partial<SandboxOptions> = {}): Promise<TestBench> {
  const folder = await mkdtemp(join(tmpdir(), 'casewright-test-sandbox-'));
  const faults: string[] = [];
  const log: Log = { info: () => undefined, warn: (_event, fields) => faults.push(String(fields?.['code'])), error: () => undefined };
  const sandbox = openSandbox({ processes: 1, jobsPerProcess: 100, memoryMaxMb: 256, deadlineMs: 50_000, log, ...options });
  let count = 0;
  const keep = async (bytes: Buffer | string): Promise<{ file: string; scratch: string }> => {
    const file = join(folder, `file-${count++}`);
    await writeFile(file, bytes);
    return { file, scratch: await mkdtemp(join(folder, 'scratch-')) };
  };
  return {
    sandbox,
    folder,
    faults,
    examine: async (name, bytes, literals = []) => {
      const { file, scratch } = await keep(bytes);
      return sandbox.examine(file, name, literals, scratch);
    },
    excerpt: async (name, bytes, wanted) => {
      const { file, scratch } = await keep(bytes);
      const found = await sandbox.excerpt(file, name, wanted, scratch);
      return found?.lines.map(({ line, text }) => `${line} ${text}`) ?? null;
    },
    read: async (mail, isCut = false) => {
      const { file, scratch } = await keep(mail);
      return { ...(await sandbox.read(file, reading, scratch, { isCut })), scratch };
    },
    close: async () => {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
