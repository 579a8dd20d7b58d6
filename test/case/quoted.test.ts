import { expect, it } from 'vitest';
import { quoted, quotedLengthMax } from '../../src/case/quoted.ts';

it.each(['zh-CN', 'en'] as const)('words of an ordinary length stand in a sentence as they are (%s)', (language) => {
  expect(quoted('http://wsus.contoso.example:8530', language)).toBe('http://wsus.contoso.example:8530');
  expect(quoted('长'.repeat(quotedLengthMax), language)).toBe('长'.repeat(quotedLengthMax));
});

it('longer ones are cut, and the sentence says so', () => {
  const address = `http://${'a'.repeat(3993)}`;
  expect(quoted(address, 'en')).toBe(`${address.slice(0, quotedLengthMax)}… (cut here, 4000 characters in all)`);
  expect(quoted(address, 'zh-CN')).toBe(`${address.slice(0, quotedLengthMax)}…（共4000个字符，此处截断）`);
});

it('no letter is cut in two', () => {
  expect(quoted('🙂'.repeat(quotedLengthMax + 1), 'en').startsWith('🙂'.repeat(quotedLengthMax))).toBe(true);
});
