/** In charge of sentences that are kept in English, in rows, logs and documents, and said to a reader in the reader's own language. */
import type { InEachLanguage, Language } from '../language.ts';

/**
 * One sentence in every language. `{name}` is a place to fill; `{name:said}` stands for a sentence that is itself a saying, and
 * `{name:family}` for the reader's own word of that family.
 */
export type Saying = InEachLanguage<string>;

type Places<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;
type Values = Readonly<Record<string, string | number>>;
/** What has to be given for a sentence's places, if it has any. */
type Filling<Text extends string> = [Places<Text>] extends [never] ? [] : [Readonly<Record<Places<Text>, string | number>>];
type Maker<Table extends Readonly<Record<string, Saying>>> = <Name extends keyof Table>(
  name: Name,
  ...values: Filling<Table[Name]['en']>
) => string;

/** What makes the sentences of a table as they are kept: in English. */
export function makerOf<const Table extends Readonly<Record<string, Saying>>>(table: Table): Maker<Table> {
  return (name, ...[values = {}]: readonly Values[]) => fill(table[name]?.en ?? '', values, (value) => value);
}

/** The reader's own word of a family; the bare name where there is none. */
export type WordOf = (family: string, name: string, language: Language) => string;
/** A kept sentence in the reader's language; as it was kept where no saying makes it. */
export type Said = (sentence: string, language: Language) => string;

/** Knows kept sentences again by the sayings that made them: the first one that fits. */
export function openSaid(sayings: readonly Saying[], wordOf: WordOf = (_family, name) => name): Said {
  const forms = sayings.map((saying) => ({ form: formOf(saying.en), saying }));
  const say: Said = (sentence, language) => {
    if (language === 'en' || sentence === '') return sentence;
    for (const { form, saying } of forms) {
      const found = form.exec(sentence);
      const values = found?.groups ?? {};
      if (found !== null && isWhole(saying[language], values, language)) return fill(saying[language], values, inFamily(language));
    }
    return sentence;
  };
  const inFamily =
    (language: Language) =>
    (value: string, family: string | null): string => {
      if (family === null) return value;
      return family === 'said' ? say(value, language) : wordOf(family, value, language);
    };
  /** A saying that names one of the reader's words holds only where there is such a word. */
  const isWhole = (text: string, values: Readonly<Record<string, string>>, language: Language): boolean =>
    [...text.matchAll(place)].every(([, name = '', family]) => {
      const value = values[name] ?? '';
      return family === undefined || family === 'said' || wordOf(family, value, language) !== value;
    });
  return say;
}

/** Whether a kept sentence was made by this saying. */
export function isMadeBy({ en }: Saying, sentence: string): boolean {
  return formOf(en).test(sentence);
}

const place = /\{(\w+)(?::([\w-]+))?\}/g;

function formOf(english: string): RegExp {
  const literal = english.split(/\{\w+(?::[\w-]+)?\}/).map((part) => RegExp.escape(part));
  const names = [...english.matchAll(place)].map((match) => match[1] ?? '');
  return new RegExp(`^${literal.map((part, at) => (at < names.length ? `${part}(?<${names[at]}>.+?)` : part)).join('')}$`, 'su');
}

/** Fills every place; a value is taken as it is, whatever it holds. */
export function fill(text: string, values: Values, dress: (value: string, family: string | null) => string): string {
  return text.replace(place, (_all, name: string, family: string | undefined) => dress(String(values[name] ?? ''), family ?? null));
}
