import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../src/mail/html-text.ts';
import { understand } from '../../../src/mail/understand.ts';
import { parsedMail, reading } from '../parsed.ts';
import { allWords } from './client.ts';
import { htmlClients } from './html.ts';

const read = (over: object) => understand(parsedMail(over), reading);
const visible = (text: string): readonly string[] => text.replace(/^> ?/gm, '').match(/[\p{L}\p{N}]+/gu) ?? [];

const mails = allWords.flatMap((words) =>
  htmlClients.map(({ client, body }) => ({ client, words, language: words.language, html: body(words) })),
);
const forms = mails.flatMap((mail) => [
  { ...mail, form: 'HTML', over: { html: mail.html } },
  { ...mail, form: 'plain lines', over: { text: htmlToText(mail.html).replace(/^> ?/gm, '') } },
]);

describe('a quoted letter is folded, and no word of the mail is lost', () => {
  it.each(forms)('$client, $language, as $form', ({ words, over, html }) => {
    const message = read(over);
    expect(message.newText).toBe(words.own);
    expect(message.quotedText).toContain(words.old);
    const kept = new Set(visible(`${message.newText}\n${message.quotedText}\n${message.signature}`));
    expect(visible(htmlToText(html)).filter((word) => !kept.has(word))).toEqual([]);
  });
});

describe('a conversation five letters deep', () => {
  it.each(htmlClients)('in $client leaves only the newest words', ({ body }) => {
    const words = allWords[0] ?? { language: '', own: '', old: '', name: '', writer: '' };
    const deep = [1, 2, 3, 4, 5].reduce((old, depth) => body({ ...words, own: `第${depth}次回复`, old }), words.old);
    const message = read({ html: deep });
    expect(message.newText).toBe('第5次回复');
    for (const kept of ['第1次回复', '第4次回复', words.old]) expect(message.quotedText).toContain(kept);
  });
});

describe('a conversation over five different clients', () => {
  const words = allWords[0] ?? { language: '', own: '', old: '', name: '', writer: '' };
  it.each(htmlClients.map(({ client }, at) => ({ client, at })))(
    'begun anywhere and ended in $client leaves only the newest words',
    ({ at }) => {
      const chain = [4, 3, 2, 1, 0].map((step) => htmlClients[(at + step * 7) % htmlClients.length]);
      const deep = chain.reduce((old, client, depth) => client?.body({ ...words, own: `第${depth + 1}次回复`, old }) ?? old, words.old);
      for (const over of [{ html: deep }, { text: htmlToText(deep).replace(/^> ?/gm, '') }]) {
        const message = read(over);
        expect(message.newText).toBe('第5次回复');
        for (const kept of ['第1次回复', '第3次回复', '第4次回复', words.old]) expect(message.quotedText).toContain(kept);
      }
    },
  );
});
