/** As much of hoodiecrow-imap as the demo mailbox uses; the package brings no types. */
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  export type Folder = { uidvalidity?: number; messages?: { raw: string }[]; 'special-use'?: string };
  /** `raw`: one character per byte. */
  export type Message = { readonly raw: string };
  /** One asked item, `BODY.PEEK[section]<start.length>`; the same object serves every mail of the command. */
  export type Item = { section?: readonly unknown[]; partial?: number[] };
  export type FetchHandler = (connection: unknown, message: Message, item: Item) => unknown;
  export type ImapServer = {
    readonly server: Server;
    readonly fetchHandlers: Record<string, FetchHandler>;
    listen(port: number, host: string, listening: () => void): void;
    appendMessage(folder: string, flags: string[], internalDate: Date, raw: string): { readonly message: { readonly uid: number } };
  };
  type Options = {
    plugins?: (string | ((server: ImapServer) => void))[];
    users?: Record<string, { password: string }>;
    storage?: { INBOX: Folder; '': { folders: Record<string, Folder> } };
  };
  export default function hoodiecrow(options: Options): ImapServer;
}

declare module 'hoodiecrow-imap/lib/commands/handlers/fetch.js' {
  import type { FetchHandler } from 'hoodiecrow-imap';

  const handlers: { readonly BODY: FetchHandler };
  export default handlers;
}
