import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../../src/mailbox/mailbox.ts';
import { type MemoryLedger, memoryLedger } from '../support/ledger.ts';
import { type KeptLog, keptLog } from '../support/log.ts';
import { hasty } from '../support/pace.ts';
import { fetched, plainAnswer } from '../support/scripted-imap/answers.ts';
import { put } from '../support/scripted-imap/box.ts';
import { openScriptedImap, type ScriptedImap } from '../support/scripted-imap/server.ts';
import { until } from '../support/until.ts';

let server: ScriptedImap;
let mailbox: Mailbox | null = null;
let ledger: MemoryLedger;
let log: KeptLog;
beforeEach(() => {
  ledger = memoryLedger();
  log = keptLog();
});
afterEach(async () => {
  await mailbox?.stop();
  mailbox = null;
  await server.close();
});

let count = 0;
function mail(bytes = 40): Buffer {
  count += 1;
  const head = `From: ann@customer.example\r\nSubject: mail ${count}\r\nMessage-ID: <${count}@customer.example>\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, 'words of mail\r\n'), Buffer.from('\r\n')]);
}
async function serve(options: Parameters<typeof openScriptedImap>[0] = {}, mails = 0): Promise<void> {
  server = await openScriptedImap(options);
  for (let index = 0; index < mails; index += 1) put(server.box, mail());
}
function listen(sweepMs = 60_000, security: 'none' | 'starttls' = 'none'): void {
  const { host, port } = server;
  const account = { host, port, security, user: 'support@desk.example', password: 'right', folders: ['INBOX'] };
  mailbox = openMailbox({ accounts: [account], sweepMs, bytesMax: 8 * 1024 * 1024, pace: hasty }, ledger, log);
  void mailbox.start();
}
function arrive(raw = mail()): Buffer {
  put(server.box, raw);
  server.announce(`* ${server.box.mails.length} EXISTS\r\n`);
  return raw;
}
/** Every mail of the server is in the ledger, byte for byte and once: the memory ledger throws on a second time. */
const hasAll = (): boolean =>
  server.box.mails.every(({ raw }) => ledger.mails.some((kept) => kept.raw.equals(raw))) && ledger.mails.length === server.box.mails.length;
const allArrive = (): Promise<unknown> => until('every mail, byte for byte and once', hasAll);
const isListening = (): Promise<unknown> => until('it to listen', () => ledger.states.at(-1)?.state === 'listening');
const saying = (sentence: RegExp): Promise<unknown> =>
  until(`it to say ${sentence}`, () => ledger.states.some((said) => said.state === 'down' && sentence.test(said.sentence)));
const commands = (name: string): readonly string[] => server.lines.filter((line) => line.split(' ').slice(1).join(' ').startsWith(name));

/** Each is a row of the table in docs/operating.md, in the same words. */
const quirks: Readonly<Record<string, () => Promise<void>>> = {
  'no CONDSTORE, no UIDPLUS, no ID: nothing but IMAP4rev1': async () => {
    await serve({ capabilities: '' }, 2);
    listen();
    await isListening();
    arrive();
    await allArrive();
  },
  'no IDLE': async () => {
    await serve({ capabilities: 'ID' }, 1);
    listen();
    await allArrive();
    put(server.box, mail());
    await allArrive();
    expect(commands('IDLE')).toEqual([]);
  },
  'IDLE is offered, then refused': async () => {
    await serve({ script: ({ tag, name }) => (name === 'IDLE' ? `${tag} BAD IDLE is switched off\r\n` : null) });
    listen();
    await isListening();
    put(server.box, mail());
    await allArrive();
  },
  'IDLE ends by itself, or never tells of a mail': async () => {
    await serve({ script: ({ tag, name }) => (name === 'IDLE' ? `+ idling\r\n${tag} OK enough\r\n` : null) });
    listen();
    await isListening();
    put(server.box, mail());
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
  'a mail is announced before it can be fetched': async () => {
    let refusals = 3;
    await serve();
    listen();
    await isListening();
    server.follow(({ tag, name }) => (name === 'UID FETCH' && refusals-- > 0 ? `${tag} OK nothing there\r\n` : null));
    arrive();
    await allArrive();
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
  'a literal is shorter than the mail': async () => {
    let isFirst = true;
    await serve({}, 2);
    server.follow(({ tag, name }) => {
      if (name !== 'UID FETCH' || !isFirst) return null;
      isFirst = false;
      const [one] = server.box.mails;
      return `* 1 FETCH (UID 1 RFC822.SIZE ${one?.raw.length} BODY[]<0> {9}\r\nFrom: ann)\r\n${tag} OK\r\n`;
    });
    listen();
    await allArrive();
  },
  'a literal is announced longer than it comes': async () => {
    let isFirst = true;
    await serve({}, 2);
    server.follow(({ tag, name, rest }) => {
      if (name !== 'UID FETCH' || !isFirst) return null;
      isFirst = false;
      return `${fetched(rest, server.box).replace(/\{(\d+)\}/, (_all, bytes) => `{${Number(bytes) + 500}}`)}${tag} OK\r\n`;
    });
    listen();
    await allArrive();
  },
  'sizes are estimates': async () => {
    await serve();
    server.box.sizeOf = (raw) => raw.length + 17;
    put(server.box, mail());
    put(server.box, mail(3 * 1024 * 1024));
    listen();
    await allArrive();
  },
  'a line of rubbish among the answers': async () => {
    await serve({}, 3);
    server.follow(({ name, rest, tag }) => (name === 'UID FETCH' ? `* 9 \u0000)( {}\r\n${fetched(rest, server.box)}${tag} OK\r\n` : null));
    listen();
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
  'SEARCH does not find what is there': async () => {
    await serve({ script: ({ tag, name }) => (name === 'UID SEARCH' ? `* SEARCH\r\n${tag} OK\r\n` : null) }, 3);
    listen();
    await allArrive();
  },
  'NO [UNAVAILABLE]': async () => {
    let refusals = 2;
    await serve(
      { script: ({ tag, name }) => (name === 'UID SEARCH' && refusals-- > 0 ? `${tag} NO [UNAVAILABLE] try later\r\n` : null) },
      2,
    );
    listen();
    await allArrive();
    server.follow(({ tag, name }) => (name === 'UID FETCH' && refusals++ < 1 ? `${tag} NO [UNAVAILABLE] backend is away\r\n` : null));
    arrive();
    await allArrive();
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
  'BYE in the greeting': async () => {
    await serve({ greeting: '* BYE Too many connections' });
    listen();
    await saying(/^the server limits this account now: Too many connections/);
  },
  'ALERT, which a person is to read': async () => {
    await serve({ script: ({ tag, name }) => (name === 'NOOP' ? `* OK [ALERT] Maintenance tonight\r\n${tag} OK\r\n` : null) });
    listen();
    await until('it to be logged', () =>
      log.said.some(({ event, fields }) => event === 'mailbox-alert' && fields['said'] === 'Maintenance tonight'),
    );
  },
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
  'a folder of 100,000 mails': async () => {
    const raw = mail();
    await serve({ script: (command) => (command.name === 'UID FETCH' ? null : plainAnswer(command, server.box, 'ID IDLE')) });
    for (let index = 0; index < 100_000; index += 1) put(server.box, raw);
    const known = new Set(Array.from({ length: 100_000 }, (_, index) => index + 1).filter((uid) => uid % 90 !== 0));
    ledger = { ...ledger, known: async () => new Set([...known, ...ledger.mails.map(({ uid }) => uid)]) };
    listen();
    await until('the 1,111 that lacked', () => ledger.mails.length === 1_111);
    await until('both counts', () => ledger.counts.at(-1)?.serverMails === 100_000 && ledger.counts.at(-1)?.ledgerMails === 100_000);
    expect(Math.max(...server.lines.map((line) => line.length))).toBeLessThan(8_192);
  },
};

describe('a server with a quirk loses no mail:', () => {
  it.each(Object.keys(quirks))('%s', async (name) => {
    await quirks[name]?.();
  });

  it('docs/operating.md names each of them', () => {
    const told = readFileSync(join(import.meta.dirname, '../../docs/operating.md'), 'utf8');
    expect(Object.keys(quirks).filter((name) => !told.includes(`| ${name} |`))).toEqual([]);
  });
});
