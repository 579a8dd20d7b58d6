import { describe, expect, it } from 'vitest';
import { isSharedDomain } from '../../src/config/shared-domains.ts';

describe('a domain that no customer has for itself', () => {
  it.each([
    'qq.com',
    'foxmail.com',
    '163.com',
    '126.com',
    'sina.com',
    'gmail.com',
    'outlook.com',
    'hotmail.com',
    'icloud.com',
    'com.cn',
    'gov.cn',
    'co.uk',
    'bj.cn',
    'github.io',
  ])('%s', (domain) => expect(isSharedDomain(domain)).toBe(true));

  it.each(['bank.example', 'bank.com.cn', 'contoso.onmicrosoft.com', 'example.com', 'qq.com.example'])('but not %s', (domain) =>
    expect(isSharedDomain(domain)).toBe(false),
  );
});
