import type { Diagnosis } from '../case/diagnosis.ts';
import { isStatement } from '../case/reading.ts';

/** Lines shown above the one that was asked for. */
const linesBefore = 30;

type Place = { readonly path: string; readonly sha256: string };

/** Where evidence opens: a file at its line, a message or note of the case at its words. */
export function evidenceHref(number: string, { path, sha256 }: Place, line: number): string {
  if (isStatement(path)) return `/cases/${encodeURIComponent(number)}#${path.replace(':', '-')}`;
  return artifactHref(number, { path, sha256 }, { from: Math.max(1, line - linesBefore), line });
}

export function artifactHref(number: string, { path, sha256 }: Place, { from, line }: { from: number; line: number | null }): string {
  const asked = new URLSearchParams({ path, sha256, from: String(from), ...(line === null ? {} : { line: String(line) }) });
  return `/cases/${encodeURIComponent(number)}/artifact?${asked}${line === null ? '' : `#L${line}`}`;
}

/** What the findings of a case say of one artifact: line by line, in the artifact's order. */
export function marksOf({ findings, artifacts }: Diagnosis, { path, sha256 }: Place, titleOf: (position: number) => string) {
  const marks = findings.flatMap((finding, position) =>
    finding.evidence
      .filter(({ artifact }) => artifacts[artifact]?.path === path && artifacts[artifact]?.sha256 === sha256)
      .map(({ line }) => ({ line, title: titleOf(position) })),
  );
  return marks.sort((one, other) => one.line - other.line);
}
