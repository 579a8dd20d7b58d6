import { expect } from 'vitest';
import { put } from '../../support/scripted-imap/box.ts';
import { allArrive, arrive, commands, isListening, ledger, listen, mail, quirks, saying, serve, server } from './scene.ts';

quirks({
  'no CONDSTORE, no UIDPLUS, no ID: nothing but IMAP4rev1': async () => {
    await serve({ capabilities: '' }, 2);
    listen();
    await isListening();
    arrive();
    await allArrive();
  },
  'ID is wanted after the sign-in, else SELECT Unsafe Login': async () => {
    const told = new Set<number>();
    await serve({
      script: ({ tag, name }, { index }) => {
        if (name === 'LOGIN') told.delete(index);
        if (name === 'ID') told.add(index);
        return name === 'SELECT' && !told.has(index) ? `${tag} NO SELECT Unsafe Login. Please contact us for help\r\n` : null;
      },
    });
    put(server.box, mail());
    listen();
    await allArrive();
    expect(commands('ID').at(0)).toContain('Casewright');
  },
  'PREAUTH: nobody asks for a password': async () => {
    await serve({ greeting: '* PREAUTH welcome' }, 1);
    listen();
    await allArrive();
    expect(commands('LOGIN')).toEqual([]);
  },
  'PREAUTH where encryption is demanded': async () => {
    await serve({ greeting: '* PREAUTH welcome', capabilities: 'STARTTLS' }, 1);
    listen(60_000, 'starttls');
    await saying(/STARTTLS is not possible/);
    expect(ledger.mails).toEqual([]);
  },
  'BYE in the greeting': async () => {
    await serve({ greeting: '* BYE Too many connections' });
    listen();
    await saying(/^the server limits this account now: Too many connections/);
  },
  'too many connections, quota or rate: the server is given time': async () => {
    const limits = [
      '[ALERT] Too many simultaneous connections. (Failure)',
      '[OVERQUOTA] Account exceeded command or bandwidth limits.',
      '[THROTTLED] slow down',
      '[LIMIT] later',
    ];
    await serve({ script: ({ tag, name }) => (name === 'LOGIN' && limits.length > 0 ? `${tag} NO ${limits.shift()}\r\n` : null) }, 1);
    listen();
    await allArrive();
    await saying(/^the server limits this account now: Too many simultaneous/);
    await saying(/^the server limits this account now: later/);
  },
});
