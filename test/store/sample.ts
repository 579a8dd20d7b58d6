/** An invented case with one mail in it, as far along as a test needs. */
import type { Diagnosis } from '../../src/case/diagnosis.ts';
import type { Message } from '../../src/case/message.ts';
import type { Reading } from '../../src/case/reading.ts';
import { keepApproval } from '../../src/store/approval.ts';
import { moveCase, openCase } from '../../src/store/cases.ts';
import { keepDispatch } from '../../src/store/dispatch.ts';
import { keepDraft, setDraftState } from '../../src/store/draft.ts';
import { keepMail, settleMail } from '../../src/store/mail.ts';
import { keepMessage } from '../../src/store/message.ts';
import type { Queries } from '../../src/store/tables.ts';

export const number = 'CAS-10001-A1B2C3';
export const engineer = 'han.mei@desk.example';
export const sha = (digit: string): string => digit.repeat(64);

export const message: Message = {
  kind: 'message',
  case: {
    number,
    priority: 'P2',
    customer: 'LAKE',
    title: '补丁安装失败',
    stage: null,
    token: 'CMIT:0001',
    foundIn: 'subject',
    others: [],
    mentions: [],
  },
  from: { address: 'Xu.Lan@lake.example', name: '徐岚' },
  to: [{ address: 'desk@desk.example', name: '' }],
  cc: [],
  replyTo: [],
  subject: `[案例号: ${number} ] % |P2|LAKE|补丁安装失败 % CMIT:0001`,
  date: '2026-03-02T09:00:00+08:00',
  messageId: '<one@lake.example>',
  inReplyTo: null,
  references: [],
  threadIndex: null,
  newText: '补丁装不上，请看附件。',
  quotedText: '',
  signature: '',
  language: 'zh-CN',
  intent: 'report',
  authentication: { verdict: 'none', why: '' },
  senderDoubt: null,
  attachments: [],
  links: [],
  problems: [],
};

export const reading: Reading = {
  path: 'logs.zip!/WindowsUpdate.log',
  sha256: sha('b'),
  bytes: 10,
  format: 'windowsupdate-decoded',
  encoding: 'utf-8',
  lines: 1,
  from: null,
  to: null,
  limits: [],
  clues: [],
  observations: [],
  operations: [],
  codes: [],
  sightings: [],
};

export const diagnosis: Diagnosis = {
  knowledge: 'k1',
  machines: [{ name: 'LAKE-PC-07', toldBy: 'systeminfo host name' }],
  artifacts: [],
  facts: [],
  errors: [],
  findings: [],
};

let uid = 0;
/** A mail of its own, in the ledger, not read yet. */
export async function arrivedMail(db: Queries): Promise<number> {
  uid += 1;
  const kept = await keepMail(db, {
    mailbox: 'desk@desk.example/INBOX',
    uidValidity: 4_000_000_000n,
    uid,
    sha256: sha('a'),
    bytes: 123,
    isCut: false,
  });
  return kept.id;
}

export async function openedCase(db: Queries, named = number): Promise<string> {
  const fresh = {
    priority: 'P2',
    customer: '大湖银行',
    customerWord: 'LAKE',
    title: '补丁安装失败问题',
    token: 'CMIT:0001',
    language: 'zh-CN',
    owner: engineer,
  } as const;
  await openCase(db, { number: named, ...fresh });
  return named;
}

/** A mail read and filed into the case; returns the message's id. */
export async function filedMessage(db: Queries, change: Partial<Message> = {}, caseNumber: string | null = number): Promise<number> {
  const mailId = await arrivedMail(db);
  await settleMail(db, { id: mailId, state: 'filed', why: '' });
  return await keepMessage(db, { mailId, caseNumber, message: { ...message, ...change } });
}

/** A case with one message and one waiting draft. */
export async function draftedCase(db: Queries): Promise<{ readonly messageId: number; readonly draftId: number }> {
  await openedCase(db);
  const messageId = await filedMessage(db);
  await moveCase(db, { number, event: 'diagnose' });
  await moveCase(db, { number, event: 'draft' });
  return { messageId, draftId: (await anotherDraft(db, messageId)).id };
}

export async function anotherDraft(
  db: Queries,
  answers: number,
  diagnosisId: number | null = null,
): Promise<{ readonly id: number; readonly number: number }> {
  return await keepDraft(db, {
    caseNumber: number,
    letter: 'initial-response',
    language: 'zh-CN',
    subject: 'subject',
    toAddresses: ['xu.lan@lake.example'],
    ccAddresses: [],
    text: 'text',
    html: '<p>text</p>',
    notes: ['note'],
    turn: 'customer',
    answers,
    diagnosisId,
    madeBy: null,
  });
}

/** A yes to a draft, and the dispatch that follows; due at once unless said otherwise. */
export async function approvedDraft(
  db: Queries,
  draftId: number,
  dueAt = new Date(0),
): Promise<{ readonly approvalId: number; readonly dispatchId: number }> {
  await moveCase(db, { number, event: 'approve' });
  await setDraftState(db, draftId, 'approved');
  const approvalId = await keepApproval(db, { draftId, engineer, verdict: 'yes', why: '', mimeSha256: sha('c') });
  const dispatchId = await keepDispatch(db, {
    approvalId,
    caseNumber: number,
    mimeSha256: sha('c'),
    messageId: `<${approvalId}@desk.example>`,
    envelopeFrom: 'desk@desk.example',
    envelopeTo: ['xu.lan@lake.example'],
    dueAt,
  });
  return { approvalId, dispatchId };
}
