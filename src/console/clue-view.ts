import type { Clue } from '../case/clue.ts';
import type { Language } from '../case/language.ts';
import type { Message } from '../case/message.ts';
import { fillIn, said } from './say.ts';

type Explained = { readonly why: string; readonly clues: readonly Clue[]; readonly message: Message; readonly here: string | null };

/** Why a mail is where it is: how it came there, each clue it gave, and what was proved of its sender. `here`: the case it lies in. */
export function clueView({ why, clues, message, here }: Explained, language: Language) {
  return {
    why: said(why, language),
    clues: clues.map((clue) => {
      const number = clue.kind === 'number' ? clue.number : clue.caseNumber;
      return {
        text: fillIn(`clue.${clue.kind === 'number' ? clue.place : clue.kind}`, { number }, language),
        number: clue.caseNumber ?? '',
        // The mail that opened its case named a number that no case had yet.
        isUnknown: clue.caseNumber === null && number !== here,
        isElsewhere: here !== null && clue.caseNumber !== null && clue.caseNumber !== here,
      };
    }),
    proof: said(message.authentication.why, language),
  };
}
