/** What logs prove where nothing is wrong: operations that ended well, and none that failed last. */
import type { Diagnosis, Evidence } from './diagnosis.ts';
import type { InEachLanguage, Language } from './language.ts';
import type { FactValue, OperationRecord } from './reading.ts';

export type Soundness = { readonly statement: InEachLanguage<string>; readonly evidence: readonly Evidence[] };

/** Null where something was found, where a code is left that nothing explains, or where no operation ended well: silence proves nothing. */
export function soundnessOf({ findings, facts, errors, artifacts }: Diagnosis): Soundness | null {
  if (findings.some(({ verdict, audience }) => verdict === 'found' && audience === 'customer') || errors.some(({ noise }) => !noise))
    return null;
  const told = facts.filter(({ name }) => name === 'operations');
  const machines = told.map(({ value }) => operationsIn(value));
  const operations = machines.flat();
  if (machines.some(hasFailureLeft) || !operations.some(({ outcome }) => outcome === 'succeeded')) return null;
  const evidence = lastOfEach(told.flatMap((fact) => fact.evidence));
  const files = evidence.map(({ artifact }) => artifacts[artifact]?.path.split(/!?\//).at(-1) ?? '');
  return evidence.length === 0 ? null : { statement: statementOf(operations, files), evidence };
}

function operationsIn(value: FactValue): readonly OperationRecord[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && 'outcome' in item) : [];
}

/** A search that works again, or an update that went in at the next try, leaves nothing of the failure. */
function hasFailureLeft(operations: readonly OperationRecord[]): boolean {
  return operations.some((failed, place) => {
    if (failed.outcome !== 'failed') return false;
    const later = operations.slice(place + 1).filter(({ kind, outcome }) => kind === failed.kind && outcome === 'succeeded');
    return !later.some(({ id }) => failed.kind === 'scan' || id === failed.id);
  });
}

/** The last line of each artifact. */
function lastOfEach(evidence: readonly Evidence[]): readonly Evidence[] {
  const last = new Map(evidence.map((one) => [one.artifact, one]));
  return [...last.values()].slice(0, filesMax);
}

function statementOf(operations: readonly OperationRecord[], files: readonly string[]): InEachLanguage<string> {
  const count = (outcome: OperationRecord['outcome']) => operations.filter((operation) => operation.outcome === outcome).length;
  const kinds = [...Map.groupBy(operations, ({ kind }) => kind)].flatMap(([kind, of]) => {
    const good = of.filter(({ outcome }) => outcome === 'succeeded').length;
    return good === 0 ? [] : [{ kind, good }];
  });
  const failed = count('failed');
  const say = (language: Language) => kinds.map(({ kind, good }) => words[language](kind, good)).join(language === 'zh-CN' ? '、' : ', ');
  const mendedChinese = failed === 0 ? '没有失败的操作' : `${failed}次失败之后都已成功`;
  const mended =
    failed === 0 ? 'none failed' : `${failed === 1 ? 'the one that failed' : `each of the ${failed} that failed`} went well later`;
  return {
    'zh-CN': `没有发现问题：${[...new Set(files)].join('、')}中${say('zh-CN')}成功结束，${mendedChinese}。`,
    en: `Nothing wrong was found: in ${[...new Set(files)].join(', ')} ${say('en')} ended well, and ${mended}.`,
  };
}

const kindsInChinese: Readonly<Record<string, string>> = {
  scan: '搜索',
  download: '下载',
  install: '安装',
  uninstall: '卸载',
  repair: '修复',
  upgrade: '升级',
  sync: '同步',
};
const kindsInEnglish: Readonly<Record<string, readonly [string, string]>> = {
  scan: ['search', 'searches'],
  download: ['download', 'downloads'],
  install: ['installation', 'installations'],
  uninstall: ['removal', 'removals'],
  repair: ['repair', 'repairs'],
  upgrade: ['feature update', 'feature updates'],
  sync: ['synchronization', 'synchronizations'],
};
const words: InEachLanguage<(kind: string, count: number) => string> = {
  'zh-CN': (kind, count) => `${count}次${kindsInChinese[kind] ?? kind}`,
  en: (kind, count) => `${count} ${(kindsInEnglish[kind] ?? [kind, kind])[count === 1 ? 0 : 1]}`,
};

/** Files named and shown in one sentence. */
const filesMax = 5;
