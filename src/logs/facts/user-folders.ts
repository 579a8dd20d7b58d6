import type { MachineClue } from '../../case/reading.ts';
import { type FormatReader, type LogFormat, nothing } from '../format.ts';
import { textFormat } from '../formats/text.ts';

/** Whose folders a log speaks of, whatever log it is. */
export const userFolders: LogFormat = {
  ...textFormat,
  sees: ['\\Users\\', '\\users\\', '\\Documents and Settings\\'],
  open: openUserFolders,
};

/** People whose folders stand in one log; a terminal server has hundreds, and the first ones tell enough. */
const peopleMax = 200;
const folder = /\\(?:Users|Documents and Settings)\\{1,2}([^\\/:*?"<>|\r\n,;]{1,64})\\/gi;

function openUserFolders(): FormatReader {
  const found = new Map<string, MachineClue>();
  return {
    take: ({ line, text }) => {
      for (const [, name = ''] of text.matchAll(folder))
        if (found.size < peopleMax && !found.has(name)) found.set(name, { kind: 'user', value: name, line });
      return 0;
    },
    end: () => ({ ...nothing, clues: [...found.values()] }),
  };
}
