import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTemplates } from '../../src/render/templates.ts';

const folder = join(import.meta.dirname, '..', '..', 'templates');

describe('the address of a case', () => {
  it('holds a number that has signs of its own in addresses', async () => {
    const { page } = await openTemplates(folder);
    const automatic = {
      kindText: '',
      subject: 'Undelivered',
      at: new Date(0),
      from: '',
      words: '',
      why: '',
      mailId: 1,
      dispatchId: 0,
      caseNumber: 'SR#2024/03?a=1&b%',
    };
    const html = page('parts/automatic', { ...automatic, mayAct: false, zone: 'UTC', texts: { 'reviews.original': '' } });
    expect(html).toContain('href="/cases/SR%232024%2F03%3Fa%3D1%26b%25"');
  });

  it('is written so on every page', async () => {
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.hbs'));
    const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
    const plain = texts.flatMap((text) => text.match(/\/cases\/\{\{(?!inPath )[^}]*\}\}/g) ?? []);
    expect(plain).toEqual([]);
  });
});
