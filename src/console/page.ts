import type { FastifyReply } from 'fastify';
import type { Language } from '../case/language.ts';
import { menuCounts } from '../store/oncall.ts';
import type { Session } from '../store/session.ts';
import { texts } from './language.ts';
import type { ConsoleWorld } from './world.ts';

export const themeCookie = 'casewright-theme';

/** A page before sign-in. */
export function showPage(world: ConsoleWorld, reply: FastifyReply, name: string, language: Language, values: object): FastifyReply {
  return send(world, reply, name, { ...frame(world, reply, language, null), counts: nothing, place: name, ...values });
}

/** A page behind sign-in, in the engineer's language; `place` is the entry of the menu it belongs to. */
export async function showTo(
  world: ConsoleWorld,
  reply: FastifyReply,
  session: Session,
  page: { readonly name: string; readonly place?: string; readonly values: object },
): Promise<FastifyReply> {
  const { language } = session;
  const counts = await menuCounts(world.store.db);
  const place = page.place ?? page.name;
  return send(world, reply, page.name, { ...frame(world, reply, language, session), counts, place, ...page.values });
}

const nothing = { drafts: 0, reviews: 0, alarms: 0 };

function send(world: ConsoleWorld, reply: FastifyReply, name: string, values: object): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(world.templates.page(name, values));
}

function frame({ desk }: ConsoleWorld, { request }: FastifyReply, language: Language, session: Session | null) {
  const theme = request.cookies[themeCookie];
  return {
    texts: texts[language],
    language,
    otherLanguage: language === 'en' ? 'zh-CN' : 'en',
    otherLanguageName: language === 'en' ? '中文' : 'English',
    theme: theme === 'dark' || theme === 'light' ? theme : '',
    deskName: desk.name,
    zone: desk.timezone,
    csrf: session?.csrf ?? '',
    who: session?.name ?? '',
    isSignedIn: session !== null,
    mayAct: session !== null && session.role !== 'on-call',
    here: request.method === 'GET' ? request.url : '/',
  };
}
