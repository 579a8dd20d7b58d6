import type { Line, Operation } from '../../case/reading.ts';
import { type FormatReader, type LogFormat, nothing } from '../format.ts';
import { textFormat } from '../formats/text.ts';
import { kbIn } from '../formats/values.ts';
import { codesIn } from '../scan/codes.ts';

/** Events copied or exported as text: how the update agent says in words that an update went in, or did not. */
export const eventSentences: LogFormat = {
  ...textFormat,
  sees: ['nstallation Failure', 'nstallation Successful', '安装失败', '安装成功', '安裝失敗', 'Computer:', '计算机:'],
  open: openSentences,
};

const operationsMax = 500;
const failure = /Installation Failure: Windows failed to install|(?:安装失败|安裝失敗)[:：].{0,20}Windows (?:无法安装|無法安裝)/;
const success = /Installation Successful: Windows successfully installed|安装成功[:：].{0,20}Windows 成功安装/;

function openSentences(): FormatReader {
  const operations: Operation[] = [];
  let computer: { readonly value: string; readonly line: Line } | null = null;
  return {
    take: ({ line, entry }) => {
      const name = /^\s{0,8}(?:Computer|计算机)\s?[:：]\s{0,20}([\w.-]{1,100})\s*$/.exec(line.text)?.[1];
      if (name !== undefined) computer = { value: name, line };
      const hasFailed = failure.test(entry.message);
      if ((!hasFailed && !success.test(entry.message)) || operations.length >= operationsMax) return 0;
      const code = hasFailed ? (codesIn(entry.message)[0] ?? null) : null;
      const outcome = hasFailed ? 'failed' : 'succeeded';
      operations.push({ kind: 'install', id: kbIn(entry.message) ?? '', outcome, code, at: entry.time, proof: line, trail: [line] });
      return 0;
    },
    end: () => ({ ...nothing, operations, clues: computer === null ? [] : [{ kind: 'host-name', ...computer }] }),
  };
}
