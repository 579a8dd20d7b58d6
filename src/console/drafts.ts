import type { FastifyInstance } from 'fastify';
import type { Language } from '../case/language.ts';
import { deliveriesOfCase, openFailures } from '../store/delivery.ts';
import { diagnosisById } from '../store/diagnosis.ts';
import { type DraftRow, draftsOfCase, waitingDrafts } from '../store/draft.ts';
import { openReviewCount } from '../store/review-groups.ts';
import { threadLines } from '../store/thread.ts';
import { wordingsOfCase } from '../store/wording.ts';
import { needCaseOf } from './case-of.ts';
import { deliveryViews, isOpenFailure } from './delivery-view.ts';
import { draftOf } from './draft-of.ts';
import { isEditable, nameOf, rowsOf } from './edits.ts';
import { field, wholeNumber } from './field.ts';
import { findingViews } from './finding-view.ts';
import { standalonePolicy } from './headers.ts';
import { ageText, showTo } from './page.ts';
import { pageRows, pages } from './paging.ts';
import { peopleView, questionsOf } from './people.ts';
import { said, word } from './say.ts';
import { sentencesOf } from './sentences.ts';
import { sessionOf } from './session.ts';
import { threadView } from './thread-view.ts';
import { diffView } from './word-diff.ts';
import type { ConsoleWorld } from './world.ts';

/** More of them need no exact number. */
const failuresMax = 99;

/** The queue of drafts, and the page where a draft is read beside its evidence, approved or returned. */
export function draftPages(app: FastifyInstance, world: ConsoleWorld): void {
  const { db } = world.store;
  app.get('/', async (request, reply) => {
    const session = sessionOf(request);
    const page = wholeNumber(request.query, 'page') ?? 0;
    const found = await waitingDrafts(db, { limit: pageRows + 1, offset: page * pageRows });
    const drafts = found.slice(0, pageRows).map((draft) => ({
      id: draft.id,
      caseNumber: draft.caseNumber,
      priority: draft.priority ?? '',
      customer: draft.customer,
      title: draft.title ?? draft.subject,
      letter: word('letter', draft.letter, session.language),
      owner: nameOf(world, draft.owner),
      age: ageText(draft.ageMs, session.language),
    }));
    const [reviews, failures] = [await openReviewCount(db), (await openFailures(db, failuresMax)).length];
    const values = { drafts, isEmpty: drafts.length === 0, reviews, failures, ...pages('/', {}, { page, found: found.length }) };
    return showTo(world, reply, session, 'drafts', values);
  });
  app.get('/drafts/next', async (_request, reply) => {
    const [next] = await waitingDrafts(db, { limit: 1 });
    return reply.redirect(next === undefined ? '/' : `/drafts/${next.id}`, 303);
  });
  app.get('/drafts/:id', async (request, reply) => {
    const session = sessionOf(request);
    const draft = await draftOf(world, request.params);
    return showTo(
      world,
      reply,
      session,
      'draft',
      await reviewView(world, draft, { ...session, isWhole: field(request.query, 'whole') !== '' }),
      'drafts',
    );
  });
  app.get('/drafts/:id/preview', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    return reply.header('content-security-policy', standalonePolicy).type('text/html; charset=utf-8').send(onPaper(draft.html));
  });
  app.post('/drafts/:id/preview', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    const { html } = world.templates.letter(draft.language, 'edited', { text: field(request.body, 'text').replaceAll('\r\n', '\n') });
    return reply.header('content-security-policy', standalonePolicy).type('text/html; charset=utf-8').send(onPaper(html));
  });
  app.post('/drafts/:id/approve', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    const { dispatchId } = await world.acts.approve({ draftId: draft.id, engineer: sessionOf(request).address });
    return reply.redirect(`/dispatches/${dispatchId}`, 303);
  });
  app.post('/drafts/:id/return', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    await world.acts.returnDraft({ draftId: draft.id, engineer: sessionOf(request).address, why: field(request.body, 'why') });
    return reply.redirect(`/cases/${encodeURIComponent(draft.caseNumber)}`, 303);
  });
}

