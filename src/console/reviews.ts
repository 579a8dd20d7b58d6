import type { FastifyInstance } from 'fastify';
import type { Language } from '../case/language.ts';
import type { Message } from '../case/message.ts';
import { reasonSentence } from '../case/review-reason.ts';
import { type MailRow, mailById } from '../store/mail.ts';
import { messageOfMail } from '../store/message.ts';
import { openReviews, type ReviewRow } from '../store/review.ts';
import { field, wholeNumber } from './field.ts';
import { showTo } from './page.ts';
import { said, word } from './say.ts';
import { sessionOf } from './session.ts';
import type { ConsoleWorld } from './world.ts';

/** Mails a person must look at: the reason, a safe view, and what can be done. */
export function reviewPages(app: FastifyInstance, world: ConsoleWorld): void {
  app.get('/reviews', async (request, reply) => {
    const session = sessionOf(request);
    const reviews = await Promise.all((await openReviews(world.store.db)).map((review) => view(world, review, session.language)));
    return showTo(world, reply, session, 'reviews', { reviews, isEmpty: reviews.length === 0 });
  });
  const act = (path: string, work: (reviewId: number, engineer: string, body: unknown) => Promise<void>): void => {
    app.post(`/reviews/:id/${path}`, async (request, reply) => {
      await work(wholeNumber(request.params, 'id') ?? 0, sessionOf(request).address, request.body);
      return reply.redirect('/reviews', 303);
    });
  };
  act('file', (reviewId, engineer, body) =>
    world.acts.fileIntoCase({ reviewId, engineer, caseNumber: field(body, 'number'), opens: false }),
  );
  act('open', (reviewId, engineer, body) =>
    world.acts.fileIntoCase({ reviewId, engineer, caseNumber: field(body, 'number'), opens: true }),
  );
  act('automatic', (reviewId, engineer) => world.acts.markAutomatic({ reviewId, engineer }));
  act('replay', (reviewId, engineer) => world.acts.replayMail({ reviewId, engineer }));
}

async function view(world: ConsoleWorld, review: ReviewRow, language: Language) {
  const mail = await mailById(world.store.db, review.mailId);
  const message = (await messageOfMail(world.store.db, review.mailId))?.body;
  return {
    id: review.id,
    mailId: review.mailId,
    reason: word('reason', review.reason, language),
    why: whyOf(world, review, { mail, message: message ?? null, language }),
    likely: review.likelyCases,
    number: message?.case.number ?? (review.likelyCases.length === 1 ? review.likelyCases[0] : ''),
    from: message?.from?.name || message?.from?.address || '',
    address: message?.from?.address ?? '',
    subject: message?.subject ?? '',
    newText: message?.newText ?? '',
    arrivedAt: mail?.arrivedAt ?? review.openedAt,
    isReadable: message !== undefined,
  };
}

type Seen = { readonly mail: MailRow | null; readonly message: Message | null; readonly language: Language };

/** The reason in the page's language, made anew from the mail; where the mail could not be read, what was said of it then. */
function whyOf({ settings }: ConsoleWorld, { reason, why }: ReviewRow, { mail, message, language }: Seen): string {
  if (mail === null || message === null || reason === 'unreadable')
    return why
      .split('; ')
      .map((sentence) => said(sentence, language))
      .join(language === 'en' ? '; ' : '；');
  return reasonSentence(reason, { message, bytes: mail.bytes, bytesMax: settings.mail.bytesMax }, language);
}
