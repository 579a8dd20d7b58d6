import type { z } from 'zod';
import { Fault } from '../case/fault.ts';
import { openDocument } from '../config/document.ts';

/** A file of the knowledge, read by its shape; `fault` makes the mistake of one of its parts, with file:line:column. */
export type RuleDocument<Value> = { readonly value: Value; readonly fault: (path: readonly PropertyKey[], sentence: string) => Fault };

/** Reads YAML by a shape. Throws `Fault('knowledge-invalid')` that names every mistake as file:line:column. */
export function readRuleDocument<Shape extends z.ZodType>(shape: Shape, text: string, file: string): RuleDocument<z.output<Shape>> {
  try {
    const { value, at } = openDocument(shape, text, file);
    return { value, fault: (path, sentence) => new Fault('knowledge-invalid', `${at(path)}: ${sentence}`) };
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    throw new Fault('knowledge-invalid', cause.message, { cause });
  }
}
