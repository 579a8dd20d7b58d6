import { expect, it } from 'vitest';
import { openLog } from '../../src/config/log.ts';

function written(write: (log: ReturnType<typeof openLog>) => void, level: 'info' | 'warn' = 'info'): readonly unknown[] {
  const lines: string[] = [];
  write(openLog({ level, write: (line) => lines.push(line), now: () => new Date('2023-05-08T00:00:00Z') }));
  return lines.map((line): unknown => JSON.parse(line));
}

it('one event is one line of JSON, whatever its fields hold', () => {
  expect(written((log) => log.info('mail-filed', { case: 'CAS-1', subject: 'a\nb' }))).toEqual([
    { time: '2023-05-08T00:00:00.000Z', level: 'info', event: 'mail-filed', case: 'CAS-1', subject: 'a\nb' },
  ]);
});

it('a password never reaches the log', () => {
  const lines = JSON.stringify(
    written((log) => log.error('x', { smtpPassword: 'hunter2', error: 'connect redis://me:hunter2@host failed' })),
  );
  expect(lines).not.toContain('hunter2');
});

it('events below the level are dropped', () => {
  expect(written((log) => [log.info('a'), log.warn('b')], 'warn')).toHaveLength(1);
});
