import type { Language } from '../case/language.ts';
import { catalogueNames, valueText } from './catalogue.ts';
import { readCode } from './code-word.ts';
import { baseIn } from './derive.ts';
import type { Disagreement } from './disagreements.ts';
import type { Knowledge } from './knowledge.ts';
import { newestUpdate, releaseDate } from './newest-update.ts';
import type { SeenOperation } from './operations.ts';
import { quotedValues } from './quoted-values.ts';
import type { Rule } from './rule.ts';
import { factNamed, linesOf, type Scene } from './scene.ts';
import { damageValues, pendingText, repairSources } from './servicing-values.ts';

/** What a rule is judged about: one operation, one disagreement, or the machine as a whole. */
export type Matter = { readonly operation: SeenOperation | null; readonly disagreement: Disagreement | null };

/** Every value a rule's text may name, in one language. A value that is not known is an empty text, so that `{{#if}}` can ask for it. */
export function valuesOf(
  rule: Rule,
  scene: Scene,
  matter: Matter,
  language: Language,
  kbLink: string,
  knowledge: Knowledge,
): Record<string, unknown> {
  const facts = Object.fromEntries(
    catalogueNames.map((name) => [name.replaceAll('.', '_'), valueText(factNamed(scene, name)?.value ?? '')]),
  );
  const months = factNamed(scene, 'os.behindMonths')?.value;
  const newest = newestUpdate(scene.installed, baseIn(scene.facts), knowledge);
  const code = matter.operation?.code ?? '';
  const component = matter.operation?.component ?? 'winhttp';
  const values = {
    facts,
    build: valueText(factNamed(scene, 'os.build')?.value ?? ''),
    isExactBuild: factNamed(scene, 'os.build')?.claim === 'exact',
    buildDate: scene.release?.date ?? '',
    day: scene.day ?? '',
    months: typeof months === 'number' ? String(Math.round(months)) : '',
    isOneMonth: typeof months === 'number' && Math.round(months) === 1,
    releases: valueText(factNamed(scene, 'os.behindReleases')?.value ?? ''),
    isOneRelease: factNamed(scene, 'os.behindReleases')?.value === 1,
    newest: { kb: newest?.kb ?? '', month: monthText(newest?.date ?? null, language), isInstallDate: newest?.isInstallDate ?? false },
    target: updateValues(scene.target?.kb, scene.target?.date ?? null, language, kbLink),
    stack: updateValues(scene.stack?.kb, scene.stack?.date ?? null, language, kbLink),
    stackIsMissing: scene.stack?.isMissing ?? false,
    wsus: valueText(factNamed(scene, 'wsus.url')?.value ?? ''),
    ...codeValues(code, language, knowledge, component),
    inner: codeValues(matter.operation?.inner ?? '', language, knowledge, component),
    before: codeValues(matter.operation?.failedBefore ?? '', language, knowledge, component),
    phase: phases[language][matter.operation?.kind ?? ''] ?? matter.operation?.kind ?? '',
    operation: matter.operation?.id ?? '',
    update: wantedUpdate(matter.operation?.id ?? '', language, kbLink, knowledge),
    triedCache: scene.past.rules.includes('wu-invalid-format'),
    updates: updatesLike(matter.operation, scene),
    damage: damageValues(scene),
    pending: pendingText(scene, knowledge),
    ...repairValues(scene, kbLink, knowledge),
    seen: seenValues(rule, scene, language, kbLink, knowledge),
    said: saidCodes(scene, language, knowledge),
    disagreement: { ...emptySides, ...matter.disagreement?.values, kind: matter.disagreement?.kind ?? '' },
  };
  return quotedValues(values, language);
}

function updateValues(kb: string | undefined, date: string | null, language: Language, kbLink: string): Record<string, string> {
  return { kb: kb ?? '', month: monthText(date, language), date: date ?? '', url: kb === undefined ? '' : linkOf(kb, kbLink) };
}

/** What the tables say of the update an operation was about: its builds and the systems it is for. */
function wantedUpdate(id: string, language: Language, kbLink: string, knowledge: Knowledge): Record<string, string> {
  const kb = /^KB\d{6,7}$/.test(id) ? id : undefined;
  const rows = kb === undefined ? [] : knowledge.builds.ofKb(kb);
  const products = [...new Set(rows.map((row) => row.product))].join(', ');
  const date = kb === undefined ? null : releaseDate(kb, knowledge);
  return { ...updateValues(kb, date, language, kbLink), builds: rows.map((row) => row.build).join(', '), products };
}

