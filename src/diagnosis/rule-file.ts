import type { InEachLanguage } from '../case/language.ts';
import type { FactName } from '../case/reading.ts';
import { catalogueNames, isFactName } from './catalogue.ts';
import { type Condition, compileCondition } from './condition.ts';
import type { Shape } from './condition-names.ts';
import { patternOf } from './pattern.ts';
import type { Compile, Rule, Seek, Snippet } from './rule.ts';
import { type RuleDocument, readRuleDocument } from './rule-document.ts';
import { asksShape, type RuleFile, ruleShape, ruleShapeWithoutExamples } from './rule-shape.ts';

/** What a fact is called, and how a customer collects it, by the fact's name. */
export type Ask = { readonly what: InEachLanguage<string>; readonly how: InEachLanguage<Snippet> };
export type Asks = Readonly<Partial<Record<FactName, Ask>>>;

/**
 * `at-once`: conditions and texts are compiled and examples read, so that every mistake is told now. `at-use`: each when it is first called,
 * and no examples: for a program that judges a few logs and ends.
 */
export type Making = 'at-once' | 'at-use';

/** Reads one rule file. Throws `Fault('knowledge-invalid')` with file:line:column. */
export function readRule(file: string, text: string, compile: Compile, making: Making = 'at-once'): Rule {
  const document =
    making === 'at-once'
      ? readRuleDocument(ruleShape, text, file)
      : readRuleDocument(ruleShapeWithoutExamples, withoutExamples(text), file);
  const rule: RuleFile = document.value;
  const seeks = seeksOf(document);
  const made = <Values, Answer>(path: readonly PropertyKey[], make: () => (values: Values) => Answer): ((values: Values) => Answer) =>
    making === 'at-once' ? tried(document, path, make) : atUse(() => tried(document, path, make));
  const snippet = (path: readonly PropertyKey[], source: string): Snippet => made(path, () => compile(source));
  const each = (path: readonly PropertyKey[], words: InEachLanguage<string>): InEachLanguage<Snippet> => ({
    'zh-CN': snippet([...path, 'zh-CN'], words['zh-CN']),
    en: snippet([...path, 'en'], words.en),
  });
  const shapes = shapesFor(rule, seeks);
  const condition = (path: readonly PropertyKey[], source: string): Condition =>
    made(path, () => compileCondition(source, shapes, rule.needs));
  checkEvidence(document, seeks);
  return {
    id: rule.id,
    file,
    about: rule.about,
    place: rule.place,
    audience: rule.audience,
    confidence: rule.confidence,
    verdict: rule.verdict,
    each: rule.each ?? null,
    isCatchAll: rule.catchAll,
    needs: rule.needs,
    seeks,
    when: condition(['when'], rule.when),
    evidence: rule.evidence,
    concerns: rule.concerns.map((word, place) => snippet(['concerns', place], word)),
    outranks: rule.outranks,
    texts: {
      title: each(['texts', 'title'], rule.texts.title),
      statement: rule.texts.statement === undefined ? null : each(['texts', 'statement'], rule.texts.statement),
      cause: each(['texts', 'cause'], rule.texts.cause),
      ask: rule.texts.ask.map((words, place) => each(['texts', 'ask', place], words)),
    },
    actions: rule.actions.map((action, place) => ({
      order: action.order,
      when: action.when === undefined ? null : condition(['actions', place, 'when'], action.when),
      text: each(['actions', place, 'text'], action.text),
      url: action.url === undefined ? null : snippet(['actions', place, 'url'], action.url),
    })),
    references: rule.references,
    codes: codesNamed(rule),
    examples: rule.examples,
  };
}

/** Codes in the condition, in the lines it seeks (where they often stand bare), and among its concerns. */
function codesNamed({ when, seek, concerns }: RuleFile): readonly string[] {
  const written = `${when} ${concerns.join(' ')} ${JSON.stringify(seek)}`.matchAll(/(?<![0-9a-z])(?:0x)?([89c][0-9a-f]{7})(?![0-9a-z])/gi);
  return [...new Set([...written].map(([, digits = '']) => `0x${digits.toLowerCase()}`))];
}

