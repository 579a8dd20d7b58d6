import { describe, expect, it } from 'vitest';
import { separation } from '../../src/mail/separator.ts';

describe('a separator of one word', () => {
  it.each([
    ['------------------ Original ------------------'],
    ['---Original---'],
    ['------------------\u00a0Original\u00a0------------------'],
  ])('%s begins a quote', (line) => expect(separation(line)).toBe('quote'));
  it.each([['Original'], ['--- original'], ['-- Original --'], ['--- Original plan ---']])('%s is the customer’s', (line) =>
    expect(separation(line)).toBe(null),
  );
});
