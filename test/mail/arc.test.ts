import { describe, expect, it } from 'vitest';
import { understand } from '../../src/mail/understand.ts';
import { fromLine, parsedMail, reading } from './parsed.ts';

const author = fromLine({ address: 'shen@donghu.example', name: '' });
const broken = 'Authentication-Results: mx.desk.example; dmarc=fail header.from=donghu.example; arc=pass';
const seal = (instance: number, domain: string): string => `ARC-Seal: i=${instance}; a=rsa-sha256; cv=pass; d=${domain}; s=k; b=AAAA`;
const found = (instance: number, results: string): string => `ARC-Authentication-Results: i=${instance}; ${results}`;
const pass = 'mx.forwarder.example; dmarc=pass header.from=donghu.example';
const refused = 'mx.forwarder.example; dmarc=fail header.from=donghu.example';

const verdictOf = (...lines: readonly string[]): string => {
  const headerLines = [...lines.map((line) => ({ key: line.slice(0, line.indexOf(':')).toLowerCase(), line })), author];
  return understand(parsedMail({ headerLines }), {
    ...reading,
    authservId: 'mx.desk.example',
    sealers: ['Forwarder.Example', 'relay.example'],
  }).authentication.verdict;
};

describe('a mail that a forwarder has changed', () => {
  it.each([
    ['pass', 'a forwarder we trust vouches for it', [broken, seal(1, 'forwarder.example'), found(1, pass)]],
    [
      'pass',
      'one vouches for the one before',
      [broken, seal(2, 'relay.example'), found(2, refused), seal(1, 'forwarder.example'), found(1, pass)],
    ],
    ['fail', 'the forwarder itself refused it', [broken, seal(1, 'forwarder.example'), found(1, refused)]],
    ['fail', 'nobody sealed it', [broken, found(1, pass)]],
    ['fail', 'a stranger sealed it', [broken, seal(1, 'evil.example'), found(1, pass)]],
    [
      'fail',
      'a stranger sealed it after the forwarder',
      [broken, seal(2, 'evil.example'), found(2, pass), seal(1, 'forwarder.example'), found(1, pass)],
    ],
    [
      'fail',
      'a stranger sealed it before the forwarder',
      [broken, seal(2, 'relay.example'), found(2, refused), seal(1, 'evil.example'), found(1, pass)],
    ],
    ['fail', 'our boundary found the chain broken', [broken.replace('arc=pass', 'arc=fail'), seal(1, 'forwarder.example'), found(1, pass)]],
    ['fail', 'our boundary said nothing of the chain', [broken.replace('; arc=pass', ''), seal(1, 'forwarder.example'), found(1, pass)]],
    ['fail', 'one instance stands twice', [broken, seal(1, 'forwarder.example'), found(1, pass), found(1, pass)]],
    ['none', 'our boundary said nothing at all', [seal(1, 'forwarder.example'), found(1, pass)]],
  ] as const)('%s: %s', (verdict, _why, lines) => expect(verdictOf(...lines)).toBe(verdict));
});
