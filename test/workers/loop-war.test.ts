import { describe, expect, it } from 'vitest';
import { machines, type War, wage } from './loop-war.ts';

const total = (ends: War['ends']): number => Object.values(ends).reduce((sum, count) => sum + count, 0);
const war = async (name: string, hourMax = 20): Promise<War> => {
  const machine = machines[name];
  if (machine === undefined) throw new Error(`expected a machine of the list, but came ${name}`);
  return await wage(machine, hourMax);
};

/** People write every hour of a day, an engineer answers each, and the machine answers every letter and acknowledgement. */
describe('two machines in a room for 24 hours', () => {
  it.each(['with the headers of RFC 3834', 'without headers, by its subject', 'without headers, by its words'])(
    'one answers everything, %s: one acknowledgement, no letter without a person, no case moved, no mail lost',
    async (name) => {
      const { acknowledged, approved, sent, moved, isReopened, ends, people, machine, isStopped } = await war(name);
      expect([acknowledged, sent - approved, moved, isReopened, isStopped]).toEqual([1, 1, 0, false, false]);
      expect([people, approved, machine, total(ends)]).toEqual([24, 24, 26, 50]);
      expect(ends['filed']).toBe(24);
    },
  );

  it('one answers like a person: it is heard like one, and still nothing leaves but one acknowledgement and what a person approved', async () => {
    const { acknowledged, approved, sent, ends, people, machine } = await war('like a person');
    expect([acknowledged, sent - approved, total(ends)]).toEqual([1, 1, people + machine]);
  });

  it('one answers like a person from a new address each time: the breaker ends it', async () => {
    const { acknowledged, approved, sent, isStopped, ends, people, machine } = await war('like a person, from a new address each time', 5);
    expect([isStopped, sent - approved, total(ends)]).toEqual([true, acknowledged, people + machine]);
    expect(acknowledged).toBeLessThanOrEqual(5);
  });
});
