import { isAbsolute, resolve } from 'node:path';
import { Fault } from '../../case/fault.ts';
import type { InEachLanguage } from '../../case/language.ts';
import type { MailState } from '../../case/mail.ts';
import { blanks } from '../../letters/blank.ts';
import { caseByNumber } from '../../store/cases.ts';
import { dispatchById } from '../../store/dispatch.ts';
import { type DraftRow, liveDraft } from '../../store/draft.ts';
import { type MailRow, newestMail } from '../../store/mail.ts';
import { messageOfMail } from '../../store/message.ts';
import { type Played, playedDraft, sentenceOf, unplayed } from './played.ts';
import type { Playground } from './playground.ts';

export type Playing = { readonly file: string; readonly raw: Buffer; readonly isApproving: boolean };

/**
 * Delivers one mail and waits for all it causes; with `isApproving`, for the letter to have left. Never throws: what went wrong with this
 * mail is told in its `why`, and the next mail has its turn.
 */
export async function playMail(playground: Playground, { file, raw, isApproving }: Playing): Promise<Played> {
  try {
    const mail = await readMail(playground, file, raw);
    return await playCase(playground, { file, mail, isApproving });
  } catch (error) {
    return unplayed(file, error);
  }
}

async function readMail({ world, mailbox, changes }: Playground, file: string, raw: Buffer): Promise<SettledMail> {
  const uid = await mailbox.deliver(raw);
  return await changes.until(`${file} to be read`, async () => {
    const mail = await newestMail(world.store.db, { uid });
    return mail !== null && isSettled(mail) ? mail : null;
  });
}

type SettledMail = MailRow & { readonly state: Exclude<MailState, 'arrived'> };

function isSettled(mail: MailRow): mail is SettledMail {
  return mail.state !== 'arrived';
}

type Read = { readonly file: string; readonly mail: SettledMail; readonly isApproving: boolean };

/** What the mail's case made of it. A case that got stuck, or a letter that was not approved, takes nothing from what is known before. */
async function playCase(playground: Playground, { file, mail, isApproving }: Read): Promise<Played> {
  const { db } = playground.world.store;
  const message = mail.state === 'filed' ? await messageOfMail(db, mail.id) : null;
  const number = message?.caseNumber ?? null;
  const problems: string[] = [];
  const noting = (error: unknown): null => {
    problems.push(sentenceOf(error));
    return null;
  };
  const draft = message === null || number === null ? null : await draftCausedBy(playground, number, message.id).catch(noting);
  const dispatch = draft === null || !isApproving ? null : await approveAndWait(playground, draft).catch(noting);
  return {
    file,
    state: mail.state,
    why: [mail.why, ...problems].join('; '),
    case: number,
    draft: draft === null ? null : await playedDraft(playground.world, draft),
    dispatch,
  };
}

async function draftCausedBy({ world, changes }: Playground, number: string, messageId: number): Promise<DraftRow | null> {
  const { db } = world.store;
  const found = await changes.until(`case ${number} to be drafted`, async () => {
    const row = await caseByNumber(db, number);
    return row === null || row.status === 'open' || row.status === 'diagnosed' ? null : row;
  });
  if (found.status === 'stuck') throw new Fault('case-stuck', `expected a draft for ${number}, but the case is stuck: ${found.stuckWhy}`);
  const draft = await liveDraft(db, number);
  return draft?.answers === messageId ? draft : null;
}

async function approveAndWait({ world, sink, changes }: Playground, draft: DraftRow): Promise<Played['dispatch']> {
  const engineer = world.desk.cases.owner ?? world.desk.engineers[0]?.address ?? world.desk.address;
  const draftId = await filledIn(world, draft, engineer);
  const { dispatchId } = await world.acts.approve({ draftId, engineer });
  const row = await changes.until(`draft ${draft.number} of ${draft.caseNumber} to be dispatched`, async () => {
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
