import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jobOfAcknowledgement } from '../../src/case/acknowledgement.ts';
import type { SinkFault } from '../../src/demo/sink.ts';
import { type AcknowledgementRow, acknowledgementsOfCase, stopOf, waitingAcknowledgements } from '../../src/store/acknowledgement.ts';
import { auditOfCase } from '../../src/store/audit.ts';
import { caseByNumber } from '../../src/store/cases.ts';
import { mailById } from '../../src/store/mail.ts';
import { dispatch } from '../../workers/dispatch.ts';
import { intake } from '../../workers/intake.ts';
import { sweep } from '../../workers/sweep.ts';
import { engineer, message as sample } from '../store/sample.ts';
import { arrived, type Bench, desk, number, openBench, type Said } from './world.ts';

let bench: Bench;
let now = new Date('2026-03-02T09:05:00+08:00');
async function open(faults: readonly (SinkFault | null)[] = []): Promise<void> {
  now = new Date('2026-03-02T09:05:00+08:00');
  bench = await openBench(faults);
}
beforeEach(() => open());
afterEach(() => bench.close());

/** The bench's world with acknowledgements switched on, and a clock of ours. */
const acknowledging = (hourMax = 20) => ({
  ...bench.world,
  clock: { now: () => now },
  desk: { ...desk, acknowledgement: { isEnabled: true, hourMax } },
});
function pass(hours: number): void {
  now = new Date(now.getTime() + hours * 3_600_000);
}
let count = 0;
async function take(said: Said = {}, world = acknowledging()): Promise<string> {
  count += 1;
  const id = await arrived(bench);
  bench.script.mail = { messageId: `<mail-${count}@lake.example>`, date: now.toISOString(), ...said };
  await intake(world, id);
  return id;
}
const from = (address: string): Said => ({ from: { address, name: '' } });
const made = (): Promise<readonly AcknowledgementRow[]> => acknowledgementsOfCase(bench.db, number);
async function leave(world = acknowledging()): Promise<void> {
  for (const row of await waitingAcknowledgements(bench.db, 100)) await dispatch(world, jobOfAcknowledgement(row.id));
}

describe('without the desk’s word', () => {
  it('nothing leaves that no person said yes to', async () => {
    await take({}, { ...bench.world, clock: { now: () => now }, desk });
    await sweep(bench.world, 'start-1');
    expect([await made(), bench.sink.mails(), bench.rung.filter(({ step }) => step === 'dispatch')]).toEqual([[], [], []]);
  });
});

describe('an acknowledgement', () => {
  it('is the fixed words, to the writer alone, that no machine answers and no server reports on', async () => {
    await take();
    await leave();
    const [sent, ...others] = bench.sink.mails();
    expect([sent?.from, sent?.to, others]).toEqual(['', ['xu.lan@lake.example'], []]);
    const read = await simpleParser(sent?.raw ?? '');
    expect(read.subject).toBe(`自动回复: [案例号: ${number} ]`);
    expect([read.headers.get('auto-submitted'), read.headers.get('x-auto-response-suppress')]).toEqual(['auto-replied', 'All']);
    expect(read.inReplyTo).toBe(`<mail-${count}@lake.example>`);
    expect(read.text).toContain(`案例号是 ${number}`);
    expect(read.text).not.toContain(sample.newText);
    expect(await made()).toMatchObject([{ state: 'sent', address: 'xu.lan@lake.example', messageId: read.messageId }]);
  });

  it('leaves the case, its drafts and its turn as the mail made them', async () => {
    await take();
    const before = await caseByNumber(bench.db, number);
    await leave();
    expect(await caseByNumber(bench.db, number)).toEqual(before);
    expect((await auditOfCase(bench.db, number)).map(({ what }) => what)).toEqual(['filed', 'acknowledge']);
  });

  it('is in the language of the case', async () => {
    const hill = { ...sample.case, number: 'CAS-20002-B1B2B3' };
    await take({ ...from('ann@hill.example'), case: hill, language: 'en' });
    await leave();
    expect((await simpleParser(bench.sink.mails()[0]?.raw ?? '')).subject).toBe('Automatic reply: [Case #: CAS-20002-B1B2B3 ]');
  });

  it.each<readonly [string, Said]>([
    ['a bounce', { kind: 'bounce' }],
    ['an automatic reply', { kind: 'auto-reply' }],
    ['a mail of somebody who waits in review', from('x@nobody.example')],
    ['a mail without a number', { case: { ...sample.case, number: null, foundIn: null } }],
    ['a mail that asks for silence', { asksForSilence: true }],
  ])('is not made for %s', async (_what, mail) => {
    await take(mail);
    expect(await bench.db.selectFrom('acknowledgement').selectAll().execute()).toEqual([]);
  });

  it('is not made for thanks after closure, which change nothing', async () => {
    await take();
    await bench.db.updateTable('cases').set({ status: 'closed' }).execute();
    await bench.db.deleteFrom('acknowledgement').execute();
    await take({ intent: 'thanks' });
    expect(await made()).toEqual([]);
  });

  it('comes once in 24 hours to an address, whatever it writes and in which case', async () => {
    for (let hour = 0; hour < 24; hour += 1) {
      await take(hour % 2 === 0 ? {} : from('XU.LAN@lake.example'));
      pass(1);
    }
    expect(await made()).toHaveLength(1);
    await take();
    expect((await made()).map(({ madeAt }) => madeAt.toISOString())).toEqual(['2026-03-02T01:05:00.000Z', '2026-03-03T01:05:00.000Z']);
  });

  it('comes once for mails that are read at the same moment', async () => {
    const ids = [await arrived(bench), await arrived(bench), await arrived(bench)];
    await Promise.all(
      ids.map((id) => {
        const read = async () => ({
          message: { ...sample, date: now.toISOString(), messageId: `<${id}@lake.example>` },
          attachments: [],
          html: null,
          digest: id,
        });
        return intake({ ...acknowledging(), sandbox: { read } }, id);
      }),
    );
    expect([await made(), await Promise.all(ids.map(async (id) => (await mailById(bench.db, Number(id)))?.state))]).toMatchObject([
      [{ state: 'waiting' }],
      ['filed', 'filed', 'filed'],
    ]);
  });
});

