import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ownAddresses } from '../case/desk.ts';
import { Fault } from '../case/fault.ts';
import { openLog } from '../config/log.ts';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { type Command, type Given, type Terminal, WrongUsage } from './command.ts';
import { deskNear } from './desk-near.ts';
import type { MailDocument } from './mail-document.ts';
import { messagePage } from './pages/message.ts';

/** What a mail is and which case it belongs to; no database needed. */
export const read: Command = {
  name: 'read',
  words: 'MAIL…',
  about: { 'zh-CN': '一封邮件是什么、属于哪个案例；不需要数据库', en: 'what a mail is and which case it belongs to; no database needed' },
  options: {
    'authserv-id': {
      type: 'string',
      value: 'NAME',
      about: {
        'zh-CN': '本方邮件服务器在 Authentication-Results 中的名称；不给出则一概不信',
        en: 'name our own mail server writes in Authentication-Results; without it none are trusted',
      },
    },
    desk: {
      type: 'string',
      value: 'FILE',
      about: { 'zh-CN': 'desk.yaml，默认取邮件旁边的', en: 'desk.yaml; by default the one beside the mail' },
    },
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  if (given.words.length === 0) throw new WrongUsage('expected one or more mail files, but came none');
  const sandbox = openSandbox({
    processes: Math.min(2, given.words.length),
    jobsPerProcess: 200,
    memoryMaxMb: 512,
    deadlineMs: 60_000,
    log: openLog({ level: 'error' }),
  });
  try {
    const documents: MailDocument[] = [];
    for (const file of given.words) documents.push(await readOne(sandbox, file, given));
    if (given.options['json'] === true) terminal.out(`${JSON.stringify(documents.length === 1 ? documents[0] : documents)}\n`);
    else for (const document of documents) terminal.out(messagePage(document, terminal));
    return 0;
  } finally {
    await sandbox.close();
  }
}

async function readOne(sandbox: Sandbox, file: string, given: Given): Promise<MailDocument> {
  await expectFile(file);
  const desk = await deskNear(file, given.options['desk']);
  const scratch = await mkdtemp(join(tmpdir(), 'casewright-read-'));
  try {
    const named = given.options['authserv-id'];
    const boundary = typeof named === 'string' ? { authservId: named } : {};
    const reading = { numbers: desk.cases.numbers, tokens: desk.cases.tokens, ownAddresses: ownAddresses(desk), ...boundary };
    const { message } = await sandbox.read(file, reading, scratch);
    return { file, ...message, intent: message.intent === 'thanks' ? 'other' : message.intent };
  } catch (error) {
    if (error instanceof Fault && error.code.startsWith('sandbox')) return unreadable(file, error.message);
    throw error;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function expectFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw new Fault('file-missing', `expected a mail file, but there is no ${basename(file)} at ${file}`);
  if (!found.isFile()) throw new Fault('file-missing', `expected a mail file, but ${file} is a folder`);
}

function unreadable(file: string, why: string): MailDocument {
  return {
    file,
    kind: 'unreadable',
    case: { number: null, priority: null, customer: null, title: null, stage: null, token: null, foundIn: null, others: [], mentions: [] },
    from: null,
    to: [],
    cc: [],
    replyTo: [],
    subject: '',
    date: null,
    messageId: null,
    inReplyTo: null,
    references: [],
    threadIndex: null,
    newText: '',
    quotedText: '',
    signature: '',
    language: 'en',
    intent: 'other',
    authentication: { verdict: 'none', why: 'the mail could not be read' },
    senderDoubt: null,
    attachments: [],
    links: [],
    problems: [why],
  };
}
