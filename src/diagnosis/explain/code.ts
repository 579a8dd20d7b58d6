import type { Knowledge } from '../knowledge.ts';
import type { Code } from '../tables/codes.ts';
import type { Mitigation } from '../tables/mitigations.ts';

export type ExplainedCode = {
  readonly kind: 'code';
  readonly word: string;
  readonly code: string;
  /** The number inside, where it is a Win32 error's: 14081 of 0x80073701. */
  readonly win32: number | null;
  readonly known: Code | null;
  readonly meaning: { readonly 'zh-CN': string; readonly en: string };
  readonly mitigations: readonly Mitigation[];
  /** Rules that speak of it, by id. */
  readonly rules: readonly string[];
};

export function explainCode(word: string, code: string, { codes, mitigations, rules }: Knowledge): ExplainedCode {
  return {
    kind: 'code',
    word,
    code,
    win32: code.startsWith('0x8007') ? Number.parseInt(code.slice(6), 16) : null,
    known: codes.find(code, component),
    meaning: { 'zh-CN': codes.meaning(code, 'zh-CN', component), en: codes.meaning(code, 'en', component) },
    mitigations: mitigations.ofCode(code),
    rules: rules.filter((rule) => rule.codes.includes(code)).map((rule) => rule.id),
  };
}

/** A code is asked for as an update server's client logs it. */
const component = 'winhttp';
