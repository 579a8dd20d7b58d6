import { describe, expect, it } from 'vitest';
import { finderOf } from '../../src/mail/patterns.ts';
import { readSubject } from '../../src/mail/subject.ts';

const numbers = finderOf(['CAS-\\d{5}-[A-Z0-9]{6}']);
const tokens = finderOf(['CMIT:\\d{7}']);
const read = (subject: string) => {
  const { numbers: found, priority, customer, title, stage, token } = readSubject(subject, numbers, tokens);
  return [found.join(' '), priority, customer, title, stage, token];
};

const n = 'CAS-20417-K7M2Q9';
const t = 'CMIT:0000412';
type Row = readonly [subject: string, ...parts: (string | null)[]];
const full = [n, 'P2', 'DONGHU', '网点终端更新失败', '初次响应', t] as const;
const rows: readonly Row[] = [
  [`回复: [案例号: ${n} ] % |P2|DONGHU|网点终端更新失败 % 初次响应 ${t}`, ...full],
  [`答复：［案例号：${n}］％｜P2｜DONGHU｜网点终端更新失败％ 初次响应 ${t}`, ...full],
  [`答复：［案例号：${n}］ ％ ｜P2｜DONGHU｜网点终端更新失败 ％ 初次响应 ${t}`, ...full],
  [`Re: Re: 回复: 【案例号: ${n} 】 % |P2|DONGHU|网点终端更新失败 % 初次响应 ${t}`, ...full],
  [`RE: FW: 转发: 答复: AW: SV: [案例号: ${n} ] % |P2|DONGHU|网点终端更新失败 % 初次响应 ${t}`, ...full],
  [`Re[3]: [案例号:${n}]%|P2|DONGHU|网点终端更新失败 % 初次响应 ${t}`, ...full],
  [`[EXTERNAL] Re: [案例号: ${n} ] % |P2|DONGHU|网点终端更新失败 % 初次响应 ${t}`, ...full],
  [`[案例号: ${n} ] % |P2|DONGHU|网点终端更新失败 % ${t}`, n, 'P2', 'DONGHU', '网点终端更新失败', null, t],
  [`[案例号: ${n} ] % |P2|DONGHU|网点终端更新失败 % 分析`, n, 'P2', 'DONGHU', '网点终端更新失败', '分析', null],
  [`[案例号: ${n} ] % |P2|DONGHU|网点终端更新失败`, n, 'P2', 'DONGHU', '网点终端更新失败', null, null],
  [
    `[Case #: ${n} ] % |P1|HARBOUR|Update stops at 100% on SRV04 % Initial response ${t}`,
    n,
    'P1',
    'HARBOUR',
    'Update stops at 100% on SRV04',
    'Initial response',
    t,
  ],
  [
    `[Case #: ${n} ] % |P3|HARBOUR|A | B: pipes, and (brackets) [too] % Analysis ${t}`,
    n,
    'P3',
    'HARBOUR',
    'A | B: pipes, and (brackets) [too]',
    'Analysis',
    t,
  ],
  [`[案例号: ${n} ] % |P2|DONGHU|磁盘 100% 占用 % 结案 ${t}`, n, 'P2', 'DONGHU', '磁盘 100% 占用', '结案', t],
  [`[案例号: ${n} ] % ||DONGHU|网点终端 % 分析 ${t}`, n, null, 'DONGHU', '网点终端', '分析', t],
  [`[案例号: ＣＡＳ－２０４１７－Ｋ７Ｍ２Ｑ９ ] 更新失败`, n, null, null, '更新失败', null, null],
  [`re: cas-20417-k7m2q9 update fails`, n, null, null, 'update fails', null, null],
  [`更新失败 (${n})`, n, null, null, '更新失败', null, null],
  [`Case No.: ${n} - update fails`, n, null, null, 'update fails', null, null],
  [`Update fails again`, '', null, null, 'Update fails again', null, null],
  [`回复: 答复：`, '', null, null, null, null, null],
  ['', '', null, null, null, null, null],
  [`${n}`, n, null, null, null, null, null],
  [`X${n} and ${n}Z are no numbers`, '', null, null, `X${n} and ${n}Z are no numbers`, null, null],
  [`${n} and CAS-99999-AAAAAA`, `${n} CAS-99999-AAAAAA`, null, null, 'and', null, null],
  [`${n} ${n}`, n, null, null, null, null, null],
];

describe('the subject grammar', () => {
  it.each(rows.map(([subject, ...parts]) => ({ subject, parts })))('$subject', ({ subject, parts }) => {
    expect(read(subject)).toEqual(parts);
  });

  it('tells a reply from a mail passed on by the outermost prefix', () => {
    const kinds = (subject: string) => {
      const { isReply, isForward } = readSubject(subject, numbers, tokens);
      return [isReply, isForward];
    };
    expect(kinds('回复: 转发: x')).toEqual([true, false]);
    expect(kinds('转发: 回复: x')).toEqual([false, true]);
    expect(kinds('Fwd: x')).toEqual([false, true]);
    expect(kinds('Reboot: x')).toEqual([false, false]);
  });
});
