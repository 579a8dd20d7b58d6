import { openLog } from '../config/log.ts';
import { readSettings } from '../config/settings.ts';
import { openStore } from '../store/open.ts';
import type { Command, Given, Terminal } from './command.ts';

/** Brings the database to this program's schema; `start` does the same by itself. */
export const migrate: Command = {
  name: 'migrate',
  words: '',
  about: {
    'zh-CN': '把数据库升级到本程序的表结构（start 也会自己做）',
    en: "bring the database to this program's schema (start does it by itself too)",
  },
  options: {},
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  const settings = readSettings(terminal.environment);
  const store = await openStore({
    databaseUrl: settings.databaseUrl,
    dataDir: settings.dataDir,
    connections: 2,
    log: openLog({ level: 'error' }),
  });
  await store.close();
  terminal.out(
    given.options['json'] === true
      ? `${JSON.stringify({ migrated: true })}\n`
      : terminal.language === 'zh-CN'
        ? '数据库已是最新的表结构\n'
        : 'the database has the newest schema\n',
  );
  return 0;
}
