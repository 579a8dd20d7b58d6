import type { Desk } from '../case/desk.ts';
import { Fault } from '../case/fault.ts';
import type { Server, Settings } from './settings.ts';

export type WatchedMailbox = Server & { readonly folders: readonly string[] };

/** Every mailbox to watch: the one of IMAP_HOST first, then those of the desk. Throws `Fault('settings-invalid')` with one line per mistake. */
export function mailboxesOf(
  settings: Pick<Settings, 'imap' | 'mailboxSecrets' | 'oauth2'>,
  desk: Pick<Desk, 'mailboxes'>,
): readonly WatchedMailbox[] {
  const mistakes: string[] = [];
  const further = desk.mailboxes.map(({ name, ...mailbox }): WatchedMailbox => {
    const capitals = name.toUpperCase();
    const secrets = settings.mailboxSecrets[capitals] ?? { password: null, refreshToken: null };
    if (secrets.password === null && secrets.refreshToken === null)
      mistakes.push(`IMAP_PASSWORD_${capitals}: expected the password of the mailbox "${name}" of desk.yaml, but it is missing`);
    if (secrets.refreshToken !== null && settings.oauth2 === null)
      mistakes.push(
        `OAUTH2_REFRESH_TOKEN_${capitals}: expected OAUTH2_TOKEN_URL and OAUTH2_CLIENT_ID beside it, but one of them is missing`,
      );
    return { ...mailbox, ...secrets };
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
