/** The console's pages over a database of their own, asked for without a network, by an engineer who reads English. */
import { buildConsole } from '../../src/console/console.ts';
import { hashPassword } from '../../src/console/password.ts';
import { addAccount, changeLanguage } from '../../src/store/account.ts';
import type { Session } from '../../src/store/session.ts';
import { engineer } from '../store/sample.ts';
import { type Bench, openBench } from '../workers/world.ts';

const password = 'a long enough one';
type Language = Session['language'];
type Answer = { readonly status: number; readonly html: string; readonly location: string };

export type Pages = {
  readonly bench: Bench;
  readonly get: (url: string) => Promise<Answer>;
  readonly page: (url: string) => Promise<string>;
  /** Where the form's answer leads, or its status. */
  readonly post: (url: string, form: Record<string, string>) => Promise<string>;
  readonly read: (language: Language) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openPages(): Promise<Pages> {
  const bench = await openBench();
  const none = { waiting: 0, active: 0, delayed: 0, failed: 0 };
  const counts = { intake: none, diagnose: none, draft: none, dispatch: none, sweep: none };
  const board = (basePath: string) => ({ plugin: async () => undefined, basePath });
  const outside = {
    ...bench.world,
    acts: bench.acts,
    queues: { counts: async () => counts, board },
    sandbox: { excerpt: async () => null },
  };
  const { app, close } = await buildConsole(outside, 'http://desk.example');
  await addAccount(bench.db, {
    address: engineer,
    name: 'Han Mei',
    role: 'engineer',
    language: 'en',
    password: await hashPassword(password),
  });
  const formType = { 'content-type': 'application/x-www-form-urlencoded' };
  const signedIn = await app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: formType,
    payload: new URLSearchParams({ address: engineer, password }).toString(),
  });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  const get = async (url: string): Promise<Answer> => {
    const { statusCode, payload, headers } = await app.inject({ url, headers: { cookie } });
    return { status: statusCode, html: payload, location: String(headers.location ?? '') };
  };
  const csrf = /name="csrf" value="([^"]+)"/.exec((await get('/cases')).html)?.[1] ?? '';
  return {
    bench,
    get,
    page: async (url) => (await get(url)).html,
    post: async (url, form) => {
      const payload = new URLSearchParams({ csrf, ...form }).toString();
      const answer = await app.inject({ method: 'POST', url, headers: { cookie, ...formType }, payload });
      return String(answer.headers.location ?? answer.statusCode);
    },
    read: (language) => changeLanguage(bench.db, { address: engineer, language }),
    close: async () => {
      await close();
      await bench.close();
    },
  };
}
