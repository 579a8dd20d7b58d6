import type { Language } from '../../case/language.ts';
import { readTable } from './tsv.ts';

/** A code as the SDK headers name it. `code` is lower case; `symbol` and `meaning` are empty where no source has them. */
export type Code = {
  readonly code: string;
  readonly symbol: string;
  readonly meaning: string;
  readonly category: string;
  readonly source: string;
  /** Other names that headers have for the same number. */
  readonly also: readonly Name[];
};
type Name = { readonly symbol: string; readonly meaning: string; readonly category: string };
export type Codes = {
  /** In the order of the table. */
  readonly all: readonly Code[];
  /** `component`: who logged it; DISM and WinHTTP have names of their own for some numbers. */
  readonly find: (code: string, component?: string) => Code | null;
  /** The code of a name such as ERROR_FILE_NOT_FOUND, or null. */
  readonly named: (symbol: string) => string | null;
  /** What the code means in Chinese; '' where nobody has translated it. */
  readonly translated: (code: string) => string;
  /** What the code means, in this language; the header's English where nobody has translated it. */
  readonly meaning: (code: string, language: Language, component?: string) => string;
};

/** Reads windows-error-codes.tsv and the translated meanings. Symbols come from this table only, never from a rule or a web page. */
export function readCodes(table: { file: string; text: string }, translations: { file: string; text: string }): Codes {
  const rows = readTable(table.file, table.text, ['code', 'symbol', 'meaning', 'source', 'category']);
  const found = new Map<string, Code>();
  const symbols = new Map<string, string>();
  for (const row of rows) {
    const code = row.code.toLowerCase();
    const next: Code = { code, symbol: row.symbol, meaning: row.meaning, category: row.category, source: row.source, also: [] };
    if (row.symbol !== '' && !symbols.has(row.symbol)) symbols.set(row.symbol, code);
    const known = found.get(code);
    found.set(code, known === undefined ? next : better(known, next));
  }
  const chinese = new Map(readTable(translations.file, translations.text, ['code', 'meaning']).map((row) => [row.code, row.meaning]));
  const translated = (code: string): string => chinese.get(code.toLowerCase()) ?? '';
  const find = (code: string, component = ''): Code | null => {
    const known = found.get(code.toLowerCase()) ?? null;
    const own = known?.also.find((name) => name.category === component.toUpperCase());
    return known === null || own === undefined
      ? known
      : { ...known, ...own, meaning: own.meaning || known.meaning, also: [known, ...known.also.filter((name) => name !== own)] };
  };
  return {
    all: [...found.values()],
    find,
    named: (symbol) => symbols.get(symbol.toUpperCase()) ?? null,
    translated,
    meaning: (code, language, component) => (language === 'zh-CN' ? translated(code) : '') || (find(code, component)?.meaning ?? ''),
  };
}

/** Several headers name some codes: a Win32 error's own name (ERROR_…) says more than the general E_… one; a meaning is kept from either. */
function better(known: Code, next: Code): Code {
  const [chosen, other] = !known.symbol.startsWith('ERROR_') && next.symbol.startsWith('ERROR_') ? [next, known] : [known, next];
  const { symbol, meaning, category } = other;
  const isNew = symbol !== '' && ![chosen, ...known.also].some((name) => name.symbol === symbol);
  return {
    ...chosen,
    meaning: chosen.meaning || known.meaning || next.meaning,
    also: [...known.also, ...(isNew ? [{ symbol, meaning, category }] : [])],
  };
}
