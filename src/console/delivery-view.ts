import type { Language } from '../case/language.ts';
import type { DeliveryRow } from '../store/delivery.ts';
import { word } from './say.ts';

/** What was reported of a letter, the newest first: who, what, the code, why in a sentence, and the server's own words. */
export function deliveryViews(rows: readonly DeliveryRow[], language: Language) {
  return rows.toReversed().map((row) => ({
    id: row.id,
    mailId: row.mailId,
    recipient: row.recipient || word('delivery', 'somebody', language),
    action: row.action,
    actionText: word('delivery', row.action, language),
    code: row.status ?? '',
    why: row.action === 'failed' || row.action === 'delayed' ? whyOf(row, language) : '',
    diagnostic: row.diagnostic,
    at: row.reportedAt,
    isOpen: isOpenFailure(row),
    settledBy: row.settledBy ?? '',
    settledAt: row.settledAt,
  }));
}

export function isOpenFailure({ action, settledAt }: DeliveryRow): boolean {
  return action === 'failed' && settledAt === null;
}

function whyOf({ cause, action, isTemporary }: DeliveryRow, language: Language): string {
  const sentence = word('cause', cause, language);
  if (action !== 'failed') return sentence;
  const end = word('delivery', isTemporary ? 'temporary' : 'permanent', language);
  return language === 'en' ? `${sentence} ${end}` : `${sentence}${end}`;
}
