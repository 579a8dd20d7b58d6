import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Fault } from '../case/fault.ts';
import { type DraftRow, draftsOfCase } from '../store/draft.ts';
import { dropWording, keepWording, wordingOf } from '../store/wording.ts';
import { draftOf } from './draft-of.ts';
import { field } from './field.ts';
import { showTo } from './page.ts';
import { faultSentence, word } from './say.ts';
import { sessionOf } from './session.ts';
import { diffView } from './word-diff.ts';
import type { ConsoleWorld } from './world.ts';

type Words = { readonly subject: string; readonly text: string };

/** An engineer's own words: kept as they are typed, shown against the proposed text, saved as the next draft, never lost on the way. */
export function editPages(app: FastifyInstance, world: ConsoleWorld): void {
  const { db } = world.store;
  app.post('/drafts/:id/words', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    const { language } = sessionOf(request);
    const words = wordsIn(request.body, draft);
    await keepWording(db, { draftId: draft.id, engineer: sessionOf(request).address, ...words });
    const isStale = !isEditable(draft);
    const stateText = word('draft', draft.state, language);
    return showTo(world, reply, sessionOf(request), 'parts/kept', {
      ...diffView(draft.text, words.text, draft.language),
      keptAt: world.clock.now(),
      isStale,
      stateText,
      id: draft.id,
    });
  });
  app.post('/drafts/:id/words/drop', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    await dropWording(db, { draftId: draft.id, engineer: sessionOf(request).address });
    return reply.redirect(`/drafts/${draft.id}`, 303);
  });
  app.get('/drafts/:id/words', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    const kept = await wordingOf(db, { draftId: draft.id, engineer: sessionOf(request).address });
    return showBeside(world, request, reply, { draft, words: kept ?? draft, why: '' });
  });
  app.post('/drafts/:id/edit', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    const engineer = sessionOf(request).address;
    const words = wordsIn(request.body, draft);
    try {
      const next = await world.acts.edit({ draftId: draft.id, engineer, ...words });
      await dropWording(db, { draftId: draft.id, engineer });
      return reply.redirect(`/drafts/${next.draftId}`, 303);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'draft-stale') throw error;
      await keepWording(db, { draftId: draft.id, engineer, ...words });
      const why = faultSentence(error, sessionOf(request).language);
      return showBeside(world, request, reply.code(409), { draft, words, why });
    }
  });
}

export function isEditable({ state }: DraftRow): boolean {
  return state === 'waiting' || state === 'returned';
}

type Beside = { readonly draft: DraftRow; readonly words: Words; readonly why: string };

/** One's own words beside the newest draft of the case, with what differs: to be saved as the next one, or let go. */
async function showBeside(world: ConsoleWorld, request: FastifyRequest, reply: FastifyReply, { draft, words, why }: Beside) {
  const session = sessionOf(request);
  const newest = (await draftsOfCase(world.store.db, draft.caseNumber)).at(-1) ?? draft;
  return showTo(
    world,
    reply,
    session,
    'words',
    {
      id: draft.id,
      number: draft.number,
      caseNumber: draft.caseNumber,
      why,
      newestId: newest.id,
      newestNumber: newest.number,
      newestState: newest.state,
      newestStateText: word('draft', newest.state, session.language),
      newestBy: nameOf(world, newest.madeBy),
      maySave: isEditable(newest),
      subject: words.subject,
      text: words.text,
      rows: rowsOf(words.text),
      ...diffView(newest.text, words.text, draft.language),
    },
    'drafts',
  );
}

export function rowsOf(text: string): number {
  return Math.min(40, text.split('\n').length + 4);
}

export function nameOf({ desk }: ConsoleWorld, address: string | null): string {
  return desk.engineers.find((engineer) => engineer.address === address)?.name ?? address ?? '';
}

function wordsIn(body: unknown, draft: DraftRow): Words {
  return { subject: field(body, 'subject') || draft.subject, text: field(body, 'text').replaceAll('\r\n', '\n') };
}
