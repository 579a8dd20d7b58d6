import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/case/fault.ts';
import { type CaseEvent, type CaseStatus, caseStatuses, lifecycle, move, statusAfter, statusesBefore } from '../../src/case/lifecycle.ts';

const rows: readonly (readonly [from: CaseStatus, event: CaseEvent, to: CaseStatus])[] = [
  ...caseStatuses.map((from) => [from, 'words', 'open'] as const),
  ['open', 'diagnose', 'diagnosed'],
  ['diagnosed', 'draft', 'drafted'],
  ['drafted', 'edit', 'drafted'],
  ['returned', 'edit', 'drafted'],
  ['drafted', 'approve', 'approved'],
  ['drafted', 'return', 'returned'],
  ['returned', 'draft-again', 'diagnosed'],
  ['answered', 'draft-again', 'diagnosed'],
  ['stuck', 'draft-again', 'diagnosed'],
  ['approved', 'undo', 'drafted'],
  ['approved', 'letter-sent', 'answered'],
  ['stuck', 'letter-sent', 'answered'],
  ['approved', 'closure-sent', 'closed'],
  ['stuck', 'closure-sent', 'closed'],
  ...caseStatuses.map((from) => [from, 'give-up', 'stuck'] as const),
  ['stuck', 'settle', 'open'],
];

describe('the lifecycle of a case', () => {
  it.each(rows)('%s, %s → %s', (from, event, to) => {
    expect(statusAfter(from, event)).toBe(to);
    expect(move(from, event)).toBe(to);
  });

  it('has no move that is not written here', () => {
    const written = lifecycle.flatMap((row) => row.from.map((from) => `${from} ${row.event} ${row.to}`));
    expect(written.toSorted()).toEqual(rows.map((row) => row.join(' ')).toSorted());
  });

  it('lets no letter go without an approval', () => {
    for (const status of ['open', 'diagnosed', 'drafted', 'returned', 'answered', 'closed'] as const) {
      expect(statusAfter(status, 'letter-sent')).toBeNull();
      expect(statusAfter(status, 'closure-sent')).toBeNull();
    }
  });

  it('tells an engineer who came too late, instead of losing the act', () => {
    expect(() => move('open', 'approve')).toThrow(Fault);
    expect(() => move('open', 'approve')).toThrow('expected a case that is drafted to approve, but it is open');
  });

  it('says from which statuses an event may start', () => {
    expect(statusesBefore('undo')).toEqual(['approved']);
    expect(statusesBefore('draft-again')).toEqual(['returned', 'answered', 'stuck']);
  });
});
