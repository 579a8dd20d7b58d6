import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/mail/html-text.ts';
import { understand } from '../../src/mail/understand.ts';
import { parsedMail, reading } from './parsed.ts';

const old = '我们将协助您分析上述问题。';

describe('HTML as a reader sees it', () => {
  it.each([
    ['<p>a</p><p>b</p>', 'a\n\nb'],
    ['<div>a</div><div>b</div>', 'a\nb'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<b>更新</b>仍然<i>失败</i>', '更新仍然失败'],
    ['a &lt;b&gt; &amp; &#20320;&#x597d;&nbsp;c', 'a <b> & 你好 c'],
    ['&unknown; &#0;&#xd800;x', '&unknown; x'],
    ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<style>p{}</style><script>x<y</script><p>a</p><!-- c -->', 'a'],
    ['<div style="display:none">hidden</div>seen', 'seen'],
    ['1 < 2 and <3', '1 < 2 and <3'],
    ['<a title="x > y">z</a>', 'z'],
    ['<p>open <b>never closed', 'open never closed'],
    ['</div></p>only closings', 'only closings'],
    ['', ''],
  ])('%s', (html, text) => expect(htmlToText(html).trim()).toBe(text));
});

const marks: readonly (readonly [client: string, quote: string])[] = [
  [
    'Gmail',
    `<div class="gmail_quote"><div dir="ltr" class="gmail_attr">Dne po 4. 3. 2024 napsal:<br></div><blockquote class="gmail_quote">${old}</blockquote></div>`,
  ],
  ['Gmail without a blockquote', `<div class="gmail_quote">${old}</div>`],
  ['Apple Mail', `<br><blockquote type="cite"><div>${old}</div></blockquote>`],
  ['Outlook on the web', `<div id="divRplyFwdMsg"><b>보낸 사람:</b> Han Mei</div><div>${old}</div>`],
  ['Outlook on the web, append mark', `<div id="appendonsend"></div><hr><div>${old}</div>`],
  [
    'Outlook 2010',
    `<div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3pt 0'><p><b>보낸 사람:</b> Han Mei</p></div><p>${old}</p>`,
  ],
  ['Outlook 2016', `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>x</p></div></div><p>${old}</p>`],
  [
    'Foxmail',
    `<div style="border-top:solid #B5C4DF 1pt"><b>发件人：</b>&nbsp;Han Mei<br><b>发送时间：</b>&nbsp;2024-03-04<br></div><div>${old}</div>`,
  ],
  ['QQ', `<div>------------------&nbsp;原始邮件&nbsp;------------------</div><includetail><div>${old}</div></includetail>`],
  ['163', `<div id="isReplyContent"><blockquote>${old}</blockquote></div>`],
  ['163 blockquote', `<blockquote id="isReplyContent" style="PADDING-LEFT:1ex">${old}</blockquote>`],
  ['NetEase Mail Master', `<div class="ntes-mailmaster-quote"><div>${old}</div></div>`],
  ['Thunderbird', `<div class="moz-cite-prefix">Pe 04.03.2024 a scris:</div><blockquote type="cite" cite="mid:x">${old}</blockquote>`],
  ['Yahoo', `<div class="yahoo_quoted"><div>${old}</div></div>`],
  ['Proton', `<div class="protonmail_quote">${old}</div>`],
  ['header block as text', `<p>发件人: Han Mei</p><p>发送时间: 2024年3月4日</p><p>收件人: 沈女士</p><p>主题: x</p><p>${old}</p>`],
];

describe('a quote in an HTML-only mail', () => {
  it.each(marks)('of %s is folded', (_, quote) => {
    const message = understand(parsedMail({ html: `<html><body><div>更新仍然失败</div>${quote}</body></html>` }), reading);
    expect(message.newText).toBe('更新仍然失败');
    expect(message.quotedText).toContain(old);
  });

  it('keeps answers between quotes', () => {
    const html = '<blockquote type="cite">版本？</blockquote><div>1809</div><blockquote type="cite">代理？</blockquote><div>没有</div>';
    expect(understand(parsedMail({ html }), reading).newText.split(/\n+/)).toEqual(['1809', '没有']);
  });

  it('does not take indented words for a quote', () => {
    const html = '<div>如下：</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px">更新仍然失败</blockquote>';
    expect(understand(parsedMail({ html }), reading).newText).toContain('更新仍然失败');
  });

  it('helps where the plain part shows no quote', () => {
    const message = understand(
      parsedMail({ text: `更新仍然失败\n${old}`, html: `<div>更新仍然失败</div><blockquote type="cite">${old}</blockquote>` }),
      reading,
    );
    expect(message.newText).toBe('更新仍然失败');
  });
});
