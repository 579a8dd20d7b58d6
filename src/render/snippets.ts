import { openWorkshop } from './workshop.ts';

/** Compiles the pieces of text that rules carry; no template of a folder is read for it. */
export function openSnippets(): (source: string) => (values: object) => string {
  const snippets = openWorkshop('text', new Map());
  return (text) => snippets.compile({ file: 'snippet', text });
}
