/** `npm run bench -- pages [cases]`: how long the server takes for each page of the console over a desk's ten thousand cases. */
import { createServer } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { sql } from 'kysely';
import type { Queries } from '../src/store/tables.ts';
import { beginDay, letBounce, number } from '../test/screenshots/story.ts';
import { engineer, openWhole, type Whole } from '../test/support/world.ts';
import { fill } from './pages/fill.ts';

/** What the design allows a page. */
const allowedMs = 100;
const asksPerPage = 60;
const warmUps = 10;

type Kind = {
  readonly page: string;
  readonly url: string;
  readonly addresses: readonly string[];
  readonly ms: number[];
  readonly cpuMs: number[];
  bytes: number;
};

/** Asks for every kind of page by turns, over HTTP on this machine, beside a bare SELECT by key that answers an empty page. */
export async function bench([asked]: readonly string[]): Promise<string> {
  const cases = Number(asked ?? 10_000);
  const whole = await openWhole(600);
  try {
    const day = await beginDay(whole);
    await letBounce(whole, day.sent);
    await fill(whole.world.store.db, whole.world.store.pool, { cases, template: number });
    const cookie = await signIn(whole);
    const peer = await bare(whole);
    const kinds: Kind[] = [
      ...(await addressesOf(whole.world.store.db)).map(([page, addresses]) => ({
        page,
        url: whole.url,
        addresses,
        ms: [],
        cpuMs: [],
        bytes: 0,
      })),
      { page: 'beside it: a bare SELECT by key, an empty page', url: peer.url, addresses: ['/'], ms: [], cpuMs: [], bytes: 0 },
    ];
    for (let turn = -warmUps; turn < asksPerPage; turn += 1) for (const kind of kinds) await ask(kind, turn, cookie);
    peer.close();
    const mails = (await sql<{ count: number }>`SELECT count(*) AS count FROM mail`.execute(whole.world.store.db)).rows[0]?.count;
    const about = `${cases} cases, ${mails} mails; ${asksPerPage} requests a page, by turns; load average ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`;
    return [about, ...kinds.map(line), ''].join('\n');
  } finally {
    await whole.close();
  }
}

async function ask(kind: Kind, turn: number, cookie: string): Promise<void> {
  const address = kind.addresses[(turn + warmUps) % kind.addresses.length] ?? '/';
  const started = performance.now();
  const before = process.cpuUsage();
  const answer = await fetch(`${kind.url}${address}`, { headers: { cookie }, redirect: 'manual' });
  kind.bytes = Math.max(kind.bytes, (await answer.arrayBuffer()).byteLength);
  if (answer.status !== 200) throw new Error(`expected ${address} to be answered with 200, but came ${answer.status}`);
  if (turn < 0) return;
  kind.ms.push(performance.now() - started);
  const spent = process.cpuUsage(before);
  kind.cpuMs.push((spent.user + spent.system) / 1000);
}

async function signIn({ url }: Whole): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(engineer) });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Each kind of page, and several of its kind: no page is asked for twice in a row. */
async function addressesOf(db: Queries): Promise<readonly (readonly [page: string, addresses: readonly string[]])[]> {
  const some = async (query: string): Promise<readonly string[]> =>
    (await sql<{ key: string }>`SELECT key::text FROM (${sql.raw(query)}) found(key) LIMIT 20`.execute(db)).rows.map(({ key }) => key);
  const cases = await some(`SELECT number FROM cases WHERE token LIKE 'BENCH:%' ORDER BY md5(number)`);
  const long = await some(`SELECT case_number FROM message WHERE case_number IS NOT NULL GROUP BY 1 HAVING count(*) >= 100 ORDER BY 1`);
  const drafts = await some(`SELECT id FROM draft WHERE state = 'waiting' ORDER BY md5(id::text)`);
  const longDrafts = await some(
    `SELECT max(id) FROM draft WHERE case_number IN (SELECT case_number FROM message GROUP BY 1 HAVING count(*) >= 100) GROUP BY case_number`,
  );
  const dispatches = await some(`SELECT id FROM dispatch WHERE state = 'sent' ORDER BY md5(id::text)`);
  const bounced = await some('SELECT dispatch_id FROM delivery ORDER BY md5(id::text)');
  const at = (before: string, keys: readonly string[], after = '') => keys.map((key) => `${before}${key}${after}`);
  return [
    ['drafts', ['/']],
    ['cases', ['/cases']],
    ['cases of a status', at('/cases?status=', ['closed', 'answered', 'drafted', 'stuck', 'returned', 'open'])],
    ['cases: search', at('/cases?q=', ['补丁', '分行 蓝屏', 'HARBOUR', '0x80240439', 'CAS-20500', '无此词语', 'upgrade', '科'])],
    ['cases: search in a status', at('/cases?status=closed&q=', ['补丁', 'HARBOUR', '总行'])],
    ['case', at('/cases/', cases)],
    ['case of 100 to 250 mails', at('/cases/', long)],
    ['case: diagnosis report', at('/cases/', cases, '/report')],
    ['draft', at('/drafts/', drafts)],
    ['draft of such a long case', at('/drafts/', longDrafts)],
    ['dispatch', at('/dispatches/', dispatches)],
    ['dispatch with a bounce', at('/dispatches/', bounced)],
    ['reviews', ['/reviews', '/reviews?page=1', '/reviews?page=2']],
    ['reviews of one sender', ['/reviews/sender?sender=stranger%40elsewhere.example&reason=unknown-sender']],
    ['automatic mail', ['/automatic']],
    ['on-call', ['/on-call']],
  ];
}

/** The least a page could take: a row by its key, and nothing made of it. */
async function bare({ world }: Whole): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer(async (_request, response) => {
    await world.store.pool.query('SELECT * FROM cases WHERE number = $1', [number]);
    response.end('<!doctype html>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

/** `cpu`: what this process computed for it, the asking included. The median is judged: a p99 on a shared machine is the machine's, as the peer's own shows. */
function line({ page, ms, cpuMs, bytes }: Kind): string {
  const at = (values: readonly number[], share: number): number =>
    [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
  const figure = (value: number): string => `${value.toFixed(1).padStart(6)} ms`;
  const verdict = at(ms, 0.5) <= allowedMs ? '' : `   over ${allowedMs} ms`;
  const [p50, p99, cpu] = [figure(at(ms, 0.5)), figure(at(ms, 0.99)), figure(at(cpuMs, 0.5))];
  return `  ${page.padEnd(48)} p50 ${p50}   p99 ${p99}   cpu ${cpu}   ${String(Math.round(bytes / 1024)).padStart(4)} KiB${verdict}`;
}
