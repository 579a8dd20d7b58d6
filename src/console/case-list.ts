import type { FastifyInstance } from 'fastify';
import type { Language } from '../case/language.ts';
import { type CaseStatus, caseStatuses, type Turn, turns } from '../case/lifecycle.ts';
import { type CaseFilter, caseList } from '../store/case-search.ts';
import type { CaseRow } from '../store/cases.ts';
import { nameOf } from './edits.ts';
import { field, wholeNumber } from './field.ts';
import { showTo } from './page.ts';
import { pageRows, pages } from './paging.ts';
import { fillIn, texts, word } from './say.ts';
import { sessionOf } from './session.ts';
import type { ConsoleWorld } from './world.ts';

/** The list of cases, last changed first: searched by words, narrowed by status, turn and owner, page by page. */
export function caseListPages(app: FastifyInstance, world: ConsoleWorld): void {
  app.get('/cases', async (request, reply) => {
    const session = sessionOf(request);
    const asked = askedOf(world, request.query);
    const page = wholeNumber(request.query, 'page') ?? 0;
    const found = await caseList(world.store.db, { ...filterOf(asked), limit: pageRows + 1, offset: page * pageRows });
    const cases = found.slice(0, pageRows).map((row) => rowView(world, row, session.language));
    const query = queryOf(asked);
    return showTo(world, reply, session, 'cases', {
      cases,
      isEmpty: cases.length === 0,
      isNarrowed: Object.keys(query).length > 0,
      words: asked.words,
      ...choicesOf(world, asked, session.language),
      ...pages('/cases', query, { page, found: found.length }),
    });
  });
}

type Asked = {
  readonly words: string;
  readonly status: CaseStatus | undefined;
  readonly turn: Turn | undefined;
  readonly owner: string | undefined;
};

/** What the list is narrowed by; what is no status, turn or engineer narrows nothing. */
function askedOf({ desk }: ConsoleWorld, query: unknown): Asked {
  return {
    words: field(query, 'q').slice(0, 200).trim(),
    status: caseStatuses.find((status) => status === field(query, 'status')),
    turn: turns.find((turn) => turn === field(query, 'turn')),
    owner: desk.engineers.find(({ address }) => address === field(query, 'owner'))?.address,
  };
}

function filterOf({ words, status, turn, owner }: Asked): CaseFilter {
  return {
    words,
    ...(status === undefined ? {} : { statuses: [status] }),
    ...(turn === undefined ? {} : { turn }),
    ...(owner === undefined ? {} : { owner }),
  };
}

/** The same, as the address of another page of the list has it. */
function queryOf({ words, ...narrowed }: Asked): Readonly<Record<string, string>> {
  const named = Object.entries({ q: words, ...narrowed });
  return Object.fromEntries(named.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])));
}

function choicesOf({ desk }: ConsoleWorld, asked: Asked, language: Language) {
  const choice = (chosen: string | undefined) => (name: string, text: string) => ({ name, text, isChosen: name === chosen });
  return {
    statuses: caseStatuses.map((status) => choice(asked.status)(status, word('status', status, language))),
    turns: turns.map((turn) => choice(asked.turn)(turn, word('turn', turn, language))),
    owners: desk.engineers.map(({ address, name }) => choice(asked.owner)(address, name)),
  };
}

function rowView(world: ConsoleWorld, row: CaseRow, language: Language) {
  const say = texts[language];
  return {
    number: row.number,
    priority: row.priority ?? '',
    customer: row.customer,
    title: row.title ?? '',
    status: row.status,
    statusText: row.mergedInto === null ? say[`status.${row.status}`] : fillIn('cases.merged', { number: row.mergedInto }, language),
    turnText: row.turn === null || row.mergedInto !== null ? '' : say[`turn.${row.turn}`],
    owner: nameOf(world, row.owner),
    changedAt: row.changedAt,
  };
}
