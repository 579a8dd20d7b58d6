// The values that a record puts into its template's gaps, as text. Types: MS-EVEN6 2.2.13 and the public notes on the format.
import { openCursor } from './cursor.ts';

export type Value = { readonly at: number; readonly size: number; readonly type: number };

/** A value inside which more binary XML stands. */
export const xmlType = 0x21;
/** Characters kept of one value: a stack trace or a policy may be endless, evidence is not. */
const lengthMax = 1000;
const stringList = 0x81;

export function valueText(chunk: Uint8Array, { at, size, type }: Value): string {
  const bytes = chunk.subarray(at, at + size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 0x01 || type === stringList) return stringOf(chunk, at, bytes.length);
  if (type === 0x02) return ansi.decode(bytes.subarray(0, lengthMax)).replace(/\0+$/, '');
  if (type === 0x13) return sidOf(view);
  if (type === 0x0f) return guidOf(bytes);
  const read = numbers[type];
  return read === undefined || bytes.length < read.size ? '' : read.text(view);
}

const ansi = new TextDecoder('windows-1252');

function stringOf(chunk: Uint8Array, at: number, size: number): string {
  const text = openCursor(chunk, at, at + size).text(Math.min(size >> 1, lengthMax));
  return text.replace(/\0+$/, '').replaceAll('\0', ', ');
}

type Reader = { readonly size: number; readonly text: (view: DataView) => string };
const numbers: Readonly<Record<number, Reader>> = {
  3: { size: 1, text: (view) => String(view.getInt8(0)) },
  4: { size: 1, text: (view) => String(view.getUint8(0)) },
  5: { size: 2, text: (view) => String(view.getInt16(0, true)) },
  6: { size: 2, text: (view) => String(view.getUint16(0, true)) },
  7: { size: 4, text: (view) => String(view.getInt32(0, true)) },
  8: { size: 4, text: (view) => String(view.getUint32(0, true)) },
  9: { size: 8, text: (view) => String(view.getBigInt64(0, true)) },
  10: { size: 8, text: (view) => String(view.getBigUint64(0, true)) },
  13: { size: 4, text: (view) => String(view.getUint32(0, true) !== 0) },
  17: { size: 8, text: (view) => fileTime(view) },
  18: { size: 16, text: (view) => systemTime(view) },
  20: { size: 4, text: (view) => `0x${view.getUint32(0, true).toString(16).padStart(8, '0')}` },
  21: { size: 8, text: (view) => `0x${view.getBigUint64(0, true).toString(16)}` },
};

/** 100 ns since 1601-01-01 UTC (MS-DTYP 2.3.3), to the second: `2024-03-04T08:00:00Z`. */
function fileTime(view: DataView): string {
  const ms = Number(view.getBigUint64(0, true) / 10_000n) - 11_644_473_600_000;
  return ms > -11_644_473_600_000 && ms < 4_102_444_800_000 ? `${new Date(ms).toISOString().slice(0, 19)}Z` : '';
}

function systemTime(view: DataView): string {
  const [year = 0, month = 0, , day = 0, hour = 0, minute = 0, second = 0] = Array.from({ length: 7 }, (_, at) =>
    view.getUint16(at * 2, true),
  );
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
}

/** `S-1-5-18` (MS-DTYP 2.4.2). */
function sidOf(view: DataView): string {
  if (view.byteLength < 8) return '';
  const count = Math.min(view.getUint8(1), (view.byteLength - 8) >> 2);
  const parts = Array.from({ length: count }, (_, at) => view.getUint32(8 + at * 4, true));
  return ['S', view.getUint8(0), view.getUint8(7), ...parts].join('-');
}

function guidOf(bytes: Uint8Array): string {
  const hex = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('hex');
  const turned = (from: number, to: number) => Buffer.from(bytes.slice(from, to).reverse()).toString('hex');
  return `{${turned(0, 4)}-${turned(4, 6)}-${turned(6, 8)}-${hex(8, 10)}-${hex(10, 16)}}`;
}
