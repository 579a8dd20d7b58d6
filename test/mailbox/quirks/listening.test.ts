import { expect } from 'vitest';
import { put } from '../../support/scripted-imap/box.ts';
import { until } from '../../support/until.ts';
import { allArrive, arrive, commands, isListening, listen, log, mail, quirks, saying, serve, server } from './scene.ts';

/** It was heard of on the same line, not by giving that up. */
function untroubled(): void {
  expect(commands('LOGIN')).toHaveLength(1);
}

quirks({
  'no IDLE': async () => {
    await serve({ capabilities: 'ID' }, 1);
    listen();
    await allArrive();
    put(server.box, mail());
    await allArrive();
    expect(commands('IDLE')).toEqual([]);
    untroubled();
  },
  'IDLE is offered, then refused': async () => {
    await serve({ script: ({ tag, name }) => (name === 'IDLE' ? `${tag} BAD IDLE is switched off\r\n` : null) });
    listen();
    await isListening();
    put(server.box, mail());
    await allArrive();
    untroubled();
  },
  'IDLE ends by itself, or never tells of a mail': async () => {
    await serve({ script: ({ tag, name }) => (name === 'IDLE' ? `+ idling\r\n${tag} OK enough\r\n` : null) });
    listen();
    await isListening();
    put(server.box, mail());
    await allArrive();
    untroubled();
  },
  'the server dies while it idles': async () => {
    await serve({}, 1);
    server.follow(({ name }, connection) => {
      if (name !== 'IDLE' || connection.index > 0) return null;
      connection.reset();
      return '';
    });
    listen();
    await until('a second connection', () => commands('LOGIN').length >= 2);
    await isListening();
    arrive();
    await allArrive();
  },
  'NO [UNAVAILABLE]': async () => {
    await serve({ script: ({ tag, name }) => (name === 'UID SEARCH' ? `${tag} NO [UNAVAILABLE] try later\r\n` : null) }, 2);
    listen();
    await allArrive();
    let refusals = 12;
    server.follow(({ tag, name, rest }) =>
      name === 'UID FETCH' && rest.includes('BODY') && refusals-- > 0 ? `${tag} NO [UNAVAILABLE] backend is away\r\n` : null,
    );
    arrive();
    await allArrive();
    await saying(/^the server is not available now: backend is away/);
  },
  'BYE, with its reason': async () => {
    await serve({}, 1);
    listen();
    await allArrive();
    server.announce('* BYE Session expired, please login again.\r\n');
    await saying(/^the connection was lost: Session expired/);
    await isListening();
    arrive();
    await allArrive();
  },
  'ALERT, which a person is to read': async () => {
    await serve({ script: ({ tag, name }) => (name === 'NOOP' ? `* OK [ALERT] Maintenance tonight\r\n${tag} OK\r\n` : null) });
    listen();
    await until('it to be logged', () =>
      log.said.some(({ event, fields }) => event === 'mailbox-alert' && fields['said'] === 'Maintenance tonight'),
    );
  },
});
