import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { fileMessage } from '../../src/acts/file-message.ts';
import type { SinkFault } from '../../src/demo/sink.ts';
import type { Outcome } from '../../src/outbox/outbox.ts';
import { approvalsOfCase } from '../../src/store/approval.ts';
import { caseByNumber } from '../../src/store/cases.ts';
import { type DispatchRow, dispatchById, settleAbandoned, takeFence } from '../../src/store/dispatch.ts';
import { draftById } from '../../src/store/draft.ts';
import { dispatch } from '../../workers/dispatch.ts';
import { arrivedMail, draftedCase, engineer, message } from '../store/sample.ts';
import { type Bench, desk, number, openBench } from './world.ts';

let bench: Bench;
afterEach(() => bench.close());

/** A letter an engineer said yes to; the server meets these faults. */
async function approved(...faults: readonly (SinkFault | null)[]): Promise<{ readonly id: string; readonly draftId: number }> {
  bench = await openBench(faults);
  const { draftId } = await draftedCase(bench.db);
  const { dispatchId } = await bench.acts.approve({ draftId, engineer });
  return { id: String(dispatchId), draftId };
}
const row = async (id: string): Promise<DispatchRow | null> => await dispatchById(bench.db, Number(id));
const words = async (): Promise<void> => {
  await fileMessage(bench.db, desk, { mailId: await arrivedMail(bench.db), message, caseNumber: number });
};
const after = async (minutes: number): Promise<void> => {
  await sql`UPDATE dispatch SET fenced_at = fenced_at - make_interval(mins => ${minutes}), dot_at = dot_at - make_interval(mins => ${minutes})`.execute(
    bench.db,
  );
};
const greylisted: SinkFault = { at: 'rcpt', does: { code: 451, text: 'later' } };

describe('an approved letter', () => {
  it('leaves as exactly the approved bytes, and the case is answered', async () => {
    const { id, draftId } = await approved();
    await dispatch(bench.world, id);
    const sent = await row(id);
    expect(sent).toMatchObject({ state: 'sent', dotAt: expect.any(Date) });
    expect(bench.sink.mails()[0]?.raw.equals(await bench.world.blobs.read(sent?.mimeSha256 ?? ''))).toBe(true);
    expect(await caseByNumber(bench.db, number)).toMatchObject({ status: 'answered', turn: 'customer' });
    expect((await draftById(bench.db, draftId))?.state).toBe('sent');
  });

  it('leaves once, however many runs take it up', async () => {
    const { id } = await approved();
    await Promise.all([1, 2, 3].map(() => dispatch(bench.world, id)));
    await dispatch(bench.world, id);
    await dispatch(bench.world, '999999');
    expect(bench.sink.mails()).toHaveLength(1);
  });

  it('rings again when the bell came before it is due', async () => {
    const { id } = await approved();
    await bench.db
      .updateTable('dispatch')
      .set({ dueAt: new Date(Date.now() + 60_000) })
      .execute();
    bench.rung.length = 0;
    await dispatch(bench.world, id);
    expect([(await row(id))?.state, bench.rung.map(({ step }) => step), bench.sink.mails()]).toEqual(['waiting', ['dispatch'], []]);
  });

  it('does not leave when the stored bytes are not those that were approved', async () => {
    const { id } = await approved();
    await dispatch({ ...bench.world, blobs: { ...bench.world.blobs, read: async () => Buffer.from('other bytes') } }, id);
    expect([(await row(id))?.state, bench.sink.mails()]).toEqual(['not-sent', []]);
    expect(await caseByNumber(bench.db, number)).toMatchObject({
      status: 'stuck',
      stuckWhy: expect.stringContaining('the stored ones differ'),
    });
  });
});

