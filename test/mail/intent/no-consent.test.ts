import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/case/message.ts';
import { intentOf } from '../../../src/mail/intent/intent.ts';

const linesOf = (name: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
const intent = (newText: string): Intent => intentOf({ newText, title: null, isFirst: false, hasFiles: false });

describe('consent to close', () => {
  /** Denied, deferred, hedged, asked, only reported, said of another case, or of something that is no case. */
  it.each(linesOf('no-consent.txt'))('is not read from: %s', (words) => {
    expect(intent(words)).not.toBe('agree-to-close');
  });

  it.each(linesOf('consent.txt'))('is read from: %s', (words) => {
    expect(intent(words)).toBe('agree-to-close');
  });
});
