import type { Language } from '../case/language.ts';
import { quoted } from '../case/quoted.ts';

/** What a rule's text may name, with what strangers wrote cut to a length a sentence can bear. Links and what the tables mean stay whole. */
export function quotedValues(values: Readonly<Record<string, unknown>>, language: Language): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isOurs.test(name) ? value : quotedValue(value, language)]),
  );
}

function quotedValue(value: unknown, language: Language): unknown {
  if (typeof value === 'string') return quoted(value, language);
  if (Array.isArray(value)) return value.map((item) => quotedValue(item, language));
  return isRecord(value) ? quotedValues(value, language) : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const isOurs = /(?:^url|Url|^meaning|Meaning|^products)$/;
