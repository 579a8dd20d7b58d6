/** How far hostile archives are followed. Counted on bytes as they are produced, never on what an archive declares. */

/** Archives in archives: a mail with a ZIP of CABs of gz is five; deeper ones are made to hurt. */
export const depthMax = 6;
/** A support package (SetupDiag, a CCM folder) has hundreds of files. */
export const membersMax = 4_000;
/** One unpacked file: a full CBS.log has 50 MB, the largest WindowsUpdate.log seen 700 MB. */
export const memberBytesMax = 2 * 1024 ** 3;
/** Everything unpacked from one file, at every depth: what one job can scan within its deadline. */
export const totalBytesMax = 4 * 1024 ** 3;
/** Everything unpacked from one small file: archives in archives multiply what each of them shrinks. */
export const totalRatioMax = 2_000;
export const totalRatioFromBytes = 256 * 1024 ** 2;
/** DEFLATE shrinks logs to a sixtieth, at most to a two-hundredth where one line repeats; its own end is 1,032. */
export const ratioMax = 250;
/** LZMA, bzip2 and Zstandard see further back: one line repeated shrinks to a 140th, and a solid archive may hold a log and its copies. */
export const strongRatioMax = 500;
/** Below this much nothing hurts, whatever it shrank to. */
export const ratioFromBytes = 32 * 1024 ** 2;
/** Characters of a member's path in evidence; longer ones are made to hurt, not to be read. */
export const pathLengthMax = 1_000;
/** A nested mail is held in memory as a whole. */
export const mailBytesMax = 128 * 1024 ** 2;
/** Enough to tell any container by its first bytes (tar's mark stands at 257, ISO 9660's at 32,769) and to see three header lines of a mail. */
export const headBytes = 36 * 1024;
/** The part of a job's deadline after which unpacking stops by itself, so that what was read until then is kept. */
export const deadlineShare = 0.7;
/** Memory of a decompressor in WebAssembly; an honest 7z or RAR dictionary has at most 256 MB. */
export const engineBytesMax = 400 * 1024 ** 2;

/** Thrown into a stream that went past a limit; the sentence stands in the Reading of what was read so far. */
export class LimitReached extends Error {}
