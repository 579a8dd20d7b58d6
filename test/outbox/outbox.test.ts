import { afterEach, describe, expect, it } from 'vitest';
import { openSink, type Sink, type SinkFault, type SinkOptions } from '../../src/demo/sink.ts';
import { type Outbox, type Outcome, openOutbox } from '../../src/outbox/outbox.ts';
import { keptLog } from '../support/log.ts';

const parcel = {
  raw: Buffer.from('From: desk@desk.example\r\nTo: ann@customer.example\r\nSubject: x\r\n\r\nfirst\r\n.second begins with a dot\r\n'),
  envelope: { from: 'desk@desk.example', to: ['ann@customer.example', 'bob@customer.example'] },
};
const yes = async (): Promise<boolean> => true;

let sink: Sink;
let outbox: Outbox;
async function open(options: SinkOptions = {}, account: { readonly user: string; readonly password: string } | null = null): Promise<void> {
  sink = await openSink(options);
  const { user = null, password = null } = account ?? {};
  outbox = openOutbox({ host: sink.host, port: sink.port, security: 'none', user, password, log: keptLog() });
}
afterEach(async () => {
  await outbox.close();
  await sink.close();
});
async function sendAgainst(fault: SinkFault): Promise<Outcome> {
  await open({ faults: [fault] });
  return await outbox.send(parcel, yes);
}

describe('a letter that leaves', () => {
  it('arrives as exactly the bytes that were approved, at exactly the recipients of the envelope', async () => {
    await open();
    const outcome = await outbox.send(parcel, yes);
    expect(outcome).toMatchObject({ state: 'sent', isTemporary: false });
    expect(outcome.response).toMatch(/^250 /);
    expect(sink.mails()).toMatchObject([{ from: 'desk@desk.example', to: ['ann@customer.example', 'bob@customer.example'] }]);
    expect(sink.mails()[0]?.raw.toString()).toBe(parcel.raw.toString());
  });

  it.each([
    ['its own id', '<cas-1.1@desk.example>', 'cas-1.1@desk.example'],
    ['no id that a server would not take', `<${'a'.repeat(101)}@desk.example>`, null],
    ['no id that is no word', 'a b', null],
  ])('tells a server that reports by which name to report of it: %s', async (_what, id, named) => {
    await open();
    expect(await outbox.send({ ...parcel, envelope: { ...parcel.envelope, id } }, yes)).toMatchObject({ state: 'sent' });
    expect(sink.mails()).toMatchObject([{ envelopeId: named }]);
  });

  it('may have no sender to answer to', async () => {
    await open();
    await outbox.send({ ...parcel, envelope: { from: '', to: ['ann@customer.example'] } }, yes);
    expect(sink.mails()).toMatchObject([{ from: '', to: ['ann@customer.example'] }]);
  });

  it('asks the gate once, and only when the server is waiting for the body', async () => {
    await open({ faults: [{ at: 'mail', does: { code: 550, text: 'no' } }, null] });
    let asked = 0;
    const gate = async (): Promise<boolean> => {
      asked += 1;
      return true;
    };
    await outbox.send(parcel, gate);
    expect(asked).toBe(0);
    await outbox.send({ ...parcel, raw: Buffer.concat([parcel.raw, Buffer.alloc(3_200_000, 'a line of text\r\n')]) }, gate);
    expect(asked).toBe(1);
    expect(sink.mails()[0]?.raw.length).toBe(parcel.raw.length + 3_200_000);
  });

  it.each([
    ['says no', async () => false, { isTemporary: false, response: 'the letter was taken back before it was handed over' }],
    [
      'cannot record it',
      () => Promise.reject(new Error('database gone')),
      { isTemporary: true, response: 'its handing over could not be recorded: database gone' },
    ],
  ])('does not leave when the gate %s', async (_title, gate, expected) => {
    await open();
    expect(await outbox.send(parcel, gate)).toEqual({ state: 'not-sent', ...expected });
    await outbox.send(parcel, yes);
    expect(sink.mails()).toHaveLength(1);
  });
});

