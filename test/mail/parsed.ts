import type { Attachment, Person } from '../../src/case/message.ts';
import type { HeaderLine, MailReading, ParsedMail } from '../../src/mail/parsed.ts';

/** A parsed mail for tests: a customer's reply, with what a test says otherwise. */
export function parsedMail(over: Partial<ParsedMail> = {}): ParsedMail {
  return {
    headerLines: (over.from ?? [shen]).map(fromLine),
    subject: 'Re: [案例号: CAS-20417-K7M2Q9 ] % |P2|DONGHU|网点终端更新失败 % 初次响应 CMIT:0000412',
    from: [{ address: 'shen@donghu.example', name: '沈女士' }],
    to: [{ address: 'support@desk.example', name: '' }],
    cc: [],
    replyTo: [],
    date: '2024-03-04T09:00:00+08:00',
    messageId: '<m1@donghu.example>',
    inReplyTo: '<letter-1@desk.example>',
    references: ['<letter-1@desk.example>'],
    text: '',
    html: null,
    attachments: [],
    problems: [],
    isCut: false,
    reportText: null,
    nested: [],
    ...over,
  };
}

const shen: Person = { address: 'shen@donghu.example', name: 'Shen' };
/** The From header that names this person. */
export const fromLine = ({ address }: Person): HeaderLine => ({ key: 'from', line: `From: Shen <${address}>` });

export const reading: MailReading = {
  numbers: ['CAS-\\d{5}-[A-Z0-9]{6}'],
  tokens: ['CMIT:\\d{7}'],
  ownAddresses: ['support@desk.example'],
};

export function attachment(name: string, over: Partial<Attachment> = {}): Attachment {
  return { name, type: 'application/octet-stream', bytes: 100, sha256: 'a'.repeat(64), inline: false, within: null, ...over };
}
