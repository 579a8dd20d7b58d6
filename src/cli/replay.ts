import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from '../case/desk.ts';
import { Fault } from '../case/fault.ts';
import { deskForEverySender, readDesk } from '../config/desk.ts';
import { openLog } from '../config/log.ts';
import { type Command, type Given, type Terminal, WrongUsage } from './command.ts';
import { replayPage } from './pages/replay.ts';
import { playMail } from './replay/play.ts';
import { type Played, unplayed } from './replay/played.ts';
import { openPlayground } from './replay/playground.ts';

/** The mails of a folder through the real pipeline, in a throwaway database with a throwaway mailbox and SMTP sink. */
export const replay: Command = {
  name: 'replay',
  words: 'DIR',
  about: {
    'zh-CN': '让文件夹里的 .eml 按名字顺序走完真实的流水线（用完即弃的数据库、邮箱与 SMTP），并打印每封邮件引出的草稿',
    en: 'the .eml files of a folder in name order through the real pipeline (throwaway database, mailbox and SMTP sink); prints the draft each mail caused',
  },
  options: {
    approve: {
      type: 'boolean',
      about: {
        'zh-CN': '像工程师一样批准每份草稿，并在下一封邮件之前发出',
        en: 'approve each draft as an engineer would and dispatch it before the next mail comes',
      },
    },
    out: { type: 'string', value: 'FOLDER', about: { 'zh-CN': '把 SMTP 收到的邮件存为 .eml', en: "keep the sink's mails as .eml" } },
    desk: {
      type: 'string',
      value: 'FILE',
      about: { 'zh-CN': 'desk.yaml，默认为 DIR/desk.yaml', en: 'desk.yaml; by default DIR/desk.yaml' },
    },
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  const [folder, ...more] = given.words;
  if (folder === undefined || more.length > 0) throw new WrongUsage(`expected one folder, but came ${given.words.length}`);
  const files = await mailFiles(folder);
  const desk = await deskOf(folder, given.options['desk'], terminal);
  const out = given.options['out'];
  const log = openLog({ level: terminal.environment['LOG_LEVEL'] === 'debug' ? 'debug' : 'error' });
  const playground = await openPlayground({
    desk,
    log,
    environment: terminal.environment,
    sinkFolder: typeof out === 'string' ? out : null,
  });
  try {
    const mails: Played[] = [];
    for (const file of files) {
      if (terminal.showsProgress) terminal.err(`${file} …\n`);
      const raw = await readFile(join(folder, file)).catch(asFault);
      const isApproving = given.options['approve'] === true;
      mails.push(raw instanceof Fault ? unplayed(file, raw) : await playMail(playground, { file, raw, isApproving }));
    }
    terminal.out(given.options['json'] === true ? `${JSON.stringify({ mails })}\n` : replayPage(mails, terminal));
    return 0;
  } finally {
    await playground.close();
  }
}

/** One file that cannot be read costs itself, not the others. */
function asFault(cause: unknown): Fault {
  return new Fault('mail-file', `expected a mail file, but ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
}

async function mailFiles(folder: string): Promise<readonly string[]> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true)
    throw new Fault('folder-missing', `expected a folder of .eml files, but ${folder} is ${found === null ? 'not there' : 'a file'}`);
  const files = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.eml')).sort();
  if (files.length === 0) throw new Fault('folder-empty', `expected .eml files in ${folder}, but found none`);
  return files;
}

async function deskOf(folder: string, named: string | boolean | undefined, terminal: Terminal): Promise<Desk> {
  const path = typeof named === 'string' ? named : join(folder, 'desk.yaml');
  if (typeof named === 'string' || existsSync(path)) return readDesk(await readFile(path, 'utf8'), path);
  terminal.err(
    terminal.language === 'zh-CN'
      ? `没有 ${path}：把每个发件人的域当作一个客户\n`
      : `there is no ${path}: every sender's domain is taken for a customer\n`,
  );
  return deskForEverySender();
}
