import { describe, expect, it } from 'vitest';
import { deskForEverySender, readDesk } from '../../src/config/desk.ts';

const full = `desk: { name: 示例技术支持, address: help@desk.example, language: zh-CN, timezone: Asia/Shanghai }
engineers:
  - { name: Chen Yu, address: chen@desk.example, signature: "Chen Yu\\n工程师" }
cases:
  numbers: ['CAS-\\d{5}-[A-Z0-9]{6}']
  tokens: ['CMIT:\\d{7}']
  owner: chen@desk.example
updates: { soakDays: 30 }
links: { kb: 'https://kb.example/{kb}' }
customers:
  - name: DEMO
    domains: [Bank.Example]
    participants: [partner@other.example]
    language: en
    contacts: [{ name: 周女士, address: zhou@bank.example }]
    links: { kb: 'https://intranet.bank.example/{kb}' }
`;

function mistakesIn(text: string): string {
  try {
    readDesk(text, 'desk.yaml');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}

describe('desk.yaml', () => {
  it('is read with every key', () => {
    const desk = readDesk(full, 'desk.yaml');
    expect(desk).toMatchObject({
      name: '示例技术支持',
      timezone: 'Asia/Shanghai',
      updates: { soakDays: 30 },
      everyDomainIsACustomer: false,
    });
    expect(desk.customers[0]).toMatchObject({
      domains: ['bank.example'],
      participants: ['partner@other.example'],
      language: 'en',
      kbLink: 'https://intranet.bank.example/{kb}',
    });
    expect(desk.engineers[0]?.signature).toBe('Chen Yu\n工程师');
  });

  it('needs an address and nothing else', () => {
    expect(readDesk('desk: { address: help@desk.example }', 'desk.yaml')).toMatchObject({
      name: '技术支持',
      language: 'zh-CN',
      timezone: 'UTC',
      cases: { numbers: ['CAS-\\d{5}-[A-Z0-9]{6}'], owner: null },
      updates: { soakDays: 0 },
      links: { kb: 'https://support.microsoft.com/help/{kb}' },
      customers: [],
    });
  });

  it.each([
    ['an unknown key', 'desk: { address: a@b.example }\nlinkz: {}', 'desk.yaml:2:1: expected only the keys'],
    ['no address', 'desk: {}', 'desk.yaml:1:7: desk.address: expected text, but it is missing'],
    [
      'an owner who is no engineer',
      'desk: { address: a@b.example }\ncases: { owner: x@b.example }',
      'desk.yaml:2:17: expected the address of one of the engineers',
    ],
    [
      'a domain of two customers',
      'desk: { address: a@b.example }\ncustomers: [{ name: A, domains: [c.example] }, { name: B, domains: [C.example] }]',
      'but A has it too',
    ],
    [
      'a link without a place for the number',
      'desk: { address: a@b.example }\nlinks: { kb: "https://kb.example" }',
      'desk.yaml:2:14: links.kb: expected a web address with {kb} in it',
    ],
    ['a time zone nobody has', 'desk: { address: a@b.example, timezone: Moon/Base }', 'expected a time zone like Asia/Shanghai'],
    [
      'a broken pattern',
      'desk: { address: a@b.example }\ncases: { numbers: ["CAS-("] }',
      'desk.yaml:2:20: cases.numbers.0: expected a regular expression',
    ],
    [
      'a pattern that can search for ever',
      'desk: { address: a@b.example }\ncases: { tokens: ["(a+)+b"] }',
      'expected no repetition inside a repeated group',
    ],
    [
      'two mailboxes of one name',
      'desk: { address: a@b.example }\nmailboxes: [{ name: x, host: h, user: a }, { name: x, host: h, user: b }]',
      'desk.yaml:2:52: expected a name of its own for each mailbox, but came x twice',
    ],
    [
      'a mailbox whose name is no end of a variable',
      'desk: { address: a@b.example }\nmailboxes: [{ name: "A-1", host: h, user: a }]',
      'expected small letters and digits',
    ],
    [
      'public mail for a domain',
      'desk: { address: a@b.example }\ncustomers: [{ name: A, domains: [c.example, QQ.com] }]',
      'desk.yaml:2:45: customers.0.domains.1: expected a domain that the customer alone has, but anybody may have an address at "qq.com"',
    ],
    [
      'a registry for a domain',
      'desk: { address: a@b.example }\ncustomers: [{ name: A, domains: [com.cn] }]',
      'anybody may have an address at "com.cn": list the single addresses under participants',
    ],
    [
      'two customers of one name',
      'desk: { address: a@b.example }\ncustomers: [{ name: A, domains: [c.example] }, { name: A, domains: [d.example] }]',
      'desk.yaml:2:56: expected a name of its own for each customer, but came A twice',
    ],
    [
      'one person with two customers',
      'desk: { address: a@b.example }\ncustomers: [{ name: A, participants: [x@c.example] }, { name: B, contacts: [{ name: X, address: X@c.example }] }]',
      'expected x@c.example to belong to one customer, but A has it too',
    ],
    ['a name with a line break', 'desk: { address: a@b.example, name: "a\\nBcc: x@y.example" }', 'expected one line of text'],
  ])('says where and what: %s', (_title, text, sentence) => {
    expect(mistakesIn(text)).toContain(sentence);
  });

  it('lets a customer without a domain of its own list its people, whatever mail they use', () => {
    const text =
      'desk: { address: a@b.example }\ncustomers: [{ name: A, participants: [x@qq.com], contacts: [{ name: X, address: x@qq.com }] }]';
    expect(readDesk(text, 'desk.yaml').customers[0]?.participants).toEqual(['x@qq.com']);
  });

  it('is replaced, in a replay without one, by a desk that takes every domain for a customer', () => {
    expect(deskForEverySender()).toMatchObject({ everyDomainIsACustomer: true, customers: [] });
  });
});
