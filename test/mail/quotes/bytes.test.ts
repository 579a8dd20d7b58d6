import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../src/mail/html-text.ts';
import { understand } from '../../../src/mail/understand.ts';
import { parseMail } from '../../../src/sandbox/read/parse.ts';
import { parsedMail, reading } from '../parsed.ts';
import { mailBytes } from './bytes.ts';
import { allWords } from './client.ts';
import { htmlClients } from './html.ts';

const mails = allWords.flatMap((words) =>
  htmlClients.flatMap(({ client, body }) => {
    const html = body(words);
    const plain = htmlToText(html).replace(/^> ?/gm, '');
    return [
      { client, words, parts: 'HTML alone', bytes: mailBytes(html, null) },
      { client, words, parts: 'both parts', bytes: mailBytes(html, plain) },
    ];
  }),
);

describe('a quoted letter is folded from the bytes of the mail', () => {
  it.each(mails)('$client, $words.language, $parts', async ({ words, bytes }) => {
    const { text, html } = await parseMail([bytes], null);
    const message = understand(parsedMail({ text, html }), reading);
    expect(message.newText).toBe(words.own);
    expect(message.quotedText).toContain(words.old);
  });
});
