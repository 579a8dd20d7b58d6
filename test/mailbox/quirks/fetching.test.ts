import { expect } from 'vitest';
import { fetched } from '../../support/scripted-imap/answers.ts';
import { until } from '../../support/until.ts';
import { allArrive, arrive, isListening, ledger, listen, log, quirks, serve, server } from './scene.ts';

quirks({
  'a mail is announced before it can be fetched': async () => {
    let refusals = 3;
    await serve({}, 1);
    listen();
    await isListening();
    await allArrive();
    // One that was removed leaves a place that the next must not be taken for.
    server.box.mails.splice(0, 1);
    server.announce('* 1 EXPUNGE\r\n');
    await until('it to be missed', () => ledger.counts.at(-1)?.serverMails === 0);
    server.follow(({ tag, name }) => (name === 'UID FETCH' && refusals-- > 0 ? `${tag} OK nothing there\r\n` : null));
    const fresh = arrive();
    await until('it after all', () => ledger.mails.some(({ raw }) => raw.equals(fresh)));
  },
  'a mail comes without its bytes (NIL) at first': async () => {
    let refusals = 2;
    await serve();
    listen();
    await isListening();
    server.follow(({ tag, name }) =>
      name === 'UID FETCH' && refusals-- > 0 ? `* 1 FETCH (UID 1 RFC822.SIZE 9 BODY[]<0> NIL)\r\n${tag} OK\r\n` : null,
    );
    arrive();
    await allArrive();
  },
  'flags of other mails are told while mails are fetched': async () => {
    await serve({}, 3);
    server.follow(({ name, rest, tag }) =>
      name === 'UID FETCH'
        ? `* 2 FETCH (FLAGS (\\Seen))\r\n* 3 FETCH (UID 3 FLAGS (\\Seen))\r\n${fetched(rest, server.box)}${tag} OK\r\n`
        : null,
    );
    listen();
    await allArrive();
  },
  'one mail that the server refuses to give': async () => {
    await serve({}, 9);
    server.follow(({ tag, name, rest }) => {
      const isPoison = name === 'UID FETCH' && fetched(rest, server.box).includes('UID 4 ') && rest.includes('BODY');
      return isPoison ? `${tag} NO Internal error in message 4\r\n` : null;
    });
    listen();
    await until('the other eight', () => ledger.mails.length === 8);
    await until('the gap to be told', () => ledger.counts.at(-1)?.serverMails === 9 && ledger.counts.at(-1)?.ledgerMails === 8);
    expect(log.said.some(({ event, fields }) => event === 'mail-not-given' && fields['uid'] === 4)).toBe(true);
  },
  'one mail that breaks the connection': async () => {
    await serve({}, 9);
    server.follow(({ name, rest }, connection) => {
      if (name !== 'UID FETCH' || !fetched(rest, server.box).includes('UID 4 ')) return null;
      connection.end(fetched(rest, server.box).split('* 4 FETCH')[0] ?? '');
      return '';
    });
    listen();
    await until('the other eight', () => ledger.mails.length === 8);
    await isListening();
    arrive();
    await until('and what comes then', () => ledger.mails.length === 9);
  },
});
