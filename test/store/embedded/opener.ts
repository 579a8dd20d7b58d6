/** A process of its own that uses the embedded database until its standard input ends. Its words: `open <answer>`, `closed`. */
import { Client } from 'pg';
import { openEmbedded } from '../../../src/store/embedded/embedded.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const server = await openEmbedded({ dataDir: process.argv[2] ?? '', log: quiet });
const client = new Client(server.config);
await client.connect();
const { rows } = await client.query('SELECT 40 + 2 AS answer');
process.stdout.write(`open ${rows[0].answer}\n`);
for await (const _ of process.stdin);
await client.end();
await server.stop();
process.stdout.write('closed\n');