/** The same function, made when it is first called. */
function atUse<Values, Answer>(make: () => (values: Values) => Answer): (values: Values) => Answer {
  let made: ((values: Values) => Answer) | null = null;
  return (values) => {
    made ??= make();
    return made(values);
  };
}

/** Half of a rule's text are its examples; their lines stay, empty, so that the others keep their numbers. */
function withoutExamples(text: string): string {
  return text.replace(/^examples:.*\n(?:(?:[ \t#].*)?\n)*/m, (block) => block.replace(/[^\n]+/g, ''));
}

/** A mistake inside a condition or a text is told with the place where it stands. */
function tried<Made>({ fault }: RuleDocument<unknown>, path: readonly PropertyKey[], make: () => Made): Made {
  try {
    return make();
  } catch (cause) {
    throw fault(path, `${path.map(String).join('.')}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** Reads asks.yaml. Throws `Fault('knowledge-invalid')` with file:line:column. */
export function readAsks(file: string, text: string, compile: Compile, making: Making = 'at-once'): Asks {
  const { value } = readRuleDocument(asksShape, text, file);
  const made = (words: string): Snippet => (making === 'at-once' ? compile(words) : atUse(() => compile(words)));
  const asks: Partial<Record<FactName, Ask>> = {};
  for (const name of catalogueNames) {
    const words = value[name];
    if (words !== undefined) asks[name] = { what: words.what, how: { 'zh-CN': made(words.how['zh-CN']), en: made(words.how.en) } };
  }
  return asks;
}

function seeksOf({ value, fault }: RuleDocument<Omit<RuleFile, 'examples'>>): readonly Seek[] {
  return Object.entries(value.seek).map(([name, { literal, pattern }]) => {
    if (pattern === undefined) return { name, literal, pattern: null, captures: [] };
    const read = patternOf(pattern);
    if (typeof read === 'string') throw fault(['seek', name, 'pattern'], `seek.${name}.pattern: ${read}`);
    return { name, literal, pattern: read, captures: [...pattern.matchAll(/\(\?<([a-zA-Z]+)>/g)].map((match) => match[1] ?? '') };
  });
}

function checkEvidence({ value, fault }: RuleDocument<Omit<RuleFile, 'examples'>>, seeks: readonly Seek[]): void {
  for (const [place, source] of value.evidence.entries()) {
    const [kind, name = ''] = source.split(':', 2);
    const isKnown = kind === 'fact' ? isFactName(name) : kind === 'lines' ? seeks.some((seek) => seek.name === name) : true;
    if (!isKnown) throw fault(['evidence', place], `evidence: "${name}" is no ${kind === 'fact' ? 'fact' : 'seek of this rule'}`);
    if ((kind === 'operation' || kind === 'trail' || kind === 'disagreement') && value.each === undefined)
      throw fault(['evidence', place], `evidence: "${source}" is only there with each: ${kind === 'trail' ? 'operation' : kind}`);
  }
}

const fields = (...names: readonly string[]): Shape => ({ fields: Object.fromEntries(names.map((name) => [name, null])) });
const operation = fields('kind', 'id', 'outcome', 'code', 'isNew', 'isRecovered', 'failedBefore', 'fit', 'inner');
const disagreement = fields('kind');

function shapesFor(rule: RuleFile, seeks: readonly Seek[]): Readonly<Record<string, Shape>> {
  const lines = Object.fromEntries(seeks.map((seek) => [seek.name, { item: fields('text', 'line', ...seek.captures) }]));
  return {
    facts: fields(...catalogueNames),
    claims: fields(...catalogueNames),
    operations: { item: operation },
    errors: { item: fields('code', 'symbol', 'count', 'noise') },
    artifacts: { item: fields('format', 'path', 'lines') },
    lines: { fields: lines },
    target: fields('exists', 'kb', 'build', 'date'),
    stack: fields('isMissing', 'kb', 'date'),
    previous: null,
    previousRules: null,
    explained: null,
    isHealthy: null,
    ...(rule.each === 'operation' ? { operation } : {}),
    ...(rule.each === 'disagreement' ? { disagreement } : {}),
  };
}
