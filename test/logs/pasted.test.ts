import { describe, expect, it } from 'vitest';
import { pastedLog } from '../../src/logs/pasted.ts';

const cbs = [
  '2024-03-04 15:01:40, Info                  CBS    Loaded Servicing Stack v10.0.17763.1697 with Core: C:\\Windows\\winsxs\\cbscore.dll',
  '2024-03-04 15:01:53, Error                 CBS    Failed to perform operation.  [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
];

const quoted = cbs.map((line) => `> ${line}`).join('\n');
const list = 'Host Name:                 FS-02\nOS Version:                10.0.17763 N/A Build 17763\n';

describe('words of a mail', () => {
  it.each([
    ['lines of CBS.log between a greeting and thanks', `您好，\n\n报错贴在下面：\n\n${cbs.join('\n')}\n\n谢谢`, cbs.join('\n')],
    ['the same lines behind marks of quoting', quoted, quoted],
    ['what systeminfo prints', list, list],
    ['a list before lines of a log', `${list}${cbs.join('\n')}`, `${list}${cbs.join('\n')}`],
    ['one line of a log in a sentence', `It says\n${cbs[1]}\nwhat is that?`, null],
    ['a code and an update', '安装KB5005112报错0x800f0922，请协助。\n王工', null],
    ['a list of updates in words', 'KB5005112 installed\nKB5025229 failed\n', null],
    ['nothing', '', null],
  ])('with %s', (_, text, pasted) => {
    expect(pastedLog(text)).toBe(pasted);
  });
});
