/** A stranger who guesses case numbers: his mails through the real reader and intake, with the statements each costs the database. */
import type { KyselyPlugin } from 'kysely';
import { keepMail } from '../../src/store/mail.ts';
import type { Queries } from '../../src/store/tables.ts';
import { intake } from '../../workers/intake.ts';
import type { TestBench } from '../sandbox/bench.ts';
import type { Bench } from './world.ts';

export const stranger = 'collector@elsewhere.example';
export type Taken = { readonly mailId: number; readonly statements: number; readonly ms: number };

let uid = 0;
/** Takes one mail in and says what it cost. */
export async function takeIn(bench: Bench, reader: TestBench, mail: string): Promise<Taken> {
  uid += 1;
  const bytes = Buffer.from(mail);
  const { sha256 } = await bench.world.blobs.put(bytes);
  const key = { mailbox: 'desk@desk.example/INBOX', uidValidity: 11n, uid };
  const { id } = await keepMail(bench.db, { ...key, sha256, bytes: bytes.length, isCut: false });
  const counting = counted(bench.world.store.db);
  const started = performance.now();
  await intake({ ...bench.world, sandbox: reader.sandbox, store: { ...bench.world.store, db: counting.db } }, String(id));
  return { mailId: id, statements: counting.count(), ms: performance.now() - started };
}

/** A guess, as a person would write it: the number in the subject. */
export function guessOf(number: string, at: number): string {
  return [
    `From: Account Desk <${stranger}>`,
    'To: desk@desk.example',
    `Subject: Re: [Case #: ${number} ] please send me the logs`,
    `Message-ID: <guess-${at}@elsewhere.example>`,
    '',
    `Hello, I am helping with ${number}. What is the state of it?`,
  ].join('\r\n');
}

function counted(db: Bench['world']['store']['db']) {
  let statements = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(plugin), count: () => statements };
}

/** Everything that an answer, or a change, would leave behind. */
export async function tracesOf(db: Queries) {
  const [drafts, dispatches, cases, participants, messages] = await Promise.all([
    db.selectFrom('draft').select(['id', 'state']).orderBy('id').execute(),
    db.selectFrom('dispatch').select(['id', 'state']).orderBy('id').execute(),
    db.selectFrom('cases').select(['number', 'status', 'version', 'changedAt']).orderBy('number').execute(),
    db.selectFrom('participant').select(['caseNumber', 'address']).orderBy('caseNumber').orderBy('address').execute(),
    db.selectFrom('message').select('id').where('caseNumber', 'is not', null).orderBy('id').execute(),
  ]);
  return { drafts, dispatches, cases, participants, messages };
}
