// What the agent writes into its history for each update, and which update a GUID stands for.
import type { Line } from '../../case/reading.ts';
import type { Selected } from '../format.ts';
import { canonical } from '../scan/codes.ts';
import { kbIn } from './values.ts';

export const historyLiterals: readonly string[] = ['LogHistory called', 'Deserialized installable update', ' Title = ', ' UpdateId = '];

/** One entry of the history: `update` is the KB of its title, '' where no title was seen. */
export type HistoryEntry = { readonly kind: 'install' | 'uninstall'; readonly update: string; readonly code: string | null };

/** Updates whose titles are kept; a scan offers some dozens. */
const titlesMax = 500;
/** WU_E_UH_POSTREBOOTSTILLPENDING: in the history it says "installed, and a restart finishes it". */
const awaitsRestart = '0x80242014';

export function openUpdateHistory() {
  const updates = new Map<string, string>();
  const restarts = new Map<string, Line>();
  let title: string | null = null;
  const name = (guid: string, words: string) => {
    const kb = kbIn(words);
    if (kb !== null && updates.size < titlesMax) updates.set(guid.toUpperCase(), kb);
  };
  return {
    /** The entry that the line writes; null where it writes none that ended. */
    take: ({ line, entry: { message } }: Selected): HistoryEntry | null => {
      const offered = /Deserialized installable update (.{1,300}), UpdateID = \{([0-9A-F-]{36})\}/i.exec(message);
      if (offered) name(offered[2] ?? '', offered[1] ?? '');
      title = / Title = (.{1,300})/.exec(` ${message}`)?.[1] ?? title;
      const titled = / UpdateId = \{([0-9A-F-]{36})\}/i.exec(` ${message}`)?.[1];
      if (titled !== undefined && title !== null) {
        name(titled, title);
        title = null;
      }
      const found =
        /LogHistory called.{0,120}?idUpdate=\{?([0-9A-F-]{36})\}?\.\d{1,6},(?:\s{0,8}operation = (\w{1,20}),)?\s{0,8}resultMapped=\s?([0-9A-F]{1,8})\b/i.exec(
          message,
        );
      if (found === null) return null;
      const [, guid = '', verb = 'Install', result = ''] = found;
      const code = canonical(`0x${result.padStart(8, '0')}`);
      const key = guid.toUpperCase();
      if (code === awaitsRestart) restarts.set(key, line);
      else if (code === null) restarts.delete(key);
      if (code === awaitsRestart) return null;
      return { kind: /^uninstall/i.test(verb) ? 'uninstall' : 'install', update: updates.get(key) ?? '', code };
    },
    /** The last line that says a restart has to finish an update; null where none is awaited. */
    restart: (): Line | null => [...restarts.values()].at(-1) ?? null,
  };
}
