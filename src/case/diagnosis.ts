import type { InEachLanguage, Language } from './language.ts';
import type { Claim, FactName, FactValue, Format } from './reading.ts';

/** Evidence: a line of an artifact; `artifact` is an index into the diagnosis' artifacts, which carry the sha256. */
export type Evidence = { readonly artifact: number; readonly line: number; readonly text: string };
export type Machine = { readonly name: string; readonly toldBy: string };
export type ExaminedArtifact = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: Format;
  readonly encoding: string;
  readonly lines: number;
  readonly machine: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly limits: readonly string[];
};
export type Fact = {
  readonly name: FactName;
  readonly value: FactValue;
  readonly claim: Claim;
  readonly machine: number | null;
  readonly evidence: readonly Evidence[];
};
export type ErrorRecord = {
  readonly code: string;
  readonly symbol: string;
  /** What the code means: Microsoft's own English; '' in a language nobody has translated it to. */
  readonly meanings: InEachLanguage<string>;
  readonly count: number;
  /** True when every place it was seen in is in the noise baseline, so that it proves nothing. */
  readonly noise: boolean;
  readonly machine: number | null;
  readonly first: Evidence;
  readonly last: Evidence;
};
export type Verdict = 'found' | 'absent' | 'lacking';
export type Confidence = 'high' | 'medium' | 'low';
/** `order`: the place among all next actions of a letter, smallest first (a servicing stack update comes before the update that needs it). */
export type Action = { readonly text: string; readonly url: string | null; readonly order: number };
/** What a finding says: `statement` is the sentence for the customer's letter; empty where the rule speaks to the engineer only. */
export type FindingText = {
  readonly title: string;
  readonly statement: string;
  readonly cause: string;
  readonly actions: readonly Action[];
  readonly ask: readonly string[];
};
export type Finding = {
  readonly rule: string;
  readonly verdict: 'found' | 'lacking';
  readonly confidence: Confidence;
  readonly machine: number | null;
  /** Contradictions and the like are for the engineer, never written to the customer by themselves. */
  readonly audience: 'customer' | 'engineer';
  readonly texts: InEachLanguage<FindingText>;
  /** Codes and facts the finding rests on: tells "the same as last time" (`0x80240439`, `os.build=17763.2090`). */
  readonly about: readonly string[];
  /** Where the rule's author read it. */
  readonly references: readonly string[];
  readonly evidence: readonly Evidence[];
};
/** The findings of one case at one moment, with the version of the knowledge used. */
export type Diagnosis = {
  readonly knowledge: string;
  readonly machines: readonly Machine[];
  readonly artifacts: readonly ExaminedArtifact[];
  readonly facts: readonly Fact[];
  readonly errors: readonly ErrorRecord[];
  readonly findings: readonly Finding[];
};
export type { InEachLanguage, Language };
