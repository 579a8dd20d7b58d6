import { fileURLToPath } from 'node:url';
import { composeLetter, type LetterInput } from '../../src/letters/compose.ts';
import { openTemplates } from '../../src/render/templates.ts';
import { input } from './sample.ts';

export const folder = fileURLToPath(new URL('../../templates', import.meta.url));
export const templates = await openTemplates(folder);

/** The sample case's letter, from the templates that are shipped. */
export const compose = (more: Partial<LetterInput> = {}) => composeLetter(input(more), templates.letter);

/** The HTML again where every tag closes in order; else what is left open. */
export function wellFormed(html: string): string {
  const open: string[] = [];
  for (const [, slash, name, self] of html.replace(/^<!DOCTYPE html>/, '').matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (slash === '/') {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (self !== '/') open.push(name ?? '');
  }
  return open.length === 0 && !/<(?![/!a-z])/.test(html) ? html : `left open: ${open.join(' ')}`;
}
