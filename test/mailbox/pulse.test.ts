import { ImapFlow } from 'imapflow';
import { describe, expect, it } from 'vitest';
import { openPulse } from '../../src/mailbox/pulse.ts';
import { hasty } from '../support/pace.ts';

const never = new Promise<never>(() => undefined);
const pulseOf = (rubbish: number) => {
  const client = new ImapFlow({ host: '127.0.0.1', port: 143, auth: { user: 'support', pass: 'right' }, logger: false });
  const ends: string[] = [];
  const health = { rubbish, kept: 0 };
  const pulse = openPulse(client, { pace: { ...hasty, answerMaxMs: 60_000, stallMaxMs: 80 }, health, end: ({ code }) => ends.push(code) });
  return { pulse, ends };
};

describe('an answer that does not come', () => {
  it('is not waited for long on a line that brought rubbish before it was asked for: its end may have been in the rubbish', async () => {
    const { pulse, ends } = pulseOf(1);
    await expect(pulse.answer(never)).rejects.toMatchObject({ code: 'server-silent' });
    expect(ends).toEqual(['server-silent']);
  });
});
