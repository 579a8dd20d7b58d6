import { Fault } from '../case/fault.ts';
import { sortAnswer } from './answers.ts';
import { newClient, type Server } from './connect.ts';

/** Signs in and opens the inbox, changes nothing. Returns a sentence; throws `Fault('mailbox-refused')` with what the server said. */
export async function checkMailbox(server: Server): Promise<string> {
  const client = newClient(server);
  try {
    await client.connect();
    const { exists } = await client.mailboxOpen('INBOX', { readOnly: true });
    return `${server.host}:${server.port}, ${exists} mails in INBOX`;
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    const { sentence, isTemporary } = sortAnswer(cause);
    throw new Fault('mailbox-refused', `expected to open INBOX at ${server.host}:${server.port}, but ${sentence}`, { isTemporary, cause });
  } finally {
    client.close();
  }
}
