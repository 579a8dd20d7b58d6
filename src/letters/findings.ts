/** What the diagnosis lets a letter say: statements, next actions in order, what to ask for, and the lines that prove it. */
import type { Action, Diagnosis, Evidence, Finding } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import { type Format, isStatement } from '../case/reading.ts';
import type { Claim, Proof } from './input.ts';
import { ended, oneLine, visible, withoutEnd } from './words.ts';

/** `brief`: the step without its end mark, to stand in a row of others. */
export type Step = {
  readonly number: number;
  readonly text: string;
  readonly brief: string;
  readonly url: string | null;
  readonly isLast: boolean;
};
export type Numbered = Claim & { readonly number: number };

/** A letter is read by a person: more than this is a report (sentences, steps, things asked for). */
const statementsMax = 12;
const stepsMax = 12;
const asksMax = 8;
/** Log lines quoted in a letter, and characters of each. */
const trailMax = 20;
/** Lists of what is installed or set: proof, but not a log to quote where a log proves more. */
const inventories: ReadonlySet<Format> = new Set(['systeminfo', 'qfe', 'registry', 'dism-packages']);

/** The findings a customer may read, in the diagnosis' own order; what a nameless log says again of a named machine stands once. */
export function forCustomer({ findings }: Diagnosis): readonly Finding[] {
  const told = findings.filter((finding) => finding.audience === 'customer' && finding.verdict === 'found');
  return told.filter((finding) => finding.machine !== null || !told.some((other) => other.machine !== null && saysTheSame(finding, other)));
}

function saysTheSame(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.texts.en.statement === other.texts.en.statement;
}

export function statementsOf(diagnosis: Diagnosis, language: Language): readonly Numbered[] {
  return forCustomer(diagnosis)
    .map((finding): Claim => {
      const says = ended(withoutLead(oneLine(finding.texts[language].statement)), language);
      return {
        says: says === '' ? '' : nameOf(diagnosis, finding.machine, language) + says,
        evidence: proofsOf(finding.evidence, diagnosis),
      };
    })
    .filter(({ says }, position, all) => says !== '' && all.findIndex((other) => other.says === says) === position)
    .slice(0, statementsMax)
    .map((claim, position) => ({ ...claim, number: position + 1 }));
}

/** True where a log that is no mere inventory, and not an old one, is among what proves the finding. */
export function proves(finding: Finding, { artifacts }: Diagnosis, isOld: (artifact: number) => boolean): boolean {
  return finding.evidence.some(({ artifact }) => {
    const seen = artifacts[artifact];
    return seen !== undefined && !isOld(artifact) && !inventories.has(seen.format) && !isStatement(seen.path);
  });
}

/** Which machine is spoken of, where there are several. */
function nameOf({ machines }: Diagnosis, machine: number | null, language: Language): string {
  const name = machines.length > 1 && machine !== null ? oneLine(machines[machine]?.name ?? '') : '';
  return name === '' ? '' : `${name}${language === 'zh-CN' ? '：' : ': '}`;
}

