import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '../../src/case/fault.ts';
import { livingNumber } from '../../src/store/case-family.ts';
import { newestMessage } from '../../src/store/message.ts';
import { engineer } from '../store/sample.ts';
import { type Bench, openBench } from '../workers/world.ts';
import { aDraftedCase, approve, stateOf, work } from './regrouped.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** A step of an engineer, or of the program between two of them. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), what: fc.nat(5), to: fc.nat(2) }),
  fc.record({ kind: fc.constant('split' as const), what: fc.nat(5), to: fc.nat(2) }),
  fc.record({ kind: fc.constant('merge' as const), what: fc.nat(2), to: fc.nat(2) }),
  fc.record({ kind: fc.constant('work' as const), what: fc.nat(2), to: fc.constant(0) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

let count = 0;
let undone = 0;
const numberOf = (word: string): string => `CAS-${String(count).padStart(5, '0')}-${word}`;

/** Does the step where it can be done; what the acts refuse is left. */
async function take({ kind, what, to }: Step, numbers: readonly string[], messages: readonly number[]): Promise<void> {
  const number = numbers[to] ?? '';
  try {
    if (kind === 'merge') await bench.acts.mergeCases({ caseNumber: numbers[what] ?? '', into: number, engineer });
    else if (kind === 'work') await workOn(numbers[what] ?? '');
    else {
      const caseNumber = kind === 'split' ? numberOf(`SPLIT${to}`) : number;
      await bench.acts.moveMessage({ messageId: messages[what] ?? 0, caseNumber, engineer, opens: kind === 'split' });
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
}

async function workOn(asked: string): Promise<void> {
  const number = await livingNumber(bench.db, asked);
  const newest = await newestMessage(bench.db, number);
  if (newest !== null) await work(bench.db, number, newest.id);
}

describe('whatever was moved and merged', () => {
  it('is undone, last first, to exactly what was before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        count += 1;
        const numbers = ['FIRST1', 'SECOND', 'THIRD1'].map(numberOf);
        const made = [];
        for (const number of numbers) made.push(await aDraftedCase(bench.db, number));
        await approve(bench.db, numbers[1] ?? '', made[1]?.draftId ?? 0);
        const before = await Promise.all(numbers.map((number) => stateOf(bench.db, number)));
        const messages = made.flatMap(({ first, second }) => [first, second]);
        for (const one of steps) await take(one, numbers, messages);
        const rows = await bench.db.selectFrom('regrouping').select('id').where('undoneAt', 'is', null).orderBy('id', 'desc').execute();
        for (const { id } of rows) await bench.acts.undoRegrouping({ regroupingId: id, engineer });
        undone += rows.length;
        expect(await Promise.all(numbers.map((number) => stateOf(bench.db, number)))).toEqual(before);
      }),
      { numRuns: 30 },
    );
    expect(undone).toBeGreaterThan(30);
  });
});
