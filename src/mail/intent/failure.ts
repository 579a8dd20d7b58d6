/** The act of telling a failure. */
import { failingEn } from './failing-en.ts';
import { failingZh } from './failing-zh.ts';
import { notThere } from './not-there.ts';
import { eraser, placer } from './words.ts';

/** The clause without what did not happen. */
export const realFailures = eraser(notThere);
const placeOf = placer(failingZh, failingEn);

/** Where the clause tells of a failure; below zero where it does not. */
export const failurePlace = (clause: string): number => placeOf(realFailures(clause));
