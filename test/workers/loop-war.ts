/**
 * A customer whose machine answers every mail it gets, against a desk that acknowledges: 24 hours of the real intake, diagnosis, drafts and
 * dispatches over the bytes of real mails, with a real database and SMTP server. Only the clock is ours.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { openActs } from '../../src/acts/acts.ts';
import type { SunkMail } from '../../src/demo/sink.ts';
import { openSandbox } from '../../src/sandbox/sandbox.ts';
import { stopOf } from '../../src/store/acknowledgement.ts';
import { caseByNumber } from '../../src/store/cases.ts';
import { liveDraft } from '../../src/store/draft.ts';
import { keepMail } from '../../src/store/mail.ts';
import { diagnose } from '../../workers/diagnose.ts';
import { dispatch } from '../../workers/dispatch.ts';
import { draft } from '../../workers/draft.ts';
import { intake } from '../../workers/intake.ts';
import { engineer } from '../store/sample.ts';
import { keptLog } from '../support/log.ts';
import { desk, number, openBench } from './world.ts';

/** How a machine answers: further headers, the subject, the words, and from which address the n-th time. */
export type Machine = {
  readonly headers: readonly string[];
  readonly subject: (of: string) => string;
  readonly words: string;
  readonly from: (answer: number) => string;
};
export type War = {
  /** Mails that people wrote, and mails that the machine wrote. */
  readonly people: number;
  readonly machine: number;
  /** Letters that an engineer approved, and acknowledgements; what the SMTP server got is both. */
  readonly approved: number;
  readonly acknowledged: number;
  readonly sent: number;
  /** How often the machine's answer moved the case, and whether it opened the closed one. */
  readonly moved: number;
  readonly isReopened: boolean;
  /** Mails by their ends: none is lost. */
  readonly ends: Readonly<Record<string, number>>;
  readonly isStopped: boolean;
};

const minuteMs = 60_000;
const hours = 24;
/** The machine's mail is answered at once, if at all: more rounds within one hour are a loop that nothing stops. */
const roundsMax = 200;

