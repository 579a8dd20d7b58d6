import { expect, it } from 'vitest';
import { openTrouble } from '../../src/queue/trouble.ts';
import { keptLog } from '../support/log.ts';

it('an outage that every step meets again and again is said once a minute, with how often', () => {
  const log = keptLog();
  let now = 0;
  const say = openTrouble(log, () => now);
  for (const step of ['intake', 'diagnose', 'draft']) say('worker-connection', { step, error: 'it is starting up' });
  now = 60_000;
  say('worker-connection', { step: 'dispatch', error: 'it is starting up' });
  expect(log.said.map(({ fields }) => fields)).toEqual([
    { step: 'intake', error: 'it is starting up' },
    { step: 'dispatch', error: 'it is starting up', moreSinceLast: 2 },
  ]);
});
