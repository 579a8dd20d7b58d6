import type { Message, NumberPlace } from './message.ts';

/**
 * What a mail says of the case it belongs to. A number and the letter it answers decide, and must agree; the others are shown beside them,
 * and put a case among the likely ones: its Outlook conversation, the mail it answers, the cases its sender takes part in, its twin.
 */
export type Clue =
  /** `caseNumber`: the case that has this number here; null: none has. */
  | { readonly kind: 'number'; readonly place: NumberPlace; readonly number: string; readonly caseNumber: string | null }
  | { readonly kind: 'letter' | 'conversation' | 'mail' | 'person' | 'twin'; readonly caseNumber: string };
export type ClueKind = Clue['kind'];

/**
 * The letters that a mail answers name their cases as the subject does: alone where no number is written, against it where they differ.
 * A number that was merged stands for the case that lives on.
 */
export function withLetters(message: Message, clues: readonly Clue[]): Message {
  const letters = clues.flatMap((clue) => (clue.kind === 'letter' ? [clue.caseNumber] : []));
  const living = (number: string): string => clues.find((clue) => clue.kind === 'number' && clue.number === number)?.caseNumber ?? number;
  const { number, others } = message.case;
  const named = [...(number === null ? [] : [number]), ...others].map(living);
  const [first, ...further] = [...new Set([...named, ...letters])];
  return { ...message, case: { ...message.case, number: first ?? null, others: further } };
}
