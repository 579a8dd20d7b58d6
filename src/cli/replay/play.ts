import { isAbsolute, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../case/fault.ts';
import type { InEachLanguage } from '../../case/language.ts';
import type { Letter } from '../../case/letter.ts';
import type { MailState } from '../../case/mail.ts';
import { blanks } from '../../letters/blank.ts';
import { caseByNumber } from '../../store/cases.ts';
import { diagnosisById } from '../../store/diagnosis.ts';
import { dispatchById } from '../../store/dispatch.ts';
import { type DraftRow, liveDraft } from '../../store/draft.ts';
import { type MailRow, mailById, newestMail } from '../../store/mail.ts';
import { messageOfMail } from '../../store/message.ts';
import type { Playground } from './playground.ts';

/** What one mail caused, as `replay --json` prints it. */
export type Played = {
  readonly file: string;
  readonly state: Exclude<MailState, 'arrived'>;
  readonly why: string;
  readonly case: string | null;
  readonly draft: PlayedDraft | null;
  readonly dispatch: { readonly outcome: string; readonly messageId: string; readonly file: string | null } | null;
};
export type PlayedDraft = {
  readonly number: number;
  readonly letter: Letter;
  readonly language: string;
  readonly subject: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly text: string;
  readonly html: string;
  readonly findings: readonly { readonly rule: string; readonly verdict: string }[];
  readonly notes: readonly string[];
};

/** A step that takes longer than this has hung: the sandbox's own deadline is a minute. */
const stepDeadlineMs = 120_000;
const lookAgainMs = 15;

/** Delivers one mail and waits for all it causes; with `isApproving`, for the letter to have left. */
export async function playMail(
  playground: Playground,
  { file, raw, isApproving }: { readonly file: string; readonly raw: Buffer; readonly isApproving: boolean },
): Promise<Played> {
  const { db } = playground.world.store;
  const before = (await newestMail(db))?.id ?? 0;
  await playground.mailbox.deliver(raw);
  const mail = await until(`${file} to be read`, async () => {
    const newest = await newestMail(db);
    return newest !== null && newest.id > before && newest.state !== 'arrived' ? newest : null;
  });
  const state = mail.state === 'arrived' ? 'unreadable' : mail.state;
  const number = state === 'filed' ? ((await messageOfMail(db, mail.id))?.caseNumber ?? null) : null;
  const draft = number === null ? null : await draftCausedBy(playground, number, mail);
  const dispatch = draft === null || !isApproving ? null : await approveAndWait(playground, draft);
  const settled = await mailById(db, mail.id);
  return {
    file,
    state,
    why: settled?.why ?? mail.why,
    case: number,
    draft: draft === null ? null : await document(playground, draft),
    dispatch,
  };
}

async function draftCausedBy({ world }: Playground, number: string, mail: MailRow): Promise<DraftRow | null> {
  const { db } = world.store;
  const found = await until(`case ${number} to be drafted`, async () => {
    const row = await caseByNumber(db, number);
    return row === null || row.status === 'open' || row.status === 'diagnosed' ? null : row;
  });
  if (found.status === 'stuck') throw new Fault('case-stuck', `expected a draft for ${number}, but the case is stuck: ${found.stuckWhy}`);
  const draft = await liveDraft(db, number);
  const message = await messageOfMail(db, mail.id);
  return draft !== null && draft.answers === message?.id ? draft : null;
}

async function approveAndWait({ world, sink }: Playground, draft: DraftRow): Promise<Played['dispatch']> {
  const engineer = world.desk.cases.owner ?? world.desk.engineers[0]?.address ?? world.desk.address;
  const draftId = await filledIn(world, draft, engineer);
  const { dispatchId } = await world.acts.approve({ draftId, engineer });
  const row = await until(`draft ${draft.number} of ${draft.caseNumber} to be dispatched`, async () => {
    const dispatch = await dispatchById(world.store.db, dispatchId);
    return dispatch === null || dispatch.state === 'waiting' || dispatch.state === 'sending' ? null : dispatch;
  });
  const sunk = sink.mails().find((mail) => mail.raw.includes(row.messageId));
  const file = sunk?.file ?? null;
  return { outcome: row.state, messageId: row.messageId, file: file === null || isAbsolute(file) ? file : resolve(file) };
}

/** A reply leaves room for the engineer's own words, and nobody approves one without them. */
async function filledIn({ acts }: Playground['world'], { id, text, language }: DraftRow, engineer: string): Promise<number> {
  if (!text.includes(blanks[language])) return id;
  return (await acts.edit({ draftId: id, engineer, text: text.replaceAll(blanks[language], ownWords[language]) })).draftId;
}
const ownWords: InEachLanguage<string> = {
  'zh-CN': '您的问题我已收到，核实后会尽快答复您。',
  en: 'I am looking into this and will come back to you as soon as I can.',
};

async function document({ world }: Playground, draft: DraftRow): Promise<PlayedDraft> {
  const diagnosis = draft.diagnosisId === null ? null : await diagnosisById(world.store.db, draft.diagnosisId);
  return {
    number: draft.number,
    letter: draft.letter,
    language: draft.language,
    subject: draft.subject,
    to: draft.toAddresses,
    cc: draft.ccAddresses,
    text: draft.text,
    html: draft.html,
    findings: (diagnosis?.body.findings ?? []).map(({ rule, verdict }) => ({ rule, verdict })),
    notes: draft.notes,
  };
}

async function until<Found>(what: string, look: () => Promise<Found | null>): Promise<Found> {
  const deadline = Date.now() + stepDeadlineMs;
  while (Date.now() < deadline) {
    const found = await look();
    if (found !== null) return found;
    await pause(lookAgainMs);
  }
  throw new Fault('replay-hung', `expected ${what} within ${stepDeadlineMs / 1000} s, but it was not`);
}