describe('a server that does not take it', () => {
  it('for now: it waits and is tried again', async () => {
    const { id } = await approved(greylisted, null);
    await expect(dispatch(bench.world, id)).rejects.toMatchObject({ code: 'smtp-temporary', isTemporary: true });
    expect(await row(id)).toMatchObject({ state: 'waiting', fence: null, dotAt: null });
    await dispatch(bench.world, id);
    expect([(await row(id))?.state, bench.sink.mails().length]).toEqual(['sent', 1]);
  });

  it('at all: the case is stuck, with what the server said', async () => {
    const { id } = await approved({ at: 'rcpt', does: { code: 550, text: 'no such user' } });
    await dispatch(bench.world, id);
    expect(await row(id)).toMatchObject({ state: 'not-sent' });
    expect(await caseByNumber(bench.db, number)).toMatchObject({ status: 'stuck', stuckWhy: expect.stringContaining('no such user') });
  });

  it('or perhaps did: the outcome is unknown, nobody tries again, and an engineer settles it', async () => {
    const { id } = await approved({ at: 'dot', does: 'drop', isTaken: true });
    await dispatch(bench.world, id);
    await dispatch(bench.world, id);
    expect([(await row(id))?.state, (await caseByNumber(bench.db, number))?.status, bench.sink.mails().length]).toEqual([
      'unknown',
      'stuck',
      1,
    ]);
    await bench.acts.settleDispatch({ dispatchId: Number(id), engineer, outcome: 'sent' });
    expect([(await row(id))?.state, (await caseByNumber(bench.db, number))?.status]).toEqual(['sent', 'answered']);
  });

  it('and surely did not: the engineer says so, and the case is drafted again at once', async () => {
    const { id } = await approved({ at: 'dot', does: 'drop' });
    await dispatch(bench.world, id);
    bench.rung.length = 0;
    await bench.acts.settleDispatch({ dispatchId: Number(id), engineer, outcome: 'not-sent' });
    expect([(await caseByNumber(bench.db, number))?.status, bench.rung.map(({ step }) => step)]).toEqual(['diagnosed', ['draft']]);
  });
});

describe('words that overtake a letter', () => {
  it('while an attempt failed: it is taken back, not sent with the next attempt', async () => {
    const { id, draftId } = await approved(greylisted, null);
    const send = async (...given: Parameters<typeof bench.world.outbox.send>): Promise<Outcome> => {
      await words();
      return await bench.world.outbox.send(...given);
    };
    await expect(dispatch({ ...bench.world, outbox: { ...bench.world.outbox, send } }, id)).rejects.toMatchObject({ isTemporary: true });
    await dispatch(bench.world, id);
    expect([(await row(id))?.state, bench.sink.mails(), (await caseByNumber(bench.db, number))?.status]).toEqual(['voided', [], 'open']);
    expect((await draftById(bench.db, draftId))?.state).toBe('stale');
    expect((await approvalsOfCase(bench.db, number))[0]?.voidedWhy).toContain('moved on');
  });

  it('after its process died before the final dot: it is taken back as well', async () => {
    const { id } = await approved();
    await takeFence(bench.db, { id: Number(id), fence: '11111111-1111-4111-8111-111111111111' });
    await words();
    await after(6);
    await dispatch(bench.world, id);
    expect([(await row(id))?.state, bench.sink.mails()]).toEqual(['voided', []]);
  });

  it('while its last bytes are on their way: it does not leave, and the case waits for its new answer', async () => {
    const { id, draftId } = await approved();
    const send = async (...[parcel, gate]: Parameters<typeof bench.world.outbox.send>): Promise<Outcome> =>
      await bench.world.outbox.send(parcel, async () => {
        await words();
        return await gate();
      });
    await dispatch({ ...bench.world, outbox: { ...bench.world.outbox, send } }, id);
    expect([(await row(id))?.state, bench.sink.mails(), (await caseByNumber(bench.db, number))?.status]).toEqual(['voided', [], 'open']);
    expect((await draftById(bench.db, draftId))?.state).toBe('stale');
  });

  it('while it is being handed over: it has left, and the case stays open for the answer', async () => {
    const { id } = await approved();
    const send = async (...given: Parameters<typeof bench.world.outbox.send>): Promise<Outcome> => {
      const outcome = await bench.world.outbox.send(...given);
      await words();
      return outcome;
    };
    await dispatch({ ...bench.world, outbox: { ...bench.world.outbox, send } }, id);
    expect([(await row(id))?.state, (await caseByNumber(bench.db, number))?.status]).toEqual(['sent', 'open']);
  });
});

