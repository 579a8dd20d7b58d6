import type { Language } from '../case/language.ts';
import { fileProviders } from '../case/linked-file.ts';
import { sizeText } from '../report/shown.ts';
import { type AttachmentRow, attachmentsOfMessages } from '../store/attachment.ts';
import { lettersSent, type SentLetter } from '../store/letters-sent.ts';
import { type ThreadLine, type ThreadMessage, threadMessages } from '../store/thread.ts';
import { clueView } from './clue-view.ts';
import { nameOf } from './edits.ts';
import { said, word } from './say.ts';
import { shownWords, wordsInThread } from './shown-words.ts';
import type { ConsoleWorld } from './world.ts';

type Moved = { readonly id: number; readonly from: string; readonly by: string; readonly at: Date };
/** `number`: the case the page is about; `came`: the moves that brought messages into it, by message. */
export type Thread = {
  readonly language: Language;
  readonly number: string;
  readonly came: ReadonlyMap<number | null, Moved>;
  /** Every mail, however many: the reader asked for them. */
  readonly isWhole: boolean;
};

/** A page shows the newest of a long case, and the older ones when asked. */
const shownMax = 30;

/** A case as its thread shows it: the customer's mails and our letters as they came and went; the older ones of a long case are left out. */
export async function threadView(world: ConsoleWorld, lines: readonly ThreadLine[], thread: Thread) {
  const { db } = world.store;
  const all = inOrder(lines, await lettersSent(db, thread.number));
  const shown = thread.isWhole ? all : all.slice(-shownMax);
  const ids = shown.flatMap((entry) => ('id' in entry ? [entry.id] : []));
  const [messages, attachments] = await Promise.all([threadMessages(db, ids), attachmentsOfMessages(db, ids)]);
  const files = Map.groupBy(attachments, ({ messageId }) => messageId);
  return {
    messages: shown
      .map((entry) => {
        if (!('id' in entry)) return letterView(entry.letter, nameOf(world, entry.letter.engineer), thread);
        const message = messages.get(entry.id);
        return message === undefined ? null : messageView(message, files.get(entry.id) ?? [], thread);
      })
      .filter((entry) => entry !== null),
    earlier: all.length - shown.length,
  };
}

type Entry = { readonly id: number } | { readonly letter: SentLetter };

/** Messages stay in the order the case learned of them, and letters stand where they left. */
function inOrder(lines: readonly ThreadLine[], letters: readonly SentLetter[]): readonly Entry[] {
  return [
    ...lines.map(({ id, filedAt }) => ({ at: filedAt?.getTime() ?? 0, id })),
    ...letters.map((letter) => ({ at: letter.at.getTime(), letter })),
  ].sort((one, other) => one.at - other.at);
}

function letterView(letter: SentLetter, who: string, { language, number }: Thread) {
  return {
    isOurs: true,
    dispatchId: letter.dispatchId,
    who,
    of: letter.caseNumber === number ? '' : letter.caseNumber,
    name: `#${letter.number} ${word('letter', letter.letter, language)}`,
    state: letter.state,
    stateText: word('dispatch', letter.state, language),
    at: letter.at,
    text: letter.text,
  };
}

function messageView(row: ThreadMessage, files: readonly AttachmentRow[], { language, number, came }: Thread) {
  const { id, body, arrivedAt, mailId, why, clues, caseNumber } = row;
  return {
    isOurs: false,
    id,
    mailId,
    from: body.from?.name || body.from?.address || '',
    address: body.from?.name ? body.from.address : '',
    at: arrivedAt,
    of: caseNumber === number ? '' : (caseNumber ?? ''),
    moved: came.get(id) ?? null,
    subject: body.subject,
    newText: shownWords(body.newText, wordsInThread, language),
    quotedText: shownWords(body.quotedText, wordsInThread, language),
    signature: shownWords(body.signature, wordsInThread, language),
    explained: clueView({ why, clues, message: body, here: caseNumber }, language),
    problems: body.problems.map((problem) => said(problem, language)),
    links: body.links.map(({ provider, name, size, expires, url }) => ({
      name: name ?? '',
      by: fileProviders[provider][language],
      size: size ?? '',
      expires: expires ?? '',
      url,
    })),
    attachments: files.map(({ id: attachmentId, name, bytes, within }) => ({ id: attachmentId, name, within, size: sizeText(bytes) })),
  };
}
