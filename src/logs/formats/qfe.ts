// Lists of installed updates: `wmic qfe` as a table or /format:list, Get-HotFix, and plain lines of KB numbers.
import type { InstalledUpdate, Line, MachineClue, Observation } from '../../case/reading.ts';
import type { FormatReader, LogFormat, Selected } from '../format.ts';
import { qfeSamples } from './qfe.samples.ts';
import { type DateWords, datesOf } from './qfe-dates.ts';
import { plainEntry } from './text.ts';
import { evidenceMax, kbIn, rowOf } from './values.ts';

const tableHead = /\bHotFixID\b.{0,60}\bInstalledOn\b|\bHotFixID\b.{0,60}\bInstalledBy\b|\bCaption\b.{0,80}\bHotFixID\b/i;
const plainKb = /^\s{0,40}KB\d{6,8}\s*(?:$|[:,;\t]|\s{2}|-\s)/;
const field = /^\s{0,8}(?:HotFixID|InstalledOn|CSName|PSComputerName|Source|Computer Name|Caption|InstalledBy|Description)\s{0,20}[=:]/i;
const dateWord = /(?<![\w./-])(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{8}|[0-9a-f]{16})(?![\w/-]|\.\d)/gi;

export const qfe: LogFormat = {
  name: 'qfe',
  nameHints: ['qfe', 'hotfix', '补丁'],
  weigh: (text) => {
    if (tableHead.test(text) || /^\s{0,4}Installed QFEs\s*$/.test(text)) return 12;
    if (/^HotFixID\s{0,12}[=:]/i.test(text)) return 10;
    if (/support\.microsoft\.com\/\S{0,10}\bkbid=\d{6,8}\s.{0,200}\bKB\d{6,8}\b/.test(text)) return 5;
    return plainKb.test(text) ? 4 : 0;
  },
  clock: () => null,
  entry: (text, isDayFirst) => ({ ...plainEntry(text, isDayFirst), time: null }),
  sees: 'whole',
  open: openQfe,
  samples: qfeSamples,
};

type Found = { readonly kb: string; readonly lines: Line[]; date: DateWords | null };

function openQfe(): FormatReader {
  const found: Found[] = [];
  const clues = new Map<string, MachineClue>();
  let hostColumn: { readonly from: number; readonly to: number } | null = null;
  let origin: 'wmic' | 'powershell' = 'powershell';
  let isCsv = false;
  const clue = (value: string, line: Line) => {
    if (/^[^\s\\/:]{1,63}$/.test(value) && clues.size < 20 && !clues.has(value)) clues.set(value, { kind: 'host-name', value, line });
  };
  const takeHead = (text: string) => {
    // Get-HotFix heads its table with Source; wmic lists any columns in alphabetical order, never that one.
    origin = /\bSource\b|\bPSComputerName\b/.test(text) ? 'powershell' : 'wmic';
    isCsv = text.startsWith('Node,');
    hostColumn = isCsv ? null : columnOf(text);
  };
  const takeField = (selected: Selected) => {
    const row = rowOf(selected);
    const label = row?.label.toLowerCase();
    if (row === null || label === undefined) return false;
    if (label === 'installedon') {
      const last = found.at(-1);
      if (last !== undefined && last.date === null) last.date = { text: row.value, line: row.line };
      if (last !== undefined) last.lines.push(row.line);
      return true;
    }
    if (label === 'csname' || label === 'pscomputername' || label === 'source' || label === 'computer name') clue(row.value, row.line);
    if (selected.text.includes('=')) origin = 'wmic';
    return label !== 'hotfixid';
  };
  return {
    take: (selected) => {
      const { line, text } = selected;
      if (tableHead.test(text)) takeHead(text);
      else if (!field.test(text) || !takeField(selected)) takeUpdate(found, selected);
      if (/^-{3,}[\s-]*$/.test(text)) origin = 'powershell';
      if (isCsv && kbIn(text) !== null) clue(text.split(',', 1)[0] ?? '', line);
      if (hostColumn !== null && kbIn(text) !== null) clue(text.slice(hostColumn.from, hostColumn.to).trim(), line);
      return 0;
    },
    end: () => ({ observations: listOf(found, origin), operations: [], clues: [...clues.values()], limits: [] }),
  };
}

/** A line that names an update by its own number (a table row, a list field, a plain line), with the date that stands on it. */
function takeUpdate(found: Found[], { line, text }: Selected): void {
  const kb = /(?:^|[\s=(,])(KB\d{6,8})(?!\d)/i.exec(text)?.[1]?.toUpperCase();
  if (kb === undefined || !isUpdateLine(text) || found.length >= evidenceMax) return;
  const words = text.slice(text.toUpperCase().indexOf(kb) + kb.length).match(dateWord);
  const date = words?.at(-1);
  found.push({ kb, lines: [line], date: date === undefined ? null : { text: withHalf(text, date), line } });
}

/** Prose that mentions a KB is no list. */
function isUpdateLine(text: string): boolean {
  return (
    plainKb.test(text) ||
    /^HotFixID\s*[=:]/i.test(text) ||
    /\S\s{2,}KB\d{6,8}\b|,KB\d{6,8},|\b(?:Update|Hotfix)\s+KB\d{6,8}\b|^\s.{10,200}(?:\(KB\d{6,8}\)\s*$|- KB\d{6,8} \(Version)/i.test(text)
  );
}

/** Keeps what follows the date on the line: `AM` or `PM` says that the month comes first. */
function withHalf(text: string, date: string): string {
  return text.slice(text.lastIndexOf(date)).trim();
}

function columnOf(head: string): { readonly from: number; readonly to: number } | null {
  const from = head.search(/\b(?:CSName|Source)\b/);
  const to = head.search(/\bDescription\b/);
  return from === -1 || to <= from ? null : { from, to };
}

function listOf(found: readonly Found[], origin: 'wmic' | 'powershell'): readonly Observation[] {
  if (found.length === 0) return [];
  const dates = datesOf(
    found.map(({ date }) => date),
    origin,
  );
  const value: InstalledUpdate[] = [];
  for (const [index, { kb }] of found.entries()) if (!value.some((one) => one.kb === kb)) value.push({ kb, date: dates[index] ?? null });
  return [{ name: 'updates.installed', value, claim: 'exact', lines: found.flatMap(({ lines }) => lines) }];
}
