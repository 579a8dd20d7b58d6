import type { Language } from '../case/language.ts';
import { type Command, everyCommandsOptions } from './command.ts';

const words = {
  'zh-CN': { usage: '用法', commands: '命令', options: '选项', more: '每个命令都有 --help。退出码：0 完成，1 失败，2 用法错误。' },
  en: {
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    more: 'Every command has --help. Exit codes: 0 done, 1 failed, 2 wrong usage.',
  },
} as const;

/** The page of `casewright --help`, made from the commands. */
export function helpOfAll(commands: readonly Command[], language: Language): string {
  const say = words[language];
  const rows = commands.map((command) => [`${command.name} ${command.words}`.trim(), command.about[language]] as const);
  return [`${say.usage}: casewright <command>`, '', `${say.commands}:`, ...columns(rows), '', say.more, ''].join('\n');
}

/** The page of one command's `--help`. */
export function helpOf(command: Command, language: Language): string {
  const say = words[language];
  const rows = Object.entries({ ...command.options, ...everyCommandsOptions }).map(
    ([name, option]) => [`--${name}${option.value === undefined ? '' : ` ${option.value}`}`, option.about[language]] as const,
  );
  return [
    `${say.usage}: casewright ${command.name} ${command.words}`,
    '',
    command.about[language],
    '',
    `${say.options}:`,
    ...columns(rows),
    '',
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}
