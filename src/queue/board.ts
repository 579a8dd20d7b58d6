import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { Queue } from 'bullmq';

export type Board = {
  /** Register it under the same path: `app.register(board.plugin, { prefix: basePath })`, behind the sign-in. */
  readonly plugin: ReturnType<FastifyAdapter['registerPlugin']>;
  readonly basePath: string;
};

/** bull-board's page asks Google for its fonts; ours asks nobody outside. */
const fontsFromOutside = /<link href="https:\/\/fonts\.googleapis\.com[^>]*>/g;
/** What it shows while it loads is dressed inline, which our policy refuses: it starts empty. */
const inlineDress = /(?<=<div id="root">)[\s\S]*?<\/style>/;

/** bull-board over these queues, only to read: acting on a job by hand would bypass the rows that are the truth. */
export function openBoard(queues: readonly Queue[], basePath: string): Board {
  const adapter = new FastifyAdapter();
  adapter.setBasePath(basePath);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true, allowRetries: false })),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Casewright', hideRedisDetails: true } },
  });
  const board = adapter.registerPlugin();
  return {
    basePath,
    plugin: (app, options, done) => {
      app.addHook('onSend', async (_request, _reply, payload) =>
        typeof payload === 'string' ? payload.replace(fontsFromOutside, '').replace(inlineDress, '') : payload,
      );
      board(app, options, done);
    },
  };
}