describe('a server that answers the final dot late', () => {
  const slowly = async (id: string): Promise<void> => {
    const send = async (...given: Parameters<typeof bench.world.outbox.send>): Promise<Outcome> => {
      const outcome = await bench.world.outbox.send(...given);
      await after(6);
      await settleAbandoned(bench.db);
      return outcome;
    };
    await dispatch({ ...bench.world, outbox: { ...bench.world.outbox, send } }, id);
  };

  it('is believed, though the outcome was called unknown meanwhile', async () => {
    const { id } = await approved();
    await slowly(id);
    expect([(await row(id))?.state, (await caseByNumber(bench.db, number))?.status]).toEqual(['sent', 'answered']);
  });

  it('with a no for now is asked again', async () => {
    const { id } = await approved({ at: 'dot', does: { code: 451, text: 'later' } }, null);
    await expect(slowly(id)).rejects.toMatchObject({ code: 'smtp-temporary' });
    await dispatch(bench.world, id);
    expect([(await row(id))?.state, bench.sink.mails().length]).toEqual(['sent', 1]);
  });
});

describe('two engineers who settle one unknown outcome at once', () => {
  it('differently: the first word counts, and the second engineer is told', async () => {
    const { id } = await approved({ at: 'dot', does: 'drop', isTaken: true });
    await dispatch(bench.world, id);
    const outcomes = ['sent', 'not-sent'] as const;
    const settled = await Promise.allSettled(
      outcomes.map((outcome) => bench.acts.settleDispatch({ dispatchId: Number(id), engineer, outcome })),
    );
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const isSent = settled[0]?.status === 'fulfilled';
    expect([(await row(id))?.state, (await caseByNumber(bench.db, number))?.status]).toEqual(
      isSent ? ['sent', 'answered'] : ['not-sent', 'diagnosed'],
    );
  });
});

describe('a run that is too slow', () => {
  it('lets nothing through and leaves the outcome to the run that took over', async () => {
    const { id } = await approved();
    const send = async (...given: Parameters<typeof bench.world.outbox.send>): Promise<Outcome> => {
      await after(6);
      await dispatch(bench.world, id);
      return await bench.world.outbox.send(...given);
    };
    await dispatch({ ...bench.world, outbox: { ...bench.world.outbox, send } }, id);
    expect([(await row(id))?.state, (await caseByNumber(bench.db, number))?.status, bench.sink.mails().length]).toEqual([
      'sent',
      'answered',
      1,
    ]);
  });
});

describe('the copy in the folder of sent mails', () => {
  it('is filed by the next run where the one that sent the letter came no further, and only then', async () => {
    const { id } = await approved();
    await dispatch(bench.world, id);
    const filed: Buffer[] = [];
    const append = async (_folder: string | null, raw: Buffer) => {
      filed.push(raw);
      return 'filed' as const;
    };
    for (let run = 0; run < 2; run += 1) await dispatch({ ...bench.world, mailbox: { append } }, id);
    expect(await row(id)).toMatchObject({ state: 'sent', copyState: 'filed' });
    expect([filed.length, filed[0]?.equals(bench.sink.mails()[0]?.raw ?? Buffer.of()), bench.sink.mails().length]).toEqual([1, true, 1]);
  });

  it.each<readonly [string, () => Promise<'filed'>]>([
    ['filed', async () => 'filed'],
    ['failed', () => Promise.reject(new Error('no such folder'))],
  ])('%s: the letter is sent all the same', async (copyState, append) => {
    const { id } = await approved();
    await dispatch({ ...bench.world, mailbox: { append } }, id);
    expect(await row(id)).toMatchObject({ state: 'sent', copyState });
  });
});
