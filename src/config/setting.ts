/** A setting is born with its meaning, type and default together. */
export type Setting<Value> = {
  /** The environment variable. */
  readonly variable: string;
  readonly meaning: string;
  /** What a person may write, in words. */
  readonly expected: string;
  readonly default: Value;
  /** What `.env.example` shows as the default. */
  readonly shown: string;
  readonly isSecret: boolean;
  /** The value, or undefined where the text is not one. */
  readonly read: (text: string) => Value | undefined;
};
type Born<Value> = { readonly default: Value; readonly shown?: string; readonly isSecret?: boolean };

export function text<Value extends string | null>(variable: string, meaning: string, born: Born<Value>): Setting<string | Value> {
  return setting<string | Value>(variable, meaning, 'text', born, (written) => written);
}

export function url<Value extends string | null>(
  variable: string,
  meaning: string,
  schemes: readonly string[],
  born: Born<Value>,
): Setting<string | Value> {
  const isOne = (written: string): boolean => schemes.some((scheme) => written.startsWith(`${scheme}://`)) && URL.canParse(written);
  const expected = `an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`;
  return setting<string | Value>(variable, meaning, expected, born, (written) => (isOne(written) ? written : undefined));
}

/** A whole number within limits; `scale` turns the written unit into the one kept (seconds to ms: 1000). */
export function number<Value extends number | null>(
  variable: string,
  meaning: string,
  range: { readonly least: number; readonly most: number; readonly scale?: number },
  born: Born<Value>,
): Setting<number | Value> {
  const { least, most, scale = 1 } = range;
  const read = (written: string): number | undefined => {
    const value = /^\d{1,15}$/.test(written) ? Number(written) : Number.NaN;
    return value >= least && value <= most ? value * scale : undefined;
  };
  const shown = born.default === null ? '' : String(born.default / scale);
  return setting<number | Value>(variable, meaning, `a whole number from ${least} to ${most}`, { shown, ...born }, read);
}

export function choice<Value extends string>(
  variable: string,
  meaning: string,
  values: readonly Value[],
  born: Born<Value>,
): Setting<Value> {
  return setting(variable, meaning, values.join(' or '), born, (written) => values.find((value) => value === written));
}

/** Names separated by commas. */
export function list(variable: string, meaning: string, born: Born<readonly string[]>): Setting<readonly string[]> {
  const read = (written: string): readonly string[] | undefined => {
    const names = written.split(',').map((name) => name.trim());
    return names.every((name) => name !== '') ? names : undefined;
  };
  return setting(variable, meaning, 'names separated by commas', { shown: born.default.join(','), ...born }, read);
}

function setting<Value>(
  variable: string,
  meaning: string,
  expected: string,
  born: Born<Value>,
  read: (written: string) => Value | undefined,
): Setting<Value> {
  const shown = born.shown ?? (born.default === null ? '' : String(born.default));
  return { variable, meaning, expected, default: born.default, shown, isSecret: born.isSecret ?? false, read };
}
