import { describe, expect, it } from 'vitest';
import { newcomersIn } from '../../src/mail/newcomers.ts';
import { understand } from '../../src/mail/understand.ts';
import { parsedMail, reading } from './parsed.ts';

const people = (...addresses: readonly string[]) => addresses.map((address) => ({ address, name: '' }));
const mail = (over: Parameters<typeof parsedMail>[0]) => understand(parsedMail(over), reading);
const known = ['support@desk.example', 'shen@donghu.example'];

describe('people whom mails name and who get no letters', () => {
  it('are those of From, Reply-To, To and Cc, newest mail first, each once', () => {
    const first = mail({ cc: people('he@donghu.example', 'X@evil.example') });
    const second = mail({ from: people('lu@donghu.example'), replyTo: people('x@evil.example'), cc: people('SHEN@donghu.example') });
    expect(newcomersIn([first, second], known).map(({ address, place }) => `${place} ${address}`)).toEqual([
      'from lu@donghu.example',
      'reply-to x@evil.example',
      'cc he@donghu.example',
    ]);
  });

  it('show a look-alike for what it is', () => {
    const [shown] = newcomersIn([mail({ replyTo: people('shen@donghu.exаmple') })], known);
    expect(shown?.address).toMatch(/^shen@donghu\.xn--/);
  });

  it('are nobody where no address stands, and not hundreds', () => {
    const many = Array.from({ length: 100 }, (_, at) => `p${at}@donghu.example`);
    expect(newcomersIn([mail({ cc: people('', 'x', '"x y"@evil.example') })], known)).toEqual([]);
    expect(newcomersIn([mail({ cc: people(...many) })], known)).toHaveLength(20);
  });
});
