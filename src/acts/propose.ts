import { ownAddresses } from '../case/desk.ts';
import type { Diagnosis } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import type { Letter } from '../case/letter.ts';
import { chooseLetter, type LetterChoice } from '../case/letter-choice.ts';
import type { Message, Person } from '../case/message.ts';
import type { Statement } from '../case/reading.ts';
import { composeLetter, type LetterInput } from '../letters/compose.ts';
import { consentOf } from '../letters/customer.ts';
import { proves } from '../letters/findings.ts';
import { newsAgainst } from '../letters/news.ts';
import { asksOfMails } from '../letters/not-sent.ts';
import { notesOf } from '../letters/notes.ts';
import { otherNumbersIn } from '../letters/other-cases.ts';
import { oldArtifacts } from '../letters/since.ts';
import { isBareYes } from '../mail/intent/consent.ts';
import { newcomersIn } from '../mail/newcomers.ts';
import { type CaseRow, moveCase } from '../store/cases.ts';
import { diagnosisOfLastLetter, lastDiagnosis } from '../store/diagnosis.ts';
import { type DraftRow, keepDraft, lastSent, lastStageLetter } from '../store/draft.ts';
import { type MessageRow, messagesOfCase } from '../store/message.ts';
import { participantsOf } from '../store/participant.ts';
import { needCase } from './need-case.ts';
import { questionOfNewcomer } from './readdress.ts';
import { ownerOf } from './sender.ts';
import { statementsOfCase } from './statements.ts';
import type { ActWorld } from './world.ts';

/** What a letter is made from, loaded once. */
type Matter = {
  readonly found: CaseRow;
  readonly messages: readonly MessageRow[];
  readonly newest: MessageRow;
  readonly diagnosis: { readonly id: number; readonly body: Diagnosis };
  readonly previous: Diagnosis | null;
  readonly recipients: readonly Person[];
  readonly statements: readonly Statement[];
  readonly wasAnswered: boolean;
  readonly lastLetter: Letter | null;
};

/** Drafts the letter the table names for a diagnosed case (or the one named), and returns the draft's id; null where no letter is due. */
export async function propose(world: ActWorld, number: string, named?: Letter): Promise<number | null> {
  const matter = await load(world, number);
  if (matter === null) return null;
  const choice: LetterChoice | null =
    named === undefined ? choose(matter) : { letter: named, turn: named === 'reply' ? 'ours' : 'customer', mark: null };
  if (choice === null) return null;
  const input = inputOf(world, matter, choice);
  const letter = composeLetter(input, world.templates.letter);
  const notesIn = {
    'zh-CN': notesFor(world, matter, { ...input, notesLanguage: 'zh-CN' }),
    en: notesFor(world, matter, { ...input, notesLanguage: 'en' }),
  };
  return await world.store.db.transaction().execute(async (db) => {
    const moved = await moveCase(db, { number, event: 'draft', version: matter.found.version });
    if (moved === null) return null;
    // Under the case's lock: whoever was added or taken off while the letter was composed counts.
    const recipients = await participantsOf(db, number);
    const draft = await keepDraft(db, {
      caseNumber: number,
      letter: letter.letter,
      language: letter.language,
      subject: letter.subject,
      toAddresses: recipients.map((person) => person.address),
      ccAddresses: [],
      text: letter.text,
      html: letter.html,
      notes: notesIn[world.desk.language],
      notesIn,
      // A closure that asks for consent leaves the move to the customer; one that states it ends the case.
      turn: choice.letter === 'closure' ? (consentOf(input) === null ? 'customer' : null) : choice.turn,
      answers: matter.newest.id,
      diagnosisId: matter.diagnosis.id,
      madeBy: null,
    });
    return draft.id;
  });
}

async function load({ store: { db }, desk }: ActWorld, number: string): Promise<Matter | null> {
  const found = await needCase(db, number);
  const messages = (await messagesOfCase(db, number)).filter((row) => row.kind === 'message');
  const last = await lastSent(db, number);
  const newest = inContext(messages.at(-1), last);
  const diagnosis = await lastDiagnosis(db, number);
  if (newest === undefined || diagnosis === null) return null;
  return {
    found,
    messages,
    newest,
    diagnosis,
    previous: await diagnosisOfLastLetter(db, number),
    recipients: await participantsOf(db, number),
    statements: await statementsOfCase(db, number, desk),
    wasAnswered: last !== null,
    lastLetter: await lastStageLetter(db, number),
  };
}

