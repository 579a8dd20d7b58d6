import type { Numbering } from '../case/mail.ts';
import type { Folder, Taking, Watch } from './folder.ts';
import type { ArrivedMail } from './ledger.ts';
import { keyword } from './open.ts';
import { ranges } from './ranges.ts';

/** Gives a mail to the ledger; false where it could not be kept. */
export async function handOver({ watch, folder, line }: Taking, uid: number, mail: Omit<ArrivedMail, 'key'>): Promise<boolean> {
  try {
    await watch.ledger.keep({ ...mail, key: { ...numberingOf(watch, folder), uid } });
    folder.known.add(uid);
    folder.lacking.delete(uid);
    watch.doubts.clear(uid);
    line.health.kept += 1;
    return true;
  } catch (error) {
    watch.log.warn('mail-not-kept', { name: watch.name, uid, error: error instanceof Error ? error.message : String(error) });
    return false;
  }
}

export function numberingOf({ name }: Watch, { opened: { uidValidity }, numbering }: Folder): Numbering {
  return { mailbox: name, uidValidity, numbering };
}

/** Flags what is in the ledger. A server that refuses is not asked again on this connection. */
export async function mark({ line, folder }: Taking, uids: readonly number[]): Promise<void> {
  for (const set of ranges(uids)) {
    if (!folder.opened.canMark) return;
    const isMarked = await line.pulse.answer(line.client.messageFlagsAdd(set, [keyword], { uid: true, silent: true })).catch(() => false);
    if (!isMarked) folder.opened = { ...folder.opened, canMark: false };
  }
}
