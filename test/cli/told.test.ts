/** Every sentence of a failure exists in both languages: what is thrown is found in the sources, and said in Chinese. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { told } from '../../src/cli/told.ts';
import { readDesk } from '../../src/config/desk.ts';
import { readSettings } from '../../src/config/settings.ts';

const source = join(import.meta.dirname, '..', '..', 'src');
/** Rooms whose failures a person at a terminal reads; those of the console's acts are said by its pages. */
const rooms = ['blobs', 'cli', 'knowledge', 'queue', 'redaction', 'store', 'sandbox/walk.ts', 'roles.ts'];
/** No person causes these: a value of the program itself would have to be wrong. */
const ofPrograms = new Set(['blob-missing', 'blob-too-large', 'not-a-sha256', 'case-unknown', 'piece-too-long']);
const thrown = /new (?:Fault\(\s*'([\w-]+)',\s*|WrongUsage\(\s*)([`'"])([\s\S]*?)(?<!\\)\2/g;

const sentences = rooms
  .flatMap((room) => (room.endsWith('.ts') ? [room] : globSync(`${room}/**/*.ts`, { cwd: source })))
  .flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(thrown)])
  .filter(([, code]) => code === undefined || !ofPrograms.has(code))
  .map(([, , , sentence = '']) => sentence.replaceAll(/\$\{[^}]*\}+/g, 'x7').replaceAll("\\'", "'"));
const chinese = /\p{Script=Han}/u;
const faultOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

describe('a failure at a Chinese terminal', () => {
  it('was looked for where failures are', () => {
    expect(sentences.length).toBeGreaterThan(40);
  });

  it.each([...new Set(sentences)].filter((sentence) => sentence.startsWith('expected')))('is said in Chinese: %s', (sentence) => {
    expect(told(sentence, 'zh-CN')).toMatch(chinese);
    expect(told(sentence, 'zh-CN')).not.toMatch(/^expected|[^：]expected /);
    expect(told(sentence, 'en')).toBe(sentence);
  });

  it.each([
    ["Unknown option '--colour'", '没有选项 --colour'],
    ["Option '--at <value>' argument missing", '选项 --at <value> 缺少值'],
    ['expected --at to be a date like 2023-05-30, but came "yesterday"', '--at 应为日期，例如 2023-05-30，但输入的是“yesterday”'],
    ['expected a folder of .eml files, but /a is not there', '应为存放 .eml 文件的文件夹，但 /a 不存在'],
    ['127.0.0.1:993, 4 mails in INBOX', '127.0.0.1:993，INBOX 中有 4 封邮件'],
    ['something nobody foresaw', 'something nobody foresaw'],
  ])('%s', (english, sentence) => {
    expect(told(english, 'zh-CN')).toBe(sentence);
  });

  it('names each mistake of the settings', () => {
    const sentence = faultOf(() => readSettings({ HTTP_PORT: 'eighty', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', IMAP_HOST: 'h' }));
    const lines = told(sentence, 'zh-CN').split('\n');
    expect(lines).toContain('HTTP_PORT: 应为 0 到 65535 的整数，但填写的是 "eighty"');
    expect(lines).toContain('IMAP_PASSWORD: 设置了 IMAP_HOST，就应填写密码，但没有填写');
    for (const line of lines) expect(line).toMatch(/^[A-Z_]+: .*\p{Script=Han}/u);
    for (const line of lines) expect(line).not.toMatch(/expected| but | or /);
  });

  it('names each mistake of the desk’s file with its place', () => {
    const lines = told(
      faultOf(() => readDesk('name: 5\naddress: nobody\nfoo: 1\ncustomers: x\n', 'desk.yaml')),
      'zh-CN',
    ).split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/^desk\.yaml:\d+:\d+: .*\p{Script=Han}/u);
    for (const line of lines) expect(line).not.toMatch(/expected| but | or /);
  });
});
