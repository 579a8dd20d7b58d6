import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { type Meter, openMeter, takeMember, timeSentence } from './budget.ts';
import { LimitReached, strongRatioMax } from './limits.ts';
import { sayingOf, type Trouble, troubleOf } from './seven-report.ts';
import { runSevenZip, type Sluice } from './seven-zip.ts';

/** A member as 7-Zip gave it: `file` lies in the scratch folder, null where nothing came out. `cut`: the limit that ended it. */
export type SevenMember = {
  readonly name: string;
  readonly file: string | null;
  readonly trouble: Trouble | null;
  readonly cut: string | null;
};
/** `complaints`: about the archive itself. */
export type SevenYield = { readonly members: readonly SevenMember[]; readonly complaints: readonly string[] };

/** Unpacks a whole archive into the scratch folder, as far as the limits go. */
export async function sevenMembers(file: string, type: string, bench: Bench): Promise<SevenYield> {
  const archive = openSync(file, 'r');
  const shelf = openShelf(archive, bench);
  try {
    await runSevenZip(type, shelf.sluice);
    return shelf.yield();
  } catch (error) {
    return shelf.broken(error);
  } finally {
    shelf.close();
    closeSync(archive);
  }
}

type Open = { readonly name: string; file: string | null; trouble: Trouble | null; cut: string | null };
type Shelf = {
  readonly sluice: Sluice;
  readonly yield: () => SevenYield;
  readonly broken: (error: unknown) => SevenYield;
  readonly close: () => void;
};

/** Where the members are put, one after the other. */
function openShelf(archive: number, bench: Bench): Shelf {
  const members: Open[] = [];
  const complaints: string[] = [];
  let output: { readonly fd: number } | null = null;
  /** How far into the archive it has read; it reads its own head and tail many times. */
  let packed = 0;
  let meter: Meter = () => undefined;
  /** 7-Zip names a folder too, and gives nothing for it. */
  let current: Open | null = null;

  const close = (): void => {
    if (output !== null) closeSync(output.fd);
    output = null;
    current = null;
  };
  const begin = (name: string): void => {
    close();
    const refusal = takeMember(bench.budget);
    if (refusal !== null) throw new LimitReached(refusal);
    current = { name, file: null, trouble: null, cut: null };
    members.push(current);
    meter = openMeter(bench.budget, () => packed, strongRatioMax);
  };
  const sluice: Sluice = {
    archiveBytes: fstatSync(archive).size,
    read: (into, position) => {
      if (performance.now() > bench.budget.until) throw new LimitReached(timeSentence(bench.budget));
      const bytes = readSync(archive, into, 0, into.length, position);
      packed = Math.max(packed, position + bytes);
      return bytes;
    },
    say: (line) => {
      const said = sayingOf(line);
      if (said.kind === 'member') begin(said.name);
      else if (said.kind === 'folder') close();
      else if (said.kind === 'archive-error' && complaints.length < complaintsMax) complaints.push(said.words);
      else if (said.kind === 'member-error') {
        const last = members.at(-1);
        if (last !== undefined) last.trouble = troubleOf(said.words);
      }
    },
    give: (piece) => {
      if (current === null) return;
      meter(piece.length);
      current.file ??= join(bench.folder, `spill-${bench.spills++}`);
      output ??= { fd: openSync(current.file, 'wx') };
      writeSync(output.fd, piece);
    },
  };
  return {
    sluice,
    close,
    yield: () => ({ members, complaints: [...new Set(complaints)] }),
    broken: (error) => {
      const last = members.at(-1);
      const isLimit = error instanceof LimitReached;
      if (isLimit && last !== undefined && current !== null) last.cut = error.message;
      // C++ throws a number where its own handler is missing.
      else complaints.push(error instanceof Error ? error.message : 'its structure cannot be followed');
      return { members, complaints: [...new Set(complaints)] };
    },
  };
}

/** One sentence is written of them; a hostile archive complains of each of a million members. */
const complaintsMax = 20;
