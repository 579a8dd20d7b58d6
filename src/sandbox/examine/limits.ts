/** How far hostile archives are followed. Counted on bytes as they are produced, never on what an archive declares. */

/** Archives in archives: a support package is a ZIP of ZIPs of gz; deeper ones are made to hurt. */
export const depthMax = 3;
/** A support package (SetupDiag, a CCM folder) has hundreds of files. */
export const membersMax = 4_000;
/** One unpacked file: a full CBS.log has 50 MB, the largest WindowsUpdate.log seen 700 MB. */
export const memberBytesMax = 2 * 1024 ** 3;
/** Everything unpacked from one file: what one job can scan within its deadline. */
export const totalBytesMax = 4 * 1024 ** 3;
/** Logs shrink to a sixtieth, at most to a two-hundredth where one line repeats; DEFLATE's own end is 1,032. */
export const ratioMax = 250;
/** Below this much nothing hurts, whatever it shrank to. */
export const ratioFromBytes = 32 * 1024 ** 2;
/** Characters of a member's path in evidence; longer ones are made to hurt, not to be read. */
export const pathLengthMax = 1_000;
/** A nested mail is held in memory as a whole. */
export const mailBytesMax = 128 * 1024 ** 2;
/** Enough to tell any container by its first bytes (tar's mark stands at 257) and to see three header lines of a mail. */
export const headBytes = 4_096;

/** Thrown into a stream that went past a limit; the sentence stands in the Reading of what was read so far. */
export class LimitReached extends Error {}
