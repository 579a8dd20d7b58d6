/** In charge of single words: what the knowledge says of an error code, an update or a build. */
import { readCode } from '../code-word.ts';
import type { Knowledge } from '../knowledge.ts';
import { baseOf, buildOf } from '../version.ts';
import { type ExplainedBuild, explainBuild } from './build.ts';
import { type ExplainedCode, explainCode } from './code.ts';
import { type ExplainedUpdate, explainUpdate } from './update.ts';

/** What the knowledge says of one word. */
export type Explained =
  | ExplainedCode
  | ExplainedUpdate
  | ExplainedBuild
  | { readonly kind: 'unknown'; readonly word: string; readonly expected: string };

/** Explains an error code in any spelling, an update (KB5005112) or a build (17763.2090, 10.0.17763.2090). `day`: how far behind on that day. */
export function explain(word: string, knowledge: Knowledge, day: string | null = null): Explained {
  const asked = word.trim();
  const digits = /^KB\s?(\d{6,7})$/i.exec(asked)?.[1] ?? (/^\d{7}$/.test(asked) && isUpdate(`KB${asked}`, knowledge) ? asked : undefined);
  if (digits !== undefined) return explainUpdate(asked, `KB${digits}`, knowledge);
  const build = buildOf(asked.replace(/^(?:build|version|版本)\s*/i, ''));
  const isFamily = build !== null && knowledge.builds.ofBase(baseOf(build)).length > 0;
  if (isFamily && (build.includes('.') || knowledge.codes.find(readCode(asked) ?? '') === null))
    return explainBuild(asked, build, knowledge, day);
  const code = readCode(asked) ?? knowledge.codes.named(nameIn(asked));
  if (code !== null) return explainCode(asked, code, knowledge);
  return {
    kind: 'unknown',
    word: asked,
    expected:
      'an error code (0x80240439, 80240439, -2145123271, 14081, HRESULT_FROM_WIN32(ERROR_NOT_FOUND)), an update (KB5005112) or a build (17763.2090)',
  };
}

/** `HRESULT_FROM_WIN32(ERROR_NOT_FOUND)` and the bare name are the same. */
function nameIn(word: string): string {
  return /_FROM_WIN32\((\w+)\)$/.exec(word)?.[1] ?? word;
}

function isUpdate(kb: string, { builds, ssu, supersedence }: Knowledge): boolean {
  return builds.ofKb(kb).length > 0 || ssu.ofKb(kb).length > 0 || supersedence.ofKb(kb) !== null;
}
