import type { Terminal } from '../command.ts';
import type { Played } from '../replay/played.ts';
import { paintFor, tame } from './paint.ts';

const words = {
  'zh-CN': { noDraft: '没有草稿', notes: '仅供工程师', dispatch: '发送', to: '收件人', subject: '主题' },
  en: { noDraft: 'no draft', notes: 'For the engineer only', dispatch: 'Dispatch', to: 'To', subject: 'Subject' },
} as const;

/** What each mail of a replay caused, as a person reads it on a terminal. */
export function replayPage(mails: readonly Played[], terminal: Terminal): string {
  return `${mails.map((mail) => mailText(mail, terminal)).join('\n\n')}\n`;
}

function mailText(mail: Played, terminal: Terminal): string {
  const say = words[terminal.language];
  const paint = paintFor(terminal);
  const head = `${paint.bold(mail.file)}  ${mail.state}  ${mail.case ?? ''}  ${paint.dim(tame(mail.why))}`;
  const { draft, dispatch } = mail;
  if (draft === null) return `${head}\n  ${say.noDraft}`;
  return [
    head,
    `  ${paint.dim(say.subject)} ${draft.subject}`,
    `  ${paint.dim(say.to)} ${draft.to.join(', ')}`,
    ...draft.text.split('\n').map((line) => `  │ ${tame(line)}`),
    ...(draft.notes.length > 0 ? [`  ${paint.yellow(say.notes)}:`, ...draft.notes.map((note) => `  - ${tame(note)}`)] : []),
    ...(dispatch === null ? [] : [`  ${paint.green(say.dispatch)}: ${dispatch.outcome} ${dispatch.messageId} ${dispatch.file ?? ''}`]),
  ].join('\n');
}
