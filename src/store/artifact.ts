import type { Reading } from '../case/reading.ts';
import { family } from './case-family.ts';
import { json } from './json.ts';
import type { ArtifactRow, Queries } from './tables.ts';
import { inTransaction } from './transaction.ts';

export type { ArtifactRow } from './tables.ts';

/** An archive of very many small logs is written in this many rows a statement: PostgreSQL takes 65,535 parameters. */
const rowsPerInsert = 500;

/** Keeps what an attachment's artifacts say, in place of what was read before. */
export async function keepArtifacts(db: Queries, attachmentId: number, readings: readonly Reading[]): Promise<void> {
  await inTransaction(db, async (transaction) => {
    // Two runs may examine the same attachment: the second one's rows come in place of the first one's.
    await transaction.selectFrom('attachment').select('id').where('id', '=', attachmentId).forUpdate().execute();
    await transaction.deleteFrom('artifact').where('attachmentId', '=', attachmentId).execute();
    for (let from = 0; from < readings.length; from += rowsPerInsert) {
      const rows = readings.slice(from, from + rowsPerInsert).map((reading, index) => ({
        attachmentId,
        position: from + index,
        path: reading.path,
        sha256: reading.sha256,
        bytes: reading.bytes,
        format: reading.format,
        reading: json(reading),
      }));
      await transaction.insertInto('artifact').values(rows).execute();
    }
  });
}

/** Every reading of a case, in the order the case learned of them. */
export async function readingsOfCase(db: Queries, caseNumber: string): Promise<readonly Reading[]> {
  return (await artifactsOfCase(db, caseNumber)).map((row) => row.reading);
}

type Asked = { readonly caseNumber: string; readonly path: string; readonly sha256: string };
/** `nth`: an archive may hold several members of one name; 0 is the first. */
export type FoundArtifact = ArtifactRow & { readonly nth: number };

/** The artifact of a case that evidence points at, the newest first where the same file came twice; null: there is none. */
export async function artifactOfCase(db: Queries, { caseNumber, path, sha256 }: Asked): Promise<FoundArtifact | null> {
  const found = await db
    .selectFrom('artifact')
    .innerJoin('attachment', 'attachment.id', 'artifact.attachmentId')
    .innerJoin('message', 'message.id', 'attachment.messageId')
    .selectAll('artifact')
    .select((select) =>
      select
        .selectFrom('artifact as before')
        .select(select.fn.countAll<number>().as('count'))
        .whereRef('before.attachmentId', '=', 'artifact.attachmentId')
        .whereRef('before.path', '=', 'artifact.path')
        .whereRef('before.position', '<', 'artifact.position')
        .as('nth'),
    )
    .where('message.caseNumber', 'in', family(caseNumber))
    .where('artifact.path', '=', path)
    .where('artifact.sha256', '=', sha256)
    .orderBy('artifact.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found === undefined ? null : { ...found, nth: found.nth ?? 0 };
}

export async function artifactsOfCase(db: Queries, caseNumber: string): Promise<readonly ArtifactRow[]> {
  return await db
    .selectFrom('artifact')
    .innerJoin('attachment', 'attachment.id', 'artifact.attachmentId')
    .innerJoin('message', 'message.id', 'attachment.messageId')
    .selectAll('artifact')
    .where('message.caseNumber', 'in', family(caseNumber))
    .orderBy('message.filedAt')
    .orderBy('message.id')
    .orderBy('attachment.position')
    .orderBy('artifact.position')
    .execute();
}
