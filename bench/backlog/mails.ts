/** Invented mails of a support mailbox, the same bytes at every run: mostly small, Chinese and English, some with logs of up to some MB. */
import { cbsLine, logOf, setupLine, windowsUpdateLine } from '../log-writer.ts';

const people = [
  { name: 'Shen', address: 'shen@donghu.example', customer: 'DONGHU', isChinese: true },
  { name: 'Qiao', address: 'qiao@chenxing.example', customer: 'CHENXING', isChinese: true },
  { name: 'Ellen Marsh', address: 'e.marsh@harbour.example', customer: 'HARBOUR', isChinese: false },
  { name: 'Omar Reyes', address: 'o.reyes@northmill.example', customer: 'NORTHMILL', isChinese: false },
] as const;
type Person = (typeof people)[number];
type Kind = 'report' | 'answer' | 'automatic' | 'stranger';

const kib = 1024;
/** Of twenty mails five open a case, nine go on with one, three were written by machines, three name no case. */
const kinds: readonly Kind[] = [
  ...Array<Kind>(5).fill('report'),
  ...Array<Kind>(9).fill('answer'),
  ...Array<Kind>(3).fill('automatic'),
  ...Array<Kind>(3).fill('stranger'),
];

/** The mail of this place in the backlog. */
export function mailAt(index: number): Buffer {
  const kind = kindAt(index);
  const opened = kind === 'answer' ? reportBefore(index) : index;
  return mailOf({ kind, index, number: numberOf(10_000 + opened), person: personAt(opened) });
}

/** A report of a new case with a log, as it comes in the middle of a backlog; `number` is its case. */
export function freshMail(index: number): { readonly raw: Buffer; readonly number: string } {
  const number = numberOf(90_000 + index);
  const place = 1_000_003 + 1000 * index;
  return { raw: mailOf({ kind: 'report', index: place, number, person: personAt(place) }), number };
}

/** 7 is prime to 20: the kinds are mixed, and each is as frequent as above. */
function kindAt(index: number): Kind {
  return kinds[(index * 7) % kinds.length] ?? 'report';
}

/** An answer goes on with a case that was opened up to some hundred mails before. */
function reportBefore(index: number): number {
  let earlier = Math.max(0, index - 20 - (index % 300));
  while (earlier > 0 && kindAt(earlier) !== 'report') earlier -= 1;
  return earlier;
}

function personAt(index: number): Person {
  return people[index % people.length] ?? people[0];
}

function numberOf(count: number): string {
  return `CAS-${String(count % 100_000).padStart(5, '0')}-${'BL'}${String(Math.floor(count / 100_000)).padStart(4, '0')}`;
}

type Mail = { readonly kind: Kind; readonly index: number; readonly number: string; readonly person: Person };

function mailOf({ kind, index, number, person }: Mail): Buffer {
  const file = kind === 'automatic' ? null : attachmentOf(index);
  const text = Buffer.from(wordsOf(kind, index, person), 'utf8')
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n');
  const boundary = `mixed-${index}`;
  const head = [
    `Received: from mx.customer.example (mx.customer.example [192.0.2.${index % 250}]) by mail.desk.example with ESMTPS`,
    `Message-ID: <backlog.${index}@customer.example>`,
    `Date: ${new Date(Date.UTC(2024, 2, 1) + index * 60_000).toUTCString()}`,
    `From: ${person.name} <${kind === 'stranger' ? `someone.${index}@stranger.example` : person.address}>`,
    'To: Support <support@desk.example>',
    `Subject: ${subjectOf({ kind, index, number, person })}`,
    ...(kind === 'automatic' ? ['Auto-Submitted: auto-replied'] : []),
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  const words = ['Content-Type: text/plain; charset="utf-8"', 'Content-Transfer-Encoding: base64', '', text];
  const parts = [words, ...(file === null ? [] : [file])].map((lines) => `--${boundary}\r\n${lines.join('\r\n')}\r\n`);
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${parts.join('')}--${boundary}--\r\n`, 'latin1');
}

function subjectOf({ kind, index, number, person: { customer, isChinese } }: Mail): string {
  const title = isChinese
    ? `=?utf-8?B?${Buffer.from(`第 ${index} 台服务器补丁安装失败`, 'utf8').toString('base64')}?=`
    : `Update fails on server ${index}`;
  if (kind === 'stranger') return title;
  if (kind === 'automatic')
    return isChinese ? `=?utf-8?B?${Buffer.from('自动回复：休假', 'utf8').toString('base64')}?=` : 'Automatic reply: on leave';
  return `${kind === 'answer' ? 'RE: ' : ''}[Case #: ${number}] % |P3|${customer}|${title}`;
}

/** One to six paragraphs; an answer quotes what it answers. */
function wordsOf(kind: Kind, index: number, { name, isChinese }: Person): string {
  const paragraph = isChinese
    ? `您好，服务器 SRV-${index} 安装累积更新时仍然失败，错误代码 0x800f0922，重启以后回滚。附件是日志，请协助分析。`
    : `Hello, server SRV-${index} still fails to install the cumulative update with 0x800f0922 and rolls back after the restart. Logs are attached.`;
  const own = [...Array(1 + (index % 6)).fill(paragraph), name].join('\r\n\r\n');
  if (kind !== 'answer') return own;
  const quoted = Array(4 + (index % 20))
    .fill(`> ${paragraph}`)
    .join('\r\n');
  return isChinese
    ? `${own}\r\n\r\n在 2024年3月1日，技术支持 写道：\r\n${quoted}`
    : `${own}\r\n\r\nOn Fri, 1 Mar 2024, Support wrote:\r\n${quoted}`;
}

const logs = new Map([cbsLine, setupLine, windowsUpdateLine].map((line, place) => [place, Buffer.concat([...logOf(line, 4 * kib * kib)])]));
const names = ['CBS.log', 'setupact.log', 'WindowsUpdate.log'];

/** One mail in a hundred brings up to 3 MB of log, four some hundred KB, ten some tens; each from another line on. */
function attachmentOf(index: number): readonly string[] | null {
  const place = index % 100;
  const bytes = place === 11 ? (1 + (index % 3)) * kib * kib : place % 25 === 4 ? 300 * kib : place % 10 === 3 ? 60 * kib : 0;
  if (bytes === 0) return null;
  const name = names[index % 3];
  const log = logs.get(index % 3) ?? Buffer.alloc(0);
  const start = log.indexOf('\n', (index * 97) % (kib * kib)) + 1;
  const coded = log
    .subarray(start, start + bytes)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n');
  return [
    `Content-Type: text/plain; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    coded,
  ];
}
