import type { Delivery } from '../../case/delivery.ts';
import { said } from '../../case/said/said.ts';
import { linkedFileWords } from '../../letters/not-sent.ts';
import type { Terminal } from '../command.ts';
import type { MailDocument } from '../mail-document.ts';
import { paintFor, tame } from './paint.ts';
import { padTo } from './width.ts';

const words = {
  'zh-CN': {
    case: '案例',
    priority: '优先级',
    customer: '客户',
    title: '标题',
    stage: '阶段',
    token: '跟踪号',
    from: '发件人',
    date: '时间',
    kind: '类型',
    intent: '意图',
    complains: '有投诉',
    attachments: '附件',
    links: '链接文件',
    problems: '问题',
    report: '投递报告',
    doubt: { subject: '仅凭主题', words: '仅凭措辞', forward: '自动转发' },
    none: '无',
    quoted: '折叠的引用',
    characters: '字',
    between: '；',
  },
  en: {
    case: 'Case',
    priority: 'Priority',
    customer: 'Customer',
    title: 'Title',
    stage: 'Stage',
    token: 'Token',
    from: 'From',
    date: 'Date',
    kind: 'Kind',
    intent: 'Intent',
    complains: 'complains',
    attachments: 'Attachments',
    links: 'Linked files',
    problems: 'Problems',
    report: 'Report',
    doubt: { subject: 'by its subject alone', words: 'by its words alone', forward: 'passed on by a machine' },
    none: 'none',
    quoted: 'folded quote',
    characters: 'characters',
    between: '; ',
  },
} as const;

/** A mail as a person reads it on a terminal. */
export function messagePage(mail: MailDocument, terminal: Terminal): string {
  const say = words[terminal.language];
  const paint = paintFor(terminal);
  const rows: readonly (readonly [string, string])[] = [
    [say.case, `${mail.case.number ?? say.none}${mail.case.others.length > 0 ? ` (${mail.case.others.join(', ')})` : ''}`],
    [say.priority, mail.case.priority ?? say.none],
    [say.customer, mail.case.customer ?? say.none],
    [say.title, mail.case.title ?? say.none],
    [say.stage, mail.case.stage ?? say.none],
    [say.token, mail.case.token ?? say.none],
    [say.from, mail.from === null ? say.none : `${mail.from.name} <${mail.from.address}>`],
    [say.date, mail.date ?? say.none],
    [say.kind, mail.kindDoubt === undefined ? mail.kind : `${mail.kind} (${say.doubt[mail.kindDoubt]})`],
    [say.intent, mail.complains === true ? `${mail.intent} (${say.complains})` : mail.intent],
    [say.attachments, mail.attachments.map((attachment) => `${attachment.name} (${attachment.bytes})`).join(', ') || say.none],
    ...(mail.report?.deliveries ?? []).map((delivery) => [say.report, deliveryLine(delivery)] as const),
    ...mail.links.map((file) => [say.links, `${linkedFileWords(file, terminal.language)} ${file.url}`] as const),
    [say.problems, mail.problems.map((problem) => said(problem, terminal.language)).join(say.between) || say.none],
  ];
  const table = rows.map(([label, value]) => `${paint.dim(padTo(label, 12))} ${tame(value)}`);
  const quoted = mail.quotedText === '' ? [] : [paint.dim(`… ${say.quoted}: ${mail.quotedText.length} ${say.characters}`)];
  const body = mail.newText.split('\n').map((line) => `  ${tame(line)}`);
  return [paint.bold(tame(mail.subject)), ...table, '', ...body, '', ...quoted, ''].join('\n');
}

function deliveryLine({ recipient, action, status, cause, diagnostic }: Delivery): string {
  return [recipient, action, status ?? '', cause === 'other' ? '' : cause, diagnostic].filter((word) => word !== '').join(' · ');
}
