import type { FastifyInstance } from 'fastify';
import type { Language } from '../case/language.ts';
import { steps } from '../case/step.ts';
import { changeLanguage } from '../store/account.ts';
import { unknownDispatches } from '../store/dispatch.ts';
import type { MailboxRow } from '../store/mailbox.ts';
import { type OnCallNumbers, onCallNumbers } from '../store/oncall.ts';
import { acknowledgementView } from './acknowledgements.ts';
import { field } from './field.ts';
import { ageText, showTo } from './page.ts';
import { fillIn, said, texts, word } from './say.ts';
import { sessionOf } from './session.ts';
import type { ConsoleWorld } from './world.ts';

/** A mail that waits longer than this was noticed by the customer before it was by us. */
const mailWaitsMsMax = 5 * 60_000;
/** A heartbeat, or a comparison that is due, older than this has stopped. */
const silentMsMax = 3 * 60_000;

/** Is mail flowing, what waits, what is stuck: the truth at a glance. */
export function onCallPages(app: FastifyInstance, world: ConsoleWorld): void {
  app.get('/on-call', async (request, reply) => {
    const session = sessionOf(request);
    const numbers = await onCallNumbers(world.store.db);
    return showTo(world, reply, session, 'on-call', await view(world, numbers, session.language));
  });
  app.post('/language', async (request, reply) => {
    const { address } = sessionOf(request);
    await changeLanguage(world.store.db, { address, language: field(request.body, 'language') === 'en' ? 'en' : 'zh-CN' });
    return reply.redirect('/', 303);
  });
}

async function view(world: ConsoleWorld, numbers: OnCallNumbers, language: Language) {
  const now = world.clock.now().getTime();
  const say = texts[language];
  // A Redis that is away is what this page is for, not a reason not to show it.
  const counts = await world.queues.counts().catch(() => null);
  const acknowledgements = await acknowledgementView(world);
  const alarms = [
    ...(acknowledgements.stop === null ? [] : [say['alarm.acknowledgements']]),
    ...(counts === null ? [say['alarm.queue-away']] : []),
    ...alarmsOf(numbers, { now, comparedMsMax: silentMsMax + 2 * world.settings.imap.sweepMs }, language),
  ];
  const since = (at: Date): string => ago(at, now, language);
  const unknown = await unknownDispatches(world.store.db);
  return {
    alarms,
    isWell: alarms.length === 0,
    tiles: tilesOf(numbers, { unknown: unknown.length, now }, language),
    mailboxes: numbers.mailboxes.map((box) => mailboxView(box, now, language)),
    hasMailboxes: numbers.mailboxes.length > 0,
    statuses: Object.entries(numbers.casesByStatus).map(([name, count]) => ({ name, text: word('status', name, language), count })),
    dispatches: Object.entries(numbers.dispatchesByState).map(([name, count]) => ({ name, text: word('dispatch', name, language), count })),
    unknown: unknown.map(({ id, caseNumber, response }) => ({
      id,
      caseNumber,
      response: said(response, language),
    })),
    acknowledgements,
    failures: numbers.openFailures.map(({ dispatchId, caseNumber, recipient, cause, status, reportedAt }) => ({
      dispatchId,
      caseNumber,
      recipient: recipient || word('delivery', 'somebody', language),
      why: [status ?? '', word('cause', cause, language)].join(' ').trim(),
      since: since(reportedAt),
    })),
    stuck: numbers.stuckCases.map(({ number, stuckWhy, since: at }) => ({ number, stuckWhy: said(stuckWhy, language), since: since(at) })),
    queues: counts === null ? [] : steps.map((step) => ({ step, text: say[`step.${step}`], ...counts[step] })),
    workers: numbers.heartbeats.map((beat) => ({
      role: word('role', beat.role, language),
      instance: beat.instance.slice(0, 8),
      since: fillIn('on-call.heard', { age: ageOf(beat.at, now, language) }, language),
    })),
  };
}

function ageOf(at: Date, now: number, language: Language): string {
  return ageText(Math.max(0, now - at.getTime()), language);
}

function ago(at: Date, now: number, language: Language): string {
  return fillIn('on-call.ago', { age: ageOf(at, now, language) }, language);
}

/** What waits, and what is wrong, each with how many: the first thing who is on call looks at. */
function tilesOf(numbers: OnCallNumbers, { unknown, now }: { readonly unknown: number; readonly now: number }, language: Language) {
  const say = texts[language];
  const age = (since: Date | undefined): string => (since === undefined ? '' : ageOf(since, now, language));
  const tile = (text: string, count: number, href: string, oldest?: Date) => ({ text, count, href, age: age(oldest), isBad: false });
  const wrong = (text: string, count: number, href: string) => ({ text, count, href, age: '', isBad: count > 0 });
  return [
    tile(say['on-call.mails'], numbers.mailsWaiting, '#mailbox', numbers.oldestWaitingMail?.arrivedAt),
    tile(say['on-call.drafts'], numbers.draftsWaiting, '/', numbers.draftsWaitingSince[0]),
    tile(say['on-call.reviews'], numbers.reviewsOpen, '/reviews'),
    wrong(say['on-call.stuck'], numbers.casesByStatus.stuck, '/cases?status=stuck'),
    wrong(say['on-call.not-delivered'], numbers.openFailures.length, '#failures'),
    wrong(say['on-call.unknown'], unknown, '#unknown'),
  ];
}

function mailboxView(box: MailboxRow, now: number, language: Language) {
  const { serverMails, ledgerMails } = box;
  return {
    name: box.name,
    state: box.state,
    stateText: texts[language][`mailbox.${box.state}`],
    // That it listens is said by its state.
    said: box.state === 'listening' && box.said === `listening to ${box.name.split('/').at(-1)}` ? '' : said(box.said, language),
    server: serverMails ?? '–',
    ledger: ledgerMails ?? '–',
    missing: serverMails === null || ledgerMails === null ? 0 : Math.max(0, serverMails - ledgerMails),
    renumbered: box.renumberedAt === null ? '' : ageOf(box.renumberedAt, now, language),
    reconciled: box.reconciledAt === null ? '–' : ago(box.reconciledAt, now, language),
  };
}

type Limits = { readonly now: number; readonly comparedMsMax: number };

function alarmsOf(numbers: OnCallNumbers, { now, comparedMsMax }: Limits, language: Language): readonly string[] {
  const say = texts[language];
  const alarms: string[] = [];
  for (const box of numbers.mailboxes.filter(({ state }) => state !== 'unwatched')) {
    if (box.state === 'down') alarms.push(`${say['alarm.mailbox-down']} ${box.name}`);
    if (now - (box.reconciledAt ?? box.stateSince).getTime() > comparedMsMax) alarms.push(`${say['alarm.not-reconciled']} ${box.name}`);
  }
  const oldest = numbers.oldestWaitingMail;
  if (oldest !== null && now - oldest.arrivedAt.getTime() > mailWaitsMsMax) alarms.push(say['alarm.mail-waits']);
  if (numbers.dispatchesByState.unknown > 0) alarms.push(say['alarm.unknown']);
  if (numbers.openFailures.length > 0) alarms.push(say['alarm.not-delivered']);
  if (numbers.stuckCases.length > 0) alarms.push(say['alarm.stuck']);
  const isWorking = numbers.heartbeats.some((beat) => now - beat.at.getTime() < silentMsMax);
  if (!isWorking) alarms.push(say['alarm.no-worker']);
  return alarms;
}