function repairValues(scene: Scene, kbLink: string, knowledge: Knowledge): { readonly repair: string; readonly repairUrl: string } {
  const sources = repairSources(scene, knowledge);
  const [first] = sources;
  const repair = sources.map((release) => `${release.kb} (${release.build})`).join(', ');
  return { repair, repairUrl: first === undefined ? '' : linkOf(first.kb, kbLink) };
}

/** The updates that failed the same way as this operation. */
function updatesLike(operation: SeenOperation | null, { operations }: Scene): string {
  if (operation === null) return '';
  const same = operations.filter(
    ({ kind, code, outcome, isRecovered }) =>
      kind === operation.kind && code === operation.code && outcome === operation.outcome && isRecovered === operation.isRecovered,
  );
  return [...new Set(same.map(({ id }) => id).filter((id) => /^KB\d{6,7}$/.test(id)))].slice(0, updatesNamedMax).join(', ');
}

/** A sentence names a handful; the rest stand in the evidence. */
const updatesNamedMax = 6;

/** What the patterns of a rule's seeks read from their first line; a captured `kb` brings its link and month, a `code` its name and meaning. */
function seenValues(rule: Rule, scene: Scene, language: Language, kbLink: string, knowledge: Knowledge): Record<string, string> {
  const values: Record<string, string> = { kbUrl: '', kbMonth: '', codeSymbol: '', codeMeaning: '' };
  for (const seek of rule.seeks) for (const name of seek.captures) values[name] ??= '';
  for (const seek of rule.seeks) for (const [name, text] of Object.entries(linesOf(scene, seek)[0]?.captures ?? {})) values[name] ||= text;
  const code = readCode(values['code'] ?? '');
  if (code !== null) {
    const { symbol, meaning } = codeValues(code, language, knowledge);
    Object.assign(values, { code, codeSymbol: symbol, codeMeaning: meaning });
  }
  const kb = /^(?:KB)?(\d{6,7})$/.exec(values['kb'] ?? '')?.[1];
  if (kb === undefined) return values;
  return { ...values, kb: `KB${kb}`, kbUrl: linkOf(kb, kbLink), kbMonth: monthText(releaseDate(`KB${kb}`, knowledge), language) };
}

/** `component`: who logged it. */
function codeValues(
  code: string,
  language: Language,
  { codes }: Knowledge,
  component = 'winhttp',
): { code: string; symbol: string; meaning: string } {
  return {
    code,
    symbol: codes.find(code, component)?.symbol ?? '',
    meaning: codes.meaning(code, language, component).replace(/[.。]$/, ''),
  };
}

/** The codes that people wrote in their mails. */
function saidCodes(scene: Scene, language: Language, knowledge: Knowledge): readonly ReturnType<typeof codeValues>[] {
  const value = factNamed(scene, 'statement.codes')?.value;
  const said = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  return said.map((code) => codeValues(code, language, knowledge));
}

/** `{kb}` of the desk's template stands for the digits. */
export function linkOf(kb: string, kbLink: string): string {
  return kbLink.replaceAll('{kb}', kb.replace(/^KB/, ''));
}

function monthText(date: string | null, language: Language): string {
  const read = /^\d{2}(\d{2})-(\d{2})/.exec(date ?? '');
  if (date === null || read === null) return '';
  const month = Number(read[2]);
  return language === 'zh-CN' ? `${read[1]}年${month}月` : `${englishMonths[month - 1] ?? ''} ${date.slice(0, 4)}`;
}

const emptySides = {
  build: '',
  buildKb: '',
  buildDate: '',
  buildProduct: '',
  kb: '',
  otherBuild: '',
  otherProduct: '',
  otherDate: '',
  stated: '',
  release: '',
  older: '',
};
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const phases: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    scan: '搜索更新',
    download: '下载更新',
    install: '安装更新',
    uninstall: '卸载更新',
    repair: '修复系统映像',
    upgrade: '功能更新升级',
    sync: '同步更新目录',
  },
  en: {
    scan: 'searching for updates',
    download: 'downloading updates',
    install: 'installing updates',
    uninstall: 'removing updates',
    repair: 'repairing the system image',
    upgrade: 'the feature update',
    sync: 'synchronizing updates',
  },
};
