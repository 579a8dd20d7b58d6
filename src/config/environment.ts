/** The variables of this process; the one place that looks at them. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return { ...process.env };
}
