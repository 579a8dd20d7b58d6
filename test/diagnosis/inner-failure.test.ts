import { expect, it } from 'vitest';
import { innerFailure } from '../../src/diagnosis/inner-failure.ts';
import { failed, went } from './fixture.ts';

it.each([
  ['another code came first', ['RegisterTask failed. HR=0x80070002.', 'Failed to process [HRESULT = 0x800f0922]'], '0x80070002'],
  ['the first of several', ['[80072EE7] Send request', '[80072EFD] Send request'], '0x80072ee7'],
  ['only its own code', ['Failed to process [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]'], ''],
  ['nothing but "unspecified error" beside it', ['Failed in StartService [gle=0x80004005]'], ''],
  ['no line before the end', [], ''],
])('an operation that failed names its first inner failure: %s', (_what, texts, inner) => {
  const trail = texts.map((text, place) => ({ line: place + 1, text }));
  expect(innerFailure(failed('0x800f0922', 'install', { trail, proof: { line: 9, text: 'Exit code = 0x800f0922' } }))).toBe(inner);
});

it('an operation that went well has none', () => {
  expect(innerFailure(went())).toBe('');
});
