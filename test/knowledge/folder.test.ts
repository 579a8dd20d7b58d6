import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ruleSchema } from '../../src/diagnosis/rule-shape.ts';
import { openKnowledge } from '../../src/knowledge/folder.ts';
import { knowledgeFolder, ourKnowledge } from '../diagnosis/fixture.ts';

it('reads the same version of the same folder twice', async () => {
  const [one, other] = [await ourKnowledge(), await ourKnowledge()];
  expect(one.version).toMatch(/^[0-9a-f]{12}$/);
  expect(other.version).toBe(one.version);
});

it('says which folder is missing', async () => {
  const folder = join(knowledgeFolder, 'nowhere');
  await expect(openKnowledge(folder, () => () => '')).rejects.toMatchObject({
    code: 'knowledge-missing',
    message: expect.stringContaining(folder),
  });
});

it('gives editors the schema that rules are read by', async () => {
  const written: unknown = JSON.parse(await readFile(join(knowledgeFolder, 'rule.schema.json'), 'utf8'));
  expect(written).toEqual(JSON.parse(ruleSchema()));
});
