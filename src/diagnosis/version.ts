/** Compares dotted versions part by part as numbers: `17763.917` comes before `17763.2090`. A leading `v` is ignored. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [parts(one), parts(other)];
  for (let place = 0; place < Math.max(left.length, right.length); place += 1) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

/** `10.0.17763.2090` and `17763.2090` are the same build; null where the text names no Windows 10 or later build. */
export function buildOf(text: string): string | null {
  return /^(?:10\.0\.)?(\d{5}(?:\.\d{1,6})?)$/.exec(text.trim())?.[1] ?? null;
}

/** The family of a build: `17763` of `17763.2090`. */
export function baseOf(build: string): string {
  return build.split('.')[0] ?? build;
}

/** True when the build says its revision, so that it names one release. Revision 0 is how tools print "unknown". */
export function hasRevision(build: string): boolean {
  return /^\d{5}\.[1-9]\d*$/.test(build);
}

function parts(version: string): readonly number[] {
  return version
    .replace(/^v/i, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0);
}
