/** Act against likeness: an act is believed by its trust, and outweighed only by a likeness that speaks clearly. */
import type { Intent } from '../../case/message.ts';
import { type Liked, liked } from './likeness.ts';
import { type Clue, type intentTable, tellsFailure, trust } from './ranking.ts';

/** Below this chance a likeness is no reason to say otherwise. */
const clearly = 0.5;
/** Below this one, act and likeness against each other leave it open, and an objection is none: it calls an engineer. */
const surely = 0.7;

export function weigh(row: (typeof intentTable)[number], clue: Clue, likeness: ReadonlyMap<Intent, number>): Intent {
  const chance = (intent: Intent): number => likeness.get(intent) ?? 0;
  const rival = liked.filter((intent) => isAllowed(intent, clue)).reduce((most, one) => (chance(one) > chance(most) ? one : most), 'other');
  const isOutweighed = chance(rival) >= (rival === 'object' ? surely : clearly) && chance(rival) > chance(row.intent) * row.trust;
  if (rival === row.intent || !isOutweighed) return row.intent;
  if (chance(rival) < surely && row.trust !== trust.faint) return 'other';
  return clue.isFirst && (rival === 'more-data' || rival === 'object') ? 'report' : rival;
}

/** Consent is never a matter of likeness, nor is a success that something said stands against; who disagrees, often asks and tells facts too. */
function isAllowed(intent: Liked, clue: Clue): boolean {
  if (intent === 'solved') return !tellsFailure(clue) && !clue.watches && !clue.onlySupposes;
  if (intent === 'question' || intent === 'more-data') return !clue.disagrees;
  return intent !== 'agree-to-close';
}
