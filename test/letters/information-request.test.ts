import { describe, expect, it } from 'vitest';
import type { LetterInput } from '../../src/letters/compose.ts';
import { compose } from './composed.ts';
import { artifact, diagnosis, finding, invalidFormat, lacking, message } from './sample.ts';

describe('the request for information', () => {
  const request = (more: Partial<LetterInput> = {}) =>
    compose({ letter: 'information-request', diagnosis: diagnosis([invalidFormat]), ...more });

  it('does not claim to have read logs that did not come', () => {
    const { text } = request({ message: message('今天又失败了', 'report') });
    expect(text).toContain('感谢您的来信。为确认仍然失败的原因，还需要您协助提供一些信息。');
    expect(text).not.toMatch(/您上传/);
  });

  it('claims no failure that nobody told', () => {
    const { text } = request({ message: message('新证书由内部CA签发。', 'more-data') });
    expect(text).toContain('感谢您补充的信息。');
    expect(text).not.toContain('仍然失败');
  });

  it('keeps what is known apart from what is asked for, and asks for the usual logs where no rule asks', () => {
    const { text } = request({ message: message('今天又失败了', 'report') });
    expect(text).toMatch(
      /目前从日志中已确认的情况：\n1， 本次更新失败的报错为0x80240439。\n为进一步分析[\s\S]*Get-WindowsUpdateLog[\s\S]*在此期间/,
    );
    expect(request({ diagnosis: diagnosis([lacking]) }).text).not.toContain('Get-WindowsUpdateLog');
  });

  it('asks for no locked archive again where something came in its place', () => {
    const asked = finding({}, { ask: ['Send logs.zip without a password.'] }, [], { rule: 'archive-encrypted', verdict: 'lacking' });
    const locked = artifact('logs.zip', 'binary', { lines: 0, sha256: 'dd'.repeat(32) });
    const fresh = artifact('WindowsUpdate.log', 'windowsupdate-decoded');
    const previous = diagnosis([asked, lacking], { artifacts: [locked] });
    const again = (artifacts: readonly ReturnType<typeof artifact>[]): string =>
      request({ language: 'en', previous, diagnosis: diagnosis([asked, lacking], { artifacts }) }).text;
    expect(again([locked])).toContain('without a password');
    expect(again([locked, fresh])).not.toContain('without a password');
  });
});
