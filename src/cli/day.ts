import { WrongUsage } from './command.ts';

/** The day that was asked for with `--at`, or null where none was. */
export function dateOf(asked: string | boolean | undefined): string | null {
  if (asked === undefined) return null;
  if (typeof asked === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked))) return asked;
  throw new WrongUsage(`expected --at to be a date like 2023-05-30, but came "${asked}"`);
}
