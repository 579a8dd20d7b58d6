import type { Finding } from '../case/diagnosis.ts';

/** Nobody is asked twice for the same thing: a lacking finding that asks for nothing new is left out. */
export function dropRepeatedAsks(findings: readonly Finding[]): readonly Finding[] {
  const asked = new Set<string>();
  return findings.flatMap((finding) => {
    if (finding.verdict === 'found') return finding;
    const fresh = finding.texts.en.ask.map((ask) => !asked.has(ask));
    for (const ask of finding.texts.en.ask) asked.add(ask);
    if (!fresh.includes(true)) return [];
    const kept = (texts: Finding['texts']['en']): Finding['texts']['en'] => ({
      ...texts,
      ask: texts.ask.filter((_, place) => fresh[place] === true),
    });
    return { ...finding, texts: { 'zh-CN': kept(finding.texts['zh-CN']), en: kept(finding.texts.en) } };
  });
}
