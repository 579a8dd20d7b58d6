import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playMail } from '../../src/cli/replay/play.ts';
import type { Played } from '../../src/cli/replay/played.ts';
import { openPlayground, type Playground } from '../../src/cli/replay/playground.ts';
import { readDesk } from '../../src/config/desk.ts';
import { openLog } from '../../src/config/log.ts';

const demo = join(import.meta.dirname, '..', '..', 'src', 'demo');
const mails = ['1-report.eml', '2-more-logs.eml', '3-resolved.eml'] as const;
const played = new Map<string, Played>();
let playground: Playground;

const textOf = (file: string): string => played.get(file)?.draft?.text ?? '';

describe('the twin case, from the first mail to the closure', () => {
  beforeAll(async () => {
    const desk = readDesk(await readFile(join(demo, 'desk.yaml'), 'utf8'), 'desk.yaml');
    playground = await openPlayground({ desk, log: openLog({ level: 'error' }), environment: {}, sinkFolder: null });
    for (const file of mails) {
      const raw = await readFile(join(demo, 'cases', '1-twin', file));
      played.set(file, await playMail(playground, { file, raw, isApproving: true }));
    }
  }, 120_000);
  afterAll(() => playground.close());

  it('files every mail into its case', () => {
    expect(mails.map((file) => [played.get(file)?.state, played.get(file)?.case])).toEqual(mails.map(() => ['filed', 'CAS-08871-N4X1F0']));
  });

  it('drafts the three letters in their order', () => {
    expect(mails.map((file) => played.get(file)?.draft?.letter)).toEqual(['initial-response', 'analysis', 'closure']);
  });

  it('keeps the subject and changes only the stage word', () => {
    const subject = (stage: string): string =>
      `回复: [案例号: CAS-08871-N4X1F0 ] % |P2|DONGHU|支行梁晓彤老师补丁安装失败问题 % ${stage} CMIT:0001073`;
    expect(mails.map((file) => played.get(file)?.draft?.subject)).toEqual([subject('初次响应'), subject('分析'), subject('结案')]);
  });

  it('writes to the customer of the case and to nobody else', () => {
    for (const file of mails) expect([played.get(file)?.draft?.to, played.get(file)?.draft?.cc]).toEqual([['shen@donghu.example'], []]);
  });

  it('sends each approved letter once, as an answer to the mail it answers', () => {
    expect(mails.map((file) => played.get(file)?.dispatch?.outcome)).toEqual(['sent', 'sent', 'sent']);
    const sunk = playground.sink.mails();
    expect(sunk).toHaveLength(3);
    for (const [index, id] of ['<a1.c08871@donghu.example>', '<b2.c08871@donghu.example>', '<c3.c08871@donghu.example>'].entries()) {
      expect(sunk[index]?.raw.toString('latin1')).toContain(`In-Reply-To: ${id}`);
    }
  });

  it('quotes the lines that prove the failure in the initial response', () => {
    expect(textOf('1-report.eml')).toContain(
      '2023/05/06 14:05:21.6651960 4952  21156 WebServices     *FAILED* [80240439] Web service call',
    );
    expect(textOf('1-report.eml')).toContain('SoftwareDistribution\\Download');
  });

  it('names the build, how far behind it is, and the servicing stack update before the cumulative one', () => {
    const analysis = textOf('2-more-logs.eml');
    expect(analysis).toContain('17763.2090');
    expect(analysis).toMatch(/2[123](\.\d)? ?个?月/);
    const [stack, cumulative] = [analysis.indexOf('5005112'), analysis.indexOf('5025229')];
    expect(stack).toBeGreaterThan(-1);
    expect(cumulative).toBeGreaterThan(stack);
  });

  it('tells the engineer, not the customer, that the newest update and the build disagree', () => {
    expect(played.get('2-more-logs.eml')?.draft?.notes.join(' ')).toMatch(/KB5001634[\s\S]*17134/);
    expect(textOf('2-more-logs.eml')).not.toMatch(/\b(17134|1803)\b/);
  });

  it('closes with the number, the description, the analysis and the summary', () => {
    for (const part of ['CAS-08871-N4X1F0', '问题描述', '问题分析', '问题总结', '=========='])
      expect(textOf('3-resolved.eml')).toContain(part);
  });
});
