import type { CodeShape } from '../../case/reading.ts';
import { readTable } from './tsv.ts';

/** Message shapes that appear on machines that work: 164 signatures of 4 independent machines. */
export type Noise = { readonly has: (code: string, shape: CodeShape) => boolean };

/** Reads the noise baseline. */
export function readNoise(file: string, text: string): Noise {
  const rows = readTable(file, text, ['code', 'component', 'message']);
  const known = new Set(rows.map((row) => keyOf(row.code, row.component, row.message)));
  return { has: (code, shape) => known.has(keyOf(code, shape.component, shape.message)) };
}

/** Digits, GUIDs and the like differ from machine to machine: a shape is compared up to its first one, without the hex digits glued to it. */
function keyOf(code: string, component: string, message: string): string {
  const fixed = (message.split(/[<{]/, 1)[0] ?? '').replace(/[0-9A-F]*$/, '').slice(0, shapeLengthMax);
  return `${code.toLowerCase()}\t${component.trim().toLowerCase()}\t${fixed.trim()}`;
}

/** The baseline was collected with messages cut to this many characters. */
const shapeLengthMax = 48;
