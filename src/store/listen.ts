import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import type { Log } from '../case/log.ts';
import { sorted } from './unreachable.ts';

/** A payload that says only "something changed": given to every listener after a gap in which words may have been missed. */
export const missedSomething = '{}';

const retryMinMs = 100;
const retryMaxMs = 5_000;

type Hear = (payload: string) => void;
export type Ear = {
  /** Hears what is notified on a channel; the answer stops it. */
  readonly listen: (channel: string, hear: Hear) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
};

/** One connection for all that listen in this process; made when first needed, made again whenever it is lost. */
export function openEar(connection: ClientConfig, log: Log): Ear {
  const hearers = new Map<string, Set<Hear>>();
  const closing = new AbortController();
  let client: Promise<Client> | null = null;

  const connect = async (): Promise<Client> => {
    const fresh = new Client({ ...connection, application_name: 'casewright listen', keepAlive: true });
    fresh.on('error', () => undefined);
    fresh.on('notification', ({ channel, payload = '' }) => {
      for (const hear of hearers.get(channel) ?? []) hear(payload);
    });
    await fresh.connect();
    for (const channel of hearers.keys()) await fresh.query(`LISTEN ${escapeIdentifier(channel)}`);
    fresh.once('end', () => void comeBack());
    return fresh;
  };
  const comeBack = async (): Promise<void> => {
    if (closing.signal.aborted) return;
    log.warn('listen-lost');
    client = untilConnected(connect, closing.signal);
    const back = await client.catch(() => null);
    if (back === null) return;
    log.info('listen-back');
    for (const hear of [...hearers.values()].flatMap((each) => [...each])) hear(missedSomething);
  };

  return {
    listen: async (channel, hear) => {
      const others = hearers.get(channel);
      if (others === undefined) hearers.set(channel, new Set([hear]));
      else others.add(hear);
      client ??= connect().catch((error: unknown) => {
        client = null;
        throw sorted(error);
      });
      if (others === undefined) await (await client).query(`LISTEN ${escapeIdentifier(channel)}`);
      return async () => {
        hearers.get(channel)?.delete(hear);
      };
    },
    close: async () => {
      closing.abort();
      hearers.clear();
      const last = await client?.catch(() => null);
      await last?.end().catch(() => undefined);
    },
  };
}

async function untilConnected(connect: () => Promise<Client>, closing: AbortSignal): Promise<Client> {
  for (let waitMs = retryMinMs; ; waitMs = Math.min(waitMs * 2, retryMaxMs)) {
    try {
      return await connect();
    } catch {
      await pause(waitMs, undefined, { signal: closing });
    }
  }
}
