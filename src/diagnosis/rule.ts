import type { Confidence } from '../case/diagnosis.ts';
import type { InEachLanguage } from '../case/language.ts';
import type { FactName } from '../case/reading.ts';
import type { Condition } from './condition.ts';
import type { RuleFile } from './rule-shape.ts';

/** Text with values filled in: a compiled Handlebars snippet. */
export type Snippet = (values: Record<string, unknown>) => string;
export type Compile = (snippet: string) => Snippet;
/** Lines that a rule wants to see: selected by a literal, read by a pattern. */
export type Seek = {
  readonly name: string;
  readonly literal: string;
  readonly pattern: RegExp | null;
  readonly captures: readonly string[];
};
export type RuleAction = {
  readonly order: number;
  readonly when: Condition | null;
  readonly text: InEachLanguage<Snippet>;
  readonly url: Snippet | null;
};

/** A question about the facts, ready to be asked. */
export type Rule = {
  readonly id: string;
  readonly file: string;
  readonly about: string;
  readonly place: number;
  readonly audience: 'customer' | 'engineer';
  readonly confidence: Confidence;
  readonly verdict: 'found' | 'lacking';
  readonly each: 'operation' | 'disagreement' | null;
  readonly isCatchAll: boolean;
  readonly needs: readonly FactName[];
  readonly seeks: readonly Seek[];
  readonly when: Condition;
  readonly evidence: readonly string[];
  readonly concerns: readonly Snippet[];
  readonly outranks: readonly string[];
  readonly texts: {
    readonly title: InEachLanguage<Snippet>;
    readonly statement: InEachLanguage<Snippet> | null;
    readonly cause: InEachLanguage<Snippet>;
    readonly ask: readonly InEachLanguage<Snippet>[];
  };
  readonly actions: readonly RuleAction[];
  readonly references: readonly string[];
  /** Codes its condition, seeks and concerns name, for `explain`. */
  readonly codes: readonly string[];
  readonly examples: RuleFile['examples'];
};
