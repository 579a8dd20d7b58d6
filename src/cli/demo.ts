import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../case/language.ts';
import { readDesk } from '../config/desk.ts';
import { openLog } from '../config/log.ts';
import { readSettings } from '../config/settings.ts';
import { openDemoMailbox } from '../demo/mailbox.ts';
import { openSink } from '../demo/sink.ts';
import { openLifetime } from '../lifetime.ts';
import { startRoles } from '../roles.ts';
import { removeEmbedded } from '../store/embedded/remove.ts';
import { newestMail } from '../store/mail.ts';
import { openWorld } from '../world.ts';
import type { Command, Given, Terminal } from './command.ts';
import { demoAccount } from './demo/account.ts';
import { openDemoCustomer } from './demo/customer.ts';
import { freePort } from './demo/free-port.ts';

const demoFolder = join(import.meta.dirname, '..', 'demo');

/** Everything embedded: a newcomer watches invented cases arrive, be diagnosed, drafted, approved and answered. */
export const demo: Command = {
  name: 'demo',
  words: '',
  about: {
    'zh-CN': '全部内置：数据库、队列、演示邮箱与 SMTP，虚构的案例正在到来；打印网址与登录方式',
    en: 'everything embedded: database, queue, a demo mailbox and SMTP sink, invented cases arriving; prints the URL and sign-in',
  },
  options: {
    fresh: { type: 'boolean', about: { 'zh-CN': '从头开始，丢弃上次演示的数据', en: "start anew, without the last demo's data" } },
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const own = readSettings({ DATA_DIR: terminal.environment['DATA_DIR'], HTTP_PORT: terminal.environment['HTTP_PORT'] });
  const dataDir = join(own.dataDir, 'demo');
  if (given.options['fresh'] === true) await startAnew(dataDir);
  const desk = readDesk(await readFile(join(demoFolder, 'desk.yaml'), 'utf8'), 'src/demo/desk.yaml');
  const log = openLog({ level: terminal.environment['LOG_LEVEL'] === 'debug' ? 'debug' : 'warn' });
  const lifetime = openLifetime(log);
  try {
    const password = randomBytes(9).toString('base64url');
    const [mailbox, sink, port] = await Promise.all([
      openDemoMailbox({ user: 'desk', password }),
      openSink({ folder: join(dataDir, 'sent-by-smtp') }),
      freePort(own.http.port),
    ]);
    lifetime.keep({ name: 'demo mailbox', stop: () => mailbox.close() });
    lifetime.keep({ name: 'sink', stop: () => sink.close() });
    const settings = readSettings({
      DATA_DIR: dataDir,
      IMAP_HOST: mailbox.host,
      IMAP_PORT: String(mailbox.port),
      IMAP_SECURITY: 'none',
      IMAP_USER: 'desk',
      IMAP_PASSWORD: password,
      SMTP_HOST: sink.host,
      SMTP_PORT: String(sink.port),
      SMTP_SECURITY: 'none',
      HTTP_PORT: String(port),
    });
    const world = await openWorld({ settings, desk, log, lifetime });
    const isFirst = (await newestMail(world.store.db)) === null;
    const { console } = await startRoles(world, ['work', 'listen', 'console'], lifetime);
    const account = await demoAccount(world.store.db);
    const customer = await openDemoCustomer({ mailbox, sink, folder: join(demoFolder, 'cases') });
    lifetime.keep({ name: 'demo customer', stop: () => customer.close() });
    if (isFirst) await customer.begin();
    const readyMs = Math.round(performance.now() - started);
    terminal.out(banner(terminal.language, { url: console?.url ?? settings.http.url, ...account, readyMs, isFirst, dataDir }));
    await lifetime.untilSignal();
    return 0;
  } finally {
    await lifetime.end();
  }
}

async function startAnew(dataDir: string): Promise<void> {
  await removeEmbedded(dataDir);
  await rm(dataDir, { recursive: true, force: true });
}

type Ready = {
  readonly url: string;
  readonly address: string;
  readonly password: string;
  readonly readyMs: number;
  readonly isFirst: boolean;
  readonly dataDir: string;
};

function banner(language: Language, { url, address, password, readyMs, isFirst, dataDir }: Ready): string {
  const zh = [
    `Casewright 演示已就绪（${readyMs} 毫秒）`,
    `  打开   ${url}`,
    `  登录   ${address}`,
    `  密码   ${password}`,
    isFirst
      ? '  虚构的案例正在到来；批准一封信，客户就会回复。'
      : `  找回了上次的数据（${dataDir}）；用 npm run demo -- --fresh 从头开始。`,
    '  按 Ctrl+C 停止。',
  ];
  const en = [
    `Casewright's demo is ready (${readyMs} ms)`,
    `  open      ${url}`,
    `  sign in   ${address}`,
    `  password  ${password}`,
    isFirst
      ? '  Invented cases are arriving; approve a letter and its customer answers.'
      : `  Found the data of the last run (${dataDir}); npm run demo -- --fresh starts anew.`,
    '  Ctrl+C stops it.',
  ];
  return `\n${(language === 'zh-CN' ? zh : en).join('\n')}\n\n`;
}