describe('the breaker', () => {
  const many = async (people: number): Promise<void> => {
    for (let one = 0; one < people; one += 1) await take(from(`p${one}@lake.example`), acknowledging(3));
  };

  it('stops all of them when too many are made within an hour, until an engineer switches them on again', async () => {
    await many(5);
    expect(await made()).toHaveLength(3);
    expect(await stopOf(bench.db)).toMatchObject({ madeInHour: 3 });
    pass(30);
    await many(5);
    expect(await made()).toHaveLength(3);
    await bench.acts.resumeAcknowledgements({ engineer });
    await many(2);
    expect(await made()).toHaveLength(5);
    await expect(bench.acts.resumeAcknowledgements({ engineer })).rejects.toMatchObject({ code: 'acknowledgements-running' });
  });

  it('holds back those that were made and have not left', async () => {
    await many(5);
    await leave(acknowledging(3));
    expect([(await made()).map(({ state }) => state), bench.sink.mails()]).toEqual([['not-sent', 'not-sent', 'not-sent'], []]);
  });
});

describe('an acknowledgement that does not get through', () => {
  it('for now waits, and leaves later with the same bytes', async () => {
    await bench.close();
    await open([{ at: 'dot', does: { code: 451, text: 'try again later' } }, null]);
    await take();
    await expect(leave()).rejects.toMatchObject({ code: 'smtp-temporary', isTemporary: true });
    const [{ mimeSha256 = null, state = '' } = {}] = await made();
    expect(state).toBe('waiting');
    await leave();
    expect(await made()).toMatchObject([{ state: 'sent', mimeSha256 }]);
    expect(bench.sink.mails()).toHaveLength(1);
  });

  it.each<readonly [string, SinkFault, string]>([
    ['because the server takes no mail without a sender', { at: 'mail', does: { code: 553, text: 'sender must be you' } }, 'not-sent'],
    ['because the connection broke after it was handed over', { at: 'dot', does: 'drop' }, 'unknown'],
  ])('for good is over: %s', async (_why, fault, state) => {
    await bench.close();
    await open([fault]);
    await take();
    await leave();
    await leave();
    expect([(await made()).map((row) => row.state), bench.sink.mails(), (await caseByNumber(bench.db, number))?.status]).toEqual([
      [state],
      [],
      'open',
    ]);
  });

  it('within an hour is not sent any more, nor where it was switched off meanwhile', async () => {
    await take();
    pass(2);
    await leave();
    await take({ ...from('li@lake.example') });
    await leave({ ...bench.world, clock: { now: () => now }, desk });
    expect((await made()).map(({ response }) => response)).toEqual([
      'it could not leave within an hour',
      'acknowledgements were switched off',
    ]);
  });

  it('is not sent twice by two runs, nor after a run that let the final dot through and died', async () => {
    await take();
    const [{ id = 0 } = {}] = await made();
    await Promise.all([dispatch(acknowledging(), jobOfAcknowledgement(id)), dispatch(acknowledging(), jobOfAcknowledgement(id))]);
    expect(bench.sink.mails()).toHaveLength(1);
    const longAgo = new Date(Date.now() - 600_000);
    await bench.db
      .updateTable('acknowledgement')
      .set({ state: 'sending', fence: crypto.randomUUID(), fencedAt: longAgo, dotAt: longAgo, settledAt: null })
      .execute();
    await leave();
    await sweep(bench.world, 'start-1');
    expect([(await made()).map(({ state }) => state), bench.sink.mails().length]).toEqual([['unknown'], 1]);
  });
});

describe('what comes back on an acknowledgement', () => {
  it('of a machine is shown on the case; of a person is filed into it without a number', async () => {
    await take();
    await leave();
    const [{ messageId = '' } = {}] = await made();
    const numberless: Said = { case: { ...sample.case, number: null, foundIn: null }, inReplyTo: messageId };
    const reply = await take({ ...numberless, kind: 'auto-reply' });
    expect((await mailById(bench.db, Number(reply)))?.state).toBe('automatic');
    expect((await mailById(bench.db, Number(await take(numberless))))?.state).toBe('filed');
    const own = await take({ kind: 'own', ...from('desk@desk.example'), messageId });
    expect((await mailById(bench.db, Number(own)))?.state).toBe('automatic');
  });
});
