/** In charge of the mailbox of a demo, a replay or a test: an IMAP server in this process, in memory, for this machine only. */
import type { Socket } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';
import { wholeMails } from './whole-mails.ts';

export type DemoMailbox = {
  readonly host: string;
  readonly port: number;
  /** Puts a mail into the INBOX, byte for byte; gives its UID. */
  readonly deliver: (raw: Buffer) => Promise<number>;
  readonly close: () => Promise<void>;
};
export type DemoAccount = { readonly user: string; readonly password: string };

const host = '127.0.0.1';

/** Opens it on a free port, with an empty INBOX and Sent. */
export async function openDemoMailbox({ user, password }: DemoAccount): Promise<DemoMailbox> {
  const uidvalidity = newUidValidity();
  const imap = hoodiecrow({
    plugins: [wholeMails, 'IDLE', 'UIDPLUS', 'ID', 'SPECIAL-USE', 'LITERALPLUS', 'UNSELECT'],
    users: { [user]: { password } },
    storage: {
      INBOX: { uidvalidity, messages: [] },
      '': { folders: { Sent: { uidvalidity, messages: [], 'special-use': '\\Sent' } } },
    },
  });
  const sockets = new Set<Socket>();
  imap.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // Answers are written in pieces: held back for the client's acknowledgement (RFC 896), each would take 40 ms.
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => imap.listen(0, host, listening));
  const address = imap.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the demo mailbox has no port');
  return {
    host,
    port: address.port,
    deliver: async (raw) => imap.appendMessage('INBOX', [], new Date(), raw.toString('latin1')).message.uid,
    close: () =>
      new Promise((resolve) => {
        imap.server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Its UIDs begin at 1 again at each start, so the UIDVALIDITY must be greater than any before (RFC 3501 2.3.1.1): seconds since 1970. */
function newUidValidity(): number {
  return Math.floor(Date.now() / 1000);
}
