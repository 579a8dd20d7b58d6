/** In charge of the command line: words → one command → an exit code. */
import { parseArgs } from 'node:util';
import { Fault } from '../case/fault.ts';
import { type Language, languages } from '../case/language.ts';
import { type Command, everyCommandsOptions, forParseArgs, type Given, type Terminal, WrongUsage } from './command.ts';
import { helpOf, helpOfAll } from './help.ts';
import { allCommands, commandNamed, commandNames } from './index.ts';
import { told } from './told.ts';

/** Runs one command. Exit codes: 0 done, 1 failed with one sentence on standard error, 2 wrong usage. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  const command = name === undefined ? null : await commandNamed(name);
  if (command === null) return withoutCommand(name, terminal);
  let speaking = terminal;
  try {
    const given = parse(command, rest);
    speaking = { ...terminal, language: languageOf(given, terminal) };
    if (given.options['help'] === true) {
      terminal.out(helpOf(command, speaking.language));
      return 0;
    }
    return await command.run(given, speaking);
  } catch (error) {
    return failed(command, error, speaking);
  }
}

async function withoutCommand(name: string | undefined, terminal: Terminal): Promise<number> {
  const isHelp = name === undefined || name === '--help' || name === 'help';
  if (isHelp) terminal.out(helpOfAll(await allCommands(), terminal.language));
  else terminal.err(`casewright: ${told(`expected one of ${commandNames.join(', ')}, but came "${name}"`, terminal.language)}\n`);
  return name === '--help' || name === 'help' ? 0 : 2;
}

function parse(command: Command, args: readonly string[]): Given {
  try {
    const { values, positionals } = parseArgs({
      args: args.map((arg) => (/^-\d+$/.test(arg) ? `${sign}${arg}` : arg)),
      options: forParseArgs({ ...command.options, ...everyCommandsOptions }),
      allowPositionals: true,
    });
    const options = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Array.isArray(value) ? undefined : value]));
    return { words: positionals.map((word) => word.replace(sign, '')), options };
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

/** A signed decimal code (-2145386477) is a word, and would be taken for options: marked while it passes `parseArgs`. */
const sign = '\0';

function languageOf(given: Given, terminal: Terminal): Language {
  const asked = given.options['lang'];
  if (asked === undefined) return terminal.language;
  const language = languages.find((candidate) => candidate === asked);
  if (language === undefined) throw new WrongUsage(`expected --lang to be ${languages.join(' or ')}, but came "${asked}"`);
  return language;
}

function failed(command: Command, error: unknown, terminal: Terminal): number {
  if (error instanceof WrongUsage) {
    terminal.err(`casewright ${command.name}: ${told(error.message, terminal.language)}\n\n${helpOf(command, terminal.language)}`);
    return 2;
  }
  if (error instanceof Fault) {
    terminal.err(`casewright ${command.name}: ${told(error.message, terminal.language)}\n`);
    return 1;
  }
  const mistake = terminal.language === 'zh-CN' ? '程序出错：' : 'a mistake in the program: ';
  terminal.err(`casewright ${command.name}: ${mistake}${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
