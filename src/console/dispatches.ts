import type { FastifyInstance } from 'fastify';
import { Fault } from '../case/fault.ts';
import { approvalById } from '../store/approval.ts';
import { deliveriesOfDispatch } from '../store/delivery.ts';
import { type DispatchRow, dispatchById } from '../store/dispatch.ts';
import { draftOfApproval } from '../store/draft.ts';
import { deliveryViews, isOpenFailure } from './delivery-view.ts';
import { field, wholeNumber } from './field.ts';
import { showTo } from './page.ts';
import { said, word } from './say.ts';
import { sessionOf } from './session.ts';
import type { ConsoleWorld } from './world.ts';

/** A letter on its way: the undo window with its countdown, the server's answer, and a person's word where nobody knows the outcome. */
export function dispatchPages(app: FastifyInstance, world: ConsoleWorld): void {
  const { db } = world.store;
  app.get('/dispatches/:id', async (request, reply) => {
    const dispatch = await dispatchById(db, wholeNumber(request.params, 'id') ?? 0);
    if (dispatch === null) throw new Fault('page-unknown', 'expected the id of a dispatch, but there is none');
    return showTo(world, reply, sessionOf(request), 'dispatch', await dispatchView(world, dispatch, sessionOf(request).language), 'drafts');
  });
  app.post('/dispatches/:id/undo', async (request, reply) => {
    const dispatchId = wholeNumber(request.params, 'id') ?? 0;
    const dispatch = await dispatchById(db, dispatchId);
    await world.acts.undo({ dispatchId, engineer: sessionOf(request).address });
    const draft = dispatch === null ? null : await draftOfApproval(db, dispatch.approvalId);
    return reply.redirect(draft === null ? '/' : `/drafts/${draft.id}`, 303);
  });
  app.post('/dispatches/:id/failures', async (request, reply) => {
    const dispatchId = wholeNumber(request.params, 'id') ?? 0;
    await world.acts.settleFailures({
      dispatchId,
      upTo: wholeNumber(request.body, 'upTo') ?? 0,
      engineer: sessionOf(request).address,
    });
    return reply.redirect(`/dispatches/${dispatchId}`, 303);
  });
  app.post('/dispatches/:id/settle', async (request, reply) => {
    const outcome = field(request.body, 'outcome') === 'sent' ? 'sent' : 'not-sent';
    await world.acts.settleDispatch({ dispatchId: wholeNumber(request.params, 'id') ?? 0, engineer: sessionOf(request).address, outcome });
    return reply.redirect('/on-call', 303);
  });
}

async function dispatchView(world: ConsoleWorld, dispatch: DispatchRow, language: 'zh-CN' | 'en') {
  const { id, caseNumber, state, response, dueAt, settledAt } = dispatch;
  const draft = await draftOfApproval(world.store.db, dispatch.approvalId);
  const approval = await approvalById(world.store.db, dispatch.approvalId);
  const reported = await deliveriesOfDispatch(world.store.db, id);
  const leftMs = Math.max(0, dueAt.getTime() - world.clock.now().getTime());
  return {
    id,
    caseNumber,
    state,
    stateText: word('dispatch', state, language),
    heading: word('dispatch-title', state, language),
    response: said(response, language),
    to: dispatch.envelopeTo.join(', '),
    subject: draft?.subject ?? '',
    draftId: draft?.id ?? 0,
    draftText: draft === null ? '' : `#${draft.number} ${word('letter', draft.letter, language)}`,
    secondsLeft: Math.ceil(leftMs / 1000),
    share: Math.round((100 * leftMs) / Math.max(1, dueAt.getTime() - (approval?.madeAt.getTime() ?? 0))),
    settledAt,
    isUnknown: state === 'unknown',
    isMoving: state === 'sending' || (state === 'waiting' && leftMs === 0),
    mayUndo: state === 'waiting' && leftMs > 0,
    isSent: state === 'sent',
    deliveries: deliveryViews(reported, language),
    openFailures: reported.filter(isOpenFailure).length,
    lastReported: reported.at(-1)?.id ?? 0,
    wasAccepted: state === 'unknown' && reported.length > 0,
    copyText: state === 'sent' ? word('copy', dispatch.copyState, language) : '',
  };
}
