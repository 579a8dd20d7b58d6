import { describe, expect, it } from 'vitest';
import type { Customer, Desk } from '../../src/case/desk.ts';
import { judgeSender, type KnownCase } from '../../src/mail/sender.ts';
import { understand } from '../../src/mail/understand.ts';
import { parsedMail, reading } from './parsed.ts';

const customer = (name: string, over: Partial<Customer> = {}): Customer => ({
  name,
  domains: [],
  participants: [],
  language: 'zh-CN',
  contacts: [],
  kbLink: null,
  ...over,
});
const donghu = customer('DONGHU', {
  domains: ['donghu.example'],
  participants: ['partner@outside.example'],
  contacts: [{ name: '沈女士', address: 'shen@private.example' }],
});
const harbour = customer('HARBOUR', { domains: ['harbour.example', '港口.example'] });
const branch = customer('BRANCH', { domains: ['branch.donghu.example'] });
const desk: Desk = {
  name: '技术支持',
  address: 'support@desk.example',
  language: 'zh-CN',
  timezone: 'UTC',
  engineers: [{ name: 'Han Mei', address: 'han.mei@desk.example', signature: '' }],
  cases: { numbers: [], tokens: [], owner: null },
  acknowledgement: { isEnabled: false, hourMax: 20 },
  updates: { soakDays: 0 },
  mailboxes: [],
  links: { kb: '{kb}' },
  customers: [donghu, harbour, branch],
  everyDomainIsACustomer: false,
};
const known: KnownCase = { number: 'CAS-20417-K7M2Q9', customer: 'DONGHU', participants: ['guest@guest.example'] };

const judge = (
  address: string,
  of: { readonly known?: KnownCase | null; readonly desk?: Desk; readonly name?: string; readonly subject?: string } = {},
) =>
  judgeSender(
    understand(
      parsedMail({
        from: [{ address, name: of.name ?? '' }],
        ...(of.subject === undefined ? {} : { subject: of.subject }),
      }),
      reading,
    ),
    of.desk ?? desk,
    of.known === undefined ? known : of.known,
  );

describe('who sent a mail', () => {
  it.each([
    ['of-the-cases-customer', 'a.b@donghu.example'],
    ['of-the-cases-customer', 'A.B@DongHu.Example'],
    ['of-the-cases-customer', 'x@mail.donghu.example'],
    ['of-the-cases-customer', 'Partner@outside.example'],
    ['of-the-cases-customer', 'shen@private.example'],
    ['participant', 'guest@guest.example'],
    ['participant', 'GUEST@guest.example'],
    ['of-another-customer', 'e.marsh@harbour.example'],
    [
      'of-another-customer',
      'e.marsh@xn--bkr89r.example'.replace('xn--bkr89r', new URL('http://港口.example').hostname.split('.')[0] ?? ''),
    ],
    ['of-another-customer', 'x@branch.donghu.example'],
    ['nobody', 'x@elsewhere.example'],
    ['nobody', 'x@notdonghu.example'],
    ['nobody', 'x@donghu.example.evil.example'],
    ['doubtful', 'e.marsh@港口.example'],
    ['doubtful', 'x@donghu.exаmple'],
    ['doubtful', 'x@ｄｏｎｇｈｕ.example'],
    ['doubtful', 'x@dong\u212au.example'],
    ['nobody', 'x@xn--donghu-9ta.example'],
    ['nobody', 'guest@guest.example.evil.example'],
    ['doubtful', 'x@donghu.example@evil.example'],
    ['doubtful', '"x@donghu.example"@evil.example'],
    ['doubtful', 'x@donghu.example>'],
    ['doubtful', 'x@donghu.example.'],
    ['doubtful', 'x y@donghu.example'],
    ['doubtful', 'x%evil.example@donghu.example'],
    ['doubtful', 'donghu.example'],
    ['doubtful', '@donghu.example'],
    ['none', ''],
    ['colleague', 'Han.Mei@desk.example'],
  ])('%s: %s', (sender, address) => expect(judge(address).sender).toBe(sender));

  it('is not told by the display name', () => {
    expect(judge('x@evil.example', { name: 'shen@donghu.example' })).toMatchObject({ sender: 'doubtful', customer: null });
    expect(judge('x@evil.example', { name: '沈女士 DONGHU' })).toMatchObject({ sender: 'nobody', customer: null });
  });

  it('belongs to the customer whose domain fits most closely', () => {
    expect(judge('x@branch.donghu.example').customer?.name).toBe('BRANCH');
    expect(judge('x@donghu.example').customer?.name).toBe('DONGHU');
  });

  it('is of a customer, or nobody, where the number names no case yet', () => {
    expect(judge('x@donghu.example', { known: null })).toMatchObject({ sender: 'of-a-customer', number: 'new' });
    expect(judge('x@elsewhere.example', { known: null })).toMatchObject({ sender: 'nobody', number: 'new' });
  });
});

describe('the number a mail names', () => {
  it('is known, new, none or two that disagree', () => {
    expect(judge('x@donghu.example').number).toBe('known');
    expect(judge('x@donghu.example', { known: null }).number).toBe('new');
    expect(judge('x@donghu.example', { known: null, subject: 'x' }).number).toBe('none');
    expect(judge('x@donghu.example', { subject: 'CAS-20417-K7M2Q9 CAS-11111-AAAAAA' }).number).toBe('two');
  });
});

describe('a desk that takes every domain for a customer', () => {
  const open: Desk = { ...desk, customers: [], everyDomainIsACustomer: true };

  it('names the customer by its domain', () => {
    expect(judge('x@Any.Example', { desk: open, known: null })).toMatchObject({
      sender: 'of-a-customer',
      customer: { name: 'any.example' },
    });
  });

  it('still keeps another domain out of the case', () => {
    const theirs = { ...known, customer: 'any.example' };
    expect(judge('x@any.example', { desk: open, known: theirs }).sender).toBe('of-the-cases-customer');
    expect(judge('x@other.example', { desk: open, known: theirs }).sender).toBe('of-another-customer');
  });

  it('knows nobody without an address', () => {
    expect(judge('', { desk: open, known: null })).toMatchObject({ sender: 'none', customer: null });
  });
});
