/** A whole Casewright in this process over real servers: its own database, Dovecot, an SMTP sink, the console on a free port. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDesk } from '../../src/config/desk.ts';
import { openLog } from '../../src/config/log.ts';
import { readSettings } from '../../src/config/settings.ts';
import { hashPassword } from '../../src/console/password.ts';
import { openSink, type Sink } from '../../src/demo/sink.ts';
import { openLifetime } from '../../src/lifetime.ts';
import { startRoles } from '../../src/roles.ts';
import { addAccount } from '../../src/store/account.ts';
import { openWorld, type World } from '../../src/world.ts';
import { type Dovecot, openDovecot } from './dovecot.ts';

export const engineer = { address: 'han.mei@desk.example', password: 'a long enough one' };
export const demoCases = join(import.meta.dirname, '..', '..', 'src', 'demo', 'cases');

export type Whole = {
  readonly world: World;
  readonly dovecot: Dovecot;
  readonly sink: Sink;
  readonly url: string;
  readonly close: () => Promise<void>;
};

type More = Readonly<Record<string, string>>;

/** Opens it with an undo window of this many seconds; `more` are further settings, `before` fills the mailbox first. */
export async function openWhole(undoSeconds: number, more: More = {}, before?: (dovecot: Dovecot) => Promise<void>): Promise<Whole> {
  const folder = await mkdtemp(join(tmpdir(), 'casewright-whole-'));
  const log = openLog({ level: 'error' });
  const lifetime = openLifetime(log);
  const [dovecot, sink] = await Promise.all([openDovecot(), openSink({})]);
  lifetime.keep({ name: 'dovecot', stop: () => dovecot.close() });
  lifetime.keep({ name: 'sink', stop: () => sink.close() });
  await before?.(dovecot);
  const settings = readSettings({
    DATA_DIR: folder,
    IMAP_HOST: dovecot.host,
    IMAP_PORT: String(dovecot.port),
    IMAP_SECURITY: 'none',
    IMAP_USER: dovecot.user,
    IMAP_PASSWORD: dovecot.password,
    SMTP_HOST: sink.host,
    SMTP_PORT: String(sink.port),
    SMTP_SECURITY: 'none',
    // The system picks it: a port that was free a moment ago may be another test's by now.
    HTTP_PORT: '0',
    UNDO_SECONDS: String(undoSeconds),
    ...more,
  });
  const desk = readDesk(await readFile(join(demoCases, '..', 'desk.yaml'), 'utf8'), 'desk.yaml');
  const world = await openWorld({ settings, desk, log, lifetime });
  const { console } = await startRoles(world, ['listen', 'work', 'console'], lifetime);
  await addAccount(world.store.db, {
    address: engineer.address,
    name: 'Han Mei',
    role: 'engineer',
    password: await hashPassword(engineer.password),
    language: 'zh-CN',
  });
  const close = async (): Promise<void> => {
    await lifetime.end();
    await rm(folder, { recursive: true, force: true });
  };
  return { world, dovecot, sink, url: console?.url ?? settings.http.url, close };
}
