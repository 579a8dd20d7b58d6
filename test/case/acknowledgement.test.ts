import { describe, expect, it } from 'vitest';
import { acknowledgementOfJob, jobOfAcknowledgement, mayAcknowledge } from '../../src/case/acknowledgement.ts';
import type { Message } from '../../src/case/message.ts';
import { readDesk } from '../../src/config/desk.ts';
import { message } from '../store/sample.ts';

const desk = (isEnabled: boolean) =>
  readDesk(
    `desk: { address: desk@desk.example }
engineers: [{ name: Han Mei, address: han.mei@desk.example }]
acknowledgement: { isEnabled: ${isEnabled} }
`,
    'desk.yaml',
  );
const now = new Date('2026-03-02T09:05:00+08:00');
const from = (address: string): Partial<Message> => ({ from: { address, name: '' } });
const to = (address: string): Partial<Message> => ({ to: [{ address, name: '' }] });

describe('a mail may be acknowledged', () => {
  it.each<readonly [boolean, string, Partial<Message>]>([
    [true, 'a person wrote it to us just now', {}],
    [true, 'we stand in its Cc, in other letters', { ...to('boss@lake.example'), cc: [{ address: 'Desk@Desk.Example', name: '' }] }],
    [true, 'the sender’s clock is some minutes ahead', { date: '2026-03-02T09:20:00+08:00' }],
    [false, 'a bounce', { kind: 'bounce' }],
    [false, 'an automatic reply', { kind: 'auto-reply' }],
    [false, 'list mail', { kind: 'list' }],
    [false, 'our own', { kind: 'own' }],
    [false, 'it asks for silence', { asksForSilence: true }],
    [false, 'nobody wrote it', { from: null }],
    [false, 'it was not written to us (RFC 3834 2)', to('all@lake.example')],
    [false, 'it was written days ago', { date: '2026-02-27T09:00:00+08:00' }],
    [false, 'it was written in the future', { date: '2026-03-09T09:00:00+08:00' }],
    [false, 'it does not say when it was written', { date: null }],
    [false, 'nobody reads there', from('no-reply@lake.example')],
    [false, 'nobody reads there', from('noreply+7@lake.example')],
    [false, 'a server writes there', from('MAILER-DAEMON@lake.example')],
    [false, 'a monitor writes there', from('alerts@lake.example')],
    [false, 'a list writes there', from('owner-admins@lake.example')],
    [false, 'a list writes there', from('admins-request@lake.example')],
    [false, 'it is from ourselves', from('desk@desk.example')],
    [false, 'it is from one of us', from('Han.Mei@desk.example')],
    [true, 'the address only begins like a machine’s', from('systems@lake.example')],
  ])('%s: %s', (may, _why, change) => {
    expect(mayAcknowledge({ ...message, ...change }, { desk: desk(true), now, isProving: false })).toBe(may);
  });

  it.each(['pass', 'none', 'fail'] as const)('where our boundary proves senders, only if it proved this one: %s', (verdict) => {
    const judged = { ...message, authentication: { verdict, why: '' } };
    expect(mayAcknowledge(judged, { desk: desk(true), now, isProving: true })).toBe(verdict === 'pass');
  });

  it('never, where the desk did not switch it on', () => {
    expect(mayAcknowledge(message, { desk: desk(false), now, isProving: false })).toBe(false);
    expect(readDesk('desk: { address: desk@desk.example }\n', 'desk.yaml').acknowledgement).toEqual({ isEnabled: false, hourMax: 20 });
  });
});

describe('the job of an acknowledgement', () => {
  it('is told from a letter’s', () => {
    expect([acknowledgementOfJob(jobOfAcknowledgement(7)), acknowledgementOfJob('7')]).toEqual([7, null]);
  });
});