describe('what the server answers', () => {
  it.each<readonly [string, SinkFault, Partial<Outcome>]>([
    ['no to the sender', { at: 'mail', does: { code: 550, text: 'not you' } }, { state: 'not-sent', isTemporary: false }],
    ['later to the sender', { at: 'mail', does: { code: 451, text: 'busy' } }, { state: 'not-sent', isTemporary: true }],
    [
      'no to one recipient of two',
      { at: 'rcpt', address: 'bob@customer.example', does: { code: 550, text: 'no Bob' } },
      { state: 'not-sent', isTemporary: false },
    ],
    [
      'later to one recipient of two',
      { at: 'rcpt', address: 'bob@customer.example', does: { code: 450, text: 'greylisted' } },
      { state: 'not-sent', isTemporary: true },
    ],
    ['too many recipients', { at: 'rcpt', does: { code: 552, text: 'too many' } }, { state: 'not-sent', isTemporary: true }],
    ['no after the dot', { at: 'dot', does: { code: 554, text: 'spam' } }, { state: 'not-sent', isTemporary: false }],
    ['later after the dot', { at: 'dot', does: { code: 452, text: 'disk full' } }, { state: 'not-sent', isTemporary: true }],
    ['a cut after the dot, the mail taken', { at: 'dot', does: 'drop', isTaken: true }, { state: 'unknown', isTemporary: false }],
    ['a cut after the dot, the mail lost', { at: 'dot', does: 'drop' }, { state: 'unknown', isTemporary: false }],
  ])('%s', async (_title, fault, expected) => {
    const outcome = await sendAgainst(fault);
    expect(outcome).toMatchObject(expected);
    if (typeof fault.does === 'object') expect(outcome.response).toContain(fault.does.text);
    expect(sink.mails()).toHaveLength(fault.isTaken === true ? 1 : 0);
  });

  it('a cut before the gate was opened: known not to be sent, even when the gate then says yes', async () => {
    await open({ faults: [{ at: 'body', does: 'drop' }] });
    let answer = (_isOpen: boolean): void => undefined;
    const gate = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    expect(await outbox.send(parcel, () => gate)).toMatchObject({ state: 'not-sent', isTemporary: true });
    answer(true);
    await outbox.send(parcel, yes);
    expect(sink.mails()).toHaveLength(1);
  });

  it('silence after the dot, broken off by us: unknown', async () => {
    await open({ faults: [{ at: 'dot', does: 'silence', isTaken: true }] });
    const outcome = outbox.send(parcel, yes);
    await sink.waitFor(1);
    await outbox.close();
    expect(await outcome).toMatchObject({ state: 'unknown' });
  });

  it('nobody there: not sent, to be tried again', async () => {
    await open();
    await sink.close();
    expect(await outbox.send(parcel, yes)).toMatchObject({ state: 'not-sent', isTemporary: true });
  });
});

describe('signing in', () => {
  const account = { user: 'desk', password: 'right' };

  it('works with the right password', async () => {
    await open({ account }, account);
    await outbox.check();
    expect(await outbox.send(parcel, yes)).toMatchObject({ state: 'sent' });
  });

  it('fails with a wrong one in a clear sentence that does not hold it', async () => {
    await open({ account }, { user: 'desk', password: 'hunter2' });
    await expect(outbox.check()).rejects.toThrow(
      /^expected to sign in at 127\.0\.0\.1:\d+, but the SMTP server refused the user or password: (?!.*hunter2)/,
    );
    expect(await outbox.send(parcel, yes)).toMatchObject({ state: 'not-sent', isTemporary: false });
  });

  it('says so when no server is set', async () => {
    await open();
    const unset = openOutbox({ host: null, port: 25, security: 'none', user: null, password: null, log: keptLog() });
    await expect(unset.check()).rejects.toThrow('expected SMTP_HOST');
    expect((await unset.send(parcel, yes)).response).toContain('SMTP_HOST');
  });
});

it('an envelope that could be read as another address goes nowhere', async () => {
  await open();
  const outcome = await outbox.send({ ...parcel, envelope: { from: 'desk@desk.example', to: ['"a@evil.example"@customer.example'] } }, yes);
  expect(outcome).toMatchObject({ state: 'not-sent', isTemporary: false });
  expect(sink.mails()).toEqual([]);
});
