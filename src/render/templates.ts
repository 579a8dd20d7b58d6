/** In charge of turning values into words: letters as text and HTML, pages, and the snippets of rules. Sole owner of Handlebars. */
import { join } from 'node:path';
import { Fault } from '../case/fault.ts';
import { type Language, languages } from '../case/language.ts';
import { templatesUnder } from './files.ts';
import { openSnippets } from './snippets.ts';
import { openWorkshop, type Render, type Source, type Workshop } from './workshop.ts';

export type RenderedLetter = { readonly text: string; readonly html: string };
export type Templates = {
  /** A letter of `templates/<language>/<letter>.hbs`, as text and as HTML. Throws `Fault('template-unknown')`. */
  readonly letter: (language: Language, letter: string, values: object) => RenderedLetter;
  /** A page or fragment of `templates/console`, by its path without `.hbs`. */
  readonly page: (name: string, values: object) => string;
  /** A diagnosis as one page that stands alone: `templates/report/report.hbs`. */
  readonly report: (values: object) => string;
  /** A piece of text that a rule carries, compiled once. */
  readonly snippet: (source: string) => (values: object) => string;
};

/** Compiles every template of the folder: a mistake in one is reported at start, never in the middle of a case. */
export async function openTemplates(folder: string): Promise<Templates> {
  const [text, html, console, report, ...written] = await Promise.all(
    ['partials/text', 'partials/html', 'console', 'report', ...languages].map((part) => templatesUnder(join(folder, part))),
  );
  if (text === undefined || html === undefined || console === undefined || report === undefined)
    throw new Fault('templates-missing', `expected templates in ${folder}`);
  const dressed = languages.map((language, position): [Language, ReadonlyMap<string, Letter>] => [
    language,
    lettersOf(written[position] ?? new Map(), text, html),
  ]);
  const letters = new Map(dressed);
  if ((letters.get('en')?.size ?? 0) === 0)
    throw new Fault('templates-missing', `expected letters in ${join(folder, 'en')}, but there are none`);
  const pages = compileAll(openWorkshop('html', console), console);
  const reports = compileAll(openWorkshop('html', report), report);
  return {
    letter: (language, letter, values) => {
      const found = letters.get(language)?.get(letter);
      if (found === undefined) throw new Fault('template-unknown', `expected the letter ${letter} in ${language}, but ${folder} has none`);
      return { text: tidy(found.text(values)), html: found.html(values) };
    },
    page: (name, values) => named(pages, name, `${folder}/console`)(values),
    report: (values) => named(reports, 'report', `${folder}/report`)(values),
    snippet: openSnippets(),
  };
}

type Letter = { readonly text: Render; readonly html: Render };

/** One wording, two dresses: the letter's own file is compiled twice, its partials come from `partials/text` and `partials/html`. */
function lettersOf(written: ReadonlyMap<string, Source>, text: ReadonlyMap<string, Source>, html: ReadonlyMap<string, Source>) {
  const shared = new Map(
    [...written].filter(([name]) => name.startsWith('partials/')).map(([name, source]) => [name.slice('partials/'.length), source]),
  );
  const inText = openWorkshop('text', new Map([...text, ...shared]));
  const inHtml = openWorkshop('html', new Map([...html, ...shared]));
  const letters = [...written].filter(([name]) => !name.startsWith('partials/'));
  return new Map(letters.map(([name, source]): [string, Letter] => [name, { text: inText.compile(source), html: inHtml.compile(source) }]));
}

function named(all: ReadonlyMap<string, Render>, name: string, where: string): Render {
  const found = all.get(name);
  if (found === undefined) throw new Fault('template-unknown', `expected the page ${name}, but ${where} has none`);
  return found;
}

function compileAll(workshop: Workshop, sources: ReadonlyMap<string, Source>): ReadonlyMap<string, Render> {
  return new Map([...sources].map(([name, source]) => [name, workshop.compile(source)]));
}

/** Blank lines as a letter has them: one between parts, none at its ends. */
function tidy(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
