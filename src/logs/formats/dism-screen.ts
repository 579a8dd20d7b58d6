// What DISM printed on the console: the command at the prompt where it was copied too, what it was doing, and how it ended.
import type { Line, Observation, Operation } from '../../case/reading.ts';
import type { Selected } from '../format.ts';
import { codesIn } from '../scan/codes.ts';
import { dismCommandOf } from './dism-command.ts';
import { kbIn } from './values.ts';

/** Errors kept: a script that adds hundreds of packages repeats itself. */
const operationsMax = 100;

const packageError = /(?:An error occurred|(?:出现|发生)错误|發生錯誤) - (\S{1,200}) (?:Error|错误|錯誤)\s?[:：]/;
/** A word in any language, and the code alone. */
const finalError = /^\s{0,4}[^\s:：\d][^:：\d]{0,20}[:：]\s{0,4}(?:0x[0-9a-f]{8}|\d{1,5})\s*$/i;
/** `Processing 2 of 3 - Adding package NAME`, `Processing 1 of 1 - NAME: the sentence that refuses it`. */
const nextOfSeveral = /^\s{0,4}Processing \d{1,4} of \d{1,4} - (?:Adding package |Removing package )?([^\s:]{1,300})/;
/** The cmdlets of PowerShell's DISM module end with this sentence, after the path of the package. */
const cmdletFailed = /\b(Add|Remove|Enable|Disable|Repair)-Windows\w{5,20} failed\. Error code = 0x[0-9a-f]{8}/i;
const cmdletKinds: Readonly<Record<string, Operation['kind']>> = { remove: 'uninstall', disable: 'uninstall', repair: 'repair' };
/** The tool's own version stands first, the image's second, each after a word in any language. */
const versionLine = /^\s{0,4}[^\s:：\d][^:：\d]{0,40}[:：]\s{0,4}10\.0\.(\d{5}\.\d{1,5})\s*$/;
const wellDone =
  /(?:restore|cleanup) operation completed successfully|(?:还原|清理)?操作已成功完成|^\s{0,4}(?:The operation completed successfully|操作成功完成|作業順利完成)/i;
const doings: readonly { readonly words: RegExp; readonly kind: 'install' | 'uninstall' | 'repair' }[] = [
  { words: /[Aa]dding package (\S{1,300})|添加程序包\s?(\S{1,300})/, kind: 'install' },
  { words: /[Rr]emoving package (\S{1,300})|删除程序包\s?(\S{1,300})/, kind: 'uninstall' },
  { words: /[Ee]nabling feature|用(?:一个或多个)?功能|Включение функ|機能を有効/, kind: 'install' },
  { words: /component store/, kind: 'repair' },
];
const restart = /estart Windows to complete|重新启动 ?Windows/;

export function openDismScreen() {
  const operations: Operation[] = [];
  let doing: { readonly kind: Operation['kind'] | null; readonly id: string } = { kind: null, id: '' };
  let isTold = false;
  let restarting: Line | null = null;
  let isOnline = true;
  let tool: Line | null = null;
  let image: { readonly value: string; readonly line: Line } | null = null;
  let path = '';
  const put = ({ line, entry }: Selected, id: string, code: string | null) => {
    if (operations.length >= operationsMax) return;
    // Only a repair and a feature fail without naming a package: the source of their files is missing.
    const kind = doing.kind ?? (id === '' ? 'repair' : 'install');
    const outcome = code === null ? 'succeeded' : 'failed';
    operations.push({ kind, id, outcome, code, at: entry.time, proof: line, trail: [line] });
  };
  const takeVersion = ({ line, text }: Selected) => {
    const value = versionLine.exec(text)?.[1];
    if (value === undefined) return;
    // Six lines hold the banner, both versions and what is empty between them.
    const isSecond = tool !== null && line.line - tool.line <= 6;
    if (isSecond && isOnline && !value.endsWith('.0')) image = { value, line };
    tool = isSecond ? null : line;
  };
  return {
    take: (selected: Selected): void => {
      const { line, text } = selected;
      const command = /(?:^|[>\s])dism(?:\.exe)?["']?\s+([/-].{1,1000})/i.exec(text)?.[1];
      if (command !== undefined) {
        const read = dismCommandOf(command);
        doing = read;
        isOnline = read.isOnline || !/[/-]image\b/i.test(command);
        isTold = false;
        return;
      }
      takeVersion(selected);
      const several = nextOfSeveral.exec(text)?.[1];
      if (several !== undefined) {
        doing = { kind: doing.kind, id: idOf(several) };
        isTold = false;
      }
      path = /Failed to (?:add|remove) package (\S{1,400})/i.exec(text)?.[1] ?? path;
      const verb = cmdletFailed.exec(text)?.[1]?.toLowerCase();
      if (verb !== undefined) {
        doing = { kind: cmdletKinds[verb] ?? 'install', id: kbIn(path.replace(/[_-]kb/gi, ' KB')) ?? '' };
        put(selected, doing.id, codesIn(text)[0] ?? null);
        return;
      }
      const now = doings.find(({ words }) => words.test(text));
      const name = now?.words.exec(text);
      if (now !== undefined && (doing.kind === null || name?.[1] !== undefined))
        doing = { kind: now.kind, id: idOf(name?.[1] ?? name?.[2] ?? '') || doing.id };
      if (restart.test(text)) restarting = line;
      const failed = packageError.exec(text)?.[1];
      const code = codesIn(text)[0] ?? null;
      if (failed !== undefined && code !== null) {
        put(selected, failed, code);
        isTold = true;
      } else if (finalError.test(text) && code !== null && !isTold) {
        put(selected, doing.id, code);
        isTold = true;
      } else if (wellDone.test(text) && doing.kind !== null && !isTold) {
        put(selected, doing.id, null);
        isTold = true;
      }
    },
    end: (): { readonly observations: readonly Observation[]; readonly operations: readonly Operation[] } => {
      const observations: Observation[] = [];
      if (image !== null) observations.push({ name: 'os.build', value: image.value, claim: 'exact', lines: [image.line] });
      if (restarting !== null) observations.push({ name: 'restart.pending', value: true, claim: 'derived', lines: [restarting] });
      return { observations, operations };
    },
  };
}

function idOf(name: string): string {
  return kbIn(name.replace(/^Package_for_/, '')) ?? name;
}
