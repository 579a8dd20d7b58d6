import type { FastifyInstance } from 'fastify';
import { Fault } from '../case/fault.ts';
import { diagnosisById } from '../store/diagnosis.ts';
import { dispatchById } from '../store/dispatch.ts';
import { type DraftRow, draftById, waitingDrafts } from '../store/draft.ts';
import { messagesOfCase } from '../store/message.ts';
import { openReviews } from '../store/review.ts';
import { needCaseOf } from './case-of.ts';
import { field, wholeNumber } from './field.ts';
import { findingViews } from './finding-view.ts';
import { mailHtmlPolicy } from './headers.ts';
import { ageText, showTo, texts } from './page.ts';
import { sessionOf } from './session.ts';
import { threadView } from './thread-view.ts';
import type { ConsoleWorld } from './world.ts';

/** The queue of drafts, and the page where a draft is read beside its evidence, edited, approved or returned. */
export function draftPages(app: FastifyInstance, world: ConsoleWorld): void {
  const { db } = world.store;
  app.get('/', async (request, reply) => {
    const session = sessionOf(request);
    const drafts = (await waitingDrafts(db)).map((draft) => ({
      id: draft.id,
      caseNumber: draft.caseNumber,
      priority: draft.priority ?? '',
      customer: draft.customer,
      title: draft.title ?? draft.subject,
      letter: texts[session.language][`letter.${draft.letter}`],
      age: ageText(draft.ageMs, session.language),
    }));
    return showTo(world, reply, session, 'drafts', { drafts, isEmpty: drafts.length === 0, reviews: (await openReviews(db)).length });
  });
  app.get('/drafts/:id', async (request, reply) =>
    showTo(
      world,
      reply,
      sessionOf(request),
      'draft',
      await reviewView(world, await draftOf(world, request.params), sessionOf(request).language),
      'drafts',
    ),
  );
  app.get('/drafts/:id/preview', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    return reply.header('content-security-policy', mailHtmlPolicy).type('text/html; charset=utf-8').send(onPaper(draft.html));
  });
  app.post('/drafts/:id/preview', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    const { html } = world.templates.letter(draft.language, 'edited', { text: field(request.body, 'text').replaceAll('\r\n', '\n') });
    return reply.header('content-security-policy', mailHtmlPolicy).type('text/html; charset=utf-8').send(onPaper(html));
  });
  app.post('/drafts/:id/approve', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    const { dispatchId } = await world.acts.approve({ draftId: draft.id, engineer: sessionOf(request).address });
    return reply.redirect(`/dispatches/${dispatchId}`, 303);
  });
  app.post('/drafts/:id/edit', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    const asked = {
      draftId: draft.id,
      engineer: sessionOf(request).address,
      text: field(request.body, 'text'),
      subject: field(request.body, 'subject') || draft.subject,
    };
    const next = await world.acts.edit(asked);
    return reply.redirect(`/drafts/${next.draftId}`, 303);
  });
  app.post('/drafts/:id/return', async (request, reply) => {
    const draft = await draftOf(world, request.params);
    await world.acts.returnDraft({ draftId: draft.id, engineer: sessionOf(request).address, why: field(request.body, 'why') });
    return reply.redirect(`/cases/${encodeURIComponent(draft.caseNumber)}`, 303);
  });
  app.get('/dispatches/:id', async (request, reply) => {
    const dispatch = await dispatchById(db, wholeNumber(request.params, 'id') ?? 0);
    if (dispatch === null) throw new Fault('page-unknown', 'expected the id of a dispatch, but there is none');
    const secondsLeft = Math.max(0, Math.ceil((dispatch.dueAt.getTime() - world.clock.now().getTime()) / 1000));
    const { id, caseNumber, state, response, envelopeTo } = dispatch;
    const isLeaving = state === 'waiting' || state === 'sending';
    return showTo(
      world,
      reply,
      sessionOf(request),
      'dispatch',
      {
        id,
        caseNumber,
        state,
        response,
        to: envelopeTo.join(', '),
        secondsLeft,
        isLeaving,
        isUnknown: state === 'unknown',
        mayUndo: state === 'waiting',
        stateText: texts[sessionOf(request).language][`dispatch.${state}`],
      },
      'drafts',
    );
  });
  app.post('/dispatches/:id/undo', async (request, reply) => {
    const dispatchId = wholeNumber(request.params, 'id') ?? 0;
    const dispatch = await dispatchById(db, dispatchId);
    await world.acts.undo({ dispatchId, engineer: sessionOf(request).address });
    return reply.redirect(`/cases/${encodeURIComponent(dispatch?.caseNumber ?? '')}`, 303);
  });
  app.post('/dispatches/:id/settle', async (request, reply) => {
    const outcome = field(request.body, 'outcome') === 'sent' ? 'sent' : 'not-sent';
    await world.acts.settleDispatch({ dispatchId: wholeNumber(request.params, 'id') ?? 0, engineer: sessionOf(request).address, outcome });
    return reply.redirect('/on-call', 303);
  });
}

/** The letter on a sheet with a margin, as mail programs show it. */
function onPaper(html: string): string {
  return `<!doctype html><meta charset="utf-8"><body style="margin:16px;background:#fff">${html}</body>`;
}

async function draftOf(world: ConsoleWorld, params: unknown): Promise<DraftRow> {
  const draft = await draftById(world.store.db, wholeNumber(params, 'id') ?? 0);
  if (draft === null) throw new Fault('draft-unknown', 'expected the id of a draft, but there is none');
  return draft;
}

async function reviewView(world: ConsoleWorld, draft: DraftRow, language: 'zh-CN' | 'en') {
  const { db } = world.store;
  const found = await needCaseOf(world, draft.caseNumber);
  const diagnosis = draft.diagnosisId === null ? null : await diagnosisById(db, draft.diagnosisId);
  return {
    id: draft.id,
    number: draft.number,
    caseNumber: draft.caseNumber,
    title: found.title ?? draft.subject,
    customer: found.customer,
    priority: found.priority ?? '',
    letter: texts[language][`letter.${draft.letter}`],
    subject: draft.subject,
    to: draft.toAddresses.join(', '),
    text: draft.text,
    rows: Math.min(40, draft.text.split('\n').length + 4),
    notes: draft.notes,
    hasNotes: draft.notes.length > 0,
    isWaiting: draft.state === 'waiting',
    mayEdit: draft.state === 'waiting' || draft.state === 'returned',
    stateText: texts[language][`draft.${draft.state}`],
    messages: await threadView(world, await messagesOfCase(db, draft.caseNumber)),
    ...findingViews(diagnosis?.body ?? null, language),
  };
}
