import type { Desk } from '../case/desk.ts';
import { Fault } from '../case/fault.ts';
import type { Server, Settings } from './settings.ts';

export type WatchedMailbox = Server & { readonly folders: readonly string[] };

/** Every mailbox to watch: the one of IMAP_HOST first, then those of the desk. Throws `Fault('settings-invalid')` with one line per mistake. */
export function mailboxesOf(settings: Pick<Settings, 'imap' | 'mailboxSecrets'>, desk: Pick<Desk, 'mailboxes'>): readonly WatchedMailbox[] {
  const mistakes: string[] = [];
  const further = desk.mailboxes.map(({ name, ...mailbox }): WatchedMailbox => {
    const variable = `IMAP_PASSWORD_${name.toUpperCase()}`;
    const password = settings.mailboxSecrets[name.toUpperCase()]?.password ?? null;
    if (password === null) mistakes.push(`${variable}: expected the password of the mailbox "${name}" of desk.yaml, but it is missing`);
    return { ...mailbox, password };
  });
  const all = [...(settings.imap.host === null ? [] : [settings.imap]), ...further].map((mailbox) => ({
    ...mailbox,
    folders: [...new Set(mailbox.folders)],
  }));
  const folders = all.flatMap((mailbox) => mailbox.folders.map((folder) => `${folder} of ${mailbox.user} at ${mailbox.host}`));
  for (const [position, folder] of folders.entries())
    if (folders.indexOf(folder) < position)
      mistakes.push(`desk.yaml: expected each folder to be watched once, but ${folder} is named twice`);
  if (mistakes.length > 0) throw new Fault('settings-invalid', mistakes.join('\n'));
  return all;
}