/** The letter on a sheet with a margin, as mail programs show it. */
function onPaper(html: string): string {
  return `<!doctype html><meta charset="utf-8"><body style="margin:16px;background:#fff">${html}</body>`;
}

type Reader = { readonly address: string; readonly language: Language; readonly isWhole: boolean };

async function reviewView(world: ConsoleWorld, draft: DraftRow, { address, language, isWhole }: Reader) {
  const { db } = world.store;
  const found = await needCaseOf(world, draft.caseNumber);
  const diagnosis = draft.diagnosisId === null ? null : ((await diagnosisById(db, draft.diagnosisId))?.body ?? null);
  const messages = await threadLines(db, draft.caseNumber);
  const people = await peopleView(world, found, messages, language);
  // What the buttons ask, the notes need not ask again.
  const asked = questionsOf(people.newcomers);
  const notes = (draft.notesIn?.[language] ?? draft.notes).filter((note) => !asked.has(note));
  return {
    id: draft.id,
    number: draft.number,
    caseNumber: draft.caseNumber,
    title: found.title ?? draft.subject,
    customer: found.customer,
    priority: found.priority ?? '',
    letter: word('letter', draft.letter, language),
    subject: draft.subject,
    to: draft.toAddresses.join(', '),
    sentences: sentencesOf(draft.text, diagnosis, draft.language).map(({ text, finding }) => ({ text, finding, rests: finding !== null })),
    ...people,
    failures: deliveryViews((await deliveriesOfCase(db, draft.caseNumber)).filter(isOpenFailure), language).map(({ recipient, why }) =>
      language === 'en' ? `${recipient}: ${why}` : `${recipient}：${why}`,
    ),
    notes,
    hasNotes: notes.length > 0,
    isWaiting: draft.state === 'waiting',
    state: draft.state,
    stateText: word('draft', draft.state, language),
    staleWhy: said(draft.staleWhy ?? '', language),
    ...(await threadView(world, messages, { language, number: draft.caseNumber, came: new Map(), isWhole })),
    regroup: { merged: [], left: [], mayMove: false },
    ...(await writingView(world, draft, address)),
    ...findingViews(diagnosis, { language, number: draft.caseNumber }),
  };
}

/** What is being written on this draft or was on an earlier one, and what an engineer changed of the proposed text. */
async function writingView(world: ConsoleWorld, draft: DraftRow, address: string) {
  const wordings = await wordingsOfCase(world.store.db, draft.caseNumber);
  const own = wordings.find((wording) => wording.draftId === draft.id && wording.engineer === address) ?? null;
  const left = wordings.find((wording) => wording.draftId !== draft.id && wording.engineer === address) ?? null;
  const others = wordings.filter((wording) => wording.draftId === draft.id && wording.engineer !== address);
  const proposed = draft.madeBy === null ? null : await proposedBefore(world, draft);
  const words = own ?? draft;
  return {
    mayEdit: isEditable(draft),
    isWriting: own !== null && own.text !== draft.text,
    words: { subject: words.subject, text: words.text, rows: rowsOf(words.text), keptAt: own?.keptAt ?? null },
    own: diffView(draft.text, words.text, draft.language),
    left: left === null ? null : { id: left.draftId, number: left.number },
    others: others.map(({ engineer }) => nameOf(world, engineer)).join(', '),
    madeBy: nameOf(world, draft.madeBy),
    edited: proposed === null ? null : { number: proposed.number, ...diffView(proposed.text, draft.text, draft.language) },
  };
}

/** The newest text of the program before an engineer's own. */
async function proposedBefore({ store }: ConsoleWorld, draft: DraftRow): Promise<DraftRow | null> {
  const earlier = (await draftsOfCase(store.db, draft.caseNumber)).filter(({ number }) => number < draft.number);
  return earlier.findLast(({ madeBy, answers }) => madeBy === null && answers === draft.answers) ?? null;
}
