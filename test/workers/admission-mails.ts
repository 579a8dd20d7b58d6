/** The mails of the admission tables, and the cases they speak of: a fresh set for each cell. */

import { keepApproval } from '../../src/store/approval.ts';
import { moveCase, openCase } from '../../src/store/cases.ts';
import { keepDispatch } from '../../src/store/dispatch.ts';
import { keepDraft, setDraftState } from '../../src/store/draft.ts';
import { addParticipant } from '../../src/store/participant.ts';
import type { Queries } from '../../src/store/tables.ts';
import { engineer, filedMessage, sha } from '../store/sample.ts';

/** Numbers and the letter of one cell. */
export type Cast = {
  readonly open: string;
  readonly second: string;
  readonly closed: string;
  readonly others: string;
  readonly unknown: string;
  readonly letter: string;
};
export type Sender = { readonly name: string; readonly from: string; readonly domain: string };
export type Column = {
  readonly name: string;
  readonly subject?: (cast: Cast) => string;
  readonly body?: (cast: Cast) => string;
  readonly file?: (cast: Cast) => string;
  readonly answers?: (cast: Cast) => string;
};

export const senders: readonly Sender[] = [
  { name: 'a participant', from: 'Guest <guest@partner.example>', domain: 'partner.example' },
  { name: "the case's customer", from: 'He Jun <he.jun@lake.example>', domain: 'lake.example' },
  { name: 'another customer', from: 'Ann Hill <ann@hill.example>', domain: 'hill.example' },
  { name: "another case's participant", from: 'Visitor <visitor@abroad.example>', domain: 'abroad.example' },
  { name: 'one of our engineers', from: `Han Mei <${engineer}>`, domain: 'desk.example' },
  { name: 'our own address', from: 'Desk <desk@desk.example>', domain: 'desk.example' },
  { name: 'a stranger', from: 'Somebody <x@nowhere.example>', domain: 'nowhere.example' },
  { name: "a stranger under a customer's name", from: '"He Jun (Lake)" <x@nowhere.example>', domain: 'nowhere.example' },
  { name: 'an address shown in the name', from: '"he.jun@lake.example" <x@nowhere.example>', domain: 'nowhere.example' },
  { name: 'two authors', from: 'guest@partner.example, x@nowhere.example', domain: 'partner.example' },
  { name: 'two From headers', from: 'he.jun@lake.example\r\nFrom: x@nowhere.example', domain: 'lake.example' },
  { name: 'a route', from: '<@nowhere.example:he.jun@lake.example>', domain: 'lake.example' },
  { name: 'a look-alike letter', from: 'he.jun@l\u0430ke.example', domain: 'lake.example' },
];

const named = (number: string): string => `[案例号: ${number} ] failed again`;

export const columns: readonly Column[] = [
  { name: 'open case', subject: ({ open }) => named(open) },
  { name: "other customer's case", subject: ({ others }) => named(others) },
  { name: 'closed case', subject: ({ closed }) => named(closed) },
  { name: 'number not known', subject: ({ unknown }) => named(unknown) },
  { name: 'no number', body: () => 'It failed again.' },
  { name: 'no number, answers our letter', answers: ({ letter }) => letter },
  { name: 'two numbers', subject: ({ open, second }) => `${named(open)} ${second}` },
  { name: 'number against the letter it answers', subject: ({ second }) => named(second), answers: ({ letter }) => letter },
  { name: 'number in the words', body: ({ open }) => `It failed again, see ${open}.` },
  { name: 'number in quoted words', body: ({ open }) => `It failed again.\r\n\r\nOn Mon, Desk <desk@desk.example> wrote:\r\n> ${open}` },
  { name: 'number in a file name', file: ({ open }) => `${open}.log` },
];

export const proofs = [
  { heading: 'proved', results: ({ domain }: Sender) => `dmarc=pass header.from=${domain}` },
  { heading: 'neither proved nor disproved', results: () => 'none' },
  { heading: 'disproved', results: ({ domain }: Sender) => `dmarc=fail header.from=${domain}` },
] as const;

let count = 0;

/** A case with an approved letter that has not left, one more, a closed one, another customer's, and a letter that was sent. */
export async function castFor(db: Queries): Promise<Cast> {
  count += 1;
  const numberOf = (word: string): string => `CAS-${String(count).padStart(5, '0')}-${word}`;
  const cast = {
    open: numberOf('OPENED'),
    second: numberOf('SECOND'),
    closed: numberOf('CLOSED'),
    others: numberOf('OTHERS'),
    unknown: numberOf('UNKNOW'),
    letter: `<sent-${count}@desk.example>`,
  };
  for (const number of [cast.open, cast.second, cast.closed]) await aCase(db, number, '大湖银行', 'guest@partner.example');
  await aCase(db, cast.others, 'HILL', 'visitor@abroad.example');
  for (const number of [cast.open, cast.second, cast.others]) await approvedLetter(db, number, `<waits-${number}@desk.example>`);
  await sentLetter(db, cast.open, cast.letter);
  await db.updateTable('cases').set({ status: 'closed', turn: null }).where('number', '=', cast.closed).execute();
  return cast;
}

