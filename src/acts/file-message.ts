import type { Desk } from '../case/desk.ts';
import type { Message } from '../case/message.ts';
import { customerOf } from '../mail/sender.ts';
import { voidApprovals } from '../store/approval.ts';
import { lockLiving } from '../store/case-family.ts';
import { type CaseRow, caseByNumber, moveCase, openCase } from '../store/cases.ts';
import { staleDrafts } from '../store/draft.ts';
import { keepMessage } from '../store/message.ts';
import { addParticipant } from '../store/participant.ts';
import type { Queries } from '../store/tables.ts';
import { caseLanguage } from './customer.ts';

export type Filing = { readonly mailId: number; readonly message: Message; readonly caseNumber: string };

/** The words of a new mail void an approval that has not left and make a waiting draft stale: the yes was to an answer, not to a number. */
export const newWordsCame = 'a new mail came in';

/** `moved`: the case, when it has something new to diagnose; null when the message changes nothing (thanks, or a yes to closing, after closure). */
export type Filed = { readonly caseNumber: string; readonly messageId: number; readonly moved: CaseRow | null };

/** Files a message into its case, or the one that case was merged into, opening the case when there is none. */
export async function fileMessage(db: Queries, desk: Desk, { mailId, message, caseNumber: named }: Filing): Promise<Filed> {
  const caseNumber = await lockLiving(db, named);
  const known = await caseByNumber(db, caseNumber);
  if (known === null) await openCaseFor(db, desk, caseNumber, message);
  const messageId = await keepMessage(db, { mailId, caseNumber, message });
  if (known === null) return { caseNumber, messageId, moved: await caseByNumber(db, caseNumber) };
  if (known.status === 'closed' && saysNothingNew(message)) return { caseNumber, messageId, moved: null };
  await voidApprovals(db, caseNumber, newWordsCame);
  await staleDrafts(db, caseNumber, newWordsCame);
  return { caseNumber, messageId, moved: await moveCase(db, { number: caseNumber, event: 'words', turn: 'ours' }) };
}

/** What a closed case need not be opened for. */
function saysNothingNew({ intent, attachments }: Message): boolean {
  return intent === 'thanks' || (intent === 'agree-to-close' && attachments.length === 0);
}

/** Opens a case with the mail that names it: its writer is the one who gets letters. */
export async function openCaseFor(db: Queries, desk: Desk, number: string, message: Message): Promise<void> {
  const { priority, customer: customerWord, title, token } = message.case;
  const customer = customerOf(message.from?.address ?? '', desk);
  await openCase(db, {
    number,
    priority,
    // A stranger may write any customer's word into a subject: only the desk says whose case it is.
    customer: customer?.name ?? '',
    customerWord,
    title: title ?? message.subject,
    token,
    language: caseLanguage(desk, customer, message),
    owner: desk.cases.owner,
  });
  if (message.from !== null)
    await addParticipant(db, { caseNumber: number, address: message.from.address.toLowerCase(), name: message.from.name });
}
