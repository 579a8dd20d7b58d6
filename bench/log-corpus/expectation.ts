import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A pattern, compared without regard to case. */
const pattern = z.string().transform((source) => new RegExp(source, 'i'));
const one = <Value extends z.ZodType>(value: Value) => z.union([value.transform((only) => [only]), z.array(value)]);
const claim = one(z.enum(['exact', 'derived', 'lower bound']));

/** One sentence of the sample's written expectation, and how a program sees whether the product says so. */
const check = z.union([
  z.strictObject({
    says: z.string(),
    /** One found finding's title, statement, cause and actions hold all of these. */
    finding: z.array(pattern),
    audience: z.enum(['customer', 'engineer']).optional(),
    confidence: one(z.enum(['high', 'medium', 'low'])).optional(),
  }),
  /** Any finding, found or lacking, holds all of these. */
  z.strictObject({ says: z.string(), any: z.array(pattern) }),
  /** The next actions of all that was found hold all of these. */
  z.strictObject({ says: z.string(), actions: z.array(pattern) }),
  /** What the customer is asked for holds all of these. */
  z.strictObject({ says: z.string(), ask: z.array(pattern) }),
  z.strictObject({
    says: z.string(),
    fact: z.string(),
    is: pattern.optional(),
    has: z.array(pattern).optional(),
    count: z.int().optional(),
    claim: claim.optional(),
  }),
  z.strictObject({ says: z.string(), error: z.string(), symbol: z.string().optional(), noise: z.boolean().optional() }),
  z.strictObject({
    says: z.string(),
    operations: z.strictObject({
      kind: z.string().optional(),
      outcome: z.string(),
      code: z.string().optional(),
      count: z.int().optional(),
    }),
  }),
]);
const shape = z.strictObject({
  /** The sample under the corpus folder; `*` stands for part of a name. */
  sample: z.string(),
  /** The formats it may be recognised as. */
  format: z.array(z.string()).optional(),
  must: z.array(check),
  never: z.array(check),
});
export type Check = z.infer<typeof check>;
export type Expectation = z.infer<typeof shape>;

const healthyShape = z.array(z.strictObject({ sample: z.string(), why: z.string() }));
export type Healthy = z.infer<typeof healthyShape>[number];

/** The expectations beside this file: one for each sample that has a written one. */
export async function readExpectations(): Promise<readonly Expectation[]> {
  const names = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.yaml') && name !== 'healthy.yaml').sort();
  return Promise.all(
    names.map(async (name) => {
      const read = shape.safeParse(parse(await readFile(join(import.meta.dirname, name), 'utf8')));
      if (read.success) return read.data;
      throw new Error(`${name}: ${z.prettifyError(read.error)}`);
    }),
  );
}

/** Samples that no finding for the customer may be made of. */
export async function readHealthy(): Promise<readonly Healthy[]> {
  return healthyShape.parse(parse(await readFile(join(import.meta.dirname, 'healthy.yaml'), 'utf8')));
}

/** Whether a path under the corpus folder is the sample that is meant. */
export function isSample(path: string, sample: string): boolean {
  const source = sample
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]*');
  return new RegExp(`^${source}$`).test(path);
}
