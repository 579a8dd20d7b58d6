import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileMessage } from '../../src/acts/file-message.ts';
import { Fault } from '../../src/case/fault.ts';
import { readingsOfCase } from '../../src/store/artifact.ts';
import { attachmentsOfCase, keepAttachments } from '../../src/store/attachment.ts';
import { caseByNumber, moveCase } from '../../src/store/cases.ts';
import { lastDiagnosis } from '../../src/store/diagnosis.ts';
import { diagnose } from '../../workers/diagnose.ts';
import { arrivedMail, filedMessage, message, openedCase, reading, sha } from '../store/sample.ts';
import { type Bench, desk, number, openBench } from './world.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const attachment = { name: 'logs.zip', type: 'application/zip', bytes: 10, sha256: sha('d'), inline: false, within: null };
async function caseWithLog(): Promise<number> {
  await openedCase(bench.db);
  const messageId = await filedMessage(bench.db);
  await keepAttachments(bench.db, { messageId, attachments: [attachment] });
  bench.script.readings = [reading];
  return messageId;
}
const statusNow = async (): Promise<string | undefined> => (await caseByNumber(bench.db, number))?.status;

describe('a case with new words', () => {
  it('has its attachments examined, a diagnosis kept, and the bell rung for the draft', async () => {
    const messageId = await caseWithLog();
    await diagnose(bench.world, number);
    expect([await statusNow(), bench.rung]).toEqual(['diagnosed', [{ step: 'draft', id: number, version: 1 }]]);
    expect(await readingsOfCase(bench.db, number)).toMatchObject([{ path: reading.path }]);
    expect(await lastDiagnosis(bench.db, number)).toMatchObject({ number: 1, messageId, knowledge: bench.world.knowledge.version });
  });

  it('is judged once, by whichever run comes first', async () => {
    await caseWithLog();
    await Promise.all([diagnose(bench.world, number), diagnose(bench.world, number)]);
    await diagnose(bench.world, number);
    expect([(await lastDiagnosis(bench.db, number))?.number, bench.rung.length]).toEqual([1, 1]);
  });

  it('that is not there, or moved on, is left alone', async () => {
    await diagnose(bench.world, 'CAS-99999-ZZZZZZ');
    await caseWithLog();
    await bench.db.updateTable('cases').set({ status: 'answered' }).execute();
    await diagnose(bench.world, number);
    expect([await lastDiagnosis(bench.db, number), bench.script.examined, bench.rung]).toEqual([null, [], []]);
  });

  it('is not judged by a run that began before a further mail came: that mail has rung for itself', async () => {
    await caseWithLog();
    bench.script.whileExamining = async () => {
      bench.script.whileExamining = async () => undefined;
      await fileMessage(bench.db, desk, { mailId: await arrivedMail(bench.db), message, caseNumber: number });
    };
    await diagnose(bench.world, number);
    expect([await statusNow(), await lastDiagnosis(bench.db, number), bench.rung]).toEqual(['open', null, []]);
    await diagnose(bench.world, number);
    expect([await statusNow(), bench.rung]).toEqual(['diagnosed', [{ step: 'draft', id: number, version: 2 }]]);
  });

  it('has what came in another attachment examined with that one, not twice', async () => {
    const messageId = await caseWithLog();
    const inner = { ...attachment, name: 'CBS.log', within: 'logs.zip' };
    await keepAttachments(bench.db, { messageId, attachments: [attachment, inner] });
    await diagnose(bench.world, number);
    expect(bench.script.examined).toEqual(['logs.zip']);
  });

  it('has what was examined with this knowledge not examined again', async () => {
    await caseWithLog();
    await diagnose(bench.world, number);
    await moveCase(bench.db, { number, event: 'words' });
    await diagnose(bench.world, number);
    expect(bench.script.examined).toEqual(['logs.zip']);
  });
});

describe('an attachment that cannot be examined', () => {
  it('is kept as that, with the reason, and the case goes on', async () => {
    await caseWithLog();
    bench.script.readings = new Fault('sandbox-died', 'expected this to be read within 512 MB of memory, but it needed more');
    await diagnose(bench.world, number);
    expect(await statusNow()).toBe('diagnosed');
    expect(await attachmentsOfCase(bench.db, number)).toMatchObject([{ examinedWhy: expect.stringContaining('512 MB') }]);
    expect(await readingsOfCase(bench.db, number)).toMatchObject([
      { path: 'logs.zip', format: 'binary', limits: [expect.stringContaining('512 MB')] },
    ]);
  });

  it('is tried again later where the failure may pass', async () => {
    await caseWithLog();
    bench.script.readings = new Fault('sandbox-died', 'expected a process to read this', { isTemporary: true });
    await expect(diagnose(bench.world, number)).rejects.toMatchObject({ isTemporary: true });
    expect([await statusNow(), await readingsOfCase(bench.db, number)]).toEqual(['open', []]);
  });
});
