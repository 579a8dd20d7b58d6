import type { FastifyInstance } from 'fastify';
import type { Language } from '../case/language.ts';
import { type AutomaticRow, automaticMails } from '../store/automatic.ts';
import { wholeNumber } from './field.ts';
import { showTo } from './page.ts';
import { pageRows } from './paging.ts';
import { word } from './say.ts';
import { sessionOf } from './session.ts';
import type { ConsoleWorld } from './world.ts';

/** Mails that nobody wrote, as far as they tell: none is dropped, and an engineer may think otherwise. */
export function automaticPages(app: FastifyInstance, world: ConsoleWorld): void {
  app.get('/automatic', async (request, reply) => {
    const session = sessionOf(request);
    const before = wholeNumber(request.query, 'before');
    const found = await automaticMails(world.store.db, { limit: pageRows + 1, before });
    const mails = automaticViews(found.slice(0, pageRows), session.language);
    const older = found.length > pageRows ? `/automatic?before=${mails.at(-1)?.mailId ?? 0}` : '';
    const values = { mails, isEmpty: mails.length === 0, older, newest: before === null ? '' : '/automatic' };
    return showTo(world, reply, session, 'automatic', values, 'reviews');
  });
  app.post('/mails/:id/review', async (request, reply) => {
    await world.acts.sendToReview({ mailId: wholeNumber(request.params, 'id') ?? 0, engineer: sessionOf(request).address });
    return reply.redirect('/reviews', 303);
  });
}

/** Characters of an automatic mail's words that a list shows. */
const wordsMax = 300;

export function automaticViews(mails: readonly AutomaticRow[], language: Language) {
  return mails.map(({ mailId, arrivedAt, aboutCase, dispatchId, body }) => ({
    mailId,
    at: arrivedAt,
    kindText: word('kind', body.kind, language),
    from: body.from?.address ?? '',
    subject: body.subject,
    words: body.newText.length > wordsMax ? `${body.newText.slice(0, wordsMax)}…` : body.newText,
    caseNumber: aboutCase ?? '',
    dispatchId: dispatchId ?? 0,
  }));
}
