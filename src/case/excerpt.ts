import type { Line } from './reading.ts';

/** Which lines of which artifact. `nth`: an archive may hold several members of one name; 0 is the first. `from` counts from 1. */
export type Wanted = { readonly path: string; readonly nth: number; readonly from: number; readonly count: number };

/** Lines of an artifact as they stand there, one after the other. `encoding` is null for bytes that are no text. */
export type Excerpt = { readonly lines: readonly Line[]; readonly encoding: string | null; readonly hasMore: boolean };
