import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../src/mail/intent/plain.ts';
import { languageOf } from '../../../src/mail/language.ts';

describe('one spelling for the clues', () => {
  it.each([
    ['這臺伺服器重新開機後還是無法更新，記錄檔在附檔。', '这台服务器重启后还是无法更新，日志在附件。'],
    ['同意關閉案件', '同意关闭案例'],
    ['為啥木有效果', '为什么没有效果'],
    ['It doesn’t work, we can’t close it', 'It does not work, we cannot close it'],
    ['pls dont close, it wont install', 'please do not close, it will not install'],
    ['I’m fine, it’s working, we’ve tested, thx', 'I am fine, it is working, we have tested, thanks'],
    ['ＯＫ，ｃｌｏｓｅ', 'OK，close'],
  ])('%s', (written, plain) => expect(plainWords(written)).toBe(plain));
});

describe('the script of a Chinese mail', () => {
  it.each([
    ['zh-TW', '系統更新後無法開機'],
    ['zh-TW', '週一再並案處理，日誌如附檔'],
    ['zh-CN', '系统更新后无法开机'],
    ['zh-CN', '日志已上传，请查收'],
    // Two characters that both scripts share tell nothing: simplified is the likelier.
    ['zh-CN', '同意'],
  ])('%s: %s', (language, words) => expect(languageOf([words])).toBe(language));
});
