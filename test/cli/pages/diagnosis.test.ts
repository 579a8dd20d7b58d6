import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../src/case/diagnosis.ts';
import type { Language } from '../../../src/case/language.ts';
import { diagnosisPage } from '../../../src/cli/pages/diagnosis.ts';
import { widthOf } from '../../../src/cli/pages/width.ts';
import { healthy, sample } from '../../report/sample.ts';
import { keptTerminal } from '../../support/terminal.ts';

type Dress = { readonly language?: Language; readonly columns?: number; readonly isTty?: boolean; readonly noColor?: string };

function pageOf(diagnosis: Diagnosis, { language = 'en', columns = 100, isTty = false, noColor = '' }: Dress = {}): string {
  return diagnosisPage(diagnosis, keptTerminal({ isTty, columns, language, environment: { NO_COLOR: noColor } }));
}
const orderOf = (page: string, words: readonly string[]): readonly string[] =>
  [...words].sort((one, other) => page.indexOf(one) - page.indexOf(other));
const colour = '\u001b[';

describe('the page of a diagnosis on a terminal', () => {
  it('says what to do first, what it stands on after that, and counts last what proves nothing', () => {
    const page = pageOf(sample('x'), { language: 'zh-CN' });
    const order = [
      '诊断报告',
      '● 发现  title zh x',
      '原因：cause x',
      '1. first',
      '2. second x',
      'PC-1 x',
      '事实',
      '系统版本号',
      '操作',
      '扫描 ×2  失败',
      '错误码',
      '0x80240439  WU_E_PT_INVALID_FORMAT  ×12',
      '1 个说明不了问题的错误码（噪声）：0x8024000c',
      '文件',
    ];
    expect(order.filter((words) => !page.includes(words))).toEqual([]);
    expect(
      orderOf(
        page.slice(page.indexOf('● ')),
        order.slice(1).filter((words) => words !== 'PC-1 x'),
      ),
    ).toEqual(order.slice(1).filter((words) => words !== 'PC-1 x'));
  });

  it.each([
    ['zh-CN', 80],
    ['zh-CN', 100],
    ['zh-CN', 160],
    ['en', 80],
    ['en', 160],
  ] as const)('fits, in %s, a terminal of %i columns', (language, columns) => {
    const words = '更新日志WindowsUpdate（第二次）'.repeat(3);
    const lines = pageOf(sample(words), { language, columns }).split('\n');
    expect(lines.filter((line) => widthOf(line) > columns && !line.includes('https://'))).toEqual([]);
  });

  it('quotes Microsoft’s English on a Chinese page, and says in Chinese what could not be read', () => {
    const page = pageOf(sample('Access'), { language: 'zh-CN' });
    expect(page).toContain('微软原文：“Access”');
    expect(page).toContain('! ZIP 已加密，无法读取（Access）：请客户发送无密码的版本。');
  });

  it('has colours on a person’s terminal, and none elsewhere or with NO_COLOR', () => {
    expect(pageOf(sample('x'), { isTty: true })).toContain(colour);
    expect(pageOf(sample('x'), { isTty: true, noColor: '1' })).not.toContain(colour);
    expect(pageOf(sample('x'))).not.toContain(colour);
  });

  it('lets no control character of a log through', () => {
    expect(pageOf(sample('\u001b[31mred\u0007'))).not.toMatch(/\p{Cc}(?<!\n)/u);
  });

  it('is readable where nothing was found', () => {
    expect(pageOf(healthy)).toContain('nothing known is wrong in what was read');
    expect(pageOf(healthy, { language: 'zh-CN' })).toContain('没有规则给出结论');
  });
});
