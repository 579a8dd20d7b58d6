/** What becomes of a mail that nobody wrote: it moves no case, and stays in sight beside the case it speaks of. */
import type { Delivery } from '../src/case/delivery.ts';
import type { Message } from '../src/case/message.ts';
import { end } from '../src/case/said/ends.ts';
import { deliveriesFor } from '../src/mail/report/for-letter.ts';
import { caseByNumber } from '../src/store/cases.ts';
import { casesOfLetters } from '../src/store/clue.ts';
import { type LetterSent, letterOfIds } from '../src/store/delivery.ts';
import type { MailRow } from '../src/store/mail.ts';
import type { Queries } from '../src/store/tables.ts';
import { idsAnswered } from './intake-clues.ts';
import { isOurLetter, ownIds } from './intake-own.ts';
import type { Placed } from './intake-place.ts';

/** `dispatchId`: the letter of ours that its ids prove it to speak of; null: it names the case only, or comes twice. */
export type About = { readonly caseNumber: string; readonly dispatchId: number | null; readonly deliveries: readonly Delivery[] };
export type Automatic = { readonly why: string; readonly about: About | null };

/** Says what the mail is about. Its ids tie it to a letter; a case number ties it to nothing, and only shows it there. */
export async function automaticMail(db: Queries, message: Message, twin: MailRow | null): Promise<Automatic> {
  const letter = await letterOfIds(db, [...ownIds(message), ...idsAnswered(message)]);
  const about = letter === null ? await namedCase(db, message) : aboutLetter(letter, message);
  if (twin?.state === 'automatic')
    return { why: end('automatic-twin', { mail: twin.id }), about: about && { ...about, dispatchId: null, deliveries: [] } };
  const { kind } = message;
  if (about === null) return { why: end('automatic', { kind }), about };
  return { why: end(letter === null ? 'automatic-named' : 'automatic-letter', { kind, number: about.caseNumber }), about };
}

function aboutLetter({ id, caseNumber, envelopeTo }: LetterSent, { report }: Message): About {
  return { caseNumber, dispatchId: id, deliveries: deliveriesFor(envelopeTo, report?.deliveries ?? []) };
}

/** The acknowledgement that it answers names the case as surely as a letter, and has no dispatch; else its number may. */
async function namedCase(db: Queries, message: Message): Promise<About | null> {
  const { number, others } = message.case;
  const [answered] = await casesOfLetters(db, idsAnswered(message));
  if (answered !== undefined) return { caseNumber: answered, dispatchId: null, deliveries: [] };
  const known = number === null || others.length > 0 ? null : await caseByNumber(db, number);
  return known === null ? null : { caseNumber: known.number, dispatchId: null, deliveries: [] };
}

/**
 * Whether somebody who may speak in a case may have written an automatic mail after all: it came over a list, nothing but its subject or
 * words speaks for a machine, or it brings files. A person looks, and the case waits.
 */
export async function mayBeAPersons(db: Queries, message: Message, { number, judged }: Placed): Promise<boolean> {
  const isDoubtful = message.kind === 'list' || message.kindDoubt !== undefined || (message.kind === 'auto-reply' && bringsFiles(message));
  const isHeard = judged.sender === 'participant' || judged.sender === 'of-the-cases-customer' || judged.sender === 'of-a-customer';
  if (!isDoubtful || !isHeard || number === '') return false;
  return !(await givesBackOurLetter(db, message)) && !(await isOurLetter(db, message));
}

/** A report with a reason, on a letter of ours that it brings back: an answer alone may be a person's. */
async function givesBackOurLetter(db: Queries, { report }: Message): Promise<boolean> {
  const isReasoned =
    report?.deliveries.some(({ recipient, status, cause }) => recipient !== '' && (status !== null || cause !== 'other')) ?? false;
  return isReasoned && (await letterOfIds(db, report?.letterIds ?? [])) !== null;
}

/** Returned letters, signatures, pictures and calendar entries come with machines' answers too. */
function bringsFiles({ attachments }: Message): boolean {
  return attachments.some(
    ({ inline, type }) => !inline && !/^(?:message|image)\/|^text\/(?:rfc822-headers|calendar|x?-?vcard)$|pkcs7|pgp-signature/.test(type),
  );
}
