/**
 * A process of its own that only listens: IMAP → blobs and PostgreSQL, to be killed in the middle. Its one argument is JSON: where the
 * server, the database and the blobs are.
 */
import { openBlobs } from '../../src/blobs/blobs.ts';
import { ledgerOf } from '../../src/ledger.ts';
import { openMailbox } from '../../src/mailbox/mailbox.ts';
import { openOn } from '../../src/store/open.ts';
import { quietLog } from './store.ts';

const { port, user, password, database, blobs } = JSON.parse(process.argv[2] ?? '{}');
const store = await openOn(database, 5, quietLog, async () => undefined);
const ledger = ledgerOf({ store, blobs: await openBlobs(blobs), queues: { ring: async () => undefined }, log: quietLog });
const account = { host: '127.0.0.1', port, security: 'none' as const, user, password, folders: ['INBOX'] };
await openMailbox({ accounts: [account], sweepMs: 60_000, bytesMax: 50 * 1024 * 1024 }, ledger, quietLog).start();
process.stdout.write('listening\n');
