/** The words of an RTF document; where it wraps HTML (MS-OXRTFEX), that HTML as it was. */
import { exactText } from './code-page.ts';
import { type Group, groupOf } from './rtf-group.ts';

export type RtfWords = { readonly text: string; readonly html: string | null };

/** Groups inside groups; deeper ones are read as if they were one. */
const depthMax = 200;
/** A control word, a byte in hexadecimal, a control symbol, a brace, plain characters; line breaks mean nothing. */
const token = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\s\S]/gy;
const marks: Readonly<Record<string, string>> = {
  ...{ par: '\n', line: '\n', sect: '\n', page: '\n', row: '\n', cell: '\t', tab: '\t', emdash: '—', endash: '–', bullet: '•' },
  ...{ lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', emspace: ' ', enspace: ' ' },
};
const symbols: Readonly<Record<string, string>> = { '~': '\u00a0', _: '-', '\\': '\\', '{': '{', '}': '}', '\n': '\n', '\r': '\n' };

type Reader = {
  readonly pieces: string[];
  /** Bytes of one run of characters: a character of two bytes may be written half as itself. */
  run: number[];
  readonly fonts: Map<number, number>;
  codePage: number;
  isHtml: boolean;
  /** Characters still to be passed over: they stand for a Unicode one, for programs that know none. */
  passed: number;
  isIgnorable: boolean;
  readonly groups: Group[];
};

export function readRtf(rtf: Buffer): RtfWords {
  const source = rtf.toString('latin1');
  const reader: Reader = {
    pieces: [],
    run: [],
    fonts: new Map(),
    codePage: 1252,
    isHtml: false,
    passed: 0,
    isIgnorable: false,
    groups: [groupOf(null)],
  };
  token.lastIndex = 0;
  for (let found = token.exec(source); found !== null; found = token.exec(source)) {
    const [, name, number, hex, symbol, brace, plain] = found;
    if (name === 'bin') token.lastIndex += Math.max(0, Number(number ?? 0));
    else if (name !== undefined) takeWord(reader, name, number === undefined ? null : Number(number));
    else if (hex !== undefined) takeBytes(reader, [Number.parseInt(hex, 16)]);
    else if (symbol !== undefined) takeSymbol(reader, symbol);
    else if (brace !== undefined) takeBrace(reader, brace);
    else if (plain !== undefined) takeBytes(reader, Buffer.from(plain, 'latin1'));
  }
  endRun(reader);
  const words = reader.pieces.join('');
  return reader.isHtml ? { text: '', html: words } : { text: words, html: null };
}

function takeBrace(reader: Reader, brace: string): void {
  endRun(reader);
  reader.isIgnorable = false;
  reader.passed = 0;
  if (brace === '}') {
    if (reader.groups.length > 1) reader.groups.pop();
  } else if (reader.groups.length < depthMax) reader.groups.push(groupOf(groupNow(reader)));
}

function takeSymbol(reader: Reader, symbol: string): void {
  if (symbol === '*') reader.isIgnorable = true;
  else say(reader, symbols[symbol] ?? '');
}

function takeWord(reader: Reader, name: string, number: number | null): void {
  endRun(reader);
  const group = groupNow(reader);
  const isIgnorable = reader.isIgnorable;
  reader.isIgnorable = false;
  if (name === 'htmltag' && isIgnorable) group.isTag = true;
  else if (isIgnorable || silent.has(name)) group.isSilent = true;
  else if (name === 'fonttbl') group.isFonts = true;
  else if (name === 'htmlrtf') group.isRtfOnly = number !== 0;
  else if (name === 'fromhtml') reader.isHtml = number !== 0;
  else if (name === 'ansicpg' && number !== null) reader.codePage = number;
  else if (name === 'uc') group.fallback = Math.min(Math.max(number ?? 1, 0), 8);
  else if (name === 'u' && number !== null) takeUnicode(reader, number);
  else if (name === 'f') group.font = number;
  else if (name === 'fcharset' && group.isFonts && group.font !== null) reader.fonts.set(group.font, number ?? 0);
  else if (Object.hasOwn(marks, name)) say(reader, marks[name] ?? '');
}

/** Groups that hold no words of the letter. */
const silent = new Set(['colortbl', 'stylesheet', 'info', 'pict', 'nonshppict', 'object', 'header', 'footer', 'mhtmltag']);

function takeUnicode(reader: Reader, number: number): void {
  say(reader, String.fromCharCode(number & 0xffff));
  reader.passed = groupNow(reader).fallback;
}

function takeBytes(reader: Reader, bytes: Iterable<number>): void {
  reader.isIgnorable = false;
  for (const byte of bytes) {
    if (reader.passed > 0) reader.passed -= 1;
    else reader.run.push(byte);
  }
}

function endRun(reader: Reader): void {
  if (reader.run.length === 0) return;
  const bytes = Buffer.from(reader.run);
  reader.run = [];
  const { font } = groupNow(reader);
  const charset = font === null ? undefined : reader.fonts.get(font);
  say(reader, exactText(bytes, pageOf(charset, bytes, reader.codePage)));
}

/** The code page of a font's character set; fonts of the Western one are often used for the document's own. */
function pageOf(charset: number | undefined, bytes: Buffer, own: number): number {
  const page = charset === undefined ? own : pages.get(charset);
  if (page !== 1252 || own === 1252) return page ?? own;
  return exactText(bytes, own).includes('\ufffd') ? 1252 : own;
}

/** Character sets of fonts (MS-WMF 2.1.1.5). */
const pages = new Map(
  [
    ...[
      [0, 1252],
      [77, 10000],
      [128, 932],
      [129, 949],
      [134, 936],
      [136, 950],
      [161, 1253],
      [162, 1254],
    ],
    ...[
      [163, 1258],
      [177, 1255],
      [178, 1256],
      [186, 1257],
      [204, 1251],
      [222, 874],
      [238, 1250],
    ],
  ].map(([charset = 0, page = 0]): [number, number] => [charset, page]),
);

function say(reader: Reader, words: string): void {
  endRun(reader);
  const { isSilent, isFonts, isTag, isRtfOnly } = groupNow(reader);
  if (!isSilent && !isFonts && (isTag || !isRtfOnly)) reader.pieces.push(words);
}

function groupNow({ groups }: Reader): Group {
  return groups.at(-1) ?? groupOf(null);
}
