import { family } from './case-family.ts';
import { json } from './json.ts';
import type { AuditRow, Queries } from './tables.ts';

export type { AuditRow } from './tables.ts';

export type Trace = {
  /** An engineer's address, or the step. */
  readonly who: string;
  readonly what: string;
  readonly caseNumber?: string | null;
  /** Never a password, never a mail body. */
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Leaves a trace that nothing removes. */
export async function keepAudit(db: Queries, { who, what, caseNumber = null, detail = {} }: Trace): Promise<void> {
  await db
    .insertInto('audit')
    .values({ who, what, caseNumber, detail: json(detail) })
    .execute();
}

/** The traces of a case, oldest first. */
export async function auditOfCase(db: Queries, caseNumber: string): Promise<readonly AuditRow[]> {
  return await db.selectFrom('audit').selectAll().where('caseNumber', 'in', family(caseNumber)).orderBy('id').execute();
}
