import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileMessage } from '../../src/acts/file-message.ts';
import { caseByNumber, moveCase } from '../../src/store/cases.ts';
import { keepDiagnosis } from '../../src/store/diagnosis.ts';
import { draftsOfCase, liveDraft } from '../../src/store/draft.ts';
import { addParticipant } from '../../src/store/participant.ts';
import { draft } from '../../workers/draft.ts';
import { arrivedMail, diagnosis, engineer, filedMessage, message, openedCase } from '../store/sample.ts';
import { type Bench, desk, number, openBench } from './world.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

async function diagnosedCase(): Promise<number> {
  await openedCase(bench.db);
  await addParticipant(bench.db, { caseNumber: number, address: 'xu.lan@lake.example', name: '徐岚' });
  const messageId = await filedMessage(bench.db);
  await diagnosed(messageId);
  return messageId;
}
async function diagnosed(messageId: number): Promise<void> {
  await moveCase(bench.db, { number, event: 'diagnose' });
  await keepDiagnosis(bench.db, { caseNumber: number, messageId, diagnosis });
}
const words = async (): Promise<void> => {
  await fileMessage(bench.db, desk, { mailId: await arrivedMail(bench.db), message, caseNumber: number });
};
const statusNow = async (): Promise<string | undefined> => (await caseByNumber(bench.db, number))?.status;

describe('a diagnosed case', () => {
  it('gets the letter that is due, to its participants, answering the newest message', async () => {
    const messageId = await diagnosedCase();
    await draft(bench.world, number);
    expect(await statusNow()).toBe('drafted');
    expect(await liveDraft(bench.db, number)).toMatchObject({
      letter: 'initial-response',
      language: 'zh-CN',
      toAddresses: ['xu.lan@lake.example'],
      answers: messageId,
      turn: 'customer',
      state: 'waiting',
    });
  });

  it('whose customer only linked to the log is asked to send the file itself', async () => {
    await openedCase(bench.db);
    const url = 'https://pan.baidu.com/s/1aBc';
    const links = [{ provider: 'baidu', name: 'CBS.zip', size: '1.2G', expires: null, url }] as const;
    await diagnosed(await filedMessage(bench.db, { newText: '日志在网盘里。', intent: 'more-data', links }));
    await draft(bench.world, number);
    const made = await liveDraft(bench.db, number);
    expect(made?.text).toContain('“CBS.zip”（百度网盘，1.2G）只是下载链接');
    expect(made?.notesIn?.en.join()).toContain(url);
  });

  it('is drafted once, by whichever run comes first', async () => {
    await diagnosedCase();
    await Promise.all([draft(bench.world, number), draft(bench.world, number)]);
    await draft(bench.world, number);
    expect(await draftsOfCase(bench.db, number)).toHaveLength(1);
  });

  it('goes to nobody who was taken off while the letter was composed', async () => {
    await diagnosedCase();
    const he = { caseNumber: number, address: 'he.jun@lake.example' };
    await addParticipant(bench.db, { ...he, name: '' });
    await Promise.all([draft(bench.world, number), bench.acts.removeParticipant({ ...he, engineer })]);
    expect((await liveDraft(bench.db, number))?.toAddresses).toEqual(['xu.lan@lake.example']);
  });

  it('that is not there, or has new words, is left alone', async () => {
    await draft(bench.world, 'CAS-99999-ZZZZZZ');
    await diagnosedCase();
    await words();
    await draft(bench.world, number);
    expect([await statusNow(), await draftsOfCase(bench.db, number)]).toEqual(['open', []]);
  });
});

describe('a draft that waits', () => {
  it('becomes stale when a new mail comes, is kept, and cannot be approved any more', async () => {
    await diagnosedCase();
    await draft(bench.world, number);
    const first = await liveDraft(bench.db, number);
    await words();
    expect(await draftsOfCase(bench.db, number)).toMatchObject([{ state: 'stale', staleWhy: 'a new mail came in' }]);
    await expect(bench.acts.approve({ draftId: first?.id ?? 0, engineer })).rejects.toMatchObject({ code: 'draft-stale' });
  });

  it('edited by two engineers at once takes the first edit and tells the second', async () => {
    await diagnosedCase();
    await draft(bench.world, number);
    const draftId = (await liveDraft(bench.db, number))?.id ?? 0;
    const edits = await Promise.allSettled(['one', 'two'].map((text) => bench.acts.edit({ draftId, engineer, text })));
    expect(edits.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await draftsOfCase(bench.db, number)).map(({ state }) => state)).toEqual(['superseded', 'waiting']);
  });

  it('edited takes no subject that a mail server would cut', async () => {
    await diagnosedCase();
    await draft(bench.world, number);
    const draftId = (await liveDraft(bench.db, number))?.id ?? 0;
    const long = { draftId, engineer, text: 'mine', subject: 'x'.repeat(901) };
    await expect(bench.acts.edit(long)).rejects.toThrow('expected a subject of at most 900 characters, but it has 901');
    expect((await liveDraft(bench.db, number))?.id).toBe(draftId);
  });

  it('edited and returned at once is one or the other', async () => {
    await diagnosedCase();
    await draft(bench.world, number);
    const draftId = (await liveDraft(bench.db, number))?.id ?? 0;
    await Promise.allSettled([
      bench.acts.edit({ draftId, engineer, text: 'mine' }),
      bench.acts.returnDraft({ draftId, engineer, why: 'no' }),
    ]);
    expect([await statusNow(), (await draftsOfCase(bench.db, number)).at(-1)?.state]).toEqual(['drafted', 'waiting']);
  });

  it('cannot be approved while there is nobody to write to', async () => {
    await diagnosedCase();
    await bench.db.deleteFrom('participant').execute();
    await draft(bench.world, number);
    const draftId = (await liveDraft(bench.db, number))?.id ?? 0;
    await expect(bench.acts.approve({ draftId, engineer })).rejects.toMatchObject({ code: 'recipients-missing' });
  });
});

describe('a closure that the engineer asks for', () => {
  it('closes the case only with consent: in the mail, or in a call note', async () => {
    const turns: (string | null | undefined)[] = [];
    await diagnosedCase();
    await draft(bench.world, number);
    for (const note of [null, '客户电话中同意关闭案例']) {
      await bench.acts.returnDraft({ draftId: (await liveDraft(bench.db, number))?.id ?? 0, engineer, why: 'close it' });
      if (note !== null) await bench.acts.addNote({ caseNumber: number, engineer, kind: 'call-note', text: note });
      await bench.acts.draftAgain({ caseNumber: number, engineer, letter: 'closure' });
      turns.push((await liveDraft(bench.db, number))?.turn);
    }
    expect(turns).toEqual(['customer', null]);
  });
});
