import type { Engineer } from '../case/desk.ts';
import type { Diagnosis } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import type { Letter } from '../case/letter.ts';
import type { LetterChoice } from '../case/letter-choice.ts';
import type { Message } from '../case/message.ts';
import type { Statement } from '../case/reading.ts';

/** The words of a case that its letters repeat. */
export type CaseWords = {
  readonly number: string;
  readonly priority: string | null;
  readonly customerWord: string | null;
  readonly title: string | null;
  readonly token: string | null;
};

/** Everything a letter is made from. */
export type LetterInput = {
  readonly letter: Letter;
  readonly language: Language;
  /** The language of the notes that only the engineer sees. */
  readonly notesLanguage: Language;
  /** The last letter sent: a reply keeps its stage word. Null: none was sent. */
  readonly lastLetter: Letter | null;
  readonly case: CaseWords;
  /** Whom to greet; empty where nobody's name is known. */
  readonly contactName: string;
  /** Who signs; null: the desk does. */
  readonly engineer: Engineer | null;
  readonly deskName: string;
  /** The customer's newest message, and the one that opened the case. */
  readonly message: Message;
  readonly firstMessage: Message;
  /** The messages that no letter has answered yet, the newest last. */
  readonly unanswered: readonly Message[];
  readonly diagnosis: Diagnosis;
  /** The diagnosis the last sent letter stood on. */
  readonly previous: Diagnosis | null;
  readonly statements: readonly Statement[];
  readonly mark: LetterChoice['mark'];
};

/** What proves a sentence: lines of an artifact, an artifact as a whole, or words a person wrote. */
export type Proof = { readonly path: string; readonly sha256: string; readonly line: number | null; readonly text: string };
/** A sentence with its proof: templates can read it through the `evidence` word only. */
export type Claim = { readonly says: string; readonly evidence: readonly Proof[] };
