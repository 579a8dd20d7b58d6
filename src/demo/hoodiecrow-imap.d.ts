/** As much of hoodiecrow-imap as the demo mailbox uses; the package brings no types. */
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  type Folder = { uidvalidity?: number; messages?: { raw: string }[]; 'special-use'?: string };
  type Options = {
    plugins?: string[];
    users?: Record<string, { password: string }>;
    storage?: { INBOX: Folder; '': { folders: Record<string, Folder> } };
  };
  type ImapServer = {
    readonly server: Server;
    listen(port: number, host: string, listening: () => void): void;
    /** `raw`: one character per byte. */
    appendMessage(folder: string, flags: string[], internalDate: Date, raw: string): unknown;
  };
  export default function hoodiecrow(options: Options): ImapServer;
}
