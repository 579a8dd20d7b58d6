import { describe, expect, test } from 'vitest';
import type { LinkedFile } from '../../src/case/linked-file.ts';
import { problem } from '../../src/case/said/problems.ts';
import { asksOfMails, linkedFilesOf } from '../../src/letters/not-sent.ts';
import { compose } from './composed.ts';
import { message } from './sample.ts';

const file: LinkedFile = {
  provider: 'netease',
  name: 'CBS.zip',
  size: '60.57M',
  expires: '2023-05-21 19:39',
  url: 'https://mail.163.com/large-attachment-download/index.html?p=1',
};
const linking = message('日志见云附件。', 'more-data', { links: [file] });

describe('a letter asks for what a mail only linked to', () => {
  test.each(['initial-response', 'analysis', 'information-request'] as const)('%s, in both languages', (letter) => {
    const chinese = compose({ letter, message: linking, unanswered: [linking] });
    expect(chinese.text).toContain('您来信中的“CBS.zip”（网易邮箱云附件，60.57M，2023-05-21 19:39 到期）只是下载链接');
    expect(chinese.html).toContain('作为附件直接添加到邮件中重新发送');
    const english = compose({ letter, language: 'en', message: linking, unanswered: [linking] });
    expect(english.text).toContain('Your mail only links to "CBS.zip" (NetEase Mail (163, 126), 60.57M, until 2023-05-21 19:39)');
    expect(english.text).toContain('please attach the file to a mail');
  });

  test('names no button beside a file that is named', () => {
    const button: LinkedFile = {
      ...file,
      name: null,
      size: null,
      expires: null,
      url: 'https://mail.163.com/large-attachment-download/?p=2',
    };
    expect(linkedFilesOf([message('见附件', 'report', { links: [button, file] })])).toEqual([file]);
    expect(linkedFilesOf([message('见附件', 'report', { links: [button] })])).toEqual([button]);
  });

  test('and never shows the customer an address out of a mail', () => {
    expect(compose({ letter: 'information-request', message: linking, unanswered: [linking] }).html).not.toContain(
      'large-attachment-download',
    );
  });

  test('tells the engineer the address, in the language of the notes', () => {
    expect(compose({ unanswered: [linking], notesLanguage: 'zh-CN' }).notes.join()).toContain(
      `系统不会下载：“CBS.zip”（网易邮箱云附件，60.57M，2023-05-21 19:39 到期），${file.url}`,
    );
    expect(compose({ unanswered: [linking], notesLanguage: 'en' }).notes.join()).toContain(
      'which was not sent and is not fetched: "CBS.zip"',
    );
  });

  test('but not for a file that came by itself too', () => {
    const attached = message('补发附件', 'more-data', {
      attachments: [{ name: 'cbs.ZIP', type: '', bytes: 1, sha256: 'a', inline: false, within: null }],
    });
    expect(linkedFilesOf([linking, attached])).toEqual([]);
  });

  test('several files stand in one request, the later ones counted', () => {
    const links = Array.from({ length: 7 }, (_, at) => ({ ...file, name: `${at}.zip`, url: `${file.url}${at}` }));
    expect(asksOfMails([message('', 'more-data', { links })], 'zh-CN')).toEqual([
      expect.stringMatching(/“0\.zip”.*“4\.zip”.*等 7 个文件只是下载链接/),
    ]);
    expect(asksOfMails([message('', 'more-data', { links })], 'en')).toEqual([
      expect.stringMatching(/"4\.zip".* and 2 more, .*attach the files/),
    ]);
  });

  test('instead of the usual logs, where nothing else is known', () => {
    const nothing = { letter: 'information-request', message: linking, unanswered: [linking] } as const;
    expect(compose(nothing).text).not.toContain('Get-WindowsUpdateLog');
  });
});

describe('a letter asks for what stayed closed', () => {
  test.each([
    [problem('smime'), /S\/MIME.*不加密重新发送/, /S\/MIME.*without encryption/],
    [problem('pgp'), /PGP.*不加密重新发送/, /PGP.*without encryption/],
    [problem('partial', { number: 1, total: 3 }), /拆分.*一封完整的邮件/, /cut into several.*in one mail/],
    [problem('external', { place: 'ftp.files.example' }), /存放在别处.*作为附件/, /lies elsewhere.*attach the file/],
    [problem('inline-file', { name: 'a.bin' }), /不完整.*作为附件/, /not whole.*as an attachment/],
    [problem('winmail'), /winmail\.dat.*ZIP/, /winmail\.dat.*ZIP/],
  ])('%s', (said, chinese, english) => {
    const closed = [message('', 'other', { problems: [said] })];
    expect(asksOfMails(closed, 'zh-CN')).toEqual([expect.stringMatching(chinese)]);
    expect(asksOfMails(closed, 'en')).toEqual([expect.stringMatching(english)]);
  });

  test('and for nothing where a mail was only hard to read', () => {
    expect(asksOfMails([message('', 'other', { problems: [problem('characters')] })], 'en')).toEqual([]);
  });
});

test('what a rule asks for comes after what the mail itself left out', () => {
  const { text } = compose({ letter: 'information-request', unanswered: [linking] });
  expect(text.indexOf('1， 您来信中的“CBS.zip”')).toBeGreaterThan(0);
});
