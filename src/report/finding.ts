import type { Finding } from '../case/diagnosis.ts';
import { type Proofs, proofsOf, type Reader } from './evidence.ts';
import { shown } from './shown.ts';
import { word } from './words/words.ts';

export type FindingPart = Proofs & {
  /** Where links to it point, and what errors name it by. */
  readonly anchor: string;
  readonly rule: string;
  /** `engineer`: a contradiction and the like, never written to the customer by itself. */
  readonly kind: 'found' | 'lacking' | 'engineer';
  readonly kindText: string;
  readonly confidence: string;
  readonly title: string;
  readonly statement: string;
  readonly cause: string;
  readonly actions: readonly { readonly text: string; readonly url: string; readonly isLink: boolean }[];
  readonly ask: readonly string[];
  readonly references: readonly { readonly text: string; readonly isLink: boolean }[];
  readonly about: readonly string[];
};

export function findingPart(finding: Finding, position: number, reader: Reader): FindingPart {
  const { title, statement, cause, actions, ask } = finding.texts[reader.language];
  const kind = finding.audience === 'engineer' ? 'engineer' : finding.verdict;
  return {
    anchor: `finding-${position + 1}`,
    rule: finding.rule,
    kind,
    kindText: word('finding', kind, reader.language),
    confidence: word('confidence', finding.confidence, reader.language),
    title: shown(title),
    statement: shown(statement),
    cause: shown(cause),
    actions: [...actions]
      .sort((one, other) => one.order - other.order)
      .map(({ text, url }) => ({ text: shown(text), url: shown(url ?? ''), isLink: isLink(url ?? '') })),
    ask: ask.map(shown),
    references: finding.references.map((text) => ({ text: shown(text), isLink: isLink(text) })),
    about: finding.about,
    ...proofsOf(finding.evidence, reader, Number.POSITIVE_INFINITY),
  };
}

/** An address may carry words of a log: only one that a browser merely opens becomes a link. */
function isLink(address: string): boolean {
  return /^https?:\/\/[^\s"'<>]+$/i.test(address);
}
