import { describe, expect, test } from 'vitest';
import { fileProviders } from '../../../src/case/linked-file.ts';
import { providerOf, shares } from '../../../src/mail/links/providers.ts';

const samples = shares.flatMap(({ provider, form, samples: all }) => all.map((address) => ({ address, provider, form })));

describe('each share is known by its own form and no other', () => {
  test.each(samples)('$address', ({ address, provider, form }) => {
    expect(providerOf(`https://${address}`)).toBe(provider);
    expect(shares.filter((share) => share.form.test(address)).map((share) => share.form)).toEqual([form]);
  });

  test.each(samples)('not the page that $address lies on', ({ address }) => {
    expect(providerOf(`https://${address.slice(0, address.indexOf('/'))}/`)).toBeNull();
  });

  test('every provider that is named has a share, but for the unknown ones', () => {
    const known = new Set(shares.map(({ provider }) => provider));
    expect(Object.keys(fileProviders).filter((name) => name !== 'other' && ![...known].some((one) => one === name))).toEqual([]);
  });
});
