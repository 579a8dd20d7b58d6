import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../case/desk.ts';
import { Fault } from '../case/fault.ts';
import type { Log } from '../case/log.ts';
import { openLog } from '../config/log.ts';
import { readSettings, type Settings } from '../config/settings.ts';
import { type Lifetime, openLifetime } from '../lifetime.ts';
import { type Role, roles, startRoles } from '../roles.ts';
import { openWorld, type World } from '../world.ts';
import { type Command, type Given, type Terminal, WrongUsage } from './command.ts';
import { readDeskFile } from './desk-file.ts';

/** The product itself: runs until SIGTERM or SIGINT, then drains and stops. */
export const start: Command = {
  name: 'start',
  words: '',
  about: { 'zh-CN': '启动产品，直到收到 SIGTERM 或 SIGINT', en: 'the product; runs until SIGTERM or SIGINT' },
  options: {
    roles: {
      type: 'string',
      value: roles.join(','),
      about: { 'zh-CN': '本进程承担的角色，默认全部', en: 'what this process does; by default everything' },
    },
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  const asked = rolesOf(given.options['roles']);
  const settings = readSettings(terminal.environment);
  const desk = await readDeskFile(settings.deskFile);
  const log = openLog({ level: settings.logLevel });
  const { world, lifetime } = await openWhenThere(settings, desk, log);
  try {
    const { console } = await startRoles(world, asked, lifetime);
    log.info('started', { roles: asked.join(','), url: console?.url });
    const link = await console?.firstSignIn();
    if (link) terminal.err(`${terminal.language === 'zh-CN' ? '第一次登录（仅可用一次）' : 'First sign-in (works once)'}: ${link}\n`);
    await lifetime.untilSignal();
    return 0;
  } finally {
    await lifetime.end();
  }
}

type Opened = { readonly world: World; readonly lifetime: Lifetime };

/** A database or Redis that is away is waited for, as it would be later on; a mistake in the settings is not. */
async function openWhenThere(settings: Settings, desk: Desk, log: Log): Promise<Opened> {
  for (let waitMs = waitFirstMs; ; waitMs = Math.min(2 * waitMs, waitMaxMs)) {
    const lifetime = openLifetime(log);
    try {
      return { world: await openWorld({ settings, desk, log, lifetime }), lifetime };
    } catch (error) {
      await lifetime.end();
      if (!(error instanceof Fault) || !error.isTemporary) throw error;
      log.warn('start-waits', { sentence: error.message, againInMs: waitMs });
    }
    await pause(waitMs);
  }
}
const waitFirstMs = 1_000;
const waitMaxMs = 30_000;

function rolesOf(asked: string | boolean | undefined): readonly Role[] {
  if (typeof asked !== 'string') return roles;
  const words = asked.split(',').map((word) => word.trim());
  const wrong = words.find((word) => !roles.some((role) => role === word));
  if (wrong !== undefined) throw new WrongUsage(`expected --roles to be among ${roles.join(', ')}, but came "${wrong}"`);
  return roles.filter((role) => words.includes(role));
}
