import type { AliasMap, Name } from '../../src/case/alias.ts';
import { openRedaction, type Redaction } from '../../src/redaction/redaction.ts';

/** Opens a redaction of lines of logs, as one case. */
export function redactionOf(lines: readonly string[], names: readonly Name[] = [], map: AliasMap = []): Redaction {
  return openRedaction({ texts: lines.map((text) => ({ text, by: 'log' })), names, keptHosts: ['desk.example'] }, map);
}

/** Lines of logs of one case, redacted. */
export function redactLines(lines: readonly string[], names: readonly Name[] = [], map: AliasMap = []): readonly string[] {
  const { redact } = redactionOf(lines, names, map);
  return lines.map((text) => redact({ text, by: 'log' }));
}

/** Words people wrote, redacted. */
export function redactProse(text: string, names: readonly Name[] = []): string {
  return openRedaction({ texts: [{ text, by: 'person' }], names, keptHosts: [] }, []).redact({ text, by: 'person' });
}
