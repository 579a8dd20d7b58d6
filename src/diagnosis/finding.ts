import type { Action, Evidence, Finding, FindingText } from '../case/diagnosis.ts';
import { type InEachLanguage, type Language, languages } from '../case/language.ts';
import type { FactName } from '../case/reading.ts';
import { isFactName, valueText } from './catalogue.ts';
import type { Condition } from './condition.ts';
import { confidenceOf } from './confidence.ts';
import type { Knowledge } from './knowledge.ts';
import type { Rule, Snippet } from './rule.ts';
import { factNamed, linesOf, type Scene } from './scene.ts';
import { distinct } from './source.ts';
import { type Matter, valuesOf } from './values.ts';

export type Ground = { readonly knowledge: Knowledge; readonly kbLink: string };
/** Whether an action's own condition holds for a matter. */
export type Holds = (condition: Condition, matter: Matter) => boolean;

/** The findings of a rule whose condition holds for these matters: one for each thing they are about. */
export function findingOf(rule: Rule, scene: Scene, ground: Ground, holding: readonly Matter[], holds: Holds): readonly Finding[] {
  const groups = Map.groupBy(holding, (matter) => matter.disagreement?.key ?? matter.operation?.code ?? '');
  return [...groups.values()].flatMap((matters) => {
    const matter = chosen(matters);
    const evidence = evidenceFor(rule, scene, matter, matters);
    if (matter === undefined || (evidence.length === 0 && rule.verdict === 'found')) return [];
    const texts = inEach((language) => {
      const values = valuesOf(rule, scene, matter, language, ground.kbLink, ground.knowledge);
      const actions = rule.actions.filter((action) => action.when === null || holds(action.when, matter));
      return textsOf(rule, language, values, actions);
    });
    return finding(rule, scene, rule.verdict, texts, aboutOf(rule, scene, matter, ground), evidence);
  });
}

/** The customer is asked for what is missing, in words they can follow. Evidence: what the machine did show. */
export function lackingOf(rule: Rule, scene: Scene, ground: Ground, missing: readonly FactName[]): readonly Finding[] {
  const matter: Matter = { operation: null, disagreement: null };
  const texts = inEach((language) => {
    const values = valuesOf(rule, scene, matter, language, ground.kbLink, ground.knowledge);
    const own = rule.texts.ask.map((ask) => ask[language](values));
    const asks = own.length > 0 ? own : missing.flatMap((name) => ground.knowledge.asks[name]?.how[language](values) ?? []);
    const what = missing.map((name) => ground.knowledge.asks[name]?.what[language] ?? name);
    return { title: lackingTitle[language](what), statement: '', cause: '', actions: [], ask: asks.map(tidy) };
  });
  const about = missing.map((name) => `lacking:${name}`);
  return texts.en.ask.length === 0 ? [] : [finding(rule, scene, 'lacking', texts, about, [])];
}

/** A new operation tells more than one that the last diagnosis had seen; the latest more than an earlier one. */
function chosen(matters: readonly Matter[]): Matter | undefined {
  return matters.findLast((matter) => matter.operation?.isNew === true) ?? matters.at(-1);
}

function finding(
  rule: Rule,
  scene: Scene,
  verdict: 'found' | 'lacking',
  texts: InEachLanguage<FindingText>,
  about: readonly string[],
  evidence: readonly Evidence[],
): Finding {
  const { audience } = rule;
  return {
    rule: rule.id,
    verdict,
    confidence: confidenceOf(rule, scene),
    machine: scene.machine,
    audience,
    texts,
    about: [...new Set(about)].sort(),
    references: rule.references,
    evidence,
  };
}

function inEach(make: (language: Language) => FindingText): InEachLanguage<FindingText> {
  const [chinese, english] = languages;
  return { [chinese]: make(chinese), [english]: make(english) };
}

function textsOf(rule: Rule, language: Language, values: Record<string, unknown>, actions: Rule['actions']): FindingText {
  const say = (snippet: InEachLanguage<Snippet> | null | undefined): string => (snippet == null ? '' : tidy(snippet[language](values)));
  const { title, statement, cause, ask } = rule.texts;
  return {
    title: say(title),
    statement: say(statement),
    cause: say(cause),
    actions: actions.map(
      ({ order, text, url }): Action => ({ order, text: say(text), url: url === null ? null : url(values).trim() || null }),
    ),
    ask: ask.map(say),
  };
}

function evidenceFor(rule: Rule, scene: Scene, matter: Matter | undefined, matters: readonly Matter[]): readonly Evidence[] {
  const all = rule.evidence.flatMap((source): readonly Evidence[] => {
    const [kind, name = ''] = source.split(':', 2);
    if (kind === 'operation') return matters.flatMap((one) => one.operation?.proof ?? []).slice(-operationsShown);
    if (kind === 'trail') return matter?.operation?.trail ?? [];
    if (kind === 'disagreement') return matter?.disagreement?.evidence ?? [];
    if (kind === 'installed') return factNamed(scene, 'updates.installed')?.evidence ?? [];
    if (kind === 'fact') return (isFactName(name) ? factNamed(scene, name)?.evidence : undefined) ?? [];
    const seek = rule.seeks.find((one) => one.name === name);
    return seek === undefined
      ? []
      : linesOf(scene, seek)
          .slice(0, linesShown)
          .map(({ artifact, line, text }) => ({ artifact, line, text }));
  });
  return distinct(all, evidenceMax);
}

function aboutOf(rule: Rule, scene: Scene, matter: Matter, { knowledge, kbLink }: Ground): readonly string[] {
  const values = valuesOf(rule, scene, matter, 'en', kbLink, knowledge);
  const facts = rule.evidence.flatMap((source) => {
    const name = source.startsWith('fact:') ? source.slice('fact:'.length) : '';
    const fact = isFactName(name) ? factNamed(scene, name) : undefined;
    return fact === undefined || typeof fact.value === 'object' ? [] : `${fact.name}=${valueText(fact.value)}`;
  });
  const told = rule.concerns.map((snippet) => snippet(values).trim()).filter((word) => word !== '');
  return [
    ...facts,
    ...told,
    ...(matter.operation?.code == null ? [] : [matter.operation.code]),
    ...(matter.disagreement === null ? [] : [matter.disagreement.key]),
  ];
}

const lackingTitle: InEachLanguage<(what: readonly string[]) => string> = {
  'zh-CN': (what) => `缺少${what.join('、')}，尚不能判断`,
  en: (what) => `Cannot be told without ${what.join(' and ')}`,
};

/** Folded YAML and unfilled places leave blanks behind; Chinese wants none between its characters. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .trim();
}

const evidenceMax = 40;
const operationsShown = 5;
const linesShown = 8;
