import type { Letter } from '../../case/letter.ts';
import type { MailState } from '../../case/mail.ts';
import { diagnosisById } from '../../store/diagnosis.ts';
import type { DraftRow } from '../../store/draft.ts';
import type { World } from '../../world.ts';

/** What one mail caused, as `replay --json` prints it. */
export type Played = {
  readonly file: string;
  readonly state: Exclude<MailState, 'arrived'>;
  readonly why: string;
  readonly case: string | null;
  readonly draft: PlayedDraft | null;
  readonly dispatch: { readonly outcome: string; readonly messageId: string; readonly file: string | null } | null;
};
export type PlayedDraft = {
  readonly number: number;
  readonly letter: Letter;
  readonly language: string;
  readonly subject: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly text: string;
  readonly html: string;
  readonly findings: readonly { readonly rule: string; readonly verdict: string }[];
  readonly notes: readonly string[];
};

/** What is told of a mail that could not even be delivered, or had no end. */
export function unplayed(file: string, error: unknown): Played {
  return { file, state: 'unreadable', why: sentenceOf(error), case: null, draft: null, dispatch: null };
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A draft as it is printed. */
export async function playedDraft({ store }: Pick<World, 'store'>, draft: DraftRow): Promise<PlayedDraft> {
  const diagnosis = draft.diagnosisId === null ? null : await diagnosisById(store.db, draft.diagnosisId);
  return {
    number: draft.number,
    letter: draft.letter,
    language: draft.language,
    subject: draft.subject,
    to: draft.toAddresses,
    cc: draft.ccAddresses,
    text: draft.text,
    html: draft.html,
    findings: (diagnosis?.body.findings ?? []).map(({ rule, verdict }) => ({ rule, verdict })),
    notes: draft.notes,
  };
}
