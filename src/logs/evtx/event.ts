import type { Listener } from './binary-xml.ts';

/** Fields and characters kept of one event. */
const fieldsMax = 40;
const lengthMax = 4000;

/**
 * Gathers one event and writes it as one line, so that it is scanned, counted and quoted like a line of any log:
 * `2024-03-04T08:00:00Z | Error | System | Microsoft-Windows-WindowsUpdateClient | 20 | PC-1 | #47 | errorCode=0x80240439; updateTitle=…`
 */
export function openEvent(): { readonly listener: Listener; readonly line: () => string } {
  const path: string[] = [];
  const system = new Map<string, string>();
  const fields: string[] = [];
  let name: string | null = null;
  let words = '';
  const listener: Listener = {
    open: (element) => {
      path.push(element);
      name = null;
      words = '';
    },
    attribute: (attribute, text) => {
      const element = path.at(-1) ?? '';
      if (path[1] === 'System') system.set(`${element}@${attribute}`, text);
      else if (attribute === 'Name') name = text;
    },
    text: (text) => {
      words += text;
    },
    close: () => {
      const element = path.at(-1) ?? '';
      if (path[1] === 'System') system.set(element, words);
      else if (words.trim() !== '' && fields.length < fieldsMax) fields.push(fieldText(name ?? element, words));
      path.pop();
      words = '';
      name = null;
    },
  };
  return { listener, line: () => lineOf(system, fields).slice(0, lengthMax) };
}

/** The strings of older providers have no names. */
function fieldText(name: string, words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  return name === 'Data' || name === '' ? text : `${name}=${text}`;
}

const levels: Readonly<Record<string, string>> = { '1': 'Critical', '2': 'Error', '3': 'Warning', '5': 'Verbose' };

function lineOf(system: ReadonlyMap<string, string>, fields: readonly string[]): string {
  const said = (key: string) => (system.get(key) ?? '').replace(/[\s|]+/g, ' ').trim();
  const level = levels[said('Level')] ?? 'Information';
  const place = [said('TimeCreated@SystemTime'), level, said('Channel'), said('Provider@Name'), said('EventID')];
  return [...place, said('Computer'), `#${said('EventRecordID')}`, fields.join('; ')].join(' | ');
}
