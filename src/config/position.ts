/** Where in a YAML text a value stands, so that a mistake can be found by the person who wrote it. */
import { type Document, isMap, isPair, isScalar, type LineCounter } from 'yaml';

export type Path = readonly PropertyKey[];

/** `file:line:column` of the value at this path; of the nearest thing above it that is written, where it is missing. */
export function positionOf(document: Document.Parsed, lines: LineCounter, file: string, path: Path): string {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsetAt(document, path.slice(0, length));
    if (offset !== null) return at(file, lines, offset);
  }
  return `${file}:1:1`;
}

/** `file:line:column` of a key itself, for keys nobody knows. */
export function positionOfKey(document: Document.Parsed, lines: LineCounter, file: string, path: Path, key: string): string {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key) : undefined;
  const offset = pair !== undefined && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  return offset === undefined ? positionOf(document, lines, file, path) : at(file, lines, offset);
}

export function at(file: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
}

function offsetAt(document: Document.Parsed, path: Path): number | null {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const offset: unknown = node.range[0];
  return typeof offset === 'number' ? offset : null;
}
