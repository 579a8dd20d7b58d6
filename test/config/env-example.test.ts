import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generatedFiles } from '../../src/config/env-example.ts';

it.each(Object.entries(generatedFiles()))(
  '%s is what the settings say (run src/config/env-example.ts to write it anew)',
  async (path, text) => {
    expect(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
  },
);
