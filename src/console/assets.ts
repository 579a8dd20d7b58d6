import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const folder = join(import.meta.dirname, 'assets');
const files = [
  { name: 'console.css', type: 'text/css; charset=utf-8', path: join(folder, 'console.css') },
  ...['console.js', 'edit.js', 'keys.js'].map((name) => ({ name, type: 'text/javascript; charset=utf-8', path: join(folder, name) })),
  { name: 'htmx.js', type: 'text/javascript; charset=utf-8', path: createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js') },
];

/** The console's own files, read once: no build step. */
export function assetRoutes(app: FastifyInstance): void {
  for (const { name, type, path } of files) {
    const bytes = readFileSync(path);
    app.get(`/assets/${name}`, async (_request, reply) => reply.type(type).header('cache-control', 'public, max-age=300').send(bytes));
  }
}
