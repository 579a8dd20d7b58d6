import { describe, expect, it } from 'vitest';
import { newLetterId } from '../../src/outbox/letter-id.ts';
import { composeMime } from '../../src/outbox/mime.ts';

const letter = {
  from: { name: 'Desk', address: 'desk@support.example' },
  to: ['wu@lakeside.example'],
  cc: [],
  subject: 'Re: case',
  text: 'Hello',
  html: '<p>Hello</p>',
  inReplyTo: null,
  references: [],
  date: new Date('2024-06-11T07:00:00Z'),
};

describe('the Message-ID of a letter', () => {
  it.each([
    ['CAS-08871-N4X1F0', 'support.example', /^<cas-08871-n4x1f0\.2\.[0-9a-f-]{36}@support\.example>$/],
    ['案-20240611', 'support.example', /^<20240611\.2\.[0-9a-f-]{36}@support\.example>$/],
    ['#2024/06 <17>', 'support.example', /^<2024-06-17\.2\./],
    ['案例甲', 'support.example', /^<case\.2\./],
    ['INC0042117', '支持.example', /@xn--ruu81c\.example>$/],
  ] as const)('of case %s at %s', async (caseNumber, domain, shape) => {
    const messageId = newLetterId({ caseNumber, draft: 2, domain });
    expect(messageId).toMatch(shape);
    expect((await composeMime({ ...letter, messageId })).toString()).toContain(messageId);
  });
});
