import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { questionOfNewcomer } from '../acts/readdress.ts';
import { ownAddresses } from '../case/desk.ts';
import { type Language, languages } from '../case/language.ts';
import { newcomersIn } from '../mail/newcomers.ts';
import { customerOf } from '../mail/sender.ts';
import type { CaseRow } from '../store/cases.ts';
import { liveDraft } from '../store/draft.ts';
import { participantsOf } from '../store/participant.ts';
import type { ThreadLine } from '../store/thread.ts';
import { field } from './field.ts';
import { word } from './say.ts';
import { sessionOf } from './session.ts';
import type { ConsoleWorld } from './world.ts';

/** Who a case's letters go to: added and taken off by an engineer's click, never by a mail. */
export function peoplePages(app: FastifyInstance, world: ConsoleWorld): void {
  const asked = (request: FastifyRequest) => ({
    caseNumber: field(request.params, 'number'),
    engineer: sessionOf(request).address,
    address: field(request.body, 'address').trim(),
  });
  const back = async (request: FastifyRequest, reply: FastifyReply) => {
    const number = field(request.params, 'number');
    const draft = field(request.body, 'page') === 'draft' ? await liveDraft(world.store.db, number) : null;
    return reply.redirect(draft === null ? `/cases/${encodeURIComponent(number)}` : `/drafts/${draft.id}`, 303);
  };
  app.post('/cases/:number/participant', async (request, reply) => {
    await world.acts.addParticipant({ ...asked(request), name: field(request.body, 'name').trim().slice(0, nameMax) });
    return await back(request, reply);
  });
  app.post('/cases/:number/participant/remove', async (request, reply) => {
    await world.acts.removeParticipant(asked(request));
    return await back(request, reply);
  });
}

/** Characters of a person's name. */
const nameMax = 100;

/** The recipients of a case, and whom its mails name beside them. */
export async function peopleView(world: ConsoleWorld, found: CaseRow, messages: readonly ThreadLine[], language: Language) {
  const people = await participantsOf(world.store.db, found.number);
  const known = [...ownAddresses(world.desk), ...people.map(({ address }) => address)];
  return {
    people: people.map(({ name, address }) => ({ name: name || address, address })),
    newcomers: newcomersIn(
      messages.map(({ people: named }) => named),
      known,
    ).map(({ address, name, place }) => ({
      address,
      name,
      place: word('place', place, language),
      isOutside: customerOf(address, world.desk)?.name !== found.customer,
    })),
  };
}

/** The notes that ask about these newcomers. */
export function questionsOf(newcomers: readonly { readonly address: string }[]): ReadonlySet<string> {
  return new Set(newcomers.flatMap(({ address }) => languages.map((language) => questionOfNewcomer(address, language))));
}
