import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../../src/mail/html-text.ts';
import { understand } from '../../../../src/mail/understand.ts';
import { parsedMail, reading } from '../../parsed.ts';
import { metClients } from './clients.ts';
import { metPassedOn } from './passed-on.ts';
import { metRare } from './rare.ts';
import { metShown } from './shown.ts';
import { metSigned } from './signed.ts';

const mails = [...metClients, ...metShown, ...metSigned, ...metPassedOn, ...metRare];
const unspaced = (text: string): string => text.replace(/\n{2,}/g, '\n');
const visible = (text: string): readonly string[] => text.replace(/^> ?/gm, '').match(/[\p{L}\p{N}]+/gu) ?? [];

describe('of a mail as it was met', () => {
  it.each(mails)('$title: the new words are told from the rest, and none is lost', (met) => {
    const { title: _, name = 'Somebody', own, quoted = [], signed = [], ...over } = met;
    const message = understand(parsedMail({ ...over, from: [{ address: 'shen@donghu.example', name }] }), reading);
    expect(unspaced(message.newText)).toBe(unspaced(own));
    for (const words of quoted) expect(message.quotedText).toContain(words);
    for (const words of signed) expect(message.signature).toContain(words);
    const kept = new Set(visible(`${message.newText}\n${message.quotedText}\n${message.signature}`));
    expect(visible(over.text ?? htmlToText(over.html ?? '')).filter((word) => !kept.has(word))).toEqual([]);
  });
});