async function aCase(db: Queries, number: string, customer: string, participant: string): Promise<void> {
  const fresh = { priority: 'P2', customerWord: null, title: 'failed', token: null, language: 'en', owner: engineer } as const;
  await openCase(db, { number, customer, ...fresh });
  await addParticipant(db, { caseNumber: number, address: participant, name: '' });
}

async function approvedLetter(db: Queries, number: string, messageId: string): Promise<void> {
  for (const event of ['diagnose', 'draft', 'approve'] as const) await moveCase(db, { number, event });
  const { id } = await keepDraft(db, { ...draft, caseNumber: number, answers: await filedMessage(db, {}, number) });
  await setDraftState(db, id, 'approved');
  await dispatchOf(db, { number, draftId: id, messageId });
}

/** An earlier letter, whose Message-ID answers carry: its outcome is not known, which is as good as sent for the thread. */
async function sentLetter(db: Queries, number: string, messageId: string): Promise<void> {
  const approved = await db.selectFrom('draft').select(['id', 'answers']).where('caseNumber', '=', number).executeTakeFirstOrThrow();
  await setDraftState(db, approved.id, 'stale');
  const { id } = await keepDraft(db, { ...draft, caseNumber: number, answers: approved.answers });
  await setDraftState(db, id, 'sent');
  const dispatchId = await dispatchOf(db, { number, draftId: id, messageId });
  await db.updateTable('dispatch').set({ state: 'unknown' }).where('id', '=', dispatchId).execute();
  await setDraftState(db, approved.id, 'approved');
}

const draft = {
  letter: 'reply',
  language: 'en',
  subject: 's',
  toAddresses: ['guest@partner.example'],
  ccAddresses: [],
  text: 't',
  html: '',
  notes: [],
  turn: 'customer',
  diagnosisId: null,
  madeBy: null,
} as const;

type Letter = { readonly number: string; readonly draftId: number; readonly messageId: string };

async function dispatchOf(db: Queries, { number, draftId, messageId }: Letter): Promise<number> {
  const approvalId = await keepApproval(db, { draftId, engineer, verdict: 'yes', why: '', mimeSha256: sha('c') });
  return await keepDispatch(db, {
    approvalId,
    caseNumber: number,
    mimeSha256: sha('c'),
    messageId,
    envelopeFrom: 'desk@desk.example',
    envelopeTo: ['guest@partner.example'],
    dueAt: new Date(Date.now() + 3_600_000),
  });
}

/** Everything of these cases that a mail could change. */
export async function stateOf(db: Queries, { open, second, closed, others, unknown }: Cast) {
  const numbers = [open, second, closed, others, unknown];
  const cases = await db.selectFrom('cases').select(['number', 'status', 'version', 'turn']).where('number', 'in', numbers).execute();
  const rows = await Promise.all(
    cases.map(async ({ number, ...found }) => [number, { ...found, ...(await belongings(db, number)) }] as const),
  );
  return Object.fromEntries(rows);
}

async function belongings(db: Queries, number: string) {
  const of = { drafts: db.selectFrom('draft').select('state'), dispatches: db.selectFrom('dispatch').select('state') };
  const [drafts, dispatches, messages, participants] = await Promise.all([
    of.drafts.where('caseNumber', '=', number).where('state', '<>', 'sent').orderBy('id').execute(),
    of.dispatches.where('caseNumber', '=', number).where('state', '<>', 'unknown').orderBy('id').execute(),
    db.selectFrom('message').select('id').where('caseNumber', '=', number).execute(),
    db.selectFrom('participant').select('address').where('caseNumber', '=', number).execute(),
  ]);
  return {
    drafts: drafts.map(({ state }) => state),
    dispatches: dispatches.map(({ state }) => state),
    messages: messages.length,
    participants: participants.length,
  };
}

type Cell = { readonly sender: Sender; readonly column: Column; readonly cast: Cast; readonly results: string };

/** The bytes of a cell's mail, as they come from the boundary. */
export function mailOf({ sender, column, cast, results }: Cell): Buffer {
  const answers = column.answers?.(cast);
  const file = column.file?.(cast);
  const head = [
    `Authentication-Results: mx.desk.example; ${results}`,
    `From: ${sender.from}`,
    'To: desk@desk.example',
    `Subject: ${column.subject?.(cast) ?? 'Update failed again'}`,
    `Message-ID: <${cast.open}@mail.example>`,
    ...(answers === undefined ? [] : [`In-Reply-To: ${answers}`]),
  ];
  const body = `${column.body?.(cast) ?? 'It failed again.'}\r\n`;
  return Buffer.from([...head, ...(file === undefined ? ['', body] : withFile(body, file))].join('\r\n'));
}

function withFile(body: string, name: string): readonly string[] {
  const part = (type: string, words: string): string => `--b\r\nContent-Type: ${type}\r\n\r\n${words}`;
  return [
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    part('text/plain', body),
    part(`text/plain; name="${name}"`, 'x'),
    '--b--',
    '',
  ];
}
