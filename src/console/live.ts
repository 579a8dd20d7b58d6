import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { ConsoleWorld } from './world.ts';

/** Server-sent events (HTML standard 9.2): "something changed" rings in every open page, which then asks for itself again. */
export type Live = { readonly route: (app: FastifyInstance) => void; readonly close: () => Promise<void> };

/** A comment this often keeps proxies from closing a quiet stream. */
const breathMs = 20_000;
const streamsMax = 200;

export async function openLive({ store }: Pick<ConsoleWorld, 'store'>): Promise<Live> {
  const streams = new Set<ServerResponse>();
  const say = (text: string): void => {
    for (const stream of streams) stream.write(text);
  };
  const stopListening = await store.listen('casewright', (payload) =>
    say(`event: change\ndata: ${payload.replaceAll(/[\r\n]/g, ' ')}\n\n`),
  );
  const breath = setInterval(() => say(': still here\n\n'), breathMs);
  return {
    route: (app) => {
      app.get('/live', (_request, reply) => {
        if (streams.size >= streamsMax) {
          reply.code(503).send('too many open pages\n');
          return;
        }
        reply.hijack();
        const stream = reply.raw;
        stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
        stream.write(': hello\n\n');
        streams.add(stream);
        stream.on('close', () => streams.delete(stream));
      });
    },
    close: async () => {
      clearInterval(breath);
      await stopListening();
      for (const stream of streams) stream.end();
    },
  };
}