/** The letter itself says where a statement comes from, once. */
function withoutLead(statement: string): string {
  const bare = statement
    .replace(/^(?:根据您?(?:上传|提供)的(?:\s?[A-Za-z.]{2,20}\s?)?日志(?:信息)?|经日志分析)[，,：:]\s*/u, '')
    .replace(/^(?:according to|from) the (?:[a-z.]{2,20} )?logs? you sent[,:]\s*/iu, '');
  return bare === statement ? statement : `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
}

/** The next actions of all findings, smallest `order` first; the same step or the same update is named once, done ones not at all. */
export function actionsOf(diagnosis: Diagnosis, language: Language, done: ReadonlySet<string> = new Set()): readonly Step[] {
  const all = forCustomer(diagnosis).flatMap((finding) =>
    finding.texts[language].actions.map((action) => ({ ...action, machine: finding.machine })),
  );
  const sorted = all
    .map((action, position) => ({ ...action, position }))
    .sort((left, right) => left.order - right.order || left.position - right.position);
  const seen = new Set<string>();
  const steps = sorted.filter((action) => {
    const keys = keysOf(action);
    const isNew = oneLine(action.text) !== '' && !done.has(action.text) && !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
  const machineOf = ({ text, machine }: (typeof sorted)[number]): string => {
    const machines = new Set(all.filter((other) => other.text === text).map((other) => other.machine));
    return machines.size === 1 ? nameOf(diagnosis, machine, language) : '';
  };
  // Trying again is of use once, after everything else.
  const last = steps.findLastIndex(({ text }) => isRetry(text));
  const kept = steps.filter(({ text }, place) => place === last || !isRetry(text)).slice(0, stepsMax);
  return kept.map((action, position) => ({
    ...stepOf({ ...action, text: machineOf(action) + action.text }, language),
    number: position + 1,
    isLast: position === kept.length - 1,
  }));
}

/** What makes two actions the same: the words, the update behind the same address, the same repair of one computer in other words. */
function keysOf({ text, url, machine }: Action & Pick<Finding, 'machine'>): readonly string[] {
  const update = /KB\d{6,7}/i.exec(text)?.[0].toUpperCase() ?? '';
  const isRepair = /\bDISM\b[^。.]*\/RestoreHealth/i.test(text);
  return [withoutEnd(oneLine(text)), ...(url === null ? [] : [`${url} ${update}`]), ...(isRepair ? [`RestoreHealth ${machine}`] : [])];
}

/** Restarting and trying again, and nothing else. */
function isRetry(text: string): boolean {
  return retry.test(withoutEnd(oneLine(text)));
}

const retry =
  /^(?:then|之后|完成后|然后)?[，, ]{0,2}(?:restart(?: the (?:computer|machine))? and |重启(?:电脑|计算机)?(?:后|，))?(?:try the update again|install the update again|再次(?:尝试)?(?:安装)?更新|再次尝试更新)(?:[；;，,] ?(?:if it still fails|如仍失败).*)?$/iu;

function stepOf({ text, url }: Action, language: Language): Pick<Step, 'text' | 'brief' | 'url'> {
  const words = oneLine(text);
  const brief = withoutEnd(words);
  return url === null || words.includes(url) ? { text: ended(words, language), brief, url: null } : { text: brief, brief, url };
}

/** What the customer should collect, each thing once. `ofMails`: what the mails themselves leave to be asked for comes first. */
export function asksOf(
  diagnosis: Diagnosis,
  language: Language,
  ofMails: readonly string[] = [],
): readonly { readonly number: number; readonly text: string }[] {
  const ofFindings = [...asking(diagnosis)].sort(deliveryFirst).flatMap((finding) => finding.texts[language].ask);
  const asks = [...ofMails, ...ofFindings].map(oneLine);
  return [...new Set(asks)]
    .filter((text) => text !== '')
    .slice(0, asksMax)
    .map((text, position) => ({ number: position + 1, text }));
}

/** What came in and stays closed is asked for before what else would help (knowledge/rules/archive). */
function deliveryFirst(one: Finding, other: Finding): number {
  return Number(isOfDelivery(other)) - Number(isOfDelivery(one));
}

export function isOfDelivery({ rule }: Finding): boolean {
  return rule.startsWith('archive-');
}

/** A healthy twin lacks nothing that is worth asking for, nor does a nameless log lack what a named machine has shown. */
function asking(diagnosis: Diagnosis): readonly Finding[] {
  const told = forCustomer(diagnosis);
  if (told.length === 0) return diagnosis.findings;
  const ill = new Set(told.map(({ machine }) => machine));
  return diagnosis.findings.filter((finding) => {
    const { verdict, machine, rule } = finding;
    if (verdict === 'found' || isOfDelivery(finding)) return true;
    const isShown = machine === null && told.some((other) => other.machine !== null && other.rule === rule);
    return ill.has(machine) && !isShown;
  });
}

/** The log lines that prove the findings, exactly as they stand there, in the order of the logs. */
export function trailOf(diagnosis: Diagnosis): readonly string[] {
  const proofs = forCustomer(diagnosis).flatMap((finding) => finding.evidence);
  const lines = proofs.filter(({ artifact }) => !isStatement(diagnosis.artifacts[artifact]?.path ?? ''));
  const logs = lines.filter(({ artifact }) => !inventories.has(diagnosis.artifacts[artifact]?.format ?? 'text'));
  const chosen = new Map<string, Evidence>();
  for (const line of logs.length > 0 ? logs : lines) {
    if (chosen.size === trailMax) break;
    chosen.set(`${line.artifact}:${line.line}`, line);
  }
  const sorted = [...chosen.values()].sort((left, right) => left.artifact - right.artifact || left.line - right.line);
  return sorted
    .map(({ text }) => visible(text).replace(/\n/g, ' '))
    .filter((text, position, all) => text !== '' && all.indexOf(text) === position);
}

export function proofsOf(evidence: readonly Evidence[], { artifacts }: Diagnosis): readonly Proof[] {
  return evidence.map(({ artifact, line, text }) => ({
    path: artifacts[artifact]?.path ?? '',
    sha256: artifacts[artifact]?.sha256 ?? '',
    line,
    text,
  }));
}
