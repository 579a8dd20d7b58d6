import type { ImapFlow } from 'imapflow';
import { openBell } from './bell.ts';
import { compare, count, sweep, takeNew } from './compare.ts';
import { signIn } from './connect.ts';
import type { Folder, Line, Opened, Say, Taking, Watch } from './folder.ts';
import { openFolder } from './open.ts';
import { openPulse } from './pulse.ts';

/** `wasOfUse`: mails came by it, or it held for long. */
export type Ended = { readonly wasOfUse: boolean; readonly error: unknown };

/** One connection, from sign-in to whatever ends it; never throws. */
export async function listen(watch: Watch, say: Say, stopping: AbortSignal): Promise<Ended> {
  const bell = openBell();
  let client: ImapFlow | null = null;
  const health = { rubbish: 0, kept: 0 };
  const began = performance.now();
  const ended = (error: unknown): Ended => ({ wasOfUse: health.kept > 0 || performance.now() - began > watch.sweepMs, error });
  const stop = (): void => {
    bell.end(null);
    client?.close();
  };
  stopping.addEventListener('abort', stop);
  try {
    await say('connecting', `connecting to ${watch.account.host}:${watch.account.port}`);
    const rubbish = (): void => {
      health.rubbish += 1;
    };
    client = await signIn(watch.account, { pace: watch.pace, stopping, rubbish });
    const line = { client, bell, pulse: openPulse(client, { pace: watch.pace, health, end: bell.end }), health };
    const opened = await openFolder(line, watch.folder);
    const taking = { watch, line, folder: freshFolder(opened), stopping };
    ringWith(taking);
    await compare(taking, () => say('listening', sentenceOf(taking, 0)));
    await attend(taking, say);
    return ended(null);
  } catch (error) {
    return ended(bell.reason() ?? error);
  } finally {
    stopping.removeEventListener('abort', stop);
    bell.close();
    client?.close();
  }
}

function freshFolder(opened: Opened): Folder {
  return { opened, numbering: 0, known: new Set(), lacking: new Set(), proven: new Map(), turn: 0, top: 0, shown: 0 };
}

function ringWith({ line: { client, bell }, folder, watch }: Taking): void {
  client.on('exists', () => bell.ring('hint'));
  client.on('expunge', () => {
    folder.shown = Math.max(0, folder.shown - 1);
    bell.ring('count');
  });
  // RFC 3501 7.1: what an ALERT says is to be shown to a person.
  client.on('alert', ({ message }) => watch.log.warn('mailbox-alert', { name: watch.name, said: message.slice(0, 300) }));
  client.on('error', (error: unknown) => bell.end(error));
  client.on('close', () => bell.end(lost(client)));
}

/** What the server said when it closed explains more than that it did. */
function lost({ byeReason }: ImapFlow): Error {
  return Object.assign(new Error('the connection was lost'), {
    code: 'EConnectionClosed',
    ...(byeReason === undefined ? {} : { reason: byeReason }),
  });
}

/** IDLE is a hint that something came; the sweep is what nothing escapes. */
async function attend(taking: Taking, say: Say): Promise<void> {
  const { line, watch } = taking;
  const { client, bell, pulse } = line;
  bell.every(watch.sweepMs, 'sweep');
  const idler = openIdler(line);
  for (;;) {
    idler.idle(() => bell.in(watch.pace.againMs, 'ask'));
    bell.in(idler.canIdle() ? watch.pace.askMs : Math.min(watch.pace.againMs, watch.sweepMs), 'ask');
    const rung = await bell.next();
    idler.leave();
    if (rung === 'end') return;
    if (rung === 'ask') await pulse.answer(client.noop());
    if (rung === 'count') await count(taking, false);
    if (rung === 'hint') await takeNew(taking);
    if (rung === 'sweep') {
      await sweep(taking);
      await say('listening', sentenceOf(taking));
    }
  }
}

function sentenceOf({ watch, folder }: Taking, lacking = folder.lacking.size): string {
  return lacking === 0 ? `listening to ${watch.folder}` : `listening to ${watch.folder}, where ${lacking} mails could not be taken yet`;
}

type Idler = { readonly canIdle: () => boolean; readonly idle: (ended: () => void) => void; readonly leave: () => void };

/**
 * imapflow's `idle()` resolves when the next command breaks it, when the server ends it, with false when the server refuses it, and with
 * false when the server died: only what came while nobody asked for anything is news, and the last of these the events tell.
 */
function openIdler({ client }: Line): Idler {
  let canIdle = client.capabilities.has('IDLE');
  let turn = 0;
  return {
    canIdle: () => canIdle,
    idle: (ended) => {
      if (!canIdle) return;
      turn += 1;
      const own = turn;
      const onEnd = (answer: unknown): void => {
        if (answer === false && client.usable) canIdle = false;
        if (own === turn) ended();
      };
      client.idle().then(onEnd, () => undefined);
    },
    leave: () => {
      turn += 1;
    },
  };
}
