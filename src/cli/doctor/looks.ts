import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { expectWritable } from '../../blobs/data-folder.ts';
import { Fault } from '../../case/fault.ts';
import { openLog } from '../../config/log.ts';
import { mailboxesOf } from '../../config/mailboxes.ts';
import type { Settings } from '../../config/settings.ts';
import { openKnowledge } from '../../knowledge/folder.ts';
import { checkMailbox } from '../../mailbox/check.ts';
import { openOutbox } from '../../outbox/outbox.ts';
import { openQueues, type SharedPool } from '../../queue/queue.ts';
import { openTemplates } from '../../render/templates.ts';
import { type Signing, signingOf } from '../../signing.ts';
import { openStore, type Store } from '../../store/open.ts';
import { readDeskFile } from '../desk-file.ts';

/** Less free space than this and a day's mail may not fit. */
const freeBytesMin = 1024 ** 3;
const quiet = openLog({ level: 'error', write: () => undefined });

export async function lookAtDesk({ deskFile }: Settings): Promise<string> {
  const desk = await readDeskFile(deskFile);
  return `${desk.name} <${desk.address}>, ${desk.customers.length} customers, ${desk.engineers.length} engineers`;
}

export async function lookAtStore(settings: Settings): Promise<string> {
  await withStore(settings, async () => undefined);
  return `${settings.databaseUrl === null ? 'embedded' : 'DATABASE_URL'}, schema current`;
}

export async function lookAtQueue(settings: Settings): Promise<string> {
  const { redisUrl } = settings;
  const look = async (pool: SharedPool): Promise<void> => {
    const queues = await openQueues({ redisUrl, pool, log: quiet });
    await queues.counts().finally(() => queues.close());
  };
  if (redisUrl === null) await withStore(settings, ({ pool }) => look(pool));
  else await look(noPool);
  return `in ${redisUrl === null ? 'PostgreSQL' : 'Redis'}`;
}
/** A queue on Redis asks for no database. */
const noPool: SharedPool = { connect: () => Promise.reject(new Error('no database')), options: { max: 0 } };

async function withStore<Answer>({ databaseUrl, dataDir }: Settings, look: (store: Store) => Promise<Answer>): Promise<Answer> {
  const store = await openStore({ databaseUrl, dataDir, connections: 10, log: quiet });
  return await look(store).finally(() => store.close());
}

export async function lookAtMailbox(settings: Settings): Promise<string> {
  // What is wrong with the desk itself is a line of its own.
  const desk = await readDeskFile(settings.deskFile).catch(() => ({ mailboxes: [] }));
  const mailboxes = mailboxesOf(settings, desk);
  if (mailboxes.length === 0) throw new Fault('mailbox-not-set', 'expected IMAP_HOST to name the mailbox server, but it is not set');
  const said: string[] = [];
  await signedIn(settings, async (signing) => {
    for (const mailbox of mailboxes) said.push(await checkMailbox(signing(mailbox)));
  });
  return said.join('; ');
}

export async function lookAtSmtp(settings: Settings): Promise<string> {
  const { smtp } = settings;
  if (smtp.host === null) throw new Fault('smtp-not-set', 'expected SMTP_HOST to name the mail server, but it is not set');
  await signedIn(settings, async (signing) => {
    const outbox = openOutbox({ ...signing(smtp), log: quiet });
    await outbox.check().finally(() => outbox.close());
  });
  return `${smtp.host}:${smtp.port} accepts letters`;
}

/** A refresh token that is used may be replaced: the newest is in the database, and the next one goes there. Passwords need none. */
async function signedIn(settings: Settings, look: (signing: Signing) => Promise<void>): Promise<void> {
  if (settings.oauth2 === null) return await look((server) => ({ ...server, tokens: null }));
  await withStore(settings, ({ db }) => look(signingOf({ settings, db, clock: { now: () => new Date() } })));
}

export async function lookAtTemplates({ templatesDir }: Settings): Promise<string> {
  await openTemplates(templatesDir);
  return templatesDir;
}

export async function lookAtKnowledge({ knowledgeDir, templatesDir }: Settings): Promise<string> {
  const templates = await openTemplates(templatesDir);
  const known = await openKnowledge(knowledgeDir, templates.snippet);
  return `${known.rules.length} rules, version ${known.version}`;
}

export async function lookAtDisk({ dataDir }: Settings): Promise<string> {
  await expectWritable(dataDir);
  const disk = await statfs(dataDir);
  const free = disk.bavail * disk.bsize;
  const said = `${(free / 1024 ** 3).toFixed(1)} GiB free`;
  if (free < freeBytesMin) throw new Fault('disk-full', `expected at least 1 GiB free, but there are ${said}`);
  return said;
}

/** Free, or taken by a Casewright that serves there. */
export async function lookAtConsole({ http: { host, port, url } }: Settings): Promise<string> {
  const isServing = await fetch(`${url}/livez`, { signal: AbortSignal.timeout(consoleMaxMs) }).then(
    async (answer) => (await answer.text()) === 'alive\n',
    () => false,
  );
  if (isServing) return `${url} is served`;
  await expectFree({ host, port });
  return `${host}:${port} is free`;
}
const consoleMaxMs = 5_000;

function expectFree(place: { readonly host: string; readonly port: number }): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (cause) => {
      const came = `expected to listen on ${place.host}:${place.port}, but ${cause.message}`;
      reject(new Fault('console-port', came, { cause }));
    });
    probe.listen(place, () => probe.close(() => resolve()));
  });
}
