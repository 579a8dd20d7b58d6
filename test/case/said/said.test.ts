import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { called } from '../../../src/case/said/containers.ts';
import { isRepeat, limit, limits } from '../../../src/case/said/limits.ts';
import { problem, problems } from '../../../src/case/said/problems.ts';
import { said, saidOfMachine, sayings } from '../../../src/case/said/said.ts';
import { toldBy } from '../../../src/case/said/told-by.ts';
import { sourcesUnder } from '../../house/sources.ts';

const placesOf = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '');

describe('what is kept in English is said to a reader in their language', () => {
  it.each([
    [limit('empty'), '文件是空的，没有内容可读。'],
    [limit('encrypted-members', { container: called('zip'), names: 'a.log' }), 'ZIP 已加密，无法读取（a.log）：请客户发送无密码的版本。'],
    [limit('empty-container', { container: called('7z') }), '7z 压缩包是空的：请客户重新发送。'],
    [limit('file-size', { size: '2,048 MB' }), '在 2,048 MB 处截断：单个解压文件不能更大。'],
    [limit('members-behind', { why: limit('seconds', { count: 40 }) }), '已截断：读取超过 40 秒。之后的成员没有读取。'],
    [limit('repeat', { path: 'a.zip!/CBS.log' }), '与 a.zip!/CBS.log 的内容完全相同，已在那里查看。'],
    [problem('headers-only', { why: problem('late', { ms: 60_000 }) }), '只能读取这封邮件的邮件头：没能在 60000 毫秒内读完'],
    [problem('no-from'), '没有 From 邮件头'],
    ['a sentence that nobody foresaw', 'a sentence that nobody foresaw'],
  ])('“%s” reads “%s”', (english, chinese) => {
    expect(said(english, 'zh-CN')).toBe(chinese);
    expect(said(english, 'en')).toBe(english);
  });

  it('what told a machine from the others reads in Chinese too', () => {
    expect(saidOfMachine(toldBy('host-name', { format: 'systeminfo' }), 'zh-CN')).toBe('systeminfo 中的主机名');
    expect(saidOfMachine(toldBy('folder', { build: '19045.2965' }), 'zh-CN')).toBe('文件夹与系统版本号 19045.2965');
  });

  it('every sentence has its Chinese, with the same places to fill', () => {
    const wrong = sayings.filter(
      (saying) =>
        !/\p{Script=Han}|winmail|ZIP/u.test(saying['zh-CN']) || placesOf(saying['zh-CN']).some((one) => !placesOf(saying.en).includes(one)),
    );
    expect(wrong).toEqual([]);
  });

  it('every sentence is known again whatever words a file or a parser put into it', () => {
    const words = fc.string({ minLength: 1, maxLength: 40 });
    for (const saying of [...Object.values(limits), ...Object.values(problems)])
      fc.assert(
        fc.property(words, (word) => {
          const english = saying.en.replace(/\{\w+\}/g, () => word);
          expect(said(english, 'zh-CN')).not.toBe(english);
        }),
        { numRuns: 20 },
      );
  });

  it('a file that was looked at under another path is a repeat, and no other is', () => {
    expect(isRepeat({ limits: [limit('repeat', { path: 'b.log' })] })).toBe(true);
    expect(isRepeat({ limits: [limit('empty'), limit('seconds', { count: 1 })] })).toBe(false);
  });

  it('no room that reads files writes such a sentence beside the tables', () => {
    const asks = /(?:ask for (?:it|its|the|an)|not opened|was not read|were not read|were cut|could not be read)\b[^'`]*['`]/;
    const beside = sourcesUnder('src/sandbox', 'src/logs', 'src/mail').filter(({ text }) =>
      asks.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(beside.map(({ path }) => path)).toEqual([]);
  });
});
