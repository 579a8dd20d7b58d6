import { readFile, statfs } from 'node:fs/promises';
import { Fault } from '../case/fault.ts';
import type { InEachLanguage } from '../case/language.ts';
import { readDesk } from '../config/desk.ts';
import { openLog } from '../config/log.ts';
import { readSettings, type Settings } from '../config/settings.ts';
import { openKnowledge } from '../knowledge/folder.ts';
import { checkMailbox } from '../mailbox/check.ts';
import { openOutbox } from '../outbox/outbox.ts';
import { openQueues } from '../queue/queue.ts';
import { openTemplates } from '../render/templates.ts';
import { openStore } from '../store/open.ts';
import type { Command, Given, Terminal } from './command.ts';
import { padTo, paintFor } from './pages/paint.ts';

/** One line for each part of the installation, and what to do. */
export const doctor: Command = {
  name: 'doctor',
  words: '',
  about: {
    'zh-CN': 'Node、数据库、队列、邮箱、SMTP、模板、知识、磁盘：各一行，以及该怎么办',
    en: 'Node, database, queue, mailbox, SMTP, templates, knowledge, disk: one line each, and what to do',
  },
  options: {},
  run,
};

type Check = { readonly part: string; readonly look: (settings: Settings) => Promise<string>; readonly mend: InEachLanguage<string> };
type Outcome = { readonly part: string; readonly ok: boolean; readonly said: string; readonly mend: string };

/** Less free space than this and a day's mail may not fit. */
const freeBytesMin = 1024 ** 3;
const quiet = openLog({ level: 'error', write: () => undefined });

const checks: readonly Check[] = [
  { part: 'node', look: async () => process.versions.node, mend: { 'zh-CN': '使用 Node 24 或更新版本', en: 'use Node 24 or newer' } },
  {
    part: 'desk',
    look: lookAtDesk,
    mend: {
      'zh-CN': '写好 desk.yaml（DESK_FILE），格式见 docs/desk.schema.json',
      en: 'write desk.yaml (DESK_FILE); docs/desk.schema.json describes it',
    },
  },
  {
    part: 'database',
    look: lookAtStore,
    mend: { 'zh-CN': '检查 DATABASE_URL，或留空以使用内置数据库', en: 'check DATABASE_URL, or leave it empty for the embedded one' },
  },
  {
    part: 'mailbox',
    look: lookAtMailbox,
    mend: { 'zh-CN': '检查 IMAP_HOST、IMAP_USER、IMAP_PASSWORD', en: 'check IMAP_HOST, IMAP_USER, IMAP_PASSWORD' },
  },
  {
    part: 'smtp',
    look: lookAtSmtp,
    mend: { 'zh-CN': '检查 SMTP_HOST、SMTP_USER、SMTP_PASSWORD', en: 'check SMTP_HOST, SMTP_USER, SMTP_PASSWORD' },
  },
  { part: 'templates', look: lookAtTemplates, mend: { 'zh-CN': '检查 TEMPLATES_DIR 中的文件', en: 'check the files in TEMPLATES_DIR' } },
  { part: 'knowledge', look: lookAtKnowledge, mend: { 'zh-CN': '运行 casewright knowledge check', en: 'run casewright knowledge check' } },
  { part: 'disk', look: lookAtDisk, mend: { 'zh-CN': '在 DATA_DIR 所在磁盘上腾出空间', en: 'free space on the disk of DATA_DIR' } },
];

async function run(given: Given, terminal: Terminal): Promise<number> {
  const settings = readSettings(terminal.environment);
  const outcomes: Outcome[] = [];
  for (const { part, look, mend } of checks) {
    try {
      outcomes.push({ part, ok: true, said: await look(settings), mend: '' });
    } catch (error) {
      outcomes.push({ part, ok: false, said: error instanceof Error ? error.message : String(error), mend: mend[terminal.language] });
    }
  }
  if (given.options['json'] === true) terminal.out(`${JSON.stringify(outcomes)}\n`);
  else terminal.out(outcomes.map((outcome) => line(outcome, terminal)).join(''));
  return outcomes.every((outcome) => outcome.ok) ? 0 : 1;
}

function line({ part, ok, said, mend }: Outcome, terminal: Terminal): string {
  const paint = paintFor(terminal);
  return `${ok ? paint.green('✓') : paint.red('✗')} ${padTo(part, 10)} ${said.split('\n')[0] ?? ''}${mend === '' ? '' : `\n  ${paint.yellow('→')} ${mend}`}\n`;
}

async function lookAtDesk({ deskFile }: Settings): Promise<string> {
  const desk = readDesk(await readFile(deskFile, 'utf8'), deskFile);
  return `${desk.name} <${desk.address}>, ${desk.customers.length} customers, ${desk.engineers.length} engineers`;
}

async function lookAtStore({ databaseUrl, dataDir, redisUrl }: Settings): Promise<string> {
  const store = await openStore({ databaseUrl, dataDir, connections: 10, log: quiet });
  try {
    const queues = await openQueues({ redisUrl, pool: store.pool, log: quiet });
    await queues.counts();
    await queues.close();
    return `${databaseUrl === null ? 'embedded' : 'DATABASE_URL'}, schema current; queue in ${redisUrl === null ? 'PostgreSQL' : 'Redis'}`;
  } finally {
    await store.close();
  }
}

async function lookAtMailbox({ imap }: Settings): Promise<string> {
  if (imap.host === null) throw new Fault('mailbox-not-set', 'expected IMAP_HOST to name the mailbox server, but it is not set');
  return await checkMailbox(imap);
}

async function lookAtSmtp({ smtp }: Settings): Promise<string> {
  if (smtp.host === null) throw new Fault('smtp-not-set', 'expected SMTP_HOST to name the mail server, but it is not set');
  const outbox = openOutbox({ ...smtp, log: quiet });
  try {
    await outbox.check();
    return `${smtp.host}:${smtp.port} accepts letters`;
  } finally {
    await outbox.close();
  }
}

async function lookAtTemplates({ templatesDir }: Settings): Promise<string> {
  await openTemplates(templatesDir);
  return templatesDir;
}

async function lookAtKnowledge({ knowledgeDir, templatesDir }: Settings): Promise<string> {
  const templates = await openTemplates(templatesDir);
  const known = await openKnowledge(knowledgeDir, templates.snippet);
  return `${known.rules.length} rules, version ${known.version}`;
}

async function lookAtDisk({ dataDir }: Settings): Promise<string> {
  const disk = await statfs(dataDir).catch(() => statfs('.'));
  const free = disk.bavail * disk.bsize;
  const said = `${(free / 1024 ** 3).toFixed(1)} GiB free`;
  if (free < freeBytesMin) throw new Fault('disk-full', `expected at least 1 GiB free, but there are ${said}`);
  return said;
}
