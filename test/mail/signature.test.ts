import { describe, expect, it } from 'vitest';
import { splitSignature } from '../../src/mail/signature.ts';

const split = (text: string, name = '沈女士') => {
  const { words, signature } = splitSignature(text.split('\n'), name);
  return [words.join('\n'), signature.join('\n')];
};

describe('a signature', () => {
  it.each([
    ['更新失败\n-- \n沈女士\n科技部', '更新失败', '-- \n沈女士\n科技部'],
    ['更新失败\n\n发自我的iPhone', '更新失败', '发自我的iPhone'],
    ['It fails.\n\nSent from my iPhone', 'It fails.', 'Sent from my iPhone'],
    ['更新失败\n\n获取 Outlook for Android', '更新失败', '获取 Outlook for Android'],
    [
      '更新失败\n谢谢！\n\n沈女士\n东湖商业银行 科技部\n电话：027-0000 0000',
      '更新失败\n谢谢！',
      '沈女士\n东湖商业银行 科技部\n电话：027-0000 0000',
    ],
    ['更新失败\n\n此致\n敬礼\n沈女士', '更新失败', '此致\n敬礼\n沈女士'],
    ['更新失败\n\n沈女士', '更新失败', '沈女士'],
    ['It fails.\n\nBest regards,\nEllen Marsh\nHarbour Lines', 'It fails.', 'Best regards,\nEllen Marsh\nHarbour Lines'],
    ['It fails.\n\nThanks,\nEllen', 'It fails.\n\nThanks,', 'Ellen'],
    [
      '更新失败\n\n科技部 沈\n电话：027-0000 0000\n邮箱：shen@donghu.example',
      '更新失败',
      '科技部 沈\n电话：027-0000 0000\n邮箱：shen@donghu.example',
    ],
    [
      'It fails.\n\nThis e-mail and any attachments are confidential. If you received it in error, please delete it.',
      'It fails.',
      'This e-mail and any attachments are confidential. If you received it in error, please delete it.',
    ],
    [
      '更新失败\n\n本邮件及其附件含有保密信息，如果您错收了本邮件，请立即删除。',
      '更新失败',
      '本邮件及其附件含有保密信息，如果您错收了本邮件，请立即删除。',
    ],
    ['更新失败\n\n发自我的手机\n补充：第二台也失败', '更新失败\n\n补充：第二台也失败', '发自我的手机'],
  ])('%j', (text, words, signature) => expect(split(text)).toEqual([words, signature]));
});

describe('what only looks like a signature', () => {
  it.each([
    ['谢谢！\n更新仍然失败，请再看一下。'],
    ['谢谢\n另外一台也报错'],
    ['更新失败\n\n沈女士说昨天就无法安装了。'],
    ['-- \n更新失败'],
    ['The options are:\n-- first\n-- second\nNeither works.'],
    ['更新失败\n\n17763.2090\n17763.1999'],
    ['Best regards to your team; the update still fails.'],
    ['谢谢'],
    [''],
  ])('%j stays with the words', (text) => expect(split(text)[0]).toBe(text));
});

describe('a visiting card under the words', () => {
  it('is a signature by the writer’s own name before a bar', () => {
    const card = 'Ellen Marsh | Systems Engineer\nHarbour Lines Ltd\nT: +44 20 7946 0000\nwww.harbour.example';
    expect(split(`It fails with error 5.\n\n${card}`, 'Ellen Marsh')).toEqual(['It fails with error 5.', card]);
  });

  it('is one by its contact lines, whoever wrote it', () => {
    const card = 'Systems Engineer\nT: +44 20 7946 0000\nwww.harbour.example';
    expect(split(`It fails with error 5.\n\n${card}`, 'Someone')).toEqual(['It fails with error 5.', card]);
  });

  it('is none where another name and a value stand in a table', () => {
    const text = 'It fails:\n\nbuild | 17763.2090\nproxy | none';
    expect(split(text, 'Ellen Marsh')[0]).toBe(text);
  });
});
