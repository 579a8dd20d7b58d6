import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/mail/body.ts';
import { parsedMail } from './parsed.ts';

const ask = { authorName: '沈女士', ownAddresses: ['support@desk.example'], isForward: false };
/** Lines that begin, end or look like a quote, a signature, a banner or a log. */
const lines = [
  ...[
    '',
    ' ',
    '更新仍然失败',
    'It fails.',
    '谢谢',
    'Thanks,',
    '沈女士',
    '此致',
    '敬礼',
    'Best Regards/祝好',
    '-- ',
    '--',
    '————————',
    '===',
  ],
  ...[
    '> old',
    '>> older',
    '>',
    '> wrote:',
    '>:',
    '> dism /online',
    '>30 台',
    '< KB1',
    '> KB2',
    '---',
    '>>>  Section start 2024/03/04 10:07:41.120',
  ],
  ...[
    'On Mon, Mar 4, 2024 at 10:07 AM Han Mei <support@desk.example> wrote:',
    '在 2024-03-04 10:07:41，"Han Mei" 写道：',
    'wrote:',
    '写道：',
  ],
  ...['发件人: Han Mei <support@desk.example>', '发送时间: 2024年3月4日', '收件人: 沈女士', '主题: 终端', 'From: 17763.1', 'To: 17763.2'],
  ...[
    '-----Original Message-----',
    '原始邮件',
    '来自钉钉专属商务邮箱------------------------',
    '| |',
    '|',
    '签名由网易邮箱大师定制',
    '日志：',
  ],
  ...['发自我的iPhone', 'Sent from my Galaxy', '电话：027-0000 0000', 'shen@donghu.example', '本邮件及其附件含有保密信息', 'ᐧ'],
  ...[
    'CAUTION: this email came from outside. Do not click.',
    '2024-03-04 10:07:41, Error CBS failed',
    'Han Mei/Desk/CN',
    '2024/03/04 10:07',
    '<',
  ],
];

describe('a mail read', () => {
  it('has every line it came with, once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 30 }), (written) => {
        const { newText, quotedText, signature } = readBody(parsedMail({ text: written.join('\n') }), ask);
        const read = [newText, quotedText, signature].flatMap((text) => text.split('\n'));
        const plain = (all: readonly string[]): readonly string[] =>
          all
            .map((line) => line.trim())
            .filter((line) => line !== '')
            .sort();
        expect(plain(read)).toEqual(plain(written));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes the page where the plain part only points at it, and folds what stands in the plain part alone', () => {
    const parts = { text: 'See the HTML part.', html: `<p>${'PC-01 rolls back with 0x800f0922. '.repeat(3)}</p>` };
    const body = readBody(parsedMail(parts), ask);
    expect(body.newText).toMatch(/^PC-01/);
    expect(body.quotedText).toBe('See the HTML part.');
  });
});