/** A bare yes means closing where our last letter asked for it, whatever the mail quotes. */
function inContext(newest: MessageRow | undefined, last: DraftRow | null): MessageRow | undefined {
  const isAsked = last?.letter === 'closure' && last.turn === 'customer';
  if (newest === undefined || !isAsked || !['other', 'thanks'].includes(newest.body.intent) || !isBareYes(newest.body.newText))
    return newest;
  return { ...newest, body: { ...newest.body, intent: 'agree-to-close' } };
}

function choose({ found, messages, newest, diagnosis, previous, wasAnswered }: Matter): LetterChoice | null {
  const news = newsAgainst(previous, diagnosis.body);
  const unanswered = messages.filter((row) => !row.isAnswered);
  const old = oldArtifacts(diagnosis.body, previous);
  return chooseLetter({
    kind: newest.kind,
    intent: weightiest(unanswered, newest.body),
    hasLogs: unanswered.some((row) => row.hasLogs),
    wasAnswered,
    status: found.status,
    hasNews: news.length > 0,
    isLacking: diagnosis.body.findings.some((finding) => finding.verdict === 'lacking'),
    isClosed: asksOfMails(wordsOf(unanswered), 'en').length > 0,
    namesAnotherCase: otherNumbersIn(newest.body).length > 0,
    logsShowFailure:
      unanswered.some((row) => row.hasLogs) && news.some((finding) => proves(finding, diagnosis.body, (place) => old.has(place))),
  });
}

function wordsOf(messages: readonly MessageRow[]): readonly Message[] {
  return messages.map((row) => row.body);
}

/** The newest message decides; where it says nothing much, the earlier unanswered words still wait for their letter. */
function weightiest(unanswered: readonly MessageRow[], newest: Message): Message['intent'] {
  if (newest.intent !== 'other' && newest.intent !== 'thanks') return newest.intent;
  const earlier = unanswered.findLast((row) => row.body.intent !== 'other' && row.body.intent !== 'thanks');
  return earlier?.body.intent ?? newest.intent;
}

function inputOf(world: ActWorld, matter: Matter, choice: LetterChoice): LetterInput {
  const { found, messages, newest } = matter;
  return {
    letter: choice.letter,
    language: found.language,
    notesLanguage: world.desk.language,
    lastLetter: matter.lastLetter,
    case: { number: found.number, priority: found.priority, customerWord: found.customerWord, title: found.title, token: found.token },
    contactName: contactName(world, matter),
    engineer: ownerOf(world.desk, found),
    deskName: world.desk.name,
    message: newest.body,
    firstMessage: (messages[0] ?? newest).body,
    unanswered: wordsOf(messages.filter((row) => !row.isAnswered)),
    diagnosis: matter.diagnosis.body,
    previous: matter.previous,
    statements: matter.statements,
    mark: choice.mark,
  };
}

/** The name to greet: the desk's contact entry for the first recipient, else the name their mails carry. */
function contactName(world: ActWorld, { recipients, newest }: Matter): string {
  const first = recipients[0] ?? newest.body.from;
  if (first === null) return '';
  const contacts = world.desk.customers.flatMap((customer) => customer.contacts);
  return contacts.find((contact) => contact.address.toLowerCase() === first.address.toLowerCase())?.name ?? first.name;
}

function notesFor(world: ActWorld, matter: Matter, input: LetterInput): readonly string[] {
  return [...notesOf(input), ...strangers(world, matter, input.notesLanguage)];
}

/** People the newest mail names who are no recipients: shown as "add?", never added by themselves. */
function strangers(world: ActWorld, { newest, recipients }: Matter, language: Language): readonly string[] {
  const known = [...ownAddresses(world.desk), ...recipients.map((person) => person.address)];
  return newcomersIn([newest.body], known).map(({ address }) => questionOfNewcomer(address, language));
}
