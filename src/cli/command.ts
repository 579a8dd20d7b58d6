import type { ParseArgsOptionsConfig } from 'node:util';
import type { InEachLanguage, Language } from '../case/language.ts';

/** What a command reads from and writes to; tests pass their own. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard output is a person's terminal: colour only there. */
  readonly isTty: boolean;
  /** Whether standard error is a person's terminal: progress only there. */
  readonly showsProgress: boolean;
  readonly columns: number;
  /** The language of pages and help: from `--lang`, else the environment's. */
  readonly language: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** An option, with what it means. */
export type Option = { readonly type: 'string' | 'boolean'; readonly value?: string; readonly about: InEachLanguage<string> };

export type Given = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

/** One command of the command line: one file in this folder and one line in `index.ts`; its help is generated. */
export type Command = {
  readonly name: string;
  readonly words: string;
  readonly about: InEachLanguage<string>;
  readonly options: Readonly<Record<string, Option>>;
  /** Resolves with the exit code: 0 done, 1 failed. Throws a Fault for an expected failure, `WrongUsage` for wrong words. */
  readonly run: (given: Given, terminal: Terminal) => Promise<number>;
};

/** The words of the command line are off: exit code 2. */
export class WrongUsage extends Error {}

/** Options every command has. */
export const everyCommandsOptions: Readonly<Record<string, Option>> = {
  json: {
    type: 'boolean',
    about: { 'zh-CN': '标准输出上只有一个 JSON 文档', en: 'one JSON document on standard output and nothing else' },
  },
  lang: { type: 'string', value: 'zh-CN|en', about: { 'zh-CN': '页面与文字的语言', en: 'language of pages and texts' } },
  help: { type: 'boolean', about: { 'zh-CN': '显示本帮助', en: 'show this help' } },
};

/** What `node:util` parseArgs wants to know of these options. */
export function forParseArgs(options: Readonly<Record<string, Option>>): ParseArgsOptionsConfig {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, { type: option.type }]));
}
