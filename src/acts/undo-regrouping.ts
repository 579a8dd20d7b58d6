import { Fault } from '../case/fault.ts';
import { regrouped } from '../case/said/regroupings.ts';
import { keepAudit } from '../store/audit.ts';
import { livingNumber, lockCases, setMergedInto } from '../store/case-family.ts';
import { type CaseRow, putBackCase } from '../store/cases.ts';
import { resettleMail } from '../store/mail.ts';
import { messageById, messagesOfCase } from '../store/message.ts';
import {
  type CaseBefore,
  isUntouchedSince,
  lockRegrouping,
  moveMessageBack,
  noteUndone,
  type RegroupingRow,
  takeAlong,
} from '../store/regrouping.ts';
import type { Queries } from '../store/tables.ts';
import { expectNoLetterLeaving, putBack, ringAll, wordsMoved } from './regroup.ts';
import type { ActWorld } from './world.ts';

export type UndoRegrouping = { readonly regroupingId: number; readonly engineer: string };

/**
 * Takes a move or a merger back: mails and numbers are where they were, and a case that nothing touched since is what it was, its draft waiting
 * again. A case that got words or sent a letter since keeps them, and is diagnosed anew. Returns the number of the case it came from.
 */
export async function undoRegrouping(world: ActWorld, { regroupingId, engineer }: UndoRegrouping): Promise<string> {
  const { from, moved } = await world.store.db.transaction().execute(async (db) => {
    const row = await lockRegrouping(db, regroupingId);
    if (row === null || row.undoneAt !== null)
      throw new Fault('regrouping-undone', 'expected a move or a merger that holds, but somebody has undone it');
    const ends = [await livingNumber(db, row.fromCase), await livingNumber(db, row.toCase)];
    await lockCases(db, [row.fromCase, row.toCase, ...ends]);
    await expectNoLetterLeaving(db, ends);
    await (row.kind === 'move' ? moveBack(db, row) : unmerge(db, row));
    await noteUndone(db, row.id, engineer);
    const [from, to] = [await livingNumber(db, row.fromCase), await livingNumber(db, row.toCase)];
    for (const number of new Set([from, to]))
      await keepAudit(db, { who: engineer, what: `undo-${row.kind}`, caseNumber: number, detail: { from: row.fromCase, to: row.toCase } });
    const moved = [await restore(db, from, row, row.before.from), from === to ? null : await restore(db, to, row, row.before.to)];
    return { from, moved };
  });
  await ringAll(world, moved);
  return from;
}

async function moveBack(db: Queries, row: RegroupingRow): Promise<void> {
  if (!(await moveMessageBack(db, row)))
    throw new Fault('regrouping-overtaken', 'expected the mail to lie where it was moved to, but it was moved on: undo that first');
  const message = await messageById(db, row.messageId ?? 0);
  if (message !== null) await resettleMail(db, { id: message.mailId, state: 'filed', why: row.before.why });
}

async function unmerge(db: Queries, row: RegroupingRow): Promise<void> {
  await setMergedInto(db, row.fromCase, null);
  await takeAlong(db, row);
}

async function restore(db: Queries, number: string, row: RegroupingRow, before: CaseBefore | null): Promise<CaseRow | null> {
  const why = regrouped('undone');
  if (before !== null)
    return (await isUntouchedSince(db, number, row)) ? await putBack(db, number, before, why) : await wordsMoved(db, number, why);
  const moved = await wordsMoved(db, number, why);
  if ((await messagesOfCase(db, number)).length > 0) return moved;
  // The move had opened the case: its number stays known, and the next mail that names it opens it again.
  await putBackCase(db, number, { status: 'closed', turn: null, stuckWhy: null });
  return null;
}
