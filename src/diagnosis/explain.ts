import { readCode } from './code-word.ts';
import type { Knowledge } from './knowledge.ts';
import { releaseDate } from './newest-update.ts';
import type { Release } from './tables/builds.ts';
import type { Code } from './tables/codes.ts';
import type { Mitigation } from './tables/mitigations.ts';
import { baseOf, buildOf } from './version.ts';

/** What the knowledge says of one word. */
export type Explained =
  | {
      readonly kind: 'code';
      readonly word: string;
      readonly code: string;
      readonly known: Code | null;
      readonly meaning: { readonly 'zh-CN': string; readonly en: string };
      readonly mitigations: readonly Mitigation[];
      readonly rules: readonly string[];
    }
  | {
      readonly kind: 'kb';
      readonly word: string;
      readonly kb: string;
      readonly date: string | null;
      readonly releases: readonly Release[];
      /** Families this is a stand-alone servicing stack update of. */
      readonly stackOf: readonly string[];
      readonly supersedes: readonly string[];
      readonly supersededBy: readonly string[];
    }
  | {
      readonly kind: 'build';
      readonly word: string;
      readonly build: string;
      readonly releases: readonly Release[];
      readonly product: string;
      readonly newest: Release | null;
    }
  | { readonly kind: 'unknown'; readonly word: string; readonly expected: string };

/** Explains an error code in any spelling, an update (KB5005112) or a build (17763.2090, 10.0.17763.2090). */
export function explain(word: string, knowledge: Knowledge): Explained {
  const asked = word.trim();
  const digits = /^KB\s?(\d{6,7})$/i.exec(asked)?.[1] ?? (/^\d{7}$/.test(asked) && isUpdate(`KB${asked}`, knowledge) ? asked : undefined);
  if (digits !== undefined) return explainUpdate(asked, `KB${digits}`, knowledge);
  const build = buildOf(asked);
  if (
    build !== null &&
    knowledge.builds.ofBase(baseOf(build)).length > 0 &&
    (build.includes('.') || knowledge.codes.find(readCode(asked) ?? '') === null)
  )
    return explainBuild(asked, build, knowledge);
  const code = readCode(asked);
  if (code !== null) return explainCode(asked, code, knowledge);
  return {
    kind: 'unknown',
    word: asked,
    expected: 'an error code (0x80240439, 80240439, -2145123271, 14081), an update (KB5005112) or a build (17763.2090)',
  };
}

function explainCode(word: string, code: string, { codes, mitigations, rules }: Knowledge): Explained {
  return {
    kind: 'code',
    word,
    code,
    known: codes.find(code),
    meaning: { 'zh-CN': codes.meaning(code, 'zh-CN'), en: codes.meaning(code, 'en') },
    mitigations: mitigations.ofCode(code),
    rules: rules.filter((rule) => rule.codes.includes(code)).map((rule) => rule.id),
  };
}

function explainUpdate(word: string, kb: string, knowledge: Knowledge): Explained {
  return {
    kind: 'kb',
    word,
    kb,
    date: releaseDate(kb, knowledge),
    releases: knowledge.builds.ofKb(kb),
    stackOf: [...new Set(knowledge.ssu.ofKb(kb).map((stack) => stack.product))],
    supersedes: knowledge.supersedence.ofKb(kb)?.supersedes ?? [],
    supersededBy: knowledge.supersedence.supersededBy(kb),
  };
}

function explainBuild(word: string, build: string, { builds }: Knowledge): Explained {
  const family = builds.ofBase(baseOf(build));
  const newest = family.findLast((release) => release.kind === 'B') ?? null;
  return { kind: 'build', word, build, releases: builds.ofBuild(build), product: family.at(-1)?.product ?? '', newest };
}

function isUpdate(kb: string, { builds, ssu, supersedence }: Knowledge): boolean {
  return builds.ofKb(kb).length > 0 || ssu.ofKb(kb).length > 0 || supersedence.ofKb(kb) !== null;
}
