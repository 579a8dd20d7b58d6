import { createReadStream } from 'node:fs';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Fault } from '../case/fault.ts';
import { attachmentById } from '../store/attachment.ts';
import { mailById } from '../store/mail.ts';
import { wholeNumber } from './field.ts';
import type { ConsoleWorld } from './world.ts';

/** Downloads: outsiders wrote these bytes, so a browser only ever saves them. */
export function filePages(app: FastifyInstance, world: ConsoleWorld): void {
  app.get('/attachments/:id', async (request, reply) => {
    const found = await attachmentById(world.store.db, wholeNumber(request.params, 'id') ?? 0);
    if (found === null) throw new Fault('page-unknown', 'expected the id of an attachment, but there is none');
    return download(world, reply, found.sha256, found.name);
  });
  app.get('/mails/:id', async (request, reply) => {
    const found = await mailById(world.store.db, wholeNumber(request.params, 'id') ?? 0);
    if (found === null) throw new Fault('page-unknown', 'expected the id of a mail, but there is none');
    return download(world, reply, found.sha256, `mail-${found.id}.eml`);
  });
}

function download(world: ConsoleWorld, reply: FastifyReply, sha256: string, name: string): FastifyReply {
  return reply
    .type('application/octet-stream')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replaceAll("'", '%27')}`)
    .send(createReadStream(world.blobs.pathOf(sha256)));
}
