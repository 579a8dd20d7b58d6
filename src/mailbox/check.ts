import type { ImapFlow } from 'imapflow';
import { Fault } from '../case/fault.ts';
import { sortAnswer } from './answers.ts';
import { signIn } from './connect.ts';
import type { Account } from './folder.ts';

/** Signs in and opens each folder, changes nothing. Returns a sentence; throws `Fault('mailbox-refused')` with what the server said. */
export async function checkMailbox(account: Account): Promise<string> {
  let client: ImapFlow | null = null;
  let folder = account.folders[0] ?? 'INBOX';
  const counts: string[] = [];
  try {
    client = await signIn(account);
    for (folder of account.folders) {
      const { exists } = await client.mailboxOpen(folder, { readOnly: true });
      counts.push(`${exists} mails in ${folder}`);
    }
    return [`${account.host}:${account.port}`, ...counts].join(', ');
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    const { sentence, isTemporary } = sortAnswer(cause);
    const came = `expected to open ${folder} at ${account.host}:${account.port}, but ${sentence}`;
    throw new Fault('mailbox-refused', came, { isTemporary, cause });
  } finally {
    client?.close();
  }
}
