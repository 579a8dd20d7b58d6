/** A stranger guesses case numbers: what he gets, what it costs, and what the desk's own work feels of it. `npm run bench -- guesses [COUNT]`. */
import { reviewReasons } from '../src/case/mail.ts';
import { openReviewCount, reviewGroups } from '../src/store/review-groups.ts';
import { openBench as openSandboxBench } from '../test/sandbox/bench.ts';
import { openedCase } from '../test/store/sample.ts';
import { guessOf, takeIn, tracesOf } from '../test/workers/guesses.ts';
import { openBench } from '../test/workers/world.ts';

const guessesDefault = 10_000;
/** Cases that are here to be guessed. */
const casesHere = 200;
/** A customer's own mails, before and after. */
const ownMails = 50;

export async function bench([asked]: readonly string[]): Promise<string> {
  const guesses = Number(asked ?? guessesDefault);
  const [desk, reader] = await Promise.all([openBench(), openSandboxBench({ processes: 1, jobsPerProcess: 1000 })]);
  const numbers = Array.from({ length: casesHere }, (_, at) => `CAS-${20_000 + at}-GUESSD`);
  const own = async (at: number): Promise<number> => {
    const mail = `From: he.jun@lake.example\r\nSubject: [${numbers[at % casesHere]}] failed\r\nMessage-ID: <own-${at}@lake.example>\r\n\r\nIt failed again (${at}).`;
    return (await takeIn(desk, reader, mail)).ms;
  };
  try {
    for (const number of numbers) await openedCase(desk.db, number);
    const before = await timesOf(ownMails, own);
    const traces = JSON.stringify(await tracesOf(desk.db));
    desk.rung.length = 0;
    const [hits, misses]: [Cost[], Cost[]] = [[], []];
    for (let at = 0; at < guesses; at += 1) {
      const isHit = at % 2 === 0;
      const number = isHit ? (numbers[at % casesHere] ?? '') : `CAS-${10_000 + at}-NOSUCH`;
      (isHit ? hits : misses).push(await takeIn(desk, reader, guessOf(number, at)));
    }
    const isSame = traces === JSON.stringify(await tracesOf(desk.db));
    const [answers, rung] = [desk.sink.mails().length, desk.rung.length];
    const after = await timesOf(ownMails, (at) => own(ownMails + at));
    const listed = await timesOf(20, async () => await listMs(desk));
    const groups = await reviewGroups(desk.db, { limit: 50 });
    const reasons = await desk.db.selectFrom('review').select('reason').distinct().execute();
    return [
      `${guesses} guesses of one stranger, every second one a number that a case has (${casesHere} cases)`,
      `  letters, bounces, acknowledgements    ${answers}`,
      `  cases, drafts, recipients changed     ${isSame ? 'none' : 'SOME'}; bells rung: ${rung}`,
      `  reasons in review                     ${reasons.map(({ reason }) => reason).join(', ')} (of ${reviewReasons.length}); ${await openReviewCount(desk.db)} open`,
      `  statements a mail, number known       ${spread(hits.map(({ statements }) => statements))}`,
      `  statements a mail, number not known   ${spread(misses.map(({ statements }) => statements))}`,
      `  ms a mail, number known               ${p(hits.map(({ ms }) => ms))}`,
      `  ms a mail, number not known           ${p(misses.map(({ ms }) => ms))}`,
      `  entries of the review list            ${groups.length} (${groups.map(({ count, reviews }) => `${count - reviews.length} more from this sender`).join('; ')})`,
      `  ms to ask for the review list         ${p(listed)}`,
      `  ms for a customer's own mail, before  ${p(before)}`,
      `  ms for a customer's own mail, after   ${p(after)}`,
      '',
    ].join('\n');
  } finally {
    await Promise.all([desk.close(), reader.close()]);
  }
}

type Cost = { readonly statements: number; readonly ms: number };

async function timesOf(count: number, measure: (at: number) => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) times.push(await measure(at));
  return times;
}

async function listMs(desk: Awaited<ReturnType<typeof openBench>>): Promise<number> {
  const started = performance.now();
  await reviewGroups(desk.db, { limit: 50 });
  return performance.now() - started;
}

function spread(values: readonly number[]): string {
  return `${Math.min(...values)}–${Math.max(...values)}`;
}

function p(values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)}   p99 ${at(0.99)}`;
}
