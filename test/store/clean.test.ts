import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clean } from '../../src/store/clean.ts';
import { keepMessage, messageById } from '../../src/store/message.ts';
import { addNote, notesOfCase } from '../../src/store/note.ts';
import type { Store } from '../../src/store/open.ts';
import { testStore } from '../support/store.ts';
import { arrivedMail, engineer, message, openedCase } from './sample.ts';

let store: Store;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.close());

describe('strings at the door of the database', () => {
  it.each([
    ['a\0b', 'a␀b'],
    ['half \ud83d pair', 'half \ufffd pair'],
    ['补丁 🙂', '补丁 🙂'],
    ['', ''],
  ])('%j is kept as %j', (said, kept) => {
    expect(clean(said)).toBe(kept);
  });

  it('are marked, not refused, where a mail carries a NUL in its text, its names or its keys', async () => {
    const number = await openedCase(store.db);
    await addNote(store.db, { caseNumber: number, kind: 'note', engineer, text: 'a\0b' });
    expect((await notesOfCase(store.db, number)).map((note) => note.text)).toEqual(['a␀b']);
    const hostile = { ...message, subject: 's\0', newText: 'x\0\ud800', references: ['<\0@lake.example>'] };
    const id = await keepMessage(store.db, { mailId: await arrivedMail(store.db), caseNumber: number, message: hostile });
    expect((await messageById(store.db, id))?.body).toMatchObject({ subject: 's␀', newText: 'x␀\ufffd', references: ['<␀@lake.example>'] });
  });

  it('never lets an integer through that would be wrong here', async () => {
    await expect(
      store.db.selectNoFrom((select) => select.cast<number>(select.val('9007199254740993'), 'bigint').as('id')).execute(),
    ).rejects.toThrow(/expected an integer up to 2\^53/);
  });
});
