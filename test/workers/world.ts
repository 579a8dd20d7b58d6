/** A world for one worker: real database, blobs, templates, knowledge and SMTP sink; the sandbox answers as told, the bell is written down. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openActs } from '../../src/acts/acts.ts';
import { openBlobs } from '../../src/blobs/blobs.ts';
import type { Message } from '../../src/case/message.ts';
import type { Reading } from '../../src/case/reading.ts';
import type { Step } from '../../src/case/step.ts';
import { readDesk } from '../../src/config/desk.ts';
import { readSettings } from '../../src/config/settings.ts';
import { openSink, type Sink, type SinkFault } from '../../src/demo/sink.ts';
import { openKnowledge } from '../../src/knowledge/folder.ts';
import { openOutbox } from '../../src/outbox/outbox.ts';
import type { RingOptions } from '../../src/queue/queue.ts';
import { openTemplates } from '../../src/render/templates.ts';
import { keepMail } from '../../src/store/mail.ts';
import { engineer, message, number } from '../store/sample.ts';
import { keptLog } from '../support/log.ts';
import { testStore } from '../support/store.ts';

export const desk = readDesk(
  `desk: { name: 支持台, address: desk@desk.example, language: en }
engineers: [{ name: Han Mei, address: ${engineer}, signature: Han Mei }]
cases: { owner: ${engineer} }
customers:
  - { name: 大湖银行, domains: [lake.example], language: zh-CN }
  - { name: HILL, domains: [hill.example], language: en }
`,
  'desk.yaml',
);

export type Rung = { readonly step: Step; readonly id: string; readonly version: string | number | undefined; readonly isBacklog?: true };
export type Said = Partial<Message> & { readonly digest?: string };

/** Opens it; `faults` are the SMTP server's. `await using bench = await openBench()`. */
export async function openBench(faults: readonly (SinkFault | null)[] = []) {
  const root = join(import.meta.dirname, '..', '..');
  const folder = await mkdtemp(join(tmpdir(), 'casewright-worker-'));
  const store = await testStore();
  const sink: Sink = await openSink({ faults });
  const log = keptLog();
  const rung: Rung[] = [];
  const script: { mail: Said | Error; readings: readonly Reading[] | Error; whileExamining: () => Promise<void>; examined: string[] } = {
    mail: {},
    readings: [],
    whileExamining: async () => undefined,
    examined: [],
  };
  const templates = await openTemplates(join(root, 'templates'));
  const outbox = openOutbox({ host: sink.host, port: sink.port, security: 'none', user: null, password: null, log });
  const outside = {
    store,
    blobs: await openBlobs(join(folder, 'blobs')),
    templates,
    knowledge: await openKnowledge(join(root, 'knowledge'), templates.snippet),
    desk,
    settings: readSettings({ DATA_DIR: folder }),
    outbox,
    mailbox: null,
    clock: { now: () => new Date() },
    undoMs: 0,
    instance: 'bench',
    log,
    queues: {
      ring: async (step: Step, id: string, { version, isBacklog = false }: RingOptions = {}) => {
        rung.push({ step, id, version, ...(isBacklog ? { isBacklog } : {}) });
      },
    },
    sandbox: {
      read: async () => {
        if (script.mail instanceof Error) throw script.mail;
        const { digest = `digest-${script.mail.messageId ?? ''}`, ...said } = script.mail;
        return { message: { ...message, ...said }, attachments: [], html: null, digest };
      },
      examine: async (_file: string, name: string) => {
        script.examined.push(name);
        await script.whileExamining();
        if (script.readings instanceof Error) throw script.readings;
        return script.readings;
      },
    },
  };
  const close = async (): Promise<void> => {
    await outbox.close();
    await sink.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { world: outside, acts: openActs(outside), db: store.db, sink, rung, log, script, close, [Symbol.asyncDispose]: close };
}
export type Bench = Awaited<ReturnType<typeof openBench>>;

let uid = 0;
/** A mail in the ledger, whose bytes the sandbox is asked to read as told. */
export async function arrived({ world, db }: Bench, { isCut = false, isBacklog = false } = {}): Promise<string> {
  uid += 1;
  const own = uid;
  const { sha256 } = await world.blobs.put(Buffer.from(`mail ${own}`));
  const { id } = await keepMail(db, { mailbox: 'desk@desk.example/INBOX', uidValidity: 7n, uid: own, sha256, bytes: 9, isCut, isBacklog });
  return String(id);
}

export { number };
