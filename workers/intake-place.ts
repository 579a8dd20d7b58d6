/** Which case a mail belongs to, and what its sender is to that case. */
import { type Admission, admit } from '../src/case/admission.ts';
import type { Desk } from '../src/case/desk.ts';
import type { Message } from '../src/case/message.ts';
import { judgeSender, type SenderJudgement } from '../src/mail/sender.ts';
import { speakersOf } from '../src/store/case-family.ts';
import { lockNumber } from '../src/store/case-lock.ts';
import { caseByNumber } from '../src/store/cases.ts';
import type { Queries } from '../src/store/tables.ts';

/** `threaded`: the message with the number that its thread names; `number`: that one, or empty. */
export type Placed = { readonly threaded: Message; readonly number: string; readonly judged: SenderJudgement };

/** A number that no case has takes the same work as one that a case has: nobody learns from the time an answer takes. */
export async function placeOf(db: Queries, desk: Desk, threaded: Message): Promise<Placed> {
  const number = threaded.case.number ?? '';
  const known = await caseByNumber(db, number);
  const participants = await speakersOf(db, number);
  const judged = judgeSender(threaded, desk, known === null ? null : { number: known.number, customer: known.customer, participants });
  return { threaded, number, judged };
}

export type Admitted = { readonly admission: Admission; readonly judged: SenderJudgement };

/** What becomes of a mail from there. A number that is new may be another customer's a moment later: who opens a case looks again, alone. */
export async function admitted(db: Queries, desk: Desk, { threaded, number, judged }: Placed): Promise<Admitted> {
  const first = admissionOf(threaded, judged);
  if (first.outcome !== 'opens') return { admission: first, judged };
  await lockNumber(db, number);
  const again = await placeOf(db, desk, threaded);
  return { admission: admissionOf(threaded, again.judged), judged: again.judged };
}

function admissionOf({ authentication }: Message, { sender, number }: SenderJudgement): Admission {
  return admit({ sender, number, authentication: authentication.verdict });
}
