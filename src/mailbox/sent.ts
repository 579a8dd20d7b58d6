import type { ImapFlow } from 'imapflow';
import { Fault } from '../case/fault.ts';
import { sortAnswer } from './answers.ts';
import { type Server, signIn } from './connect.ts';

export type Filed = 'filed' | 'already-there';
export type Copy = { readonly folder: string | null; readonly raw: Buffer; readonly flags: readonly string[] };

/** Where nothing else is said. */
const folderDefault = 'Sent';
/** The header block of a letter of ours ends well before this. */
const headersMax = 256 * 1024;

/**
 * Files a copy of a sent letter on a connection of its own. Some providers (Gmail, Microsoft 365) file it themselves: the Message-ID is
 * searched first. Throws `Fault('copy-not-filed')`.
 */
export async function fileCopy(server: Server, { folder, raw, flags }: Copy): Promise<Filed> {
  let client: ImapFlow | null = null;
  try {
    client = await signIn(server);
    const path = await openFolder(client, folder);
    const id = messageIdOf(raw);
    const found = id === null ? [] : (await client.search({ header: { 'message-id': id } }, { uid: true })) || [];
    if (found.length > 0) return 'already-there';
    const appended = await client.append(path, raw, [...flags]);
    if (appended === false) throw new Fault('copy-not-filed', `expected to file a copy in ${path}, but the server refused it`);
    return 'filed';
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    const { sentence, isTemporary } = sortAnswer(cause);
    throw new Fault('copy-not-filed', `expected to file a copy in ${folder ?? 'the folder of sent mails'}, but ${sentence}`, {
      isTemporary,
      cause,
    });
  } finally {
    client?.close();
  }
}

/** Opens the folder named, else the one the server marks `\Sent` (RFC 6154), and creates it where there is none. */
async function openFolder(client: ImapFlow, folder: string | null): Promise<string> {
  const listed = await client.list();
  const marked = listed.find(({ specialUse }) => specialUse === '\\Sent')?.path;
  const path = folder ?? marked ?? folderDefault;
  if (!listed.some((known) => known.path === path)) await client.mailboxCreate(path);
  await client.mailboxOpen(path);
  return path;
}

function messageIdOf(raw: Buffer): string | null {
  const headers =
    raw
      .subarray(0, headersMax)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? '';
  return /^message-id:\s*(<[^<>\s]{1,900}>)/im.exec(headers)?.[1] ?? null;
}
