import type { InEachLanguage } from '../case/language.ts';
import { readSettings, type Settings } from '../config/settings.ts';
import type { Command, Given, Terminal } from './command.ts';
import {
  lookAtConsole,
  lookAtDesk,
  lookAtDisk,
  lookAtKnowledge,
  lookAtMailbox,
  lookAtQueue,
  lookAtSmtp,
  lookAtStore,
  lookAtTemplates,
} from './doctor/looks.ts';
import { mendOf } from './doctor/mends.ts';
import { paintFor } from './pages/paint.ts';
import { padTo } from './pages/width.ts';
import { told } from './told.ts';

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
    part: 'queue',
    look: lookAtQueue,
    mend: {
      'zh-CN': '检查 REDIS_URL，或留空以在数据库中排队',
      en: 'check REDIS_URL, or leave it empty to queue in the database',
    },
  },
  {
    part: 'mailbox',
    look: lookAtMailbox,
    mend: {
      'zh-CN': '检查 IMAP_HOST、IMAP_USER、IMAP_PASSWORD（或 OAUTH2_*）',
      en: 'check IMAP_HOST, IMAP_USER, IMAP_PASSWORD (or OAUTH2_*)',
    },
  },
  {
    part: 'smtp',
    look: lookAtSmtp,
    mend: {
      'zh-CN': '检查 SMTP_HOST、SMTP_USER、SMTP_PASSWORD（或 OAUTH2_*）',
      en: 'check SMTP_HOST, SMTP_USER, SMTP_PASSWORD (or OAUTH2_*)',
    },
  },
  { part: 'templates', look: lookAtTemplates, mend: { 'zh-CN': '检查 TEMPLATES_DIR 中的文件', en: 'check the files in TEMPLATES_DIR' } },
  { part: 'knowledge', look: lookAtKnowledge, mend: { 'zh-CN': '运行 casewright knowledge check', en: 'run casewright knowledge check' } },
  {
    part: 'disk',
    look: lookAtDisk,
    mend: {
      'zh-CN': '让 DATA_DIR 指向可写的文件夹，并在其磁盘上腾出空间',
      en: 'let DATA_DIR be a folder that can be written, and free space on its disk',
    },
  },
  {
    part: 'console',
    look: lookAtConsole,
    mend: { 'zh-CN': '选择另一个 HTTP_HOST 或 HTTP_PORT', en: 'choose another HTTP_HOST or HTTP_PORT' },
  },
];

async function run(given: Given, terminal: Terminal): Promise<number> {
  const settings = readSettings(terminal.environment);
  const outcomes: Outcome[] = [];
  for (const { part, look, mend } of checks) {
    try {
      outcomes.push({ part, ok: true, said: await look(settings), mend: '' });
    } catch (error) {
      outcomes.push({
        part,
        ok: false,
        said: error instanceof Error ? error.message : String(error),
        mend: mendOf(error, mend, terminal.language),
      });
    }
  }
  if (given.options['json'] === true) terminal.out(`${JSON.stringify(outcomes)}\n`);
  else terminal.out(outcomes.map((outcome) => line(outcome, terminal)).join(''));
  return outcomes.every((outcome) => outcome.ok) ? 0 : 1;
}

function line({ part, ok, said, mend }: Outcome, terminal: Terminal): string {
  const paint = paintFor(terminal);
  return `${ok ? paint.green('✓') : paint.red('✗')} ${padTo(part, 10)} ${told(said, terminal.language).split('\n')[0] ?? ''}${mend === '' ? '' : `\n  ${paint.yellow('→')} ${mend}`}\n`;
}
