import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditOfCase } from '../../src/store/audit.ts';
import { dispatchById } from '../../src/store/dispatch.ts';
import { draftsOfCase, liveDraft } from '../../src/store/draft.ts';
import { addParticipant, participantsOf } from '../../src/store/participant.ts';
import { keepWording, wordingOf } from '../../src/store/wording.ts';
import { intake } from '../../workers/intake.ts';
import { anotherDraft, draftedCase, engineer } from '../store/sample.ts';
import { arrived, type Bench, number, openBench, type Said } from '../workers/world.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const xu = 'xu.lan@lake.example';
const he = 'he.jun@lake.example';
const person = (address: string) => ({ address, name: '' });
const recipients = async (): Promise<readonly string[]> => (await participantsOf(bench.db, number)).map(({ address }) => address);
const act = (address: string) => ({ caseNumber: number, engineer, address });
async function waiting(): Promise<number> {
  const { draftId } = await draftedCase(bench.db);
  await addParticipant(bench.db, { caseNumber: number, address: xu, name: '徐岚' });
  return draftId;
}
async function take(said: Said): Promise<void> {
  const id = await arrived(bench);
  bench.script.mail = said;
  await intake(bench.world, id);
}

describe('who gets the letters of a case', () => {
  it('is who wrote first: nobody whom a mail names in To, Cc, Reply-To or From joins by that', async () => {
    await take({ cc: [person(he)], to: [person('desk@desk.example'), person('x@evil.example')], replyTo: [person('y@evil.example')] });
    await take({ from: person(he), messageId: '<2@lake.example>', replyTo: [person('y@evil.example')] });
    expect(await recipients()).toEqual([xu]);
  });

  it('is more people by an engineer’s click, which leaves its trace; the waiting draft goes to them with the same words', async () => {
    await waiting();
    await bench.acts.addParticipant({ ...act('He.Jun@Lake.example'), name: '何俊' });
    expect(await recipients()).toEqual([xu, he]);
    const drafts = await draftsOfCase(bench.db, number);
    expect(drafts.map(({ state, toAddresses, text, madeBy }) => [state, toAddresses, text, madeBy])).toEqual([
      ['superseded', [xu], 'text', null],
      ['waiting', [xu, he], 'text', null],
    ]);
    expect(await auditOfCase(bench.db, number)).toMatchObject([{ who: engineer, what: 'add-participant', detail: { address: he } }]);
  });

  it('is fewer people by another', async () => {
    await waiting();
    await bench.acts.addParticipant(act(he));
    await bench.acts.removeParticipant(act(xu));
    expect([await recipients(), (await liveDraft(bench.db, number))?.toAddresses]).toEqual([[he], [he]]);
    expect((await auditOfCase(bench.db, number)).map(({ what }) => what)).toEqual(['add-participant', 'remove-participant']);
    await expect(bench.acts.removeParticipant(act(xu))).rejects.toMatchObject({ code: 'recipient-unknown' });
  });

  it('stays who it was for a letter that was approved', async () => {
    const draftId = await waiting();
    const { dispatchId } = await bench.acts.approve({ draftId, engineer });
    await bench.acts.addParticipant(act(he));
    expect((await dispatchById(bench.db, dispatchId))?.envelopeTo).toEqual([xu]);
    expect((await liveDraft(bench.db, number))?.id).toBe(draftId);
  });

  it('can be nobody: then no letter leaves', async () => {
    await waiting();
    await bench.acts.removeParticipant(act(xu));
    const draft = await liveDraft(bench.db, number);
    await expect(bench.acts.approve({ draftId: draft?.id ?? 0, engineer })).rejects.toMatchObject({ code: 'recipients-missing' });
  });

  it('does not take away what an engineer is writing on the draft', async () => {
    const draftId = await waiting();
    await keepWording(bench.db, { draftId, engineer, subject: 's', text: 'half a sentence' });
    await bench.acts.addParticipant(act(he));
    const draft = await liveDraft(bench.db, number);
    expect(await wordingOf(bench.db, { draftId: draft?.id ?? 0, engineer })).toMatchObject({ text: 'half a sentence' });
  });

  it('is never what is no plain address, nor our own', async () => {
    await waiting();
    const wrong = [
      'x',
      'x@evil',
      'x@evil.example, y@evil.example',
      '"x"@evil.example',
      'x@evil.example\nBcc: y@evil.example',
      'desk@desk.example',
      '.x@evil.example',
      'x..y@evil.example',
      'x@evil_host.example',
    ];
    for (const address of wrong) await expect(bench.acts.addParticipant(act(address))).rejects.toMatchObject({ code: 'address-invalid' });
    expect([await recipients(), await auditOfCase(bench.db, number)]).toEqual([[xu], []]);
  });

  it('is whoever has a plain address, with every sign that one may have', async () => {
    await waiting();
    await bench.acts.addParticipant(act("o'brien+it/2@lake.example"));
    expect(await recipients()).toContain("o'brien+it/2@lake.example");
  });

  it('leaves a draft that was returned as it is', async () => {
    const { id } = await anotherDraft(bench.db, (await draftedCase(bench.db)).messageId);
    await bench.acts.returnDraft({ draftId: id, engineer, why: 'no' });
    await bench.acts.addParticipant(act(he));
    expect((await draftsOfCase(bench.db, number)).map(({ state }) => state)).toEqual(['superseded', 'returned']);
  });
});
