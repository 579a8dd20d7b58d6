import { expect } from 'vitest';
import { until } from '../../support/until.ts';
import { allArrive, arrive, commands, isListening, ledger, listen, quirks, saying, serve, server } from './scene.ts';

quirks({
  'the folder is renamed and comes back': async () => {
    await serve({}, 1);
    listen(100);
    await allArrive();
    server.box.name = 'Elsewhere';
    await saying(/^the folder cannot be opened: no such mailbox/);
    server.box.name = 'INBOX';
    await isListening();
    arrive();
    await allArrive();
  },
  'a read-only folder': async () => {
    await serve({}, 2);
    server.box.isReadOnly = true;
    listen();
    await allArrive();
    expect(commands('UID STORE')).toEqual([]);
  },
  'flags are refused': async () => {
    await serve({ script: ({ tag, name }) => (name === 'UID STORE' ? `${tag} NO not permitted\r\n` : null) }, 1);
    listen();
    await allArrive();
    arrive();
    await allArrive();
    await until('the second to be counted', () => ledger.counts.at(-1)?.ledgerMails === 2);
    expect(commands('UID STORE')).toHaveLength(1);
  },
});
