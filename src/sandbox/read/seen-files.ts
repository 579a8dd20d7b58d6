/** Files as one parser sees them, and which of them another one sees otherwise. */
export type SeenFile = {
  readonly name: string;
  readonly isNamed: boolean;
  readonly bytes: number;
  /** Its bytes without line breaks, on which parsers do not agree. */
  readonly plain: () => Promise<string>;
};

/** Pairs what is the same file in both: first by its name, then whatever either makes of the name. */
export async function unlike(
  ours: readonly SeenFile[],
  theirs: readonly SeenFile[],
): Promise<readonly [readonly SeenFile[], readonly SeenFile[]]> {
  const there = [...theirs];
  let here = ours;
  for (const isTwin of [isSameByName, isSameBySize, isSameText]) {
    const left: SeenFile[] = [];
    for (const file of here) {
      const found = await placeOf(there, (other) => isTwin(file, other));
      if (found < 0) left.push(file);
      else there.splice(found, 1);
    }
    here = left;
  }
  return [here, there];
}

async function placeOf(files: readonly SeenFile[], is: (file: SeenFile) => boolean | Promise<boolean>): Promise<number> {
  for (const [place, file] of files.entries()) if (await is(file)) return place;
  return -1;
}

function isSameByName(one: SeenFile, other: SeenFile): boolean | Promise<boolean> {
  return one.name === other.name && (one.bytes === other.bytes || isSameText(one, other));
}

function isSameBySize(one: SeenFile, other: SeenFile): boolean {
  return one.bytes === other.bytes && isAlike(one, other);
}

/** Names may be decoded differently; the ending says how a file is opened. */
function isAlike(one: SeenFile, other: SeenFile): boolean {
  return !one.isNamed || !other.isNamed || endingOf(one.name) === endingOf(other.name);
}

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

async function isSameText(one: SeenFile, other: SeenFile): Promise<boolean> {
  // Of empty lines alone each byte may be one.
  const isNear = Math.abs(one.bytes - other.bytes) <= Math.max(one.bytes, other.bytes) / 2 + 4;
  return isNear && isAlike(one, other) && (await one.plain()) === (await other.plain());
}

/** A file is compared with many others, and read once. */
export function once(read: () => Promise<Buffer>): () => Promise<string> {
  let plain: Promise<string> | null = null;
  return () => {
    plain ??= read().then((bytes) => bytes.toString('latin1').replace(/[\r\n]+/g, ''));
    return plain;
  };
}
