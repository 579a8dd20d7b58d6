/** Says what was expected and what came, for each way a document can be wrong. */
import type { z } from 'zod';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const shownMax = 60;

/** The sentence of one issue; zod asks for it while it still knows the schema that was broken. */
export function sentenceOf(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${article(issue.expected)}, but ${came(issue.input)}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}, but ${came(issue.input)}`;
    case 'unrecognized_keys':
      return `expected ${known(issue.inst)}, but came ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`;
    case 'too_small':
      return `expected ${size(issue.origin)} of at least ${issue.minimum}, but ${came(issue.input)}`;
    case 'too_big':
      return `expected ${size(issue.origin)} of at most ${issue.maximum}, but ${came(issue.input)}`;
    case 'invalid_format':
      return `expected ${issue.pattern === undefined ? issue.format : `text like ${issue.pattern}`}, but ${came(issue.input)}`;
    case 'invalid_union':
      return `expected one of several shapes, but ${came(issue.input)}`;
    default:
      return issue.message ?? `expected another value, but ${came(issue.input)}`;
  }
}

/** A value as a person recognises it in their file. */
export function came(value: unknown): string {
  if (value === undefined) return 'it is missing';
  if (value === null) return 'came nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'came an empty list' : 'came a list';
  if (typeof value === 'object') return 'came a map of keys';
  const shown = JSON.stringify(value) ?? String(value);
  return `came ${shown.length > shownMax ? `${shown.slice(0, shownMax)}…` : shown}`;
}

const plainTypes: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};

function article(expected: string): string {
  return plainTypes[expected] ?? expected;
}

function size(origin: string): string {
  if (origin === 'string') return 'a length';
  return origin === 'array' ? 'a number of entries' : 'a value';
}

function known(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null || !('shape' in schema)) return 'known keys only';
  const { shape } = schema;
  return typeof shape === 'object' && shape !== null ? `only the keys ${Object.keys(shape).join(', ')}` : 'known keys only';
}
