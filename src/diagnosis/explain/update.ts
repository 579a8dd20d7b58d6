import type { Knowledge } from '../knowledge.ts';
import { releaseDate } from '../newest-update.ts';
import { stackNeed } from '../stack-need.ts';
import type { Release } from '../tables/builds.ts';

export type ExplainedUpdate = {
  readonly kind: 'kb';
  readonly word: string;
  readonly kb: string;
  readonly date: string | null;
  readonly releases: readonly Release[];
  /** Families this is a stand-alone servicing stack update of. */
  readonly stackOf: readonly string[];
  /** The stand-alone servicing stack update that must stand before it, by family. */
  readonly needs: readonly { readonly build: string; readonly stack: string; readonly date: string }[];
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
};

export function explainUpdate(word: string, kb: string, knowledge: Knowledge): ExplainedUpdate {
  const { builds, ssu, supersedence } = knowledge;
  const releases = builds.ofKb(kb);
  return {
    kind: 'kb',
    word,
    kb,
    date: releaseDate(kb, knowledge),
    releases,
    stackOf: [...new Set(ssu.ofKb(kb).map((stack) => stack.product))],
    needs: releases.flatMap((target) => {
      const need = stackNeed({ build: `${target.base}.1`, target, installed: [], version: null }, ssu, builds);
      return need === null || need.kb === kb ? [] : [{ build: target.build, stack: need.kb, date: need.date }];
    }),
    supersedes: supersedence.ofKb(kb)?.supersedes ?? [],
    supersededBy: supersedence.supersededBy(kb),
  };
}
