import type { FastifyInstance } from 'fastify';
import type { Language } from '../case/language.ts';
import { letters } from '../case/letter.ts';
import { acknowledgementsOfCase } from '../store/acknowledgement.ts';
import { approvalsOfCase } from '../store/approval.ts';
import { auditOfCase } from '../store/audit.ts';
import { automaticOfCase } from '../store/automatic.ts';
import { livingNumber } from '../store/case-family.ts';
import type { CaseRow } from '../store/cases.ts';
import { deliveriesOfCase } from '../store/delivery.ts';
import { lastDiagnosis } from '../store/diagnosis.ts';
import { dispatchesOfCase } from '../store/dispatch.ts';
import { type DraftLine, draftsOfFamily } from '../store/draft.ts';
import { notesOfCase } from '../store/note.ts';
import { threadLines } from '../store/thread.ts';
import { automaticViews } from './automatic.ts';
import { needCaseOf } from './case-of.ts';
import { deliveryViews } from './delivery-view.ts';
import { nameOf } from './edits.ts';
import { field } from './field.ts';
import { findingViews } from './finding-view.ts';
import { showTo } from './page.ts';
import { peopleView } from './people.ts';
import { regroupingView } from './regroupings.ts';
import { said, texts, word } from './say.ts';
import { sessionOf } from './session.ts';
import { threadView } from './thread-view.ts';
import type { ConsoleWorld } from './world.ts';

/** A case with everything that happened to it, and what an engineer may do there. */
export function casePages(app: FastifyInstance, world: ConsoleWorld): void {
  app.get('/cases/:number', async (request, reply) => {
    const session = sessionOf(request);
    const found = await needCaseOf(world, field(request.params, 'number'));
    // A number that was merged leads to the case that lives on.
    const living = found.mergedInto === null ? found.number : await livingNumber(world.store.db, found.number);
    if (living !== found.number) return reply.redirect(`/cases/${encodeURIComponent(living)}`, 303);
    return showTo(
      world,
      reply,
      session,
      'case',
      await caseView(world, found, { language: session.language, isWhole: field(request.query, 'whole') !== '' }),
      'cases',
    );
  });
  app.post('/cases/:number/note', async (request, reply) => {
    const kind = field(request.body, 'kind') === 'call-note' ? 'call-note' : 'note';
    await world.acts.addNote({
      caseNumber: field(request.params, 'number'),
      engineer: sessionOf(request).address,
      kind,
      text: field(request.body, 'text'),
    });
    return reply.redirect(back(request.params), 303);
  });
  app.post('/cases/:number/draft-again', async (request, reply) => {
    const letter = letters.find((candidate) => candidate === field(request.body, 'letter'));
    const asked = { caseNumber: field(request.params, 'number'), engineer: sessionOf(request).address };
    const { draftId } = await world.acts.draftAgain(letter === undefined ? asked : { ...asked, letter });
    return reply.redirect(draftId === null ? back(request.params) : `/drafts/${draftId}`, 303);
  });
  app.post('/cases/:number/hand-over', async (request, reply) => {
    await world.acts.handOver({
      caseNumber: field(request.params, 'number'),
      engineer: sessionOf(request).address,
      to: field(request.body, 'to'),
    });
    return reply.redirect(back(request.params), 303);
  });
  app.post('/cases/:number/settle', async (request, reply) => {
    await world.acts.settleCase({ caseNumber: field(request.params, 'number'), engineer: sessionOf(request).address });
    return reply.redirect(back(request.params), 303);
  });
}

function back(params: unknown): string {
  return `/cases/${encodeURIComponent(field(params, 'number'))}`;
}

type Asked = { readonly language: Language; readonly isWhole: boolean };

async function caseView(world: ConsoleWorld, found: CaseRow, { language, isWhole }: Asked) {
  const { db } = world.store;
  const { number } = found;
  const [messages, drafts, dispatches, notes, diagnosis, traces, approvals, deliveries, automatic, acknowledgements] = await Promise.all([
    threadLines(db, number),
    draftsOfFamily(db, number),
    dispatchesOfCase(db, number),
    notesOfCase(db, number),
    lastDiagnosis(db, number),
    auditOfCase(db, number),
    approvalsOfCase(db, number),
    deliveriesOfCase(db, number),
    automaticOfCase(db, number),
    acknowledgementsOfCase(db, number),
  ]);
  const say = texts[language];
  const { merged, left, came } = await regroupingView(world, number, messages);
  return {
    number,
    title: found.title ?? '',
    customer: found.customer,
    priority: found.priority ?? '',
    status: found.status,
    statusText: say[`status.${found.status}`],
    turnText: found.turn === null ? '' : say[`turn.${found.turn}`],
    stuckWhy: said(found.stuckWhy ?? '', language),
    isStuck: found.status === 'stuck',
    mayDraftAgain: ['returned', 'answered', 'stuck'].includes(found.status),
    owner: nameOf(world, found.owner),
    engineers: world.desk.engineers.map(({ name, address }) => ({ name, address, isOwner: address === found.owner })),
    ...(await peopleView(world, found, messages, language)),
    waitingId: drafts.find(({ state, caseNumber }) => state === 'waiting' && caseNumber === number)?.id ?? 0,
    letters: letters.map((name) => ({ name, text: say[`letter.${name}`] })),
    ...(await threadView(world, messages, { language, number, came, isWhole })),
    regroup: { merged, left, mayMove: messages.length > 1 },
    drafts: drafts.map((draft) => ({
      id: draft.id,
      number: draft.number,
      of: draft.caseNumber === number ? '' : draft.caseNumber,
      letter: say[`letter.${draft.letter}`],
      state: draft.state,
      stateText: say[`draft.${draft.state}`],
      by: nameOf(world, draft.madeBy),
      madeAt: draft.madeAt,
      why:
        approvals.find((approval) => approval.draftId === draft.id && approval.verdict === 'no')?.why ??
        said(draft.staleWhy ?? '', language),
    })),
    dispatches: dispatches.map((row) => ({
      id: row.id,
      name: nameOfLetter(
        drafts.find(({ id }) => id === approvals.find((approval) => approval.id === row.approvalId)?.draftId),
        language,
      ),
      state: row.state,
      stateText: say[`dispatch.${row.state}`],
      at: row.settledAt ?? row.dueAt,
      response: said(row.response, language),
      deliveries: deliveryViews(
        deliveries.filter((delivery) => delivery.dispatchId === row.id),
        language,
      ),
    })),
    acknowledgements: acknowledgements.map((row) => ({
      address: row.address,
      state: row.state,
      stateText: say[`dispatch.${row.state}`],
      at: row.settledAt ?? row.madeAt,
      response: said(row.response, language),
    })),
    automatic: automaticViews(automatic, language).map((mail) => ({ ...mail, caseNumber: '' })),
    notes: notes.map((note) => ({
      id: `${note.kind}-${note.id}`,
      kindText: say[`note.${note.kind}`],
      engineer: nameOf(world, note.engineer),
      text: note.text,
      madeAt: note.madeAt,
    })),
    traces: traces.map(({ at, who, what }) => ({
      at,
      who: word('step', nameOf(world, who), language),
      what: word('audit', what, language),
    })),
    hasDiagnosis: diagnosis !== null,
    ...findingViews(diagnosis?.body ?? null, { language, number }),
  };
}

function nameOfLetter(draft: DraftLine | undefined, language: Language): string {
  return draft === undefined ? '' : `#${draft.number} ${word('letter', draft.letter, language)}`;
}
