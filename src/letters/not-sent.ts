/** What the customer's mails name or hold that did not reach us: files behind links, and what stays closed. */
import type { InEachLanguage, Language } from '../case/language.ts';
import { fileProviders, type LinkedFile } from '../case/linked-file.ts';
import type { Message } from '../case/message.ts';
import { problems } from '../case/said/problems.ts';
import { isMadeBy, type Saying } from '../case/said/saying.ts';
import { oneLine } from './words.ts';

/** Files named in one sentence; the rest are among "and more". */
const namedMax = 5;

type Asking = { readonly problem: Saying; readonly ask: InEachLanguage<string> };
const closed: readonly Asking[] = [
  {
    problem: problems.smime,
    ask: {
      'zh-CN': '您的来信经过加密（S/MIME），我们无法读取其中的内容：请不加密重新发送，签名可以保留。',
      en: 'Your mail is encrypted (S/MIME) and we cannot read it: please send it again without encryption; a signature may stay.',
    },
  },
  {
    problem: problems.pgp,
    ask: {
      'zh-CN': '您的来信经过加密（PGP），我们无法读取其中的内容：请不加密重新发送，签名可以保留。',
      en: 'Your mail is encrypted (PGP) and we cannot read it: please send it again without encryption; a signature may stay.',
    },
  },
  {
    problem: problems.partial,
    ask: {
      'zh-CN':
        '您的来信在发送时被拆分成了几封邮件，无法完整读取：请将日志压缩为ZIP，以一封完整的邮件重新发送（请关闭邮件程序中“拆分大邮件”的选项）。',
      en: 'Your mail was cut into several on its way and cannot be read as a whole: please pack the logs into a ZIP and send them in one mail (switch off the option of your mail program that breaks large mails apart).',
    },
  },
  {
    problem: problems.external,
    ask: {
      'zh-CN': '您的来信引用了存放在别处的文件，我们不会去获取：请将文件作为附件直接添加到邮件中重新发送。',
      en: 'Your mail refers to a file that lies elsewhere, which we do not fetch: please attach the file itself and send it again.',
    },
  },
  {
    problem: problems['inline-file'],
    ask: {
      'zh-CN': '写在来信正文中的文件不完整：请将文件作为附件重新发送。',
      en: 'The file written into the text of your mail is not whole: please send it again as an attachment.',
    },
  },
  {
    problem: problems.winmail,
    ask: {
      'zh-CN': '您的来信带有winmail.dat，其中的内容无法打开：请将文件压缩为ZIP后重新发送，或将邮件格式改为HTML或纯文本。',
      en: 'Your mail came with a winmail.dat that cannot be opened: please send the files again in a ZIP, or change the format of the mail to HTML or plain text.',
    },
  },
];

/** What to ask for, each thing once: the mails that no letter has answered yet. */
export function asksOfMails(messages: readonly Message[], language: Language): readonly string[] {
  const said = messages.flatMap((message) => message.problems);
  const files = linkedFilesOf(messages);
  return [
    ...(files.length === 0 ? [] : [linkedAsk(files, language)]),
    ...closed.filter(({ problem }) => said.some((sentence) => isMadeBy(problem, sentence))).map(({ ask }) => ask[language]),
  ];
}

/** A file that came by itself too, under the same name, is not missing. */
export function linkedFilesOf(messages: readonly Message[]): readonly LinkedFile[] {
  const sent = new Set(messages.flatMap(({ attachments }) => attachments.map(({ name }) => name.toLowerCase())));
  const all = messages.flatMap(({ links }) => links).filter(({ name }) => name === null || !sent.has(name.toLowerCase()));
  const named = new Set(all.flatMap(({ name, provider }) => (name === null ? [] : [provider])));
  // Beside a file's own link stands a button that leads to the same place.
  const files = all.filter(({ name, provider }) => name !== null || !named.has(provider));
  return [...new Map(files.map((file) => [file.name ?? file.url, file])).values()];
}

function linkedAsk(files: readonly LinkedFile[], language: Language): string {
  const named = files.slice(0, namedMax).map((file) => linkedFileWords(file, language));
  const more = files.length > named.length;
  if (language === 'zh-CN') {
    const list = `${named.join('、')}${more ? `等 ${files.length} 个文件` : ''}`;
    return `您来信中的${list}只是下载链接，我们不通过链接获取文件：请将文件作为附件直接添加到邮件中重新发送；文件过大时，请压缩为ZIP，或只发送其中的日志。`;
  }
  const list = `${named.join(', ')}${more ? ` and ${files.length - named.length} more` : ''}`;
  const isOne = files.length === 1;
  return `Your mail only links to ${list}, and we do not fetch files from links: please attach ${isOne ? 'the file' : 'the files'} to a mail and send ${isOne ? 'it' : 'them'} again; where ${isOne ? 'it is' : 'they are'} too large, pack ${isOne ? 'it' : 'them'} into a ZIP, or send only the logs.`;
}

/** `“CBS.zip”（网易邮箱云附件，60.57M，2023-05-21 19:39 到期）`. */
export function linkedFileWords({ provider, name, size, expires }: LinkedFile, language: Language): string {
  const by = fileProviders[provider][language];
  const until = expires === null ? [] : [untilWords(oneLine(expires), language)];
  const stated = [by, ...(size === null ? [] : [oneLine(size)]), ...until];
  if (language === 'zh-CN') return name === null ? stated.join('，') : `“${oneLine(name)}”（${stated.join('，')}）`;
  return name === null ? stated.join(', ') : `"${oneLine(name)}" (${stated.join(', ')})`;
}

function untilWords(expires: string, language: Language): string {
  const isDate = /^\d{4}-/.test(expires);
  if (language === 'zh-CN') return isDate ? `${expires} 到期` : `有效期：${expires}`;
  return isDate ? `until ${expires}` : `kept for: ${expires}`;
}
