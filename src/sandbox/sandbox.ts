/** In charge of hostile bytes: mails are parsed and files unpacked in a pool of child processes, never in this one. */
import { join } from 'node:path';
import type { Excerpt, Wanted } from '../case/excerpt.ts';
import type { Log } from '../case/log.ts';
import type { Message } from '../case/message.ts';
import type { Reading } from '../case/reading.ts';
import type { MailReading } from '../mail/parsed.ts';
import type { Job, JobKind, Yield } from './job.ts';
import { type JobPaths, openPool } from './pool.ts';

export type SandboxOptions = {
  readonly processes: number;
  readonly jobsPerProcess: number;
  /** V8's heap of one child, in MB. */
  readonly memoryMaxMb: number;
  readonly deadlineMs: number;
  /** What the children get ready for at once. */
  readonly kinds?: readonly JobKind[];
  readonly log: Log;
};
/** `html`: the mail's HTML as it came, not yet made safe. `digest`: names the mail whatever way it travelled. */
export type SandboxMail = {
  readonly message: Message;
  readonly attachments: readonly { readonly path: string }[];
  readonly html: string | null;
  readonly digest: string;
};
export type Sandbox = {
  /** Reads a mail; the attachments lie in `scratch`, in the order of `message.attachments`. `isCut`: the file holds the header block only. */
  readonly read: (mailFile: string, reading: MailReading, scratch: string, how?: { readonly isCut: boolean }) => Promise<SandboxMail>;
  /** Reads the header block alone: a mail over the size limit. */
  readonly readHeaders: (mailFile: string, reading: MailReading, scratch: string) => Promise<SandboxMail>;
  /** Unpacks a file and reads every log in it; `name` is what evidence calls it. What could not be read is a Reading that says so. */
  readonly examine: (file: string, name: string, literals: readonly string[], scratch: string) => Promise<readonly Reading[]>;
  /** Some lines of one artifact of a file, found and decoded as `examine` did; null: the file holds no such artifact. */
  readonly excerpt: (file: string, name: string, wanted: Wanted, scratch: string) => Promise<Excerpt | null>;
  readonly close: () => Promise<void>;
};

/** Starts the children. A job that kills its child, or is too late, is `Fault('sandbox-died' | 'sandbox-deadline' | 'sandbox-failed')` and touches no other job. */
export function openSandbox(options: SandboxOptions): Sandbox {
  const pool = openPool(options);
  const { deadlineMs } = options;
  const read: Sandbox['read'] = async (file, reading, folder, how = { isCut: false }) => {
    const { files, ...mail } = await run(pool, { kind: 'read', file, folder, reading, ...how }, { file, folder });
    return { ...mail, attachments: files.map((name) => ({ path: join(folder, name) })) };
  };
  return {
    read,
    readHeaders: (file, reading, folder) => read(file, reading, folder, { isCut: true }),
    examine: (file, name, literals, folder) => run(pool, { kind: 'examine', file, folder, name, literals, deadlineMs }, { file, folder }),
    excerpt: (file, name, wanted, folder) => run(pool, { kind: 'excerpt', file, folder, name, wanted, deadlineMs }, { file, folder }),
    close: pool.close,
  };
}

type JobOf<Kind extends Job['kind']> = Extract<Job, { kind: Kind }>;

async function run<Kind extends Job['kind']>(pool: ReturnType<typeof openPool>, job: JobOf<Kind>, paths: JobPaths): Promise<Yield[Kind]> {
  // The border: our own child's answer, checked for its envelope in job.ts.
  return (await pool.run(job, paths)) as Yield[Kind];
}
