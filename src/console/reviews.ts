import type { FastifyInstance } from 'fastify';
import { withLetters } from '../case/clue.ts';
import type { Language } from '../case/language.ts';
import { type ReviewReason, reviewReasons } from '../case/mail.ts';
import type { Message } from '../case/message.ts';
import { reasonSentence } from '../case/review-reason.ts';
import { type MailRow, mailsById } from '../store/mail.ts';
import { type MessageRow, messagesOfMails } from '../store/message.ts';
import type { ReviewRow } from '../store/review.ts';
import { type ReviewGroup, reviewGroups, reviewsOfGroup, type WhoseReviews } from '../store/review-groups.ts';
import { reasonCounts } from '../store/review-reasons.ts';
import { clueView } from './clue-view.ts';
import { field, wholeNumber } from './field.ts';
import { showTo } from './page.ts';
import { pageRows, pages } from './paging.ts';
import { said, word } from './say.ts';
import { sessionOf } from './session.ts';
import { shownWords, wordsInList } from './shown-words.ts';
import type { ConsoleWorld } from './world.ts';

/** Mails a person must look at, those of one sender for one reason together: the reason, a safe view, and what can be done. */
export function reviewPages(app: FastifyInstance, world: ConsoleWorld): void {
  app.get('/reviews', async (request, reply) => {
    const session = sessionOf(request);
    const page = wholeNumber(request.query, 'page') ?? 0;
    const reason = reviewReasons.find((one) => one === field(request.query, 'reason'));
    const asked = reason === undefined ? {} : { reason };
    const found = await reviewGroups(world.store.db, { ...asked, limit: pageRows, offset: page * pageRows });
    const groups = await groupViews(world, found.slice(0, pageRows), session.language);
    const reasons = await reasonViews(world, reason, session.language);
    const values = { groups, reasons, isNarrowed: reason !== undefined, isEmpty: groups.length === 0 };
    return showTo(world, reply, session, 'reviews', { ...values, ...pages('/reviews', asked, { page, found: found.length }) });
  });
  app.get('/reviews/sender', async (request, reply) => {
    const session = sessionOf(request);
    const whose = whoseOf(request.query);
    const page = wholeNumber(request.query, 'page') ?? 0;
    const found = await reviewsOfGroup(world.store.db, whose, { limit: pageRows + 1, offset: page * pageRows });
    const groups = await groupViews(world, [{ ...whose, count: 0, reviews: found.slice(0, pageRows) }], session.language);
    const values = { groups, reasons: [], isNarrowed: true, isEmpty: found.length === 0 };
    return showTo(world, reply, session, 'reviews', { ...values, ...pages('/reviews/sender', whose, { page, found: found.length }) });
  });
  app.post('/reviews/sender/automatic', async (request, reply) => {
    await world.acts.markSenderAutomatic({ ...whoseOf(request.body), engineer: sessionOf(request).address });
    return reply.redirect('/reviews', 303);
  });
  app.post('/reviews/replay', async (request, reply) => {
    const asked = field(request.body, 'reason');
    const reason = reviewReasons.find((one) => one === asked);
    if (reason !== undefined) await world.acts.replayReason({ reason, engineer: sessionOf(request).address });
    return reply.redirect('/reviews', 303);
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

function whoseOf(form: unknown): WhoseReviews {
  const asked = field(form, 'reason');
  return { sender: field(form, 'sender'), reason: reviewReasons.find((reason) => reason === asked) ?? 'unknown-sender' };
}

function addressOf({ sender, reason }: WhoseReviews): string {
  return `/reviews/sender?${new URLSearchParams({ sender, reason })}`;
}

/** Why mails wait, most first, each with how many: what the list can be narrowed to, and read again at one click. */
async function reasonViews({ store }: ConsoleWorld, chosen: ReviewReason | undefined, language: Language) {
  return (await reasonCounts(store.db)).map(({ reason, count }) => ({
    reason,
    count,
    text: word('reason', reason, language),
    href: `/reviews?${new URLSearchParams({ reason })}`,
    isChosen: reason === chosen,
  }));
}

async function groupViews(world: ConsoleWorld, groups: readonly ReviewGroup[], language: Language) {
  const ids = groups.flatMap(({ reviews }) => reviews.map(({ mailId }) => mailId));
  const [mails, messages] = await Promise.all([mailsById(world.store.db, ids), messagesOfMails(world.store.db, ids)]);
  return groups.map(({ sender, reason, count, reviews }) => ({
    sender,
    reason,
    more: Math.max(0, count - reviews.length),
    all: addressOf({ sender, reason }),
    reviews: reviews.map((review) =>
      view(world, review, { mail: mails.get(review.mailId) ?? null, kept: messages.get(review.mailId) ?? null, language }),
    ),
  }));
}

type Read = { readonly mail: MailRow | null; readonly kept: MessageRow | null; readonly language: Language };

function view(world: ConsoleWorld, review: ReviewRow, { mail, kept, language }: Read) {
  const message = kept?.body;
  return {
    id: review.id,
    mailId: review.mailId,
    reason: word('reason', review.reason, language),
    why: whyOf(world, review, { mail, message: kept === null ? null : withLetters(kept.body, kept.clues), language }),
    likely: review.likelyCases,
    number: message?.case.number ?? (review.likelyCases.length === 1 ? review.likelyCases[0] : ''),
    from: message?.from?.name || message?.from?.address || '',
    address: message?.from?.name ? message.from.address : '',
    subject: message?.subject ?? '',
    newText: shownWords(message?.newText ?? '', wordsInList, language),
    arrivedAt: mail?.arrivedAt ?? review.openedAt,
    isReadable: message !== undefined,
    explained: kept === null ? null : clueView({ why: '', clues: kept.clues, message: kept.body, here: null }, language),
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
