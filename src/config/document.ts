/** In charge of reading what people write in YAML: every mistake at once, each with its line. Sole reader of YAML. */
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Fault } from '../case/fault.ts';
import { sentenceOf } from './mistake.ts';
import { at, type Path, positionOf, positionOfKey } from './position.ts';

/** A document read, and where its parts stand: `at(['customers', 0])` gives `desk.yaml:22:5`. */
export type OpenDocument<Value> = { readonly value: Value; readonly at: (path: Path) => string };

/** A person's file is far smaller; a larger one is not a settings file (characters). */
const textMax = 1_048_576;
/** More references to one anchor than this are a bomb, not a convenience. */
const aliasesMax = 50;
/** Mistakes named in one sentence; the rest are counted. */
const mistakesMax = 50;

/** The document as its schema describes it. Throws `Fault('document-invalid')` that names every mistake as `file:line:column`. */
export function readDocument<Schema extends z.ZodType>(schema: Schema, text: string, file: string): z.output<Schema> {
  return openDocument(schema, text, file).value;
}

/** Like `readDocument`, and remembers positions for mistakes that only a later reader can see. */
export function openDocument<Schema extends z.ZodType>(schema: Schema, text: string, file: string): OpenDocument<z.output<Schema>> {
  if (text.length > textMax) throw invalid([`${file}:1:1: expected at most ${textMax} characters, but came ${text.length}`]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, strict: true });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0)
    throw invalid(broken.map((error) => `${at(file, lines, error.pos[0])}: expected YAML, but ${plain(error.message)}`));
  const read = schema.safeParse(plainValue(document, file), { error: sentenceOf });
  if (read.success) return { value: read.data, at: (path) => positionOf(document, lines, file, path) };
  throw invalid(
    read.error.issues.map((issue) => {
      const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const place =
        key === undefined ? positionOf(document, lines, file, issue.path) : positionOfKey(document, lines, file, issue.path, key);
      return `${place}: ${issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `}${issue.message}`;
    }),
  );
}

/** The Fault of a document, one mistake a line. */
export function invalid(mistakes: readonly string[]): Fault {
  const shown = mistakes.slice(0, mistakesMax);
  const more = mistakes.length - shown.length;
  return new Fault('document-invalid', [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
}

function plainValue(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: aliasesMax });
    return value;
  } catch (error) {
    throw invalid([`${file}:1:1: expected YAML, but ${plain(error instanceof Error ? error.message : String(error))}`]);
  }
}

function plain(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/\.$/, '');
}
