import type { Language } from '../case/language.ts';
import { fileProviders } from '../case/linked-file.ts';
import { sizeText } from '../report/shown.ts';
import { attachmentsOfMessage } from '../store/attachment.ts';
import type { MessageRow } from '../store/message.ts';
import { clueView } from './clue-view.ts';
import { said } from './say.ts';
import { shownWords, wordsInThread } from './shown-words.ts';
import type { ConsoleWorld } from './world.ts';

type Moved = { readonly id: number; readonly from: string; readonly by: string; readonly at: Date };
/** `number`: the case the page is about; `came`: the moves that brought messages into it, by message. */
export type Thread = { readonly language: Language; readonly number: string; readonly came: ReadonlyMap<number | null, Moved> };

/** The messages of a case as the thread shows them: new words open, quoted words folded, attachments to download. */
export async function threadView(world: ConsoleWorld, messages: readonly MessageRow[], { language, number, came }: Thread) {
  return await Promise.all(
    messages.map(async ({ id, body, arrivedAt, mailId, why, clues, caseNumber }) => ({
      id,
      mailId,
      from: body.from?.name || body.from?.address || '',
      address: body.from?.address ?? '',
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
      attachments: (await attachmentsOfMessage(world.store.db, id)).map(({ id: attachmentId, name, bytes, within }) => ({
        id: attachmentId,
        name,
        within,
        size: sizeText(bytes),
      })),
    })),
  );
}
