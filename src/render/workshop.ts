/** One Handlebars environment for one dress. Text and HTML never share one: a partial keeps the escaping of whoever used it first. */
import Handlebars from 'handlebars';
import { Fault } from '../case/fault.ts';
import { keepStrict, namesOfInlines, placeholders } from './syntax.ts';
import { type Dress, wordsFor } from './words.ts';

export type Render = (values: object) => string;
/** A template's source and where it stands, for faults. */
export type Source = { readonly file: string; readonly text: string };
export type Workshop = { readonly compile: (source: Source) => Render };

const blockWords = ['if', 'unless', 'each', 'with'];
const own = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** An environment that knows these partials, each compiled at once under this dress. Throws `Fault('template-invalid')`. */
export function openWorkshop(dress: Dress, partials: ReadonlyMap<string, Source>): Workshop {
  const handlebars = Handlebars.create();
  const words = wordsFor(dress);
  for (const [name, word] of Object.entries(words)) handlebars.registerHelper(name, word);
  const knownHelpers = { ...Object.fromEntries([...Object.keys(words), ...blockWords].map((name) => [name, true])), log: false };
  const options = { strict: true, noEscape: dress === 'text', knownHelpers, knownHelpersOnly: true, ...rendering };
  const declared = [...partials.values()].flatMap((source) => namesOfInlines(treeOf(source)));
  const names = new Set([...partials.keys(), ...declared]);
  const known = new Set([...Object.keys(words), ...blockWords]);

  const compile = (source: Source): HandlebarsTemplateDelegate => {
    const { file } = source;
    const tree = treeOf(source);
    try {
      keepStrict(tree, { words: known, partials: names, name: file });
      handlebars.precompile(tree, options);
      return handlebars.compile(tree, options);
    } catch (error) {
      if (error instanceof Fault) throw error;
      throw new Fault('template-invalid', `${file}: expected a template, but ${messageOf(error)}`, { cause: error });
    }
  };
  for (const [name, source] of partials) handlebars.registerPartial(name, compile(source));
  return {
    compile: (source) => {
      const template = compile(source);
      return (values) => run(template, values, source.file);
    },
  };
}

/** The values a template mentions: what every translation of it must mention too. */
export function placeholdersOf(source: Source): readonly string[] {
  return placeholders(treeOf(source));
}

function treeOf({ file, text }: Source): hbs.AST.Program {
  try {
    return Handlebars.parse(text, { srcName: file });
  } catch (error) {
    throw new Fault('template-invalid', `${file}: expected a template, but ${messageOf(error)}`, { cause: error });
  }
}

/** `preventIndent`: a partial's lines keep the shape they were written in. */
const rendering = { preventIndent: true };

function run(template: HandlebarsTemplateDelegate, values: object, file: string): string {
  try {
    return template(values, own);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('template-failed', `expected ${file} to render, but ${messageOf(error)}`, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}
