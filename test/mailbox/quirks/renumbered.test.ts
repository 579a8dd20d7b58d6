import { expect } from 'vitest';
import { put } from '../../support/scripted-imap/box.ts';
import { until } from '../../support/until.ts';
import { allArrive, arrive, commands, isListening, ledger, listen, log, mail, quirks, serve, server } from './scene.ts';

/** As after a restore from a backup of before these mails, which then come no more: the next mails bear their numbers. */
function restore(kept: number, ...fresh: readonly Buffer[]): void {
  const { box } = server;
  box.mails.splice(kept);
  box.uidNext = kept + 1;
  for (const raw of fresh) put(box, raw);
}
const inbox = 'support@desk.example/INBOX';
const offered = (): readonly string[] => ledger.mails.map(({ numbering, uid }) => `${numbering}/${uid}`).sort();
const sweeps = (more: number): Promise<unknown> => {
  const before = ledger.counts.length;
  return until(`${more} more sweeps`, () => ledger.counts.length >= before + more);
};

quirks({
  'numbers are given to other mails under the same UIDVALIDITY': async () => {
    await serve({}, 3);
    listen(100);
    await allArrive();
    const fresh = mail();
    restore(2, fresh);
    await until('the mail under a number of before', () => ledger.mails.some(({ raw }) => raw.equals(fresh)));
    await until('all under their numbers of now', () => ledger.mails.length === 6);
    expect(offered()).toEqual(['0/1', '0/2', '0/3', '1/1', '1/2', '1/3']);
    expect(ledger.anew).toEqual([inbox]);
    expect(log.said.filter(({ event }) => event === 'mailbox-renumbered')).toHaveLength(1);
    arrive();
    await until('what comes next', () => ledger.mails.length === 7);
    await sweeps(3);
    expect(ledger.mails).toHaveLength(7);
  },
  'the same, and the other mail is as long as the one before': async () => {
    const [first, second] = [mail(), mail()];
    await serve();
    for (const raw of [first, second]) put(server.box, raw);
    listen(100);
    await allArrive();
    const twin = Buffer.from(second.toString('latin1').replace('words', 'WORDS'), 'latin1');
    restore(1, twin);
    await until('the mail under a number of before', () => ledger.mails.some(({ raw }) => raw.equals(twin)));
  },
  'the same, far below the newest mails': async () => {
    await serve({}, 450);
    listen(100);
    await allArrive();
    const other = mail(77);
    const [one] = server.box.mails;
    server.box.mails.splice(0, 1, { uid: 1, raw: other, at: one?.at ?? new Date() });
    await until('it to be noticed in its turn', () => ledger.mails.some(({ raw }) => raw.equals(other)));
    await until('all to be looked at again', () => ledger.mails.length === 900);
  },
  'dates and sizes change, the mails do not': async () => {
    await serve({}, 5);
    listen(50);
    await allArrive();
    const { box } = server;
    box.mails.splice(0, 5, ...box.mails.map(({ uid, raw, at }) => ({ uid, raw, at: new Date(at.getTime() + 3_600_000) })));
    box.sizeOf = (raw) => raw.length + 1;
    await sweeps(6);
    const read = commands('UID FETCH').length;
    expect([ledger.mails.length, ledger.anew]).toEqual([5, []]);
    await sweeps(4);
    const bodies = commands('UID FETCH')
      .slice(read)
      .filter((line) => line.includes('BODY'));
    expect(bodies).toEqual([]);
  },
  'it is restarted from a backup while nobody listens': async () => {
    await serve({}, 3);
    listen();
    await allArrive();
    const fresh = mail();
    restore(1, fresh);
    server.announce('* BYE restored\r\n');
    await until('the mail under a number of before', () => ledger.mails.some(({ raw }) => raw.equals(fresh)));
    await isListening();
    expect(offered()).toEqual(['0/1', '0/2', '0/3', '1/1', '1/2']);
  },
});