export async function wage(machine: Machine, hourMax = 20): Promise<War> {
  const bench = await openBench();
  const folder = await mkdtemp(join(tmpdir(), 'casewright-loop-war-'));
  const sandbox = openSandbox({ processes: 1, jobsPerProcess: 1_000, memoryMaxMb: 256, deadlineMs: 50_000, log: keptLog() });
  // The database asks its own clock whether a letter is due: the story is of yesterday.
  let now = new Date(Date.now() - (hours + 2) * 60 * minuteMs);
  const clock = { now: () => now };
  const acknowledging = { ...desk, acknowledgement: { isEnabled: true, hourMax } };
  const read: typeof sandbox.read = async (file, reading, _scratch, how) => {
    const { attachments, ...mail } = await sandbox.read(file, reading, await mkdtemp(join(folder, 'mail-')), how);
    return { ...mail, attachments };
  };
  const world = { ...bench.world, desk: acknowledging, clock, sandbox: { ...bench.world.sandbox, read } };
  const count = { people: 0, machine: 0, approved: 0, moved: 0, heard: 0 };

  const arrive = async (raw: string): Promise<void> => {
    const bytes = Buffer.from(raw);
    const { sha256 } = await world.blobs.put(bytes);
    const mail = { mailbox: 'war', uidValidity: 1n, uid: count.people + count.machine, sha256, bytes: bytes.length, isCut: false };
    const { id } = await keepMail(bench.db, mail);
    await intake(world, String(id));
    await work();
  };
  const work = async (): Promise<void> => {
    for (let rung = bench.rung.shift(); rung !== undefined; rung = bench.rung.shift()) {
      if (rung.step === 'diagnose') await diagnose(world, rung.id);
      if (rung.step === 'draft') await draft(world, rung.id);
      if (rung.step === 'dispatch') await dispatch(world, rung.id);
    }
  };
  const write = async (words: string): Promise<void> => {
    count.people += 1;
    await arrive(
      mailOf({ from: 'xu.lan@lake.example', subject: `[案例号: ${number} ] 补丁装不上`, words, now, id: `person-${count.people}` }),
    );
  };
  const approve = async (): Promise<void> => {
    const waiting = await liveDraft(bench.db, number);
    if (waiting === null || waiting.state !== 'waiting') return;
    count.approved += 1;
    const acts = openActs(world);
    const own =
      waiting.letter === 'reply'
        ? await acts.edit({ draftId: waiting.id, engineer, subject: waiting.subject, text: '请查看附件。' })
        : null;
    await acts.approve({ draftId: own?.draftId ?? waiting.id, engineer });
    await work();
  };
  /** The machine answers everything that it was sent since, and what that brings. */
  const answer = async (): Promise<void> => {
    for (let round = 0; round < roundsMax && count.heard < bench.sink.mails().length; round += 1) {
      const mail = bench.sink.mails()[count.heard];
      count.heard += 1;
      if (mail === undefined) return;
      now = new Date(now.getTime() + minuteMs / 60);
      const before = await caseByNumber(bench.db, number);
      count.machine += 1;
      await arrive(await answerOf(machine, mail, { now, answer: count.machine }));
      if ((await caseByNumber(bench.db, number))?.version !== before?.version) count.moved += 1;
    }
  };

  try {
    for (let hour = 0; hour < hours; hour += 1) {
      await write(`第 ${hour + 1} 次：补丁还是装不上，请问怎么办？`);
      await answer();
      await approve();
      await answer();
      if (hour < hours - 1) now = new Date(now.getTime() + 60 * minuteMs);
    }
    await bench.db.updateTable('cases').set({ status: 'closed' }).execute();
    count.machine += 1;
    await arrive(await answerOf(machine, bench.sink.mails().at(-1), { now, answer: count.machine }));
    return { ...(await figures(bench)), ...count, isReopened: (await caseByNumber(bench.db, number))?.status !== 'closed' };
  } finally {
    await sandbox.close();
    await bench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function figures({ db, sink }: Awaited<ReturnType<typeof openBench>>) {
  const acknowledgements = await db.selectFrom('acknowledgement').selectAll().where('state', '=', 'sent').execute();
  const mails = await db.selectFrom('mail').select('state').execute();
  const ends: Record<string, number> = {};
  for (const { state } of mails) ends[state] = (ends[state] ?? 0) + 1;
  return { acknowledged: acknowledgements.length, sent: sink.mails().length, ends, isStopped: (await stopOf(db)) !== null };
}

const always = (address: string) => (): string => address;
/** The machines that a desk meets, from the well-behaved one to the one that nobody can tell from a person. */
export const machines: Readonly<Record<string, Machine>> = {
  'with the headers of RFC 3834': {
    headers: ['Auto-Submitted: auto-replied', 'X-Auto-Response-Suppress: All', 'Precedence: bulk'],
    subject: (of) => `自动回复: ${of}`,
    words: '我正在休假，十月八日回来。',
    from: always('xu.lan@lake.example'),
  },
  'without headers, by its subject': {
    headers: [],
    subject: (of) => `自动回复: ${of}`,
    words: '我正在休假，十月八日回来。',
    from: always('xu.lan@lake.example'),
  },
  'without headers, by its words': {
    headers: [],
    subject: (of) => `Re: ${of}`,
    words: 'This is an automatic reply. We have received your mail and will get back to you.',
    from: always('xu.lan@lake.example'),
  },
  'like a person': {
    headers: [],
    subject: (of) => `回复: ${of}`,
    words: '收到，问题还在，请尽快处理。',
    from: always('xu.lan@lake.example'),
  },
  'like a person, from a new address each time': {
    headers: [],
    subject: (of) => `回复: ${of}`,
    words: '收到，问题还在，请尽快处理。',
    from: (answer) => `xu+${answer}@lake.example`,
  },
};

type Words = { readonly from: string; readonly subject: string; readonly words: string; readonly now: Date; readonly id: string };

function mailOf({ from, subject, words, now, id }: Words, headers: readonly string[] = []): string {
  return [
    `From: <${from}>`,
    'To: desk@desk.example',
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@lake.example>`,
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    words,
    '',
  ].join('\r\n');
}

async function answerOf(machine: Machine, mail: SunkMail | undefined, { now, answer }: { now: Date; answer: number }): Promise<string> {
  const { subject = '', messageId = '' } = await simpleParser(mail?.raw ?? '');
  const threaded = [...machine.headers, `In-Reply-To: ${messageId}`, `References: ${messageId}`];
  const words = { from: machine.from(answer), subject: machine.subject(subject), words: machine.words, now, id: `machine-${answer}` };
  return mailOf(words, threaded);
}
