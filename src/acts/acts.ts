/** In charge of what an engineer can do to a case: one file per act, each one transaction, each leaving its trace in the audit log. */
import { addNote } from './add-note.ts';
import { addToParticipants } from './add-to-participants.ts';
import { approve } from './approve.ts';
import { draftAgain } from './draft-again.ts';
import { edit } from './edit.ts';
import { exportRedacted } from './export-redacted.ts';
import { fileIntoCase } from './file-into-case.ts';
import { handOver } from './hand-over.ts';
import { markAutomatic } from './mark-automatic.ts';
import { markSenderAutomatic } from './mark-sender-automatic.ts';
import { mergeCases } from './merge-cases.ts';
import { moveMessage } from './move-message.ts';
import { removeFromParticipants } from './remove-from-participants.ts';
import { replayMail } from './replay-mail.ts';
import { replayReason } from './replay-reason.ts';
import { resumeAcknowledgements } from './resume-acknowledgements.ts';
import { returnDraft } from './return-draft.ts';
import { sendToReview } from './send-to-review.ts';
import { settleCase } from './settle-case.ts';
import { settleUnknownDispatch } from './settle-dispatch.ts';
import { settleDeliveryFailures } from './settle-failures.ts';
import { undo } from './undo.ts';
import { undoRegrouping } from './undo-regrouping.ts';
import type { ActWorld } from './world.ts';

/** Every act, bound to its world: what the console and the command line are given. */
export function openActs(world: ActWorld) {
  return {
    approve: bound(world, approve),
    undo: bound(world, undo),
    edit: bound(world, edit),
    returnDraft: bound(world, returnDraft),
    draftAgain: bound(world, draftAgain),
    addNote: bound(world, addNote),
    addParticipant: bound(world, addToParticipants),
    removeParticipant: bound(world, removeFromParticipants),
    fileIntoCase: bound(world, fileIntoCase),
    markAutomatic: bound(world, markAutomatic),
    markSenderAutomatic: bound(world, markSenderAutomatic),
    replayMail: bound(world, replayMail),
    replayReason: bound(world, replayReason),
    moveMessage: bound(world, moveMessage),
    mergeCases: bound(world, mergeCases),
    undoRegrouping: bound(world, undoRegrouping),
    settleCase: bound(world, settleCase),
    settleDispatch: bound(world, settleUnknownDispatch),
    settleFailures: bound(world, settleDeliveryFailures),
    sendToReview: bound(world, sendToReview),
    resumeAcknowledgements: bound(world, resumeAcknowledgements),
    handOver: bound(world, handOver),
    exportRedacted: bound(world, exportRedacted),
  };
}
export type Acts = ReturnType<typeof openActs>;

function bound<Asked, Answer>(world: ActWorld, act: (world: ActWorld, asked: Asked) => Promise<Answer>): (asked: Asked) => Promise<Answer> {
  return (asked) => act(world, asked);
}
