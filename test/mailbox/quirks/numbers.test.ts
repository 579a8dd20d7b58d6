import { expect } from 'vitest';
import { fetched, plainAnswer } from '../../support/scripted-imap/answers.ts';
import { put } from '../../support/scripted-imap/box.ts';
import { until } from '../../support/until.ts';
import { allArrive, commands, knowing, ledger, listen, mail, quirks, serve, server } from './scene.ts';

quirks({
  'another UIDVALIDITY under an open connection': async () => {
    await serve({}, 3);
    listen(100);
    await until('three', () => ledger.mails.length === 3);
    server.box.uidValidity = 701;
    await until('the same three under the new number', () => ledger.mails.length === 6);
    expect(ledger.mails.map(({ uidValidity, uid }) => `${uidValidity}/${uid}`).sort()).toEqual([
      '700/1',
      '700/2',
      '700/3',
      '701/1',
      '701/2',
      '701/3',
    ]);
  },
  'the same, after one mail was refused under its number of before': async () => {
    await serve({}, 9);
    server.follow(({ tag, name, rest }) => {
      const isPoison = server.box.uidValidity === 700 && name === 'UID FETCH' && rest.includes('BODY');
      return isPoison && fetched(rest, server.box).includes('UID 4 ') ? `${tag} NO Internal error in message 4\r\n` : null;
    });
    listen(100);
    await until('the other eight', () => ledger.mails.length === 8);
    await until('it to be asked for alone', () => commands('UID FETCH 4 ').length >= 2);
    server.box.uidValidity = 701;
    await until('all nine', () => ledger.mails.length === 17);
    expect(ledger.mails.slice(8).map(({ uid }) => uid)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  },
  'a mail is removed while it is fetched': async () => {
    await serve({}, 3);
    server.follow(({ tag, name, rest }) => {
      if (name !== 'UID FETCH' || server.box.mails.length < 3) return null;
      server.box.mails.splice(1, 1);
      return `${fetched(rest, server.box)}* 2 EXPUNGE\r\n${tag} NO Some of the requested messages no longer exist\r\n`;
    });
    listen();
    await allArrive();
    await until('the counts to agree', () => ledger.counts.at(-1)?.serverMails === 2 && ledger.counts.at(-1)?.ledgerMails === 2);
  },
  'SEARCH does not find what is there': async () => {
    await serve({ script: ({ tag, name }) => (name === 'UID SEARCH' ? `* SEARCH\r\n${tag} OK\r\n` : null) }, 3);
    listen();
    await allArrive();
  },
  'a folder of 100,000 mails': async () => {
    const raw = mail();
    await serve({ script: (command) => (command.name === 'UID FETCH' ? null : plainAnswer(command, server.box, 'ID IDLE')) });
    for (let index = 0; index < 100_000; index += 1) put(server.box, raw);
    const known = new Set(Array.from({ length: 100_000 }, (_, index) => index + 1).filter((uid) => uid % 90 !== 0));
    knowing(known);
    listen();
    await until('the 1,111 that lacked', () => ledger.mails.length === 1_111);
    await until('both counts', () => ledger.counts.at(-1)?.serverMails === 100_000 && ledger.counts.at(-1)?.ledgerMails === 100_000);
    expect(Math.max(...server.lines.map((line) => line.length))).toBeLessThan(8_192);
  },
});
