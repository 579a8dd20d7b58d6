import type { Language } from '../case/language.ts';
import { keepDraft, liveDraft } from '../store/draft.ts';
import { participantsOf } from '../store/participant.ts';
import type { Queries } from '../store/tables.ts';
import { carryWordings } from '../store/wording.ts';

/**
 * A waiting draft goes to whom the case's letters go now: the next draft with the same words, and with what somebody is writing on it.
 * One that was approved leaves as it was approved.
 */
export async function readdress(db: Queries, caseNumber: string): Promise<void> {
  const draft = await liveDraft(db, caseNumber);
  if (draft?.state !== 'waiting') return;
  const toAddresses = (await participantsOf(db, caseNumber)).map((person) => person.address);
  const asked = (language: Language): ReadonlySet<string> => new Set(toAddresses.map((address) => questionOfNewcomer(address, language)));
  const open = (notes: readonly string[], language: Language): readonly string[] => notes.filter((note) => !asked(language).has(note));
  const next = await keepDraft(db, {
    ...draft,
    toAddresses,
    notes: open(open(draft.notes, 'en'), 'zh-CN'),
    notesIn: draft.notesIn === null ? null : { 'zh-CN': open(draft.notesIn['zh-CN'], 'zh-CN'), en: open(draft.notesIn.en, 'en') },
  });
  await carryWordings(db, { from: draft.id, to: next.id });
}

/** What the engineer is asked of an address that a mail names. */
export function questionOfNewcomer(address: string, language: Language): string {
  return language === 'zh-CN'
    ? `来信中出现了新的地址 ${address}：是否加入收件人？`
    : `The mail names a new address, ${address}: add it to the recipients?`;
}
