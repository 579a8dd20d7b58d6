import { Fault } from '../case/fault.ts';
import { keepAudit } from '../store/audit.ts';
import { moveCase } from '../store/cases.ts';
import { keepDraft } from '../store/draft.ts';
import { lockedDraft } from './need-draft.ts';
import type { ActWorld } from './world.ts';

export type Edit = { readonly draftId: number; readonly engineer: string; readonly subject?: string; readonly text: string };

/** Longer than any that is made here; lines of a header end near 998 (RFC 5322 2.1.1). */
const subjectMax = 900;

/** The engineer's own words: the next draft, text as written and HTML made from it. Throws `Fault('draft-stale')` when a newer draft exists. */
export async function edit(world: ActWorld, { draftId, engineer, subject, text }: Edit): Promise<{ readonly draftId: number }> {
  return await world.store.db.transaction().execute(async (db) => {
    const draft = await lockedDraft(db, draftId);
    if (draft.state !== 'waiting' && draft.state !== 'returned') {
      throw new Fault(
        'draft-stale',
        `expected a draft that waits or was returned, but draft ${draft.number} of ${draft.caseNumber} is ${draft.state}`,
        { values: { number: draft.number, state: draft.state } },
      );
    }
    if (text.trim() === '') throw new Fault('draft-empty', 'expected the words of the letter, but the text is empty');
    const line = oneLine(subject ?? draft.subject);
    if (line.length > subjectMax)
      throw new Fault('subject-long', `expected a subject of at most ${subjectMax} characters, but it has ${line.length}`, {
        values: { most: String(subjectMax) },
      });
    const moved = await moveCase(db, { number: draft.caseNumber, event: 'edit' });
    if (moved === null)
      throw new Fault('draft-stale', `case ${draft.caseNumber} moved on while draft ${draft.number} was edited`, {
        values: { number: draft.number, state: 'stale' },
      });
    const words = text.replaceAll('\r\n', '\n');
    const next = await keepDraft(db, {
      ...draft,
      subject: line,
      text: words,
      html: world.templates.letter(draft.language, 'edited', { text: words }).html,
      madeBy: engineer,
    });
    await keepAudit(db, { who: engineer, what: 'edit', caseNumber: draft.caseNumber, detail: { draft: next.number } });
    return { draftId: next.id };
  });
}

function oneLine(subject: string): string {
  return subject.replaceAll(/[\r\n]+/g, ' ').trim();
}
