import { readFile } from 'node:fs/promises';
import type { Desk } from '../case/desk.ts';
import { Fault } from '../case/fault.ts';
import { readDesk } from '../config/desk.ts';
import { openLog } from '../config/log.ts';
import { readSettings } from '../config/settings.ts';
import { openLifetime } from '../lifetime.ts';
import { type Role, roles, startRoles } from '../roles.ts';
import { openWorld } from '../world.ts';
import { type Command, type Given, type Terminal, WrongUsage } from './command.ts';

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
  const desk = await deskOf(settings.deskFile);
  const log = openLog({ level: settings.logLevel });
  const lifetime = openLifetime(log);
  try {
    const world = await openWorld({ settings, desk, log, lifetime });
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

function rolesOf(asked: string | boolean | undefined): readonly Role[] {
  if (typeof asked !== 'string') return roles;
  const words = asked.split(',').map((word) => word.trim());
  const wrong = words.find((word) => !roles.some((role) => role === word));
  if (wrong !== undefined) throw new WrongUsage(`expected --roles to be among ${roles.join(', ')}, but came "${wrong}"`);
  return roles.filter((role) => words.includes(role));
}

async function deskOf(file: string): Promise<Desk> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Fault(
      'desk-missing',
      `expected the desk's settings in ${file} (DESK_FILE), but it cannot be read; docs/desk.schema.json describes it`,
      { cause },
    );
  });
  return readDesk(text, file);
}
